import DataSources
import Experiments
import NeuralCore
import TerminalUI
import TestSupport
import Testing

@testable import PlaygroundApp

/// Whole screens, characters and roles, as they were last looked at and found good.
@Suite struct ScreenGoldenTests {
  private static let normal = Size(columns: 80, rows: 24)
  private static let large = Size(columns: 120, rows: 40)
  private static let huge = Size(columns: 200, rows: 60)

  private static func mismatch(_ state: App, _ size: Size, _ theme: Theme, _ name: String)
    -> String?
  {
    GoldenCanvas.mismatch(
      view(state, size: size, theme: theme),
      "\(name)-\(size.columns)x\(size.rows)-\(theme.depth)-\(theme.appearance)"
        + (theme.glyphs.isUnicode ? "" : "-ascii"), theme: theme)
  }

  /// Every pair of size and depth, of size and glyphs, and of depth and glyphs.
  private static let looks: [(Size, ColorDepth, GlyphSet)] =
    [normal, large, huge].enumerated().flatMap { row, size in
      ColorDepth.allCases.enumerated().map { column, depth in
        (size, depth, (row + column).isMultiple(of: 2) ? .ascii : .unicode)
      }
    }

  @Test(arguments: looks)
  func circle(size: Size, depth: ColorDepth, glyphs: GlyphSet) {
    let theme = Theme(depth: depth, glyphs: glyphs)
    #expect(Self.mismatch(Screens.circle(size), size, theme, "circle") == nil)
  }

  @Test(arguments: [normal, large])
  func lightTerminals(size: Size) {
    let theme = Theme(depth: .palette256, appearance: .light)
    #expect(Self.mismatch(Screens.circle(size), size, theme, "circle") == nil)
  }

  @Test(arguments: [normal, large, Size(columns: 40, rows: 12), Size(columns: 60, rows: 16)])
  func help(size: Size) {
    var state = Screens.circle(size)
    state.showsHelp = true
    #expect(Self.mismatch(state, size, Theme(depth: .eight), "help") == nil)
  }

  @Test(arguments: [
    ("neuron", Focus.place(.hidden(layer: 0, neuron: 1))), ("feature", .place(.feature(.sinX))),
    ("setting", .setting(.learningRate)), ("dataset", .dataset(3)),
  ])
  func focused(name: String, focus: Focus) {
    for size in [Self.normal, Self.large] {
      let state = Screens.circle(size, focus: focus)
      #expect(Self.mismatch(state, size, Theme(depth: .eight), "focused-\(name)") == nil)
    }
  }

  @Test func divergence() {
    var state = Screens.circle(Self.normal)
    _ = update(&state, .received(state.snapshot.diverged(version: 0, learningRate: 0.03)))
    #expect(Self.mismatch(state, Self.normal, Theme(depth: .palette256), "diverged") == nil)
  }

  @Test func realNumbers() {
    let state = Screens.trained(Self.large) { $0.dataset = .generator(.regGauss) }
    #expect(Self.mismatch(state, Self.large, Theme(depth: .palette256), "regression") == nil)
  }

  @Test func aFileWithItsOwnUnits() {
    let state = Screens.trained(Self.large) { $0.dataset = Samples.file }
    #expect(Self.mismatch(state, Self.large, Theme(depth: .eight), "file") == nil)
  }

  @Test(arguments: [Size(columns: 40, rows: 12), Size(columns: 30, rows: 8)])
  func smallScreens(size: Size) {
    let state = Screens.circle(size)
    #expect(Self.mismatch(state, size, Theme(depth: .palette256), "small") == nil)
  }
}
