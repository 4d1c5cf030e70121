import ArchitectureSearch
import DataSources
import Experiments
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

  /// A row of the panel's question in which the first `solved` seeds solve it at epoch 7.
  private static func row(_ panel: SearchPanel, network: Int, solved: Int) -> SearchRow {
    let trials = (0..<panel.plan.seedCount).map { seed in
      Trial(
        reachedAt: seed < solved ? 7 : nil, heldFrom: seed < solved ? 7 : nil, finalLoss: 0.1,
        finalAccuracy: seed < solved ? 1 : 0.5)
    }
    return SearchRow(network: panel.plan.networks[network], trials: trials, plan: panel.plan)
  }

  /// The effect that begins the search of a program's experiment.
  private static func start(_ state: App) -> [Effect] {
    let panel = SearchPanel(state.experiment)
    return [.startSearch(panel.question, panel.plan)]
  }

  private static func searched() throws -> App {
    var state = state()
    #expect(update(&state, .key(.character("f"))) == start(state))
    let panel = try #require(state.search)
    let rows = [row(panel, network: 0, solved: 0), row(panel, network: 1, solved: 48)]
    #expect(update(&state, .searched(rows, done: 0.25)).isEmpty)
    return state
  }

  @Test func theQuestionIsThatOfTheCommandLine() throws {
    let panel = SearchPanel(Experiment(dataset: .generator(.circle)))
    #expect(panel.plan.networks.map(\.hidden) == (1...8).map { [$0] })
    #expect(panel.question.seeds.first == "0.01000" && panel.question.seeds.count == 50)
    #expect(panel.plan.target == .standard && panel.plan.epochs == 1000)
    let slope = SearchPanel(Experiment(dataset: .generator(.regPlane)))
    #expect(slope.plan.target == TrainingGoal(.testLoss, .atMost, 0.01))
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

  @Test func rowsFillThePanelWhileOnePlays() throws {
    var state = try Self.searched()
    #expect(state.search?.rows.count == 2 && state.search?.done == 0.25)
    #expect(update(&state, .key(.character(" "))) == [.run(true)])
    #expect(state.isPlaying && state.showsSearch)
  }

  @Test func enterLoadsOneSolvingSeedAfterTheOther() throws {
    var state = try Self.searched()
    _ = update(&state, .key(.down))
    for seed in ["0.01000", "0.02000"] {
      let effects = update(&state, .key(.enter))
      #expect(state.experiment.hidden == [2] && state.experiment.seed == seed)
      #expect(effects == [.edit(.replace(state.experiment), version: state.version), .run(true)])
      #expect(state.message?.contains("epoch 7") == true)
    }
  }

  @Test func minusLoadsAFailingSeed() throws {
    var state = try Self.searched()
    _ = update(&state, .key(.down))
    _ = update(&state, .key(.character("-")))
    #expect(state.experiment.seed == "0.49000")
  }

  @Test func whereNoSeedSolvesItASentenceSaysSo() throws {
    var state = try Self.searched()
    #expect(update(&state, .key(.enter)).isEmpty)
    #expect(state.message == "No seed of this network solves it.")
  }

  @Test func theSelectionStaysOnTheRows() throws {
    var state = try Self.searched()
    for _ in 0..<5 { _ = update(&state, .key(.down)) }
    #expect(state.search?.selected == 1)
    for _ in 0..<5 { _ = update(&state, .key(.up)) }
    #expect(state.search?.selected == 0)
  }

  @Test func theSameQuestionIsNotAskedTwice() throws {
    var state = try Self.searched()
    _ = update(&state, .key(.escape))
    #expect(!state.showsSearch)
    _ = update(&state, .key(.character("]")))
    #expect(update(&state, .key(.character("f"))).isEmpty, "shape and seed are the search's")
    #expect(state.search?.rows.count == 2)
    _ = update(&state, .key(.escape))
    _ = update(&state, .key(.character("a")))
    #expect(update(&state, .key(.character("f"))) == Self.start(state), "another activation")
    #expect(state.search?.rows.isEmpty == true)
  }

  @Test(arguments: [
    Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 40, rows: 12),
  ])
  func thePanelLooksAsRecorded(size: Size) throws {
    var state = try Self.searched()
    _ = update(&state, .key(.down))
    let theme = Theme(depth: .palette256)
    let canvas = state.overlay(size, theme)
    let name = "search-\(size.columns)x\(size.rows)"
    #expect(GoldenCanvas.mismatch(canvas, name, theme: theme) == nil)
  }

  @Test func theAnswerIsAtTheEnd() throws {
    var state = try Self.searched()
    let panel = try #require(state.search)
    let size = Size(columns: 120, rows: 40)
    _ = update(&state, .searched([], done: 1))
    let early = view(state, size: size, theme: Theme(depth: .mono)).text
    #expect(!early.contains("enough for"), "not before the last row")
    let others = (2..<8).map { Self.row(panel, network: $0, solved: 0) }
    _ = update(&state, .searched(others, done: 1))
    let canvas = view(
      state, size: Size(columns: 120, rows: 40), theme: Theme(depth: .mono, glyphs: .ascii))
    #expect(canvas.text.contains("enough for nine in ten  2 neurons"))
  }

  @Test func aChangeOfWhatIsAskedClosesThePanelAndSaysSo() throws {
    for key in ["d", "a", "l", "b", "N"] as [Character] {
      var state = try Self.searched()
      _ = update(&state, .typed(key))
      #expect(!state.showsSearch, "\(key)")
      #expect(state.message?.contains("f searches anew") == true, "\(key)")
      #expect(update(&state, .typed("f")) == Self.start(state), "of what is in sight")
      #expect(state.showsSearch && state.search?.rows.isEmpty == true)
    }
  }

  @Test func aChangeOfShapeOrSeedLeavesThePanelOpen() throws {
    var state = try Self.searched()
    for key in "]rg x" { _ = update(&state, .typed(key)) }
    #expect(state.showsSearch && state.message?.contains("anew") == false)
    _ = update(&state, .typed("f"))
    #expect(!state.showsSearch)
    #expect(update(&state, .typed("f")).isEmpty && state.showsSearch)
  }

  @Test func goingBackToWhatWasAskedFindsItsRows() throws {
    var state = try Self.searched()
    for key in "dD" { _ = update(&state, .typed(key)) }
    #expect(update(&state, .typed("f")).isEmpty)
    #expect(state.showsSearch && state.search?.rows.count == 2)
  }

  @Test func withoutARowEnterSaysThatThereIsNone() {
    for key in [Key.enter, .character("-")] {
      var state = Self.state()
      _ = update(&state, .typed("f"))
      #expect(update(&state, .key(key)).isEmpty)
      #expect(state.message == "No network has been tried to the end yet.")
    }
  }

  @Test func theFocusBehindThePanelStaysWhereItIs() throws {
    var state = try Self.searched()
    let focus = state.focus
    for key in [Key.tab, .left, .right, .backTab] { _ = update(&state, .key(key)) }
    #expect(state.focus == focus)
  }

  @Test(arguments: [Size(columns: 40, rows: 12), Size(columns: 60, rows: 16)])
  func theSelectedRowAndTheAnswerAreSeenOnASmallScreen(size: Size) throws {
    var state = try Self.searched()
    let panel = try #require(state.search)
    let rows = (2..<8).map { Self.row(panel, network: $0, solved: 50) }
    _ = update(&state, .searched(rows, done: 1))
    for _ in 0..<7 { _ = update(&state, .key(.down)) }
    let text = view(state, size: size, theme: Theme(depth: .mono)).text
    #expect(text.contains("8      33  50/50"))
    #expect(text.contains("enough for some seeds  2 neurons"))
    #expect(text.contains("enough for nine in ten  2 neurons"))
    #expect(text.contains("Enter solving seed"))
  }

  @Test func oneNeuronIsOneAndNoneIsNone() throws {
    var state = Self.state()
    _ = update(&state, .key(.character("f")))
    let panel = try #require(state.search)
    let theme = Theme(depth: .mono)
    let size = Size(columns: 80, rows: 24)
    let rows = (1..<8).map { Self.row(panel, network: $0, solved: 0) }
    var unsolved = state
    _ = update(&unsolved, .searched([Self.row(panel, network: 0, solved: 0)] + rows, done: 1))
    let none = view(unsolved, size: size, theme: theme).text
    #expect(none.contains("nine in ten  none of these"))
    #expect(none.contains("more layers  nnplay minimize --hidden 8x2"))
    #expect(none.contains("--dataset circle"))
    _ = update(&state, .searched([Self.row(panel, network: 0, solved: 50)] + rows, done: 1))
    #expect(view(state, size: size, theme: theme).text.contains("nine in ten  1 neuron "))
  }
}
