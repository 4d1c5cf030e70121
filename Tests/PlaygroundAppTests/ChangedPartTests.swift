import DataSources
import Experiments
import NeuralCore
import TerminalUI
import Testing

@testable import PlaygroundApp

/// What has just changed lights up at its place for a second.
@Suite struct ChangedPartTests {
  private static let size = Size(columns: 120, rows: 40)
  private static let second = Duration.seconds(1)

  /// The texts that are lit on a screen, row by row.
  private static func lit(
    _ app: App, _ size: Size = size, depth: ColorDepth = .trueColor
  ) -> [String] {
    let theme = Theme(depth: depth)
    let canvas = view(app, size: size, theme: theme)
    // Where the title bar is reversed, what is lit on it is not.
    let isBarReversed = theme.titleBar.background == .terminal
    return (isBarReversed ? 1..<size.rows : 0..<size.rows).compactMap { row in
      let cells = (0..<size.columns).map { canvas[$0, row] }.filter { $0.style == theme.changed }
      return cells.isEmpty ? nil : String(cells.map { Character($0.scalar) })
    }
  }

  private static func session(_ keys: String, focus: Focus = .place(.output)) -> ScriptedSession {
    var session = ScriptedSession()
    session.focus(focus)
    session.type(keys)
    return session
  }

  @Test(arguments: [
    ("l", ["0.01"]), ("a", ["ReLU"]), ("N", ["5"]), ("e", ["L1"]), ("b", ["9"]), ("p", ["40 %"]),
  ])
  func aSettingLightsUpInItsLine(key: String, lit: [String]) {
    for depth in ColorDepth.allCases {
      let shown = Self.lit(Self.session(key).state, depth: depth)
      #expect(shown.first == lit.first, "\(key) \(depth) \(shown)")
    }
  }

  @Test func theFocusedSettingDoesToo() {
    let shown = Self.lit(Self.session("+", focus: .setting(.batchSize)).state)
    #expect(shown.contains { $0.contains("batch 11") }, "\(shown)")
  }

  @Test func neuronsAndLayersDo() {
    let one = Self.lit(
      Self.session("+", focus: .place(.hidden(layer: 0, neuron: 0))).state)
    #expect(one.contains("2 HIDDEN LAYERS, 7 NEURONS") && one.contains { $0.contains("5") })
    #expect(one.contains("  "), "a column on both sides of the new neuron: \(one)")
    let layer = Self.lit(Self.session("]").state)
    #expect(layer.contains("3 HIDDEN LAYERS, 8 NEURONS") && layer.contains("2"))
  }

  @Test func aFeatureDoes() {
    let shown = Self.lit(Self.session("+", focus: .place(.feature(.xTimesY))).state)
    #expect(shown.contains { $0.hasPrefix("[x]") }, "\(shown)")
  }

  @Test func aBiasAndAWeightDo() {
    let neuron = FocusedNeuron.hidden(layer: 0, neuron: 1)
    for focus in [Focus.bias(of: neuron), .link(into: neuron, source: 0)] {
      #expect(Self.lit(Self.session("+", focus: focus).state).contains("  "))
    }
    let bias = Self.lit(Self.session("+", focus: .bias(of: neuron)).state)
    #expect(bias.contains { $0.hasPrefix("b") }, "its number: \(bias)")
    let theme = Theme(depth: .trueColor)
    let app = Self.session("+", focus: .link(into: neuron, source: 0)).state
    let dots = view(app, size: Self.size, theme: theme).cells.filter {
      $0.style == theme.focus && (0x2801...0x28FF).contains($0.scalar.value)
    }
    #expect(!dots.isEmpty, "the link itself")
  }

  @Test func theTitleDoes() {
    let anew = Self.lit(Self.session("r").state)
    #expect(anew.first == "000,000", "\(anew)")
    #expect(Self.lit(Self.session("R").state).first == "000,000")
    #expect(Self.lit(Self.session("d").state).first?.contains("xor") == true)
    let theme = Theme(depth: .mono)
    let bar = view(Self.session("R").state, size: Self.size, theme: theme)
    let digits = (0..<Self.size.columns).map { bar[$0, 0] }.filter { $0.style != theme.titleBar }
    #expect(String(digits.map { Character($0.scalar) }).contains("000,000"), "upright on the bar")
  }

  @Test func undoingLightsWhatItChanges() {
    var session = Self.session("l")
    session.wait(Self.second)
    #expect(Self.lit(session.state).isEmpty)
    session.type("u")
    #expect(Self.lit(session.state).first == "0.03")
  }

  @Test func itLastsASecond() {
    var app = Screens.circle(Self.size)
    _ = update(&app, .input(.key("l"), time: .seconds(5)))
    #expect(app.nextMoment == .seconds(6))
    _ = update(&app, .clock(.milliseconds(5999)))
    #expect(!Self.lit(app).isEmpty)
    _ = update(&app, .clock(.seconds(6)))
    #expect(Self.lit(app).isEmpty && app.nextMoment == nil)
  }

  @Test func eachHasItsOwnSecond() {
    var app = Screens.circle(Self.size)
    _ = update(&app, .input(.key("l"), time: .zero))
    _ = update(&app, .input(.key("a"), time: .milliseconds(500)))
    _ = update(&app, .clock(Self.second))
    #expect(Self.lit(app) == ["ReLU"] && app.nextMoment == .milliseconds(1500))
  }

  /// Where not all settings fit, the one that has changed comes into sight.
  @Test func whatIsOutOfSightIsShown() {
    let small = Size(columns: 40, rows: 12)
    #expect(Self.lit(Self.session("p").state, small) == ["40 %"])
  }

  @Test func whatChangesNothingLightsNothing() {
    #expect(Self.lit(Self.session("+t").state).isEmpty)
  }
}
