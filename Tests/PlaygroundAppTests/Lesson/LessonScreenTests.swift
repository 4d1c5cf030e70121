import DataSources
import Experiments
import Lessons
import NeuralCore
import TerminalUI
import TestSupport
import Testing

@testable import PlaygroundApp

@Suite struct LessonScreenTests {
  private static let size = Size(columns: 80, rows: 24)

  private static func app(
    _ lesson: Lesson, _ keys: String = "", language: Language = .english, size: Size = size,
    progress: LessonProgress = LessonProgress()
  ) throws -> App {
    let experiment = try LessonCourse.experiment(of: lesson, in: .none)
    var trainer = Trainer(experiment)
    let layout = ScreenLayout(size: size, hidden: experiment.hidden)
    let snapshot = trainer.snapshot(version: 0, request: layout.request(shown: .output))
    let lab = Lab(Run(experiment: experiment, snapshot: snapshot, isPlaying: false))
    var app = App(
      lab: lab, showing: .lesson(LessonCourse(lesson, language, progress)))
    _ = update(&app, .resized(size))
    for key in keys { _ = update(&app, .typed(key)) }
    return app
  }

  private static func app(
    named name: String, _ keys: String = "", language: Language = .english, size: Size = size
  ) throws -> App {
    try app(try LessonCatalog.find(name), keys, language: language, size: size)
  }

  private static func text(_ app: App, _ size: Size = size) -> String {
    view(app, size: size, theme: Theme(depth: .palette256)).text
  }

  /// Trains the app's run as a session would, and gives it the snapshot.
  private static func train(_ app: inout App, _ trainer: inout Trainer, epochs: Int) -> [Effect] {
    for _ in 0..<epochs { trainer.trainEpoch() }
    let request = app.lab.run.snapshot.grid.request
    return update(&app, .received(trainer.snapshot(version: app.version, request: request)))
  }

  @Test func stagesFollowEachOtherOnKeysAlone() throws {
    var app = try Self.app(named: "nand")
    #expect(app.lessonScreen?.stage == .look && Self.text(app).contains("1/"))
    _ = update(&app, .key(.enter))
    #expect(app.lessonScreen?.stage == .look && app.gates?.typing != nil, "the screen's own key")
    _ = update(&app, .key(.escape))
    _ = update(&app, .typed(","))
    #expect(app.lessonScreen?.stage == .predict && Self.text(app).contains("3 the bias"))
    _ = update(&app, .typed(","))
    #expect(
      app.lessonScreen?.stage == .predict && app.message == "Foretell it first: any answer will do."
    )
    for key in "3,,," { _ = update(&app, .typed(key)) }
    #expect(app.lessonScreen?.stage == .explain)
    let shown = Self.text(app)
    #expect(shown.contains("You said: the bias."))
    for key in ";;" { _ = update(&app, .typed(key)) }
    #expect(app.lessonScreen?.stage == .predict)
  }

  @Test func aGoalThatIsOpenIsToldOnce() throws {
    var app = try Self.app(named: "nand", ",3,,")
    #expect(app.lessonScreen?.stage == .attempt)
    #expect(app.message == LessonWords.of(.english).goalsAreOpen)
    _ = update(&app, .typed(","))
    #expect(app.lessonScreen?.stage == .explain)
  }

  @Test func keysAreThoseOfTheScreenBesideAndGoalsTick() throws {
    var app = try Self.app(named: "nand", ",3,")
    #expect(app.gates?.neuron == ThresholdNeuron(weights: [0, 0], bias: 0))
    var effects: [Effect] = []
    for (value, move) in [("-2", Key.right), ("-2", .right), ("3", .right)] {
      _ = update(&app, .key(.enter))
      _ = update(&app, .key(.backspace))
      for digit in value { _ = update(&app, .typed(digit)) }
      effects += update(&app, .key(.enter))
      _ = update(&app, .key(move))
    }
    var progress = LessonProgress()
    progress.add([GoalTick(isReached: true)], of: try LessonCatalog.find("nand"))
    #expect(effects == [.lesson(.keep(progress))])
    #expect(app.lessonScreen?.ticks.map(\.isReached) == [true, false, false, false])
    #expect(Self.text(app).contains("[x] NAND") && Self.text(app).contains("[ ] OR"))
    for key in "pp" { _ = update(&app, .typed(key)) }
    #expect(app.gates?.task.name == "and" && app.gates?.neuron.weights == [0, 0], "blank")
  }

  /// Lesson cheese begins at threshold 5, which is what is to be changed, and asks what 3 would do.
  @Test func aRestartIsTheLessonsBeginningAndNothingAnswersItsQuestion() throws {
    let size = Size(columns: 120, rows: 40)
    var app = try Self.app(named: "cheese", size: size)
    let beginning = try #require(app.gates?.setup)
    #expect(beginning.network != beginning.task.network && app.gates?.hasRemark == false)
    #expect(!Self.text(app, size).contains("At 5 the weather decides alone"))
    for key in ",2,+" { _ = update(&app, .typed(key)) }
    #expect(app.gates?.setup != beginning)
    _ = update(&app, .typed("R"))
    #expect(app.gates?.setup == beginning)
  }

  @Test func whatIsTypedIsNoKeyOfTheLesson() throws {
    var app = try Self.app(named: "nand", ",3,")
    _ = update(&app, .key(.enter))
    for key in "T,1" { _ = update(&app, .typed(key)) }
    #expect(app.gates?.typing?.text.hasSuffix("T,1") == true)
    #expect(app.lessonScreen?.hintCount == 0)
  }

  @Test func whatIsLockedSaysTheLessonsSentence() throws {
    var gates = try Self.app(named: "nand", ",3,l")
    #expect(gates.message?.hasPrefix("By hand this time") == true && gates.gates?.passes == 0)
    _ = update(&gates, .key(.escape))
    #expect(gates.message == Sentences.lessonStays && gates.gates != nil)
    var rate = try Self.app(named: "learning-rate", ",2,")
    for key in "]ag" {
      #expect(update(&rate, .typed(key)).isEmpty)
      #expect(rate.message == "The learning rate alone, this time: l and L, then R.")
    }
    #expect(!update(&rate, .typed("L")).isEmpty)
    let circle = try Self.app(named: "circle", ",2,f")
    #expect(!circle.showsSearch && circle.message?.hasPrefix("This lesson is about") == true)
  }

  @Test func theHintsLeaveOutWhatIsLocked() throws {
    let app = try Self.app(named: "learning-rate", ",2,")
    let size = Size(columns: 200, rows: 60)
    let hints = app.panel(.hints, size, Theme(depth: .mono)).text
    #expect(hints.contains("R restart") && hints.contains("arrows focus"))
    for key in ["[ ] layers", "a activation", "d data"] {
      #expect(!hints.contains(key), "\(key): \(hints)")
      #expect(Screens.circle(size).panel(.hints, size, Theme(depth: .mono)).text.contains(key))
    }
  }

  @Test func tipsComeOneByOne() throws {
    var app = try Self.app(named: "learning-rate", "T")
    #expect(app.lessonScreen?.stage == .predict && app.lessonScreen?.hintCount == 0)
    #expect(app.message == LessonWords.of(.english).answerFirst)
    _ = update(&app, .typed("2"))
    for number in [1, 2, 3, 1] {
      _ = update(&app, .typed("T"))
      #expect(app.lessonScreen?.hintCount == number && app.lessonScreen?.stage == .attempt)
      #expect(Self.text(app).contains("tip \(number): "))
    }
  }

  /// A tip is whole on its page, and once all is reached the way on is not over it.
  @Test func aTipIsNotParted() throws {
    var app = try Self.app(named: "nand", ",3,T")
    let tip = try LessonCatalog.find("nand").hints[0].text[.english]
    let shown = Self.words(Self.text(app)).joined(separator: " ")
    #expect(app.lessonScreen?.page == 1 && shown.contains("tip 1: \(tip)"))
    _ = update(&app, .typed(";"))
    #expect(Self.text(app).contains("[ ] NAND") && Self.text(app).contains("[ ] NOT"))
  }

  @Test func aDigitWithoutAnAnswerIsNoKeyOfThePlayground() throws {
    let app = try Self.app(named: "luck", ",9")
    #expect(app.lab.run.speed == Run.usualSpeed && app.lessonScreen?.answer == nil)
    #expect(app.message == LessonWords.of(.english).answerFirst)
  }

  @Test func onlyTheLastPageLeadsToTheNextLesson() throws {
    var app = try Self.app(named: "nand", ",3,,,")
    #expect(app.lessonScreen?.stage == .explain && Self.text(app).contains("You said"))
    #expect(!Self.text(app).contains("next lesson"))
    _ = update(&app, .typed(","))
    #expect(Self.text(app).contains(", next lesson"))
  }

  @Test func aRunIsLookedAtAsItTrains() throws {
    var app = try Self.app(named: "circle", ",2,")
    var trainer = Trainer(app.experiment)
    #expect(Self.train(&app, &trainer, epochs: 20).isEmpty)
    let effects = Self.train(&app, &trainer, epochs: 180)
    #expect(effects.count == 1 && app.lessonScreen?.ticks.first?.isReached == true)
    #expect(app.message?.hasPrefix("Reached: ") == true)
  }

  @Test func theNextLessonTakesItsPlace() throws {
    var app = try Self.app(named: "nand", ",3,,,")
    let next = try #require(app.lessonScreen?.course.next)
    var effects: [Effect] = []
    for _ in 0..<9 where effects.isEmpty { effects = update(&app, .typed(",")) }
    #expect(effects == [.lesson(.open(next.name))])
    let experiment = try LessonCourse.experiment(of: next, in: .none)
    effects = update(&app, .lesson(.read(next, experiment)))
    #expect(effects == [.edit(.replace(experiment), version: 1)])
    #expect(app.lessonScreen?.lesson.name == next.name && app.lessonScreen?.stage == .look)
    _ = update(&app, .typed("u"))
    #expect(app.message == Sentences.nothingUndone, "the lesson before is not undone")
    _ = update(&app, .lesson(.refused("No file.")))
    #expect(app.message == "No file.")
  }

  /// It begins at epoch 0, paused, however the one before it was left.
  @Test func theNextLessonIsPausedBeforeItBegins() throws {
    var app = try Self.app(named: "circle", ",2, 5")
    #expect(app.lab.run.isPlaying && app.lab.run.speed != Run.usualSpeed)
    let next = try #require(app.lessonScreen?.course.next)
    let experiment = try LessonCourse.experiment(of: next, in: .none)
    let effects = update(&app, .lesson(.read(next, experiment)))
    #expect(
      effects == [
        .run(false), .edit(.replace(experiment), version: 1), .speed(Run.usualSpeed),
      ])
    #expect(!app.lab.run.isPlaying && app.lab.run.speed == Run.usualSpeed)
  }

  @Test func whatWasReachedBeforeIsTicked() throws {
    let lesson = try LessonCatalog.find("cheese")
    let (all, one) = (lesson.goals.indices.map { "\($0 + 1)" }, "cheese 1\n")
    var app = try Self.app(lesson, ",2,", progress: LessonProgress(one))
    #expect(app.lessonScreen?.ticks.map(\.isReached) == [true] + all.dropFirst().map { _ in false })
    #expect(Self.text(app).contains("[x]") && Self.text(app).contains("[ ]"))
    let done = "cheese \(all.joined(separator: " "))\n"
    app = try Self.app(lesson, ",2,", progress: LessonProgress(done))
    #expect(app.lessonScreen?.isDone == true && app.message == LessonWords.of(.english).allReached)
  }

  @Test func wiredGatesBeginAtTheNeuronThatAnswers() throws {
    let app = try Self.app(named: "xor-nands", ",3,n")
    #expect(app.gates?.unit == 3 && app.gates?.table.rightCount != 4)
    #expect(Self.text(app).contains(" N4   w1 0  w2 0  bias 0"))
  }

  @Test func aCommaIsPartOfANumberThatHasBegun() throws {
    var app = try Self.app(
      try LessonCatalog.find("toy"), ",2, 0,1", progress: LessonProgress("toy 1 2\n"))
    #expect(
      app.lessonScreen?.stage == .attempt && app.typedText(before: .key(.character("2"))) == "0,1")
    for _ in 0..<3 { _ = update(&app, .key(.backspace)) }
    _ = update(&app, .typed(","))
    #expect(app.lessonScreen?.stage == .explain)
  }

  /// What is reached before anything is foretold counts once it is.
  @Test func goalsWaitForThePrediction() throws {
    var app = try Self.app(named: "circle", ",")
    var trainer = Trainer(app.experiment)
    #expect(Self.train(&app, &trainer, epochs: 200).isEmpty && app.message == nil)
    #expect(app.lessonScreen?.ticks.first?.isReached == false)
    #expect(!update(&app, .typed("2")).isEmpty && app.lessonScreen?.ticks[0].isReached == true)
  }

  @Test func seedsAreCountedWhereTheGoalMayBeReached() throws {
    var app = try Self.app(named: "luck", "*")
    #expect(app.message == LessonWords.of(.english).answerFirst)
    for key in ",2,]" { _ = update(&app, .typed(key)) }
    var trainer = Trainer(app.experiment)
    _ = Self.train(&app, &trainer, epochs: 1)
    #expect(update(&app, .typed("*")).isEmpty, "two layers are no answer")
    #expect(app.message?.hasPrefix("at most 4 neurons") == true)
  }

  @Test func hintsNameNothingThatIsForbidden() throws {
    let app = try Self.app(named: "no-slope", ",3,")
    let hints = Self.text(app).split(separator: "\n").first { $0.contains("space play") } ?? ""
    #expect(hints.contains("a activation") && !hints.contains("layers") && !hints.contains("Enter"))
    for name in ["nand", "downhill", "toy"] {
      #expect(!Self.text(try Self.app(named: name)).contains("Esc back"), "\(name)")
    }
  }

  @Test func aQuizShowsWhatStepsDo() throws {
    var app = try Self.app(named: "toy", ",2,a")
    #expect(Self.text(app).contains("0.2824 → 0.2530"))
    for key in " 9" { _ = update(&app, .typed(key)) }
    _ = update(&app, .key(.enter))
    #expect(app.typedText(before: .key(.character("1"))) == "", "a wrong answer is gone")
  }

  @Test func theQuizOfALessonStays() throws {
    var app = try Self.app(named: "toy", ",2, ")
    #expect(!Self.text(app).contains("ends the quiz"))
    _ = update(&app, .typed("Q"))
    #expect(app.message?.hasPrefix("The quiz stays") == true)
  }

  @Test func aWallOfALessonKeepsItsPoints() throws {
    var app = try Self.app(named: "fewest", ",2,m")
    _ = update(&app, .key(.right))
    _ = update(&app, .key(.enter))
    #expect(app.experiment.seed != "0.12345" && app.experiment.dataSeed == "0.12345")
    var other = try Self.app(named: "fewest", ",2,mg")
    let before = other.experiment
    _ = update(&other, .key(.right))
    _ = update(&other, .key(.enter))
    #expect(other.experiment == before)
  }

  /// No page of what is read through holds a word or two alone.
  @Test func pagesAreAlike() throws {
    // Of the others the data may not be here.
    for lesson in LessonCatalog.all.prefix(16) {
      for language in lesson.languages {
        for keys in ["", ",1,,,"] {
          let app = try Self.app(lesson, keys, language: language)
          let (screen, pane) = (try #require(app.lessonScreen), LessonPane(Self.size))
          let pages = LessonText(screen, pane: try #require(pane)).pages
          let last = pages[pages.count - 1].count
          #expect(last + 2 >= pages[0].count && pages[0].count <= 5, "\(lesson.name)")
        }
      }
    }
  }

  @Test(arguments: ["housing", "titanic", "digits", "beat-the-thesis"])
  func missingDataAreNamedWithWhatToDo(name: String) throws {
    guard case .refused(let sentence) = LessonThreads.read(name, .none) else {
      Issue.record("The data of \(name) are nowhere.")
      return
    }
    #expect(sentence.contains("nnplay datasets ") && sentence.count <= 78)
  }

  @Test func hiddenControlsSaySo() throws {
    let app = try Self.app(named: "circle", ",2,n")
    #expect(app.message == "The lesson that is open hides the noise.")
  }

  @Test func aShareOfSeedsIsCountedOnRequest() throws {
    let lesson = try Lesson(
      """
      lesson: lucky
      title: Luck
      preset: --dataset gauss --hidden none
      look: Look.
      explain: So.
      solution: --learning-rate 0.1

      goal: learning-rate>=0.1
      share: 2/2 test-loss<0.2 5
      say: both seeds
      """)
    var app = try Self.app(lesson, ",L")
    #expect(app.experiment.optimizer.learningRate == 0.1)
    let share = try GoalShare("2/2 test-loss<0.2 5")
    #expect(update(&app, .typed("*")) == [.lesson(.measure(share, app.experiment))])
    var trainer = Trainer(app.experiment)
    _ = Self.train(&app, &trainer, epochs: 0)
    #expect(app.lessonScreen?.isDone == false)
    let measured = ShareMeasurement.measured(share, of: app.experiment)
    _ = update(&app, .lesson(.counted(measured, of: app.experiment)))
    #expect(app.lessonScreen?.isDone == true)
  }

  @Test(arguments: [Language.dutch, .danish, .german]) func wordsAreInEveryLanguage(
    language: Language
  ) throws {
    let (own, english) = (LessonWords.of(language), LessonWords.of(.english))
    for stage in LessonStage.allCases { #expect(own.name(of: stage) != english.name(of: stage)) }
    #expect(own.goalsAreOpen.contains("T") && own.goalsAreOpen.contains(","))
    let app = try Self.app(named: "nand", language: .dutch)
    #expect(Self.text(app).contains("kijk") && Self.text(app).contains("Een perceptron"))
  }

  @Test(arguments: [
    Size(columns: 40, rows: 15), Size(columns: 60, rows: 16), Size(columns: 80, rows: 24),
    Size(columns: 120, rows: 40), Size(columns: 200, rows: 60),
  ]) func everyPageCanBeRead(size: Size) throws {
    for lesson in LessonCatalog.all.prefix(8) {
      var app = try Self.app(lesson, size: size)
      var words = Set(Self.words(Self.text(app, size)))
      for _ in 0..<60 where app.lessonScreen?.stage != .explain {
        if app.lessonScreen?.stage == .predict { _ = update(&app, .typed("1")) }
        _ = update(&app, .typed(","))
        words.formUnion(Self.words(Self.text(app, size)))
      }
      for _ in 0..<40 {
        words.formUnion(Self.words(Self.text(app, size)))
        if update(&app, .typed(",")).isEmpty == false { break }
      }
      for text in [lesson.look, lesson.explanation] {
        let missing = Set(Self.words(text[.english])).subtracting(words)
        #expect(missing == [], "\(lesson.name) at \(size)")
      }
    }
  }

  @Test(
    arguments: [("circle", Language.english), ("nand", .german), ("downhill", .english)],
    [Size(columns: 60, rows: 16), Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)])
  func itLooksAsRecorded(lesson: (name: String, language: Language), size: Size) throws {
    let theme = Theme(depth: .palette256)
    for (stage, keys) in [("predict", ","), ("attempt", ",1,T")] {
      let app = try Self.app(named: lesson.name, keys, language: lesson.language, size: size)
      let name = "lesson-\(lesson.name)-\(size.columns)x\(size.rows)-\(stage)"
      #expect(GoldenCanvas.mismatch(view(app, size: size, theme: theme), name, theme: theme) == nil)
    }
  }

  private static func words(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init)
  }
}

extension App {
  /// The lesson that is open.
  var lessonScreen: LessonScreen? {
    for case .lesson(let screen) in layers { return screen }
    return nil
  }
}
