import ArchitectureSearch
import DataSources
import Experiments
import Lessons
import TerminalUI
import TestSupport
import Testing

@testable import PlaygroundApp

@Suite struct SearchPanelTests {
  private static func state(_ change: (inout Experiment) -> Void = { _ in }) -> App {
    var experiment = Experiment(dataset: .generator(.circle))
    change(&experiment)
    var trainer = Trainer(experiment)
    return App(
      experiment: experiment, snapshot: trainer.snapshot(version: 0, request: .tiny),
      isPlaying: false)
  }

  /// The search of a program, begun.
  private static func searched(_ change: (inout Experiment) -> Void = { _ in }) throws -> App {
    var app = state(change)
    #expect(update(&app, .typed("f")).isEmpty && app.showsSearch)
    return app
  }

  private static let epochs = 40

  /// The search of the default experiment after some epochs; one test at a time has it drawn.
  private static let race = Guarded(trainedRace())

  private static func trainedRace() -> SeedRace {
    let panel = SearchPanel(Experiment(dataset: .generator(.circle)))
    let race = SeedRace(panel.question, plan: panel.plan)
    while race.epoch < epochs { _ = race.work(to: epochs, until: .now, isCancelled: { false }) }
    return race
  }

  /// The search after those epochs, with the pictures that its frame asks for.
  private static func trained(
    _ size: Size, _ theme: Theme = Theme(depth: .mono), selected row: Int = 0
  ) throws -> App {
    var app = try searched()
    for action in [Action.resized(size)] + Array(repeating: .key(.down), count: row) {
      _ = update(&app, action)
    }
    let wanted = try #require(app.frame(size: size, theme: theme).race)
    let news = race.withLock { race in
      race.show(wanted.view)
      while race.work(to: 0, until: .now, isCancelled: { false }) {}
      return race.news
    }
    _ = update(&app, .raced(.search, news))
    return app
  }

  @Test func theQuestionIsThatOfTheCommandLine() throws {
    let panel = SearchPanel(Experiment(dataset: .generator(.circle)))
    #expect(panel.plan.networks.map(\.hidden) == (1...8).map { [$0] })
    #expect(panel.question.seeds.first == "0.01000" && panel.question.seeds.count == 50)
    #expect(panel.plan.target == .standard && panel.plan.epochs == 1000)
    let slope = SearchPanel(Experiment(dataset: .generator(.regPlane)))
    #expect(slope.plan.target == TrainingGoal(.testLoss, .atMost, 0.01))
    var aimed = Experiment(dataset: .generator(.circle))
    aimed.goal = TrainingGoal(.trainAccuracy, .atLeast, 0.9)
    #expect(SearchPanel(aimed).plan.target == aimed.goal)
  }

  @Test func settingsOfLayersFollowTheSearchsLayers() {
    var experiment = Experiment(dataset: .generator(.circle))
    (experiment.activations, experiment.frozenLayers) = ([.relu, .sigmoid], [1, 3])
    let panel = SearchPanel(experiment)
    for network in panel.plan.networks {
      let found = panel.question.experiment(of: network, seed: 0)
      #expect(
        found.conflict == nil && found.activations == [.relu] && found.frozenLayers == [1, 2])
    }
  }

  @Test func everySpaceHasNetworksThatFitBesideEachOther() {
    #expect(NetworkSpace.all.map(\.networks.count) == [8, 16, 15, 5, 5])
    #expect(NetworkSpace.all[0].other(by: -1) == NetworkSpace.all.last)
  }

  @Test func itIsFlatOutUnlessItIsSlowed() throws {
    var app = try Self.searched()
    #expect(app.race(.search)?.pace == RacePace(speed: .unlimited, limit: 1000))
    #expect(update(&app, .typed("1")).isEmpty && app.speed == .epochsPerFrame(1))
    #expect(app.race(.search)?.pace?.speed == .epochsPerFrame(1))
    _ = update(&app, .typed(" "))
    #expect(app.race(.search)?.pace == nil && !app.isPlaying)
    _ = update(&app, .typed(" "))
    _ = update(&app, .key(.escape))
    #expect(!app.showsSearch && app.race(.search)?.pace != nil, "closed, it goes on")
  }

  @Test func enterPlaysTheChosenSeedSolvedOrNot() throws {
    var app = try Self.trained(Size(columns: 80, rows: 24))
    for key in [Key.down, .right, .right] { _ = update(&app, .key(key)) }
    let effects = update(&app, .key(.enter))
    #expect(app.experiment.hidden == [2] && app.experiment.seed == "0.03000")
    #expect(effects == [.edit(.replace(app.experiment), version: app.version), .run(true)])
    #expect(app.message?.contains("has not solved it by epoch 40") == true && !app.showsSearch)
    let number = app.race(.search)?.number
    _ = update(&app, .typed("f"))
    #expect(app.race(.search)?.number == number && app.search?.selected == 1)
  }

  @Test func plusAndMinusPlaySeedsThatSolveOrFail() throws {
    let trained = try Self.trained(Size(columns: 80, rows: 24), selected: 3)
    let trials = try #require(trained.search).news.rows[3].trials
    let solving = try #require(trials.firstIndex { $0?.reachedAt != nil })
    let failing = try #require(trials.firstIndex { $0?.reachedAt == nil })
    for (key, seed) in [(Key.character("+"), solving), (.character("-"), failing)] {
      var app = trained
      _ = update(&app, .key(key))
      #expect(app.experiment.seed == SearchSeeds.text(of: seed + 1) && app.experiment.hidden == [4])
    }
    var none = try Self.trained(Size(columns: 80, rows: 24))
    #expect(update(&none, .typed("+")).isEmpty && none.showsSearch)
    #expect(none.message == "No seed of this network solves it.")
  }

  @Test func whatIsRefusedIsNotSaidToBePlayed() throws {
    var app = try Self.searched()
    let other = Experiment(dataset: .generator(.xor))
    app.lab.challenge = ChallengeCard(Challenge(on: other), other)
    let experiment = app.experiment
    #expect(update(&app, .key(.enter)).isEmpty && app.showsSearch && app.experiment == experiment)
    #expect(app.message == "This challenge keeps data set xor.")
  }

  @Test func whatALinkHidesIsNeitherPlayedNorTyped() throws {
    var app = try Self.searched()
    app.lab.extras = try PlaygroundLink("#playButton_hide=true&dataset_hide=true").extras
    for key in [Key.tab, .enter] { _ = update(&app, .key(key)) }
    #expect(app.prompt == nil && app.message?.hasPrefix("The link that is open hides") == true)
    _ = update(&app, .key(.escape))
    #expect(
      update(&app, .key(.enter)) == [.edit(.replace(app.experiment), version: app.version)])
    #expect(!app.showsSearch && !app.isPlaying)
  }

  @Test func pausedItStaysPausedWhenItBeginsAnew() throws {
    var app = try Self.searched()
    for key in " ]a" { _ = update(&app, .typed(key)) }
    #expect(app.race(.search)?.number == 2 && app.race(.search)?.pace == nil)
  }

  @Test func keysOfPicturesThatAreNotSeenDoNothing() throws {
    var app = try Self.searched()
    for key in "txCV<>hkzFJX" {
      #expect(update(&app, .typed(key)).isEmpty && app.showsSearch && app.note == nil)
      #expect(app.message == Sentences.actsOnHidden("\(key)"))
    }
    #expect(!app.playground.discretizes && !app.playground.showsTestPoints)
  }

  /// Done, closed and of another experiment, it takes memory for nothing.
  @Test func aSearchThatIsDoneIsGivenUpOnceTheExperimentIsAnother() throws {
    var app = try Self.searched { $0.points = 10 }
    let panel = try #require(app.search)
    let race = SeedRace(panel.question, plan: panel.plan)
    while !race.isOver {
      _ = race.work(to: .max, until: .now + .seconds(1), isCancelled: { false })
    }
    _ = update(&app, .raced(.search, race.news))
    for key in [Key.escape, "]"] { _ = update(&app, .key(key)) }
    #expect(app.race(.search) != nil && app.search?.report != nil, "shape is the search's")
    _ = update(&app, .typed("a"))
    #expect(app.race(.search) == nil && app.search?.report != nil)
    for key in "Af" { _ = update(&app, .typed(key)) }
    #expect(app.race(.search)?.number == 1 && app.search?.report == nil)
  }

  /// Pictures of runs that are gone, and those of before a change of the window's size.
  @Test func mapsOfAnotherSizeAreNotDrawn() throws {
    let theme = Theme(depth: .palette256)
    let (large, small) = (Size(columns: 120, rows: 40), Size(columns: 80, rows: 24))
    let app = try Self.trained(large, theme)
    for size in [large, small] {
      let layout = try #require(
        SearchLayout(
          size: size, networks: 8, seeds: 50, selected: 0, nameWidth: size == large ? 8 : 6))
      let middle = view(app, size: size, theme: theme)[
        layout.x(ofMap: 1) + layout.side / 2, layout.row(0).y + layout.rowHeight / 2]
      #expect(layout.maps > 1 && (middle.scalar == "\u{B7}") == (size == small), "\(size)")
    }
  }

  @Test func theChoiceStaysWithinTheTable() throws {
    var app = try Self.searched()
    for _ in 0..<60 { for key in [Key.down, .right] { _ = update(&app, .key(key)) } }
    #expect(app.search?.selected == 7 && app.search?.seed == 49)
    for _ in 0..<60 { for key in [Key.up, .left] { _ = update(&app, .key(key)) } }
    #expect(app.search?.selected == 0 && app.search?.seed == 0)
  }

  @Test func theSameQuestionIsNotAskedTwice() throws {
    var app = try Self.searched()
    _ = update(&app, .key(.escape))
    for key in "]r" { _ = update(&app, .typed(key)) }
    _ = update(&app, .typed("f"))
    #expect(app.race(.search)?.number == 0, "shape and seed are the search's")
    _ = update(&app, .key(.escape))
    _ = update(&app, .typed("a"))
    #expect(app.race(.search)?.number == 0, "it goes on with what it was asked")
    _ = update(&app, .typed("f"))
    #expect(app.race(.search)?.number == 1, "another activation")
  }

  @Test func keysOfThePlaygroundChangeTheQuestionInPlace() throws {
    for key in ["d", "a", "l", "b", "N"] as [Character] {
      var app = try Self.searched()
      _ = update(&app, .typed(key))
      #expect(app.showsSearch && app.race(.search)?.number == 1, "\(key)")
      #expect(app.search?.answers(app.experiment) == true)
    }
  }

  @Test func thePartsOfTheQuestionAreSteppedAndTyped() throws {
    var app = try Self.searched()
    _ = update(&app, .key(.tab))
    _ = update(&app, .key(.right))
    _ = update(&app, .key(.up))
    #expect(app.experiment.activations != [.tanh] && app.search?.selected == 0)
    _ = update(&app, .key(.enter))
    #expect(app.prompt?.setting == .activation)
    _ = update(&app, .key(.escape))
    for key in [Key.right, .up] { _ = update(&app, .key(key)) }
    #expect(app.experiment.features == [.x, .y, .xTimesY])
    for key in [Key.right, .up] { _ = update(&app, .key(key)) }
    #expect(app.search?.plan.target == TrainingGoal(.testAccuracy, .atLeast, 1))
    for key in [Key.right, .character("+")] { _ = update(&app, .key(key)) }
    #expect(app.search?.plan.networks.count == 16 && app.experiment.hidden == [4, 2])
    for key in [Key.escape, .right] { _ = update(&app, .key(key)) }
    #expect(app.search?.seed == 1 && app.showsSearch)
  }

  @Test func bracketsChangeTheLayers() throws {
    var app = try Self.searched()
    _ = update(&app, .typed("]"))
    #expect(app.search?.plan.networks.first?.hidden == [1, 1] && app.experiment.hidden == [4, 2])
    _ = update(&app, .typed("["))
    #expect(app.search?.plan.networks.first?.hidden == [1])
  }

  @Test func aPressChoosesARunAndAnotherPlaysIt() throws {
    var app = try Self.searched()
    let press = Input.pointer(Pointer(x: 0, y: 0, .press(.left)))
    _ = update(&app, .input(press, at: .searchRun(2, 7)))
    #expect(app.search?.selected == 2 && app.search?.seed == 7 && app.showsSearch)
    _ = update(&app, .input(press, at: .searchRun(2, 7)))
    #expect(app.experiment.hidden == [3] && app.experiment.seed == "0.08000")
  }

  @Test(arguments: [
    Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 60, rows: 16),
    Size(columns: 40, rows: 12),
  ])
  func itLooksAsRecorded(size: Size) throws {
    let theme = Theme(depth: .palette256)
    let app = try Self.trained(size, theme, selected: 3)
    let name = "search-\(size.columns)x\(size.rows)"
    #expect(GoldenCanvas.mismatch(view(app, size: size, theme: theme), name, theme: theme) == nil)
  }

  /// The search for a goal in a challenge of little work, done.
  private static func finished(_ goal: TrainingGoal) throws -> App {
    var app = state { $0.points = 10 }
    app.lab.challenge = ChallengeCard(
      Challenge(on: app.experiment, goal: goal, epochs: 1), app.experiment)
    _ = update(&app, .typed("f"))
    try finish(&app)
    return app
  }

  private static func finish(_ app: inout App) throws {
    let panel = try #require(app.search)
    let race = SeedRace(panel.question, plan: panel.plan)
    while !race.isOver {
      _ = race.work(to: .max, until: .now + .seconds(1), isCancelled: { false })
    }
    _ = update(&app, .raced(.search, race.news))
  }

  @Test func theAnswerNamesTheNetworks() throws {
    let (size, theme) = (Size(columns: 80, rows: 24), Theme(depth: .mono, glyphs: .ascii))
    let easy = try Self.finished(TrainingGoal(.testLoss, .atMost, 9))
    let text = view(easy, size: size, theme: theme).text
    #expect(text.contains("enough for some seeds  1 neuron "), "\(text)")
    #expect(text.contains("enough for nine in ten  1 neuron "))
    var hard = try Self.finished(TrainingGoal(.testLoss, .below, 0))
    let first = view(hard, size: size, theme: theme).text
    #expect(first.contains("none of these") && first.contains("more layers  ] tries them"))
    for _ in 1..<NetworkSpace.all.count { _ = update(&hard, .typed("]")) }
    #expect(hard.search?.space == NetworkSpace.all.last)
    try Self.finish(&hard)
    let last = view(hard, size: size, theme: theme).text
    #expect(last.contains("none of these") && !last.contains("more layers"))
  }

  @Test func theGoalAndTheNetworkAreSaidInWords() throws {
    let theme = Theme(depth: .mono, glyphs: .ascii)
    let app = try Self.searched()
    for (columns, rows, goal) in [
      (80, 24, "99 % of test points right"), (40, 12, "test-accuracy>=0"),
    ] {
      let size = Size(columns: columns, rows: rows)
      let text = view(app, size: size, theme: theme).text
      #expect(text.contains(goal) && text.contains("1 neuron, seed 0.01000"), "\(text)")
      #expect(text.contains("95 %: "), "what the figures mean")
    }
  }

  /// Its goal, its epochs, and that the goal must hold to the end.
  @Test func inAChallengeTheQuestionIsTheChallenges() throws {
    var app = Self.state()
    let challenge = Challenge(
      on: app.experiment, goal: TrainingGoal(.testAccuracy, .atLeast, 0.9), epochs: 300)
    app.lab.challenge = ChallengeCard(challenge, app.experiment)
    _ = update(&app, .typed("f"))
    let plan = try #require(app.search?.plan)
    #expect(plan.target == challenge.goal && plan.epochs == 300 && plan.mustHold)
    for key in [Key.tab, .right, .right, .right, .up] { _ = update(&app, .key(key)) }
    #expect(app.message == Sentences.goalOfChallenge && app.race(.search)?.number == 0)
    _ = update(&app, .key(.enter))
    #expect(app.prompt == nil && app.message == Sentences.goalOfChallenge)
    for key in [Key.escape, .escape, "m"] { _ = update(&app, .key(key)) }
    #expect(app.wall?.plan.target == challenge.goal)
  }

  @Test func thePromptBeginsWithTheGoalThatIsAsked() throws {
    var app = try Self.searched()
    for key in [Key.tab, .right, .right, .right, .enter] { _ = update(&app, .key(key)) }
    #expect(app.prompt?.field.text == "test-accuracy>=0.99")
    for key in [Key.escape, .right] { _ = update(&app, .key(key)) }
    let text = view(app, size: Size(columns: 80, rows: 24), theme: Theme(depth: .mono)).text
    #expect(!text.contains("Enter type"), "of the layers it takes the next choice")
  }

  @Test func theAnswerWaitsForTheEndAndTheoryDoesNot() throws {
    let size = Size(columns: 120, rows: 40)
    let theme = Theme(depth: .mono, glyphs: .ascii)
    let early = view(try Self.searched(), size: size, theme: theme).text
    #expect(early.contains("cannot part disc and ring") && early.contains("Johnson 2019"))
    let app = try Self.trained(size, theme)
    #expect(
      app.search?.report == nil && !view(app, size: size, theme: theme).text.contains("enough"))
  }
}
