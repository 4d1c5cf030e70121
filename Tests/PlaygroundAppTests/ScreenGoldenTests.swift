import DataSources
import Experiments
import TerminalUI
import TestSupport
import Testing

@testable import PlaygroundApp

/// The playground, characters and roles, as it was last looked at and found good: each panel by
/// itself, so that a change of one rewrites its own goldens, and a few whole screens.
@Suite struct ScreenGoldenTests {
  private static let small = Size(columns: 40, rows: 12)
  private static let normal = Size(columns: 80, rows: 24)
  private static let large = Size(columns: 120, rows: 40)
  private static let huge = Size(columns: 200, rows: 60)

  private static let color = Theme(depth: .palette256)
  private static let plain = Theme(depth: .mono, glyphs: .ascii)

  private static func text(_ size: Size) -> String { "\(size.columns)x\(size.rows)" }

  private static func mismatch(
    _ state: App, _ panel: Panel, _ size: Size, _ suffix: String = "", theme: Theme = color
  ) -> String? {
    GoldenCanvas.mismatch(
      state.panel(panel, size, theme), "\(panel)-\(text(size))\(suffix)", theme: theme)
  }

  @Test(arguments: [small, normal, large, Size(columns: 30, rows: 8)])
  func wholeScreens(size: Size) {
    let canvas = view(Screens.circle(size), size: size, theme: Self.color)
    #expect(
      GoldenCanvas.mismatch(canvas, "screen-\(Self.text(size))", theme: Self.color) == nil)
  }

  @Test(arguments: [Panel.data, .network, .chart, .map], [normal, large])
  func panels(panel: Panel, size: Size) {
    let state = Screens.circle(size)
    guard !state.panel(panel, size, Self.color).size.isEmpty else { return }
    #expect(Self.mismatch(state, panel, size) == nil)
  }

  @Test(arguments: [Panel.data, .network, .chart, .map])
  func panelsWithoutColorsAndUnicode(panel: Panel) {
    let size = panel == .data ? Self.large : Self.normal
    let state = Screens.circle(size)
    #expect(Self.mismatch(state, panel, size, "-ascii", theme: Self.plain) == nil)
  }

  @Test func theLargestPictures() {
    #expect(Self.mismatch(Screens.circle(Self.huge), .network, Self.huge) == nil)
  }

  @Test(arguments: [
    (Panel.network, "neuron", Focus.place(.hidden(layer: 0, neuron: 1))),
    (.network, "feature", .place(.feature(.sinX))), (.data, "dataset", .dataset(3)),
    (.map, "neuron", .place(.hidden(layer: 0, neuron: 1))),
  ])
  func panelsInFocus(panel: Panel, name: String, focus: Focus) {
    let state = Screens.circle(Self.large, focus: focus)
    #expect(Self.mismatch(state, panel, Self.large, "-\(name)") == nil)
  }

  @Test(arguments: [Panel.data, .chart, .map])
  func realNumbersAndFiles(panel: Panel) {
    let numbers = Screens.trained(Self.large) { $0.dataset = .generator(.regGauss) }
    let file = Screens.trained(Self.large) { $0.dataset = Samples.file }
    if panel != .data { #expect(Self.mismatch(numbers, panel, Self.large, "-numbers") == nil) }
    if panel != .chart { #expect(Self.mismatch(file, panel, Self.large, "-file") == nil) }
  }

  /// The lines above and below at all sizes, below each other.
  @Test(arguments: [Panel.title, .settings, .hints])
  func lines(panel: Panel) {
    let focuses = [Focus.place(.output), .setting(.trainPercent)]
    let lines = [Self.small, Self.normal, Self.large].flatMap { size in
      focuses.map { Screens.circle(size, focus: $0).panel(panel, size, Self.color) }
    }
    #expect(GoldenCanvas.mismatch(.stacked(lines), "\(panel)", theme: Self.color) == nil)
  }

  @Test func focusLines() {
    let focuses: [Focus] = [
      .setting(.learningRate), .dataset(3), .place(.feature(.x)), .place(.feature(.sinX)),
      .place(.hidden(layer: 0, neuron: 1)), .place(.output),
    ]
    let lines = [Self.small, Self.normal, Self.large].flatMap { size in
      (focuses.map { Screens.circle(size, focus: $0) } + [Self.diverged(size)]).map {
        $0.panel(.focusLine, size, Self.color)
      }
    }
    #expect(GoldenCanvas.mismatch(.stacked(lines), "focusLine", theme: Self.color) == nil)
  }

  /// The hints of the search, the help, the palette, the note and the prompts.
  @Test func hintsOfOtherScreens() {
    let lines = [Self.small, Self.normal].flatMap { size in
      (["f", "?", ":", "o", "v"] as [Character]).map { key in
        var state = Screens.circle(size)
        _ = update(&state, .typed(key))
        return state.panel(.hints, size, Self.color)
      }
    }
    #expect(GoldenCanvas.mismatch(.stacked(lines), "hints-others", theme: Self.color) == nil)
  }

  private static func diverged(_ size: Size) -> App {
    var state = Screens.circle(size)
    _ = update(&state, .received(state.snapshot.diverged(version: 0, learningRate: 0.03)))
    return state
  }

  @Test(arguments: [small, Size(columns: 60, rows: 16), normal, large])
  func help(size: Size) {
    var state = Screens.circle(size)
    state.showsHelp = true
    let theme = Self.color
    #expect(
      GoldenCanvas.mismatch(
        state.overlay(size, theme), "help-\(Self.text(size))", theme: theme) == nil)
  }

  /// With many colours, neither their number nor the background moves a character; with few or none,
  /// pictures alone are drawn otherwise.
  @Test(arguments: [normal, large, huge])
  func looksDifferInColorsAlone(size: Size) {
    let state = Screens.circle(size)
    for glyphs in [GlyphSet.unicode, .ascii] {
      let rows = { (panel: Panel, depth: ColorDepth, appearance: Appearance) in
        let theme = Theme(depth: depth, appearance: appearance, glyphs: glyphs)
        return RoleTranscript(state.panel(panel, size, theme), theme: theme).lines.filter {
          $0.hasPrefix("|")
        }
      }
      for panel in Panel.allCases {
        let expected = rows(panel, .trueColor, .dark)
        #expect(rows(panel, .palette256, .light) == expected, "\(panel)")
        guard ![.network, .map, .data].contains(panel) else { continue }
        for depth in ColorDepth.allCases {
          #expect(rows(panel, depth, .dark) == expected, "\(panel) \(depth)")
        }
      }
    }
  }
}
