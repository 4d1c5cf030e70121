import DataSources
import Experiments
import NeuralCore
import TerminalUI
import TestSupport
import Testing

@testable import PlaygroundApp

/// A number followed by one column, on the screen.
@Suite struct FitPanelTests {
  private static let normal = Size(columns: 80, rows: 24)
  private static let large = Size(columns: 120, rows: 40)
  private static let color = Theme(depth: .palette256)
  private static let plain = Theme(depth: .mono, glyphs: .ascii)

  /// Rents by areas: 200 + 12 for each square metre, and a little more or less.
  private static func rents(_ count: Int, wobble: Double = 90) -> DatasetSource {
    let areas = (0..<count).map { 20 + 100 * Double($0 * 37 % count) / Double(count) }
    return .file(
      Dataset(
        name: "rents.csv", title: "rents", columns: [Column(name: "area")],
        rows: Rows(width: 1, areas),
        target: .numbers(
          areas.enumerated().map { 200 + 12 * $1 + wobble * Double($0 * 53 % 17 - 8) / 8 }),
        labelName: "rent", scaleRule: .plane))
  }

  private static func state(
    _ size: Size, count: Int = 60, wobble: Double = 90, epochs: Int = 60,
    hidden: [Int] = [], focus: Focus = .place(.output)
  ) -> App {
    Screens.trained(size, epochs: epochs, focus: focus) {
      $0 = Experiment(dataset: rents(count, wobble: wobble))
      $0.hidden = hidden
    }
  }

  private static func mismatch(
    _ state: App, _ size: Size, _ name: String, _ theme: Theme = color
  ) -> String? {
    GoldenCanvas.mismatch(state.panel(.map, size, theme), "fit-\(name)", theme: theme)
  }

  @Test func fewPointsStandBeforeTheLine() {
    #expect(Self.mismatch(Self.state(Self.large), Self.large, "120x40") == nil)
  }

  @Test func manyPointsAreACloudBehindTheLine() {
    let state = Self.state(Self.normal, count: 900)
    #expect(Self.mismatch(state, Self.normal, "80x24") == nil)
    #expect(Self.mismatch(state, Self.normal, "80x24-ascii", Self.plain) == nil)
  }

  @Test func aNeuronIsACurveWithoutPoints() {
    let focus = Focus.place(.hidden(layer: 0, neuron: 1))
    let state = Self.state(Self.large, epochs: 100, hidden: [3], focus: focus)
    #expect(Self.mismatch(state, Self.large, "120x40-neuron") == nil)
  }

  /// What it says of points on a line is that line, in their own units.
  @Test func theFormulaIsInOwnUnits() {
    let state = Self.state(Self.large, wobble: 0, epochs: 400)
    #expect(Self.text(state, Self.large).contains("↑ rent = 200 + 12 x"))
    let deep = Self.state(Self.large, epochs: 1, hidden: [2])
    #expect(Self.text(deep, Self.large).contains("↑ rent "))
    #expect(!Self.text(deep, Self.large).contains("rent ="))
  }

  @Test func theLineMovesWhileItLearns() {
    let pictures = [0, 1, 5, 400].map {
      Self.state(Self.large, epochs: $0).panel(.map, Self.large, Self.color)
    }
    for (one, next) in zip(pictures, pictures.dropFirst()) { #expect(one != next) }
  }

  @Test func testPointsComeOnRequest() {
    var state = Self.state(Self.large)
    let before = state.panel(.map, Self.large, Self.color)
    #expect(!before.text.contains("•") && before.text.contains("● train"))
    state.playground.showsTestPoints = true
    let after = state.panel(.map, Self.large, Self.color)
    #expect(after.text.contains("• test"))
    let count = { (canvas: Canvas) in canvas.cells.count { ["●", "•"].contains($0.scalar) } }
    #expect(count(after) > count(before) + 20)
  }

  @Test(arguments: [Size(columns: 40, rows: 12), normal, large, Size(columns: 200, rows: 60)])
  func axesAreNamedAtAnySize(size: Size) {
    let text = Self.text(Self.state(size), size)
    #expect(text.contains("↑ rent") && text.contains("area"))
    #expect(Self.text(Self.state(size), size, Self.plain).allSatisfy { $0.isASCII })
  }

  @Test func twoColumnsAreAPlane() {
    let state = Screens.trained(Self.large) { $0.dataset = .generator(.regPlane) }
    #expect(Self.text(state, Self.large).contains("what the network says"))
  }

  private static func text(_ state: App, _ size: Size, _ theme: Theme = color) -> String {
    view(state, size: size, theme: theme).text
  }
}
