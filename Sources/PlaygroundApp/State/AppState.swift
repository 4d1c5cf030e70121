import DataSources
import Experiments
import TerminalUI
import NeuralCore

/// All that the screen shows and remembers: a value, changed by `update` alone.
package struct AppState: Sendable {
  /// The experiment as the keys have shaped it.
  package internal(set) var experiment: Experiment
  /// Edits so far; a snapshot with another number is stale.
  package internal(set) var version = 0
  /// Whether training goes on by itself.
  package internal(set) var isPlaying: Bool
  /// How fast it does.
  package internal(set) var speed = Speed.epochsPerFrame(1)
  /// What the keys act on.
  package internal(set) var focus = Focus.place(.output)
  /// Whether the large map has the test points too.
  package internal(set) var showsTestPoints = false
  /// Whether maps show the sign of each value alone.
  package internal(set) var discretizes = false
  /// Whether the help covers the network.
  package internal(set) var showsHelp = false
  /// The first line of the help that is in sight, where it scrolls.
  package internal(set) var helpTop = 0
  /// The extent of the screen.
  package internal(set) var screenSize = Size(columns: 80, rows: 24)
  /// The last search for the smallest network.
  package internal(set) var search: SearchPanel?
  /// A sentence about the last key or the trainer, until the next key.
  package internal(set) var message: String?
  /// Whether the trainer has been busy for so long with what was before the last edit that the
  /// screen must say so.
  package internal(set) var isTrainerLate = false
  /// The trainer's newest word.
  package internal(set) var snapshot: Snapshot
  /// The data sets that d goes through: the catalogue and, where one was opened, a file.
  package let datasets: [DatasetSource]
  /// The small picture of each of them.
  let pictures: [DataPicture]
  /// Draws the seeds of new data and new weights.
  var seeds: RandomStream

  /// The state at the start.
  package init(
    experiment: Experiment, snapshot: Snapshot, isPlaying: Bool = true,
    datasets: [DatasetSource] = DatasetCatalog.all
  ) {
    self.experiment = experiment
    self.snapshot = snapshot
    self.isPlaying = isPlaying
    let isListed = datasets.contains { $0.name == experiment.dataset.name }
    let sources = isListed ? datasets : datasets + [experiment.dataset]
    var stream = RandomStream(seed: experiment.seed)
    self.datasets = sources
    pictures = sources.map { DataPicture($0.load(noise: 0, stream: &stream)) }
    seeds = RandomStream(seed: experiment.seed)
  }

  /// The place of the present data set among `datasets`.
  package var datasetIndex: Int {
    datasets.firstIndex { $0.name == experiment.dataset.name } ?? 0
  }

  /// Whether the trainer's newest word is of the experiment as it is now.
  package var isUpToDate: Bool { snapshot.version == version }

  /// What the large map shows: the focused neuron or feature, else the output.
  package var shownPlace: NetworkPlace {
    if case .place(let place) = focus { return place }
    return .output
  }

  var focusMap: FocusMap {
    FocusMap(
      hidden: experiment.hidden, datasetCount: datasets.count, chosenDataset: datasetIndex)
  }

  /// A new seed as text of five decimals, as the web page makes them.
  mutating func newSeed() -> String { NumberText.fixed(seeds.next(), decimals: 5) }
}
