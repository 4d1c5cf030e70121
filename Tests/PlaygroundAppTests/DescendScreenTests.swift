import NeuralCore
import TerminalUI
import TestSupport
import Testing

@testable import PlaygroundApp

/// The rolling ball on the screen.
@Suite struct DescendScreenTests {
  private static let theme = Theme(depth: .palette256)

  private static func opened(
    _ curve: Parabola = .square, rate: Double = 0.3, size: Size = Size(columns: 80, rows: 24),
    keys: Key...
  ) -> App {
    var app = App(
      lab: Screens.circle(size).lab,
      showing: .descend(Descent(curve, rate: rate, start: 2)))
    for key in keys { _ = update(&app, .key(key)) }
    return app
  }

  private static func text(_ app: App, _ size: Size = Size(columns: 80, rows: 24)) -> String {
    view(app, size: size, theme: theme).text
  }

  @Test func theBallRolls() {
    var app = Self.opened(keys: " ", .right)
    #expect(app.descend?.descent.places.count == 3)
    _ = update(&app, .typed("p"))
    #expect(app.descend?.descent.places == [2, 2 - 0.3 * 4])
    for key in [Key.character("A"), "p"] { _ = update(&app, .key(key)) }
    #expect(Self.text(app).contains("|x| < 0.001 after 9 steps"))
    _ = update(&app, .typed("r"))
    #expect(app.descend?.descent.stepCount == 0)
  }

  @Test func thePlaygroundOpensItAndIsThereAfterwards() {
    var app = Screens.circle(Size(columns: 80, rows: 24))
    #expect(app.commands.contains { $0.name == "secant, tangent, rolling downhill" })
    let experiment = app.experiment
    for key in [Key.character("O"), " ", "l", "+", .tab] { _ = update(&app, .key(key)) }
    #expect(app.descend?.descent.stepCount == 0 && app.descend?.descent.rate == 0.05)
    #expect(Self.text(app).contains("Esc back"))
    #expect(update(&app, .key(.escape)).isEmpty)
    #expect(app.descend == nil && app.experiment == experiment)
  }

  @Test func secantsBecomeTheTangent() {
    var app = Self.opened(.fiveSquare)
    for slope in ["25.0000", "22.5000", "20.5000", "20.0500"] {
      #expect(Self.text(app).contains("slope \(slope)"))
      _ = update(&app, .typed("h"))
    }
    #expect(Self.text(app).contains("10 x = 20.0000"))
  }

  @Test func itDivergesOnPurpose() {
    var app = Self.opened(.fiveSquare, rate: 0.2)
    _ = update(&app, .typed("L"))
    #expect(app.descend?.descent.rate == 0.21 && Self.text(app).contains("It diverges"))
    for _ in 0..<100 { _ = update(&app, .typed("A")) }
    #expect(app.message == Sentences.rolledAway && abs(app.descend?.descent.place ?? 0) < 1e7)
    _ = update(&app, .typed("f"))
    #expect(app.descend?.descent.curve == .square)
    #expect(Self.text(app).contains("x^2") && !Self.text(app).contains("diverges"))
  }

  @Test func theStartStaysInSight() {
    var app = Self.opened()
    for _ in 0..<9 { _ = update(&app, .typed("+")) }
    #expect(app.descend?.descent.places == [3])
    for _ in 0..<20 { _ = update(&app, .typed("-")) }
    #expect(app.descend?.descent.places == [-3])
    #expect(update(&app, .key(.escape)) == [.quit])
  }

  @Test(arguments: [
    Size(columns: 40, rows: 12), Size(columns: 80, rows: 24), Size(columns: 120, rows: 40),
  ])
  func itLooksAsRecorded(size: Size) {
    let name = "descend-\(size.columns)x\(size.rows)"
    for (suffix, app) in [
      ("start", Self.opened(size: size)),
      ("rolled", Self.opened(rate: 0.1, size: size, keys: "A", "p", "p", "p", "p", "h")),
      ("away", Self.opened(.fiveSquare, rate: 0.21, size: size, keys: "A")),
    ] {
      let canvas = view(app, size: size, theme: Self.theme)
      #expect(GoldenCanvas.mismatch(canvas, "\(name)-\(suffix)", theme: Self.theme) == nil)
    }
  }
}
