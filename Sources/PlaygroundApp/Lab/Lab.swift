import DataSources
import Experiments
import NeuralCore
import TerminalUI

/// What the screens share: the runs, the data sets, and the sentence about the last key.
package struct Lab: Sendable {
  /// The runs beside each other; there is at least one.
  package internal(set) var runs: [Run]
  /// The place of the run that keys act on.
  package internal(set) var current = 0
  /// A sentence about the last key or the trainer: until the next key, or until it has been read.
  package internal(set) var message: String? {
    didSet {
      messageNumber += 1
      messageStays = false
    }
  }
  /// Tells one sentence from another of the same words.
  package private(set) var messageNumber = 0
  /// Whether the sentence is there until the next key, however long that takes.
  package private(set) var messageStays = false
  /// What the open lesson forbids; nil where none is open.
  var lesson: LessonLimits?
  /// The last search for the smallest network.
  package internal(set) var search: SearchPanel?
  /// The challenge that is played; nil where none is.
  package internal(set) var challenge: ChallengeCard?
  /// The last wall of many seeds.
  package internal(set) var wall: WallPanel?
  /// The file that the run was saved to last, or opened from.
  package internal(set) var savedPath: String?
  /// The file that the run was opened from.
  let openedPath: String?
  /// What is in no file; nil where quitting loses nothing that was made by hand.
  var unsavedWork: UnsavedWork?
  /// The edits that the moment has which is being saved.
  var savingVersion = 0
  /// What the next point that is placed by hand is: a class's number, or a number to follow.
  var penLabel = 1.0
  /// When the last input came, or the app was told the time, since the program's start.
  var time = Duration.zero
  /// What changes have just changed, and until when it is lit.
  var lights: [ChangedPart: Duration] = [:]
  /// When it was asked whether to quit, until there is an answer.
  var quitAsked: Duration?
  /// The extent of the screen.
  package internal(set) var screenSize = Size(columns: 80, rows: 24)
  /// Whether the mouse is the program's rather than the terminal's.
  package var takesPointer = true
  /// Where the files of public data sets are.
  package let data: DataDirectory
  /// What the link that was opened keeps and hides.
  package internal(set) var extras: LinkExtras
  /// The data sets that d goes through: the catalogue and the files that were opened.
  package private(set) var datasets: [DatasetSource]
  /// The small picture of each of them.
  private(set) var pictures: [DataPicture]
  /// Draws the points of the pictures.
  private var pictureStream: RandomStream
  /// Draws the seeds of new data and new weights.
  private var seeds: RandomStream

  /// A lab with one run.
  package init(
    _ run: Run, datasets: [DatasetSource] = DatasetCatalog.all,
    data: DataDirectory = .none, extras: LinkExtras = LinkExtras(), openedFrom path: String? = nil
  ) {
    runs = [run]
    (savedPath, openedPath) = (path, path)
    self.data = data
    self.extras = extras
    self.datasets = []
    pictures = []
    pictureStream = RandomStream(seed: run.experiment.seed)
    seeds = pictureStream
    for source in datasets + [run.experiment.dataset] { list(source) }
    say(Sentences.read(run.experiment.dataset.notices))
  }

  /// The run that keys act on.
  package var run: Run {
    get { runs[current] }
    set { runs[current] = newValue }
  }

  /// The place of the present data set among `datasets`.
  package var datasetIndex: Int {
    datasets.firstIndex { $0.name == run.experiment.dataset.name } ?? 0
  }

  /// A new seed as text of five decimals, as the web page makes them.
  mutating func newSeed() -> String { NumberText.fixed(seeds.next(), decimals: 5) }

  /// Says what must not go unread: it is there until the next key.
  mutating func say(_ sentence: String?) {
    message = sentence
    messageStays = sentence != nil
  }

  /// Takes a sentence away that has been there for long enough, unless it is another by now.
  mutating func forgetMessage(_ number: Int) {
    if number == messageNumber { message = nil }
  }

  /// Changes the present run, and says from what to what; a refusal becomes the message.
  mutating func edit(_ change: ExperimentEdit) -> [Effect] {
    do {
      return try editOrRefuse(change)
    } catch {
      message = error.message
      return []
    }
  }

  /// Changes the present run.
  /// - Throws: `EditRefusal` where that cannot be now.
  mutating func editOrRefuse(_ change: ExperimentEdit) throws(EditRefusal) -> [Effect] {
    try extras.check(change, of: run.experiment)
    try challenge?.check(change, of: run.experiment)
    try checkLesson(change)
    let before = run.experiment
    let effects = try run.edit(change)
    let sentence =
      effects.isEmpty
      ? change.sentenceOfNothing(before)
      : change.sentence(from: before, to: run.experiment) { run.snapshot.dataset.label(of: $0) }
    if let sentence { message = sentence }
    if !effects.isEmpty {
      noteWork(change)
      light(ChangedPart.parts(from: before, to: run.experiment, by: change))
    }
    list(run.experiment.dataset)
    return effects
  }

  /// Takes the trainer's word of the present run.
  mutating func receive(_ news: Snapshot) -> [Effect] {
    let (wasPlaying, before, known) = (run.isPlaying, run.experiment, run.snapshot.version)
    let effects = run.receive(news)
    // Undoing alone leads where the screen has not been.
    if known != news.version { light(ChangedPart.parts(from: before, to: run.experiment)) }
    if wasPlaying, !run.isPlaying, news.isPausedAtGoal, let goal = run.experiment.goal {
      say(Sentences.reached(goal, epoch: news.epoch))
    }
    list(run.experiment.dataset)
    return effects
  }

  /// Adds a data set that is not listed yet.
  private mutating func list(_ source: DatasetSource) {
    if case .placed = source, let place = datasets.firstIndex(where: { $0.name == source.name }) {
      guard datasets[place] != source else { return }
      datasets[place] = source
      pictures[place] = DataPicture(source.load(noise: 0, stream: &pictureStream))
      return
    }
    guard !datasets.contains(where: { $0.name == source.name }) else { return }
    datasets.append(source)
    pictures.append(DataPicture(source.load(noise: 0, stream: &pictureStream)))
  }
}
