import DataSources
import Experiments
import NeuralCore
import TerminalUI
import Testing

@testable import PlaygroundApp

/// The focus on a single bias or weight.
@Suite struct FocusActionsTests {
  private static let second = FocusedNeuron.hidden(layer: 0, neuron: 1)

  private static func session(
    focus: Focus = .place(second.place), _ change: (inout Experiment) -> Void = { _ in }
  ) -> ScriptedSession {
    var session = ScriptedSession { change(&$0) }
    session.focus(focus)
    return session
  }

  /// What a lesson asks for, and nothing else on the screen says.
  @Test func whatThePenaltyHasDrivenToZeroIsCounted() {
    let size = Size(columns: 120, rows: 40)
    let theme = Theme(depth: .mono)
    let plain = Screens.circle(size).panel(.focusLine, size, theme).text
    let state = Screens.trained(size) {
      ($0.optimizer.regularization, $0.optimizer.regularizationRate) = (.l1, 1)
    }
    let text = state.panel(.focusLine, size, theme).text
    let weights = state.lab.run.snapshot.network.layers.flatMap(\.weights)
    let share = 100 * weights.count { $0 == 0 } / weights.count
    #expect(!plain.contains("of the weights 0") && share > 0)
    #expect(text.contains("25 parameters, \(share) % of the weights 0"), "\(text)")
  }

  // MARK: Moving

  @Test func enterGoesToTheNumbersOfANeuronAndEscapeBack() {
    var session = Self.session()
    let way: [(Key, Focus)] = [
      (.enter, .bias(of: Self.second)), (.right, .link(into: Self.second, source: 0)),
      (.right, .link(into: Self.second, source: 1)), (.right, .link(into: Self.second, source: 1)),
      (.up, .link(into: .hidden(layer: 0, neuron: 0), source: 1)),
      (.up, .link(into: .hidden(layer: 0, neuron: 0), source: 1)),
      (.down, .link(into: Self.second, source: 1)), (.left, .link(into: Self.second, source: 0)),
      (.left, .bias(of: Self.second)), (.left, .bias(of: Self.second)),
      (.escape, .place(Self.second.place)), (.escape, .place(.output)),
      (.enter, .bias(of: .output(0))), (.right, .link(into: .output(0), source: 0)),
      (.right, .link(into: .output(0), source: 1)), (.escape, .place(.output)),
    ]
    for (step, (key, wanted)) in way.enumerated() {
      let before = session.state.focus
      session.press(key)
      #expect(session.state.focus == wanted, "step \(step)")
      #expect((session.state.message != nil) == (wanted == before), "says why nothing moves")
    }
    #expect(session.effects.isEmpty)
  }

  @Test func severalOutputsAreNeighbours() {
    var session = Self.session(focus: .place(.output)) { $0.dataset = .generator(.blobs) }
    session.press(.enter, .right, .down, .down, .down)
    let outputs = session.state.experiment.dataset.outputCount
    #expect(session.state.focus == .link(into: .output(min(3, outputs - 1)), source: 0))
  }

  @Test func withoutBiasesTheFirstIsAWeight() {
    var session = Self.session { $0.hasBiases = false }
    session.press(.enter)
    #expect(session.state.focus == .link(into: Self.second, source: 0))
    session.press(.left)
    #expect(session.state.focus == .link(into: Self.second, source: 0))
  }

  @Test func whatGoesTakesTheFocusToTheNeuron() {
    var session = Self.session(
      focus: .link(into: .hidden(layer: 1, neuron: 1), source: 3))
    session.focus(.place(.hidden(layer: 0, neuron: 3)))
    session.press(.character("-"))
    session.focus(.link(into: .hidden(layer: 1, neuron: 1), source: 2))
    session.type("[")
    #expect(session.state.focus == .place(.hidden(layer: 0, neuron: 1)))
    session.focus(.link(into: .output(0), source: 2))
    session.type("]")
    #expect(session.state.focus == .place(.output), "the output has two sources now")
    #expect(session.state.shownPlace == .output)
  }

  @Test func theLargeMapStaysOnTheOutput() {
    let session = Self.session(focus: .bias(of: Self.second))
    #expect(session.state.shownPlace == .output && session.state.focus.panel == .layer(0))
  }

  // MARK: Changing

  @Test func plusAndMinusNudgeWhatTheTrainerHas() {
    var session = Self.session(focus: .link(into: Self.second, source: 1))
    let before = session.trainer.network
    let weight = Parameter.weight(layer: 0, neuron: 1, source: 1)
    session.type("+")
    let after = Ladders.nudged(before[weight], by: 1)
    #expect(session.trainer.network[weight] == after && after > before[weight])
    #expect(session.state.message?.hasPrefix("weight x₂ → n2 of layer 1: ") == true)
    session.type("--")
    #expect(abs(session.trainer.network[weight] - (before[weight] - 0.1)) < 1e-8)
    session.type("uuu")
    #expect(session.trainer.network == before)
  }

  @Test func presetPressesBeforeTheTrainersAnswerAddUp() {
    var app = Screens.circle(Size(columns: 80, rows: 24))
    app.focus = .bias(of: .output(0))
    let before = app.snapshot.network[.bias(layer: 2, neuron: 0)]
    var values: [Double] = []
    for _ in 0..<3 {
      guard case .edit(.setBias(2, 0, let value), _)? = update(&app, .typed("+")).first else {
        return #expect(Bool(false))
      }
      values.append(value)
    }
    #expect(abs(values[2] - before - 0.3) < 1e-8 && values == values.sorted())
  }

  @Test func nothingIsNudgedUntilTheNetworkIsKnown() {
    var app = Screens.circle(Size(columns: 80, rows: 24))
    app.focus = .bias(of: .output(0))
    _ = update(&app, .typed("]"))
    #expect(update(&app, .typed("+")).isEmpty && app.message == Sentences.numbersToCome)
  }

  @Test func aTypedNumberIsSet() {
    var session = Self.session(focus: .bias(of: Self.second))
    session.press(.enter)
    #expect(session.state.prompt?.field.text == "0.1")
    session.type("-0.625")
    session.press(.enter)
    #expect(session.state.prompt == nil)
    #expect(session.trainer.network.layers[0].biases[1] == -0.625)
    #expect(session.state.message == "bias of n2 of layer 1: 0.10 → -0.625")
  }

  @Test(arguments: ["", "x", "nan", "inf", "1e9", "0x10", "1e400"])
  func whatIsNoNumberIsRefusedInAWhole(text: String) {
    var session = Self.session(focus: .bias(of: Self.second))
    session.press(.enter, .backspace)
    session.type(text)
    session.press(.enter)
    #expect(session.state.prompt?.refusal?.hasSuffix(".") == true && session.effects.isEmpty)
  }

  @Test func thePromptStepsToo() {
    var session = Self.session(focus: .bias(of: Self.second))
    session.press(.enter, .up, .up, .down, .enter)
    #expect(session.trainer.network.layers[0].biases[1] == 0.2)
  }

  @Test func theMapFollowsAtOnceWhileTraining() {
    var session = ScriptedSession(
      isPlaying: true,
      request: GridRequest(mapWidth: 20, mapHeight: 20, thumbnailSide: 4, shown: .output))
    session.play(epochs: 5)
    let before = session.state.snapshot.grid.map
    session.focus(.bias(of: .output(0)))
    session.press(.enter)
    session.type("3")
    session.press(.enter)
    #expect(session.state.snapshot.grid.map != before && session.state.snapshot.epoch == 5)
    session.play(epochs: 5)
    #expect(session.state.snapshot.epoch == 10)
  }

  // MARK: The line

  private static func line(_ app: App, columns: Int) -> String {
    let size = Size(columns: columns, rows: 24)
    let text = view(app, size: size, theme: Theme(depth: .mono)).text
    return String(text.split(separator: "\n", omittingEmptySubsequences: false)[22])
  }

  @Test func theLineShowsTheListAndKeepsTheFocusedInSight() {
    var app = Screens.trained(Size(columns: 80, rows: 24), epochs: 0) {
      $0.features = Feature.plane
    }
    for columns in [40, 60, 80, 120] {
      for (place, label) in [
        "bias", "x₁", "x₂", "x₁²", "x₂²", "x₁x₂", "sin x₁", "sin x₂",
      ].enumerated() {
        app.focus = .parameter(of: Self.second, source: place == 0 ? nil : place - 1)
        let line = Self.line(app, columns: columns)
        #expect(line.contains(" \(label) ") && line.hasPrefix(" n2 of layer 1"), "\(line)")
        #expect(line.contains("→") || place > 0 || columns == 120, "more is to the right: \(line)")
      }
    }
  }

  @Test func theFocusedNumberIsSetOff() {
    var app = Screens.circle(Size(columns: 80, rows: 24))
    app.focus = .link(into: Self.second, source: 1)
    let theme = Theme(depth: .trueColor)
    let canvas = view(app, size: Size(columns: 80, rows: 24), theme: theme)
    let row = (0..<80).map { canvas[$0, 22] }
    let selected = row.filter { $0.style == theme.selection }
    #expect(String(String.UnicodeScalarView(selected.map(\.scalar))).hasPrefix("x₂ "))
  }
}
