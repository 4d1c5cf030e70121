import DataSources
import Experiments
import TerminalUI
import Testing

@testable import PlaygroundApp

@Suite struct PointsScreenTests {
  private static let size = Size(columns: 80, rows: 24)

  private static func session(_ generator: DatasetGenerator = .circle) -> ScriptedSession {
    var session = ScriptedSession { $0.dataset = .generator(generator) }
    session.type("X")
    return session
  }

  private static func screen(_ app: App) -> PointsScreen? {
    for case .points(let screen) in app.layers { return screen }
    return nil
  }

  @Test func aCursorOpensOnTheOutputAndEscapeLeaves() {
    var session = ScriptedSession()
    session.focus(.place(.feature(.x)))
    session.type("X")
    #expect(Self.screen(session.state) != nil && session.state.focus == .place(.output))
    session.press(.escape)
    #expect(Self.screen(session.state) == nil && session.state.focus == .place(.output))
    session.type("XX")
    #expect(Self.screen(session.state) == nil)
  }

  @Test func arrowsMoveByAPixelAndStayInTheMap() throws {
    var session = Self.session()
    let map = PointsScreen.map(session.state.lab)
    session.press(.right, .up)
    let screen = try #require(Self.screen(session.state))
    #expect(abs(screen.x - 12 / Double(map.width)) < 1e-12)
    #expect(abs(screen.y - 6 / Double(map.height)) < 1e-12, "half a cell")
    for _ in 0..<100 { session.press(.left, .down) }
    let corner = try #require(Self.screen(session.state))
    #expect(corner.x > -6 && corner.y > -6 && corner.x < -5.5 && corner.y < -5.5)
  }

  @Test func pointsComeAndGoWhileTheNetworkStays() {
    var session = Self.session()
    let network = session.trainer.network
    session.press(.right, .enter)
    #expect(session.state.experiment.placedPoints?.points.count == 501)
    let said = session.state.message ?? ""
    #expect(said.hasPrefix("+1 placed at ") && said.hasSuffix(": it trains; 501 points"), "\(said)")
    #expect(session.state.experiment.placedPoints?.points.last?.label == 1)
    session.type("1")
    #expect(session.state.experiment.placedPoints?.points.last?.label == 0)
    session.type("c")
    session.press(.enter)
    #expect(session.state.experiment.placedPoints?.points.last?.label == 1)
    session.press(.delete)
    #expect(session.state.message == "a point removed; 502 points")
    #expect(session.trainer.network == network && session.trainer.dataset.rows.count == 502)
    session.type("3")
    #expect(session.state.message == Sentences.noSuchClass(2, of: 2))
    session.type("uuuu")
    #expect(session.state.experiment.dataset == .generator(.circle))
  }

  @Test func whereThereIsNoneNothingIsRemoved() {
    var session = Self.session()
    for _ in 0..<100 { session.press(.left, .down) }
    session.press(.backspace)
    #expect(session.state.message == Sentences.noPointNear && session.effects.isEmpty)
  }

  @Test func numbersAreTyped() {
    var session = Self.session(.regPlane)
    session.type("c")
    session.type("-0.25")
    session.press(.enter, .enter)
    #expect(session.state.experiment.placedPoints?.points.last?.label == -0.25)
    session.type("1")
    #expect(session.state.message == Sentences.noSuchClass(0, of: 0))
  }

  @Test func tablesOfOtherColumnsHaveNoCursor() {
    var session = ScriptedSession { $0 = Experiment(dataset: .bundled(.iris)) }
    session.type("X")
    #expect(
      Self.screen(session.state) == nil && session.state.message == Experiment.twoColumnsAlone)
    session = Self.session()
    while session.state.experiment.dataset.columns.count == 2 { session.type("d") }
    #expect(Self.screen(session.state) == nil, "the table has other columns now")
  }

  @Test func theyAreSavedAsCSVAndQuittingAsksUntilThen() {
    var session = Self.session()
    session.type("v")
    #expect(session.state.prompt == nil && session.state.message == Sentences.nothingPlaced)
    session.press(.enter)
    session.type("q")
    #expect(session.state.message == Sentences.quitQuestion(.points))
    session.press(.escape)
    session.type("v")
    session.press(.enter)
    guard case .savePoints(let points, let path)? = session.effects.last else {
      return #expect(Bool(false))
    }
    #expect(points == session.state.experiment.placedPoints && path == "placed.csv")
    #expect(
      session.state.message
        == "Saved: nnplay placed.csv --classes --scale none reads the same points.")
    session.type("q")
    #expect(session.effects.last == .quit)
  }

  @Test func aPressPlacesAndTheRightButtonRemoves() {
    var app = Self.session().state
    let map = PointsScreen.map(app.lab)
    let press = { (button: Pointer.Button) in
      Action.input(.pointer(Pointer(x: map.x + 3, y: map.y + 2, .press(button))))
    }
    _ = update(&app, press(.left))
    #expect(app.experiment.placedPoints?.points.count == 501)
    _ = update(&app, press(.right))
    #expect(app.experiment.placedPoints?.points.count == 500)
  }

  @Test func theListHasThePointsAsTheyAre() {
    var session = Self.session()
    session.press(.enter, .enter)
    let placed = session.state.datasets.filter { $0.name == PlacedPoints.name }
    #expect(placed == [session.state.experiment.dataset])
    #expect(session.state.datasets.count == session.state.pictures.count)
  }

  @Test(arguments: [Size(columns: 40, rows: 12), size, Size(columns: 120, rows: 40)])
  func theCursorAndWhatItWouldPlaceAreSeen(size: Size) {
    var app = Screens.circle(size)
    for action in [Action.resized(size), .typed("X")] { _ = update(&app, action) }
    let text = view(app, size: size, theme: Theme(depth: .mono)).text
    #expect(text.contains("points  class ") && text.contains("Enter place"))
    let map = PointsScreen.map(app.lab)
    let canvas = view(app, size: size, theme: Theme(depth: .trueColor))
    let style = Theme(depth: .trueColor).focus.bold
    let cells = (0..<size.rows).flatMap { y in (0..<size.columns).map { (x: $0, y: y) } }
    let found = cells.filter { map.contains(x: $0.x, y: $0.y) && canvas[$0.x, $0.y].style == style }
    #expect(found.count == 3, "the place, and a bar on both sides")
  }
}
