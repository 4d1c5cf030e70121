import Experiments
import TerminalUI

/// What all stages have come to so far, beside or below the one that is shown: forth, back, and the
/// parameters after the step.
struct StepOverview {
  /// A result of a stage, and where it begins on its line.
  private struct Item {
    let stage: Int
    let result: Int
    var view: StepMatrixView
    var x: Int
  }

  /// Results beside each other, behind the name of their way.
  private struct Line {
    let name: String
    var items: [Item]

    var height: Int { items.map(\.view.height).max() ?? 0 }
    var end: Int { items.last.map { $0.x + $0.view.width } ?? 0 }
  }

  private let screen: StepScreen
  private let lines: [Line]
  /// Whether each stage has a line of its own, with its formula.
  private let isSpread: Bool

  private static let nameWidth = 7
  private static let gap = 2
  /// With fewer digits than this the numbers say little.
  private static let fewestDecimals = 2

  /// All stages in so many columns; each on a line of its own where so many lines suffice.
  init(_ screen: StepScreen, width: Int, height: Int = 0) {
    self.screen = screen
    let room = width - Self.nameWidth
    let fewest = min(screen.decimals, Self.fewestDecimals)
    let tries = (fewest...screen.decimals).reversed().lazy.map { Self.items(screen, $0) }
    let wide = tries.first { $0.allSatisfy { $0.view.width <= room } }
    let items = wide ?? Self.items(screen, fewest).map { Self.cut($0, to: room) }
    let spread = Self.arranged(items, screen.sheet.stages, room, isSpread: true)
    isSpread = spread.reduce(0) { $0 + $1.height } <= height
    lines = isSpread ? spread : Self.arranged(items, screen.sheet.stages, room, isSpread: false)
  }

  /// Blank lines between two lines.
  private var lineGap: Int { isSpread ? 0 : 1 }

  private static func items(_ screen: StepScreen, _ decimals: Int) -> [Item] {
    let place = screen.stage.place(ofValue: screen.shownValue)
    return screen.sheet.stages.enumerated().flatMap { stage, found in
      found.results.enumerated().map { result, matrix in
        let isShown = stage == screen.stagePlace && result == place.result
        let focus = isShown ? (place.row, place.column) : (0, 0)
        return Item(
          stage: stage, result: result,
          view: StepMatrixView(matrix, decimals: decimals, focus: focus), x: 0)
      }
    }
  }

  private static func cut(_ item: Item, to width: Int) -> Item {
    var item = item
    while item.view.width > width, item.view.columnCount > 1 { item.view.columnCount -= 1 }
    return item
  }

  /// The way that a stage is part of.
  private static func way(_ stage: StepStage) -> String {
    if case .updates = stage.kind { return "step" }
    return stage.isForward ? "forth" : "back"
  }

  private static func arranged(
    _ items: [Item], _ stages: [StepStage], _ room: Int, isSpread: Bool
  ) -> [Line] {
    var (lines, last): ([Line], String) = ([], "")
    for var item in items {
      let way = way(stages[item.stage])
      let end = (lines.last?.end ?? 0) + gap
      let isOther = isSpread && lines.last?.items.last?.stage != item.stage
      if way != last || isOther || end + item.view.width > room {
        lines.append(Line(name: way == last ? "" : way, items: []))
        item.x = 0
      } else {
        item.x = end
      }
      lines[lines.count - 1].items.append(item)
      last = way
    }
    return lines
  }

  /// Lines of the screen that it takes whole, with one between them.
  var height: Int { lines.map { $0.height + lineGap }.reduce(0, +) - lineGap }

  /// Draws as many lines as there is room for, with that of the present stage among them.
  func draw(in rect: Rect, on frame: inout Frame) {
    let shown = inSight(rect.height)
    var y = rect.y
    for line in lines[shown] {
      draw(line, in: Rect(x: rect.x, y: y, width: rect.width, height: rect.maxY - y), on: &frame)
      y += line.height + lineGap
    }
    let (arrows, x) = (frame.theme.glyphs.arrows, rect.x + Self.nameWidth - 2)
    if shown.lowerBound > 0 {
      frame.canvas.write(arrows.up, x: x, y: rect.y, style: frame.theme.dim)
    }
    if shown.upperBound < lines.count {
      frame.canvas.write(
        arrows.down, x: x, y: min(y, rect.maxY) - 1, style: frame.theme.dim)
    }
  }

  /// The lines that have room, the first ones where the present stage is among them.
  private func inSight(_ rows: Int) -> Range<Int> {
    let present =
      lines.firstIndex { $0.items.contains { $0.stage == screen.stagePlace } } ?? 0
    let tall = { (range: Range<Int>) in
      lines[range].reduce(-lineGap) { $0 + $1.height + lineGap }
    }
    var first = 0
    while first < present, tall(first..<present + 1) > rows { first += 1 }
    var end = first + 1
    while end < lines.count, tall(first..<end + 1) <= rows { end += 1 }
    return first..<end
  }

  private func draw(_ line: Line, in rect: Rect, on frame: inout Frame) {
    frame.canvas.write(line.name, x: rect.x, y: rect.y, style: frame.theme.strong)
    for var item in line.items {
      item.view.crop(height: rect.height)
      let (x, view) = (rect.x + Self.nameWidth + item.x, item.view)
      view.draw(
        x: x, y: rect.y, isChosen: item.stage == screen.stagePlace,
        { row, column in mark(item, row, column) }, on: &frame)
      frame.mark(
        Rect(x: x, y: rect.y, width: view.width, height: view.height), .stepStage(item.stage))
    }
    guard isSpread, let first = line.items.first else { return }
    // What follows a semicolon explains.
    let formula = screen.sheet.stages[first.stage].formula.prefix { $0 != ";" }
    let x = Self.nameWidth + (lines.map(\.end).max() ?? 0) + Self.gap
    frame.canvas.write(
      String(formula), x: rect.x + x, y: rect.y + 1,
      style: first.stage == screen.stagePlace ? frame.theme.accent : frame.theme.dim,
      width: max(0, rect.width - x))
  }

  /// What has been computed is shown, in a quiz what is known.
  private func mark(_ item: Item, _ row: Int, _ column: Int) -> StepMatrixView.Mark {
    let stage = screen.sheet.stages[item.stage]
    guard item.stage <= screen.stagePlace else { return .hidden }
    let before = stage.results[..<item.result].reduce(0) { $0 + $1.numbers.count }
    let place = before + row * stage.results[item.result].columnCount + column
    let isPresent = item.stage == screen.stagePlace && place == screen.shownValue
    if let quiz = screen.quiz, place >= quiz.knownCount(of: stage) {
      return isPresent ? .asked : .hidden
    }
    return isPresent ? .result : .plain
  }
}
