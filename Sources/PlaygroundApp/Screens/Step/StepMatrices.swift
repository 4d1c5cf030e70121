import Experiments
import TerminalUI

/// The matrices of a stage in the room that there is: beside each other, below each other, or cut to
/// the part that matters.
struct StepMatrices {
  private let stage: StepStage
  private let value: Int
  private let views: [(view: StepMatrixView, x: Int, y: Int)]
  /// Where the sign before the results stands.
  private let sign: (x: Int, y: Int)?
  /// Lines that they take.
  let height: Int

  private static let gap = 2
  private static let signWidth = 2
  /// With fewer digits than this the numbers say little.
  private static let fewestDecimals = 2

  init(_ stage: StepStage, value: Int, decimals: Int, size: Size) {
    self.stage = stage
    self.value = value
    let fewest = min(decimals, Self.fewestDecimals)
    let whole = (fewest...decimals).reversed().lazy.map { Self.views(stage, value, $0) }
    if let views = whole.first(where: { Self.width($0, stage) <= size.columns }),
      let tallest = views.map(\.height).max(), tallest <= size.rows
    {
      (self.views, sign, height) = Self.beside(views, stage)
      return
    }
    let wanted = Self.views(stage, value, decimals)
    let isNarrow = wanted.allSatisfy { $0.width <= size.columns - Self.signWidth }
    let lines = wanted.map(\.height).reduce(0, +) + wanted.count - 1
    if isNarrow, lines <= size.rows {
      (self.views, sign, height) = Self.below(wanted, stage)
      return
    }
    (self.views, sign, height) = Self.beside(
      Self.cut(Self.views(stage, value, fewest), stage, to: size), stage)
  }

  private static func views(_ stage: StepStage, _ value: Int, _ decimals: Int)
    -> [StepMatrixView]
  {
    let place = stage.place(ofValue: value)
    let lit = stage.values.isEmpty ? [] : stage.values[value].lit
    let operands = stage.operands.enumerated().map { index, matrix in
      let cells = lit.first { $0.operand == index }
      return StepMatrixView(
        matrix, decimals: decimals, focus: (cells?.row ?? 0, cells?.column ?? 0))
    }
    let results = stage.results.enumerated().map { index, matrix in
      StepMatrixView(
        matrix, decimals: decimals,
        focus: index == place.result ? (place.row, place.column) : (place.row, 0))
    }
    return operands + results
  }

  private static func width(_ views: [StepMatrixView], _ stage: StepStage) -> Int {
    views.map(\.width).reduce(0, +) + gap * (views.count - 1)
      + (stage.operands.isEmpty ? 0 : signWidth)
  }

  /// Takes columns off the widest and rows off the tallest until all fit.
  private static func cut(_ views: [StepMatrixView], _ stage: StepStage, to size: Size)
    -> [StepMatrixView]
  {
    var views = views
    while width(views, stage) > size.columns,
      let widest = views.indices.filter({ views[$0].columnCount > 1 })
        .max(by: { views[$0].width < views[$1].width })
    {
      views[widest].columnCount -= 1
    }
    for place in views.indices { views[place].crop(height: size.rows) }
    return views
  }

  private typealias Arranged = (
    [(view: StepMatrixView, x: Int, y: Int)], (x: Int, y: Int)?, Int
  )

  private static func beside(_ views: [StepMatrixView], _ stage: StepStage) -> Arranged {
    var (x, sign, placed): (Int, (x: Int, y: Int)?, [(view: StepMatrixView, x: Int, y: Int)]) =
      (0, nil, [])
    for (place, view) in views.enumerated() {
      if place == stage.operands.count, place > 0 {
        sign = (x, 1)
        x += signWidth
      }
      placed.append((view, x, 0))
      x += view.width + gap
    }
    return (placed, sign, views.map(\.height).max() ?? 0)
  }

  private static func below(_ views: [StepMatrixView], _ stage: StepStage) -> Arranged {
    var (y, sign, placed): (Int, (x: Int, y: Int)?, [(view: StepMatrixView, x: Int, y: Int)]) =
      (0, nil, [])
    for (place, view) in views.enumerated() {
      if place == stage.operands.count, place > 0 { sign = (0, y + 1) }
      placed.append((view, signWidth, y))
      y += view.height + 1
    }
    return (placed, sign, y - 1)
  }

  /// Draws them in a rectangle; values from `known` on are not shown yet.
  func draw(in rect: Rect, known: Int, on frame: inout Frame) {
    let lit = stage.values.isEmpty ? [] : stage.values[value].lit
    if let sign {
      frame.canvas.write(
        frame.theme.glyphs.arrows.right, x: rect.x + sign.x, y: rect.y + sign.y,
        style: frame.theme.dim)
    }
    for (index, placed) in views.enumerated() {
      let result = index - stage.operands.count
      placed.view.draw(
        x: rect.x + placed.x, y: rect.y + placed.y,
        { row, column in
          result >= 0
            ? markOfResult(result, row, column, known)
            : lit.contains { $0.operand == index && $0.contains(row: row, column: column) }
              ? .lit : .plain
        }, on: &frame)
    }
  }

  private func markOfResult(_ result: Int, _ row: Int, _ column: Int, _ known: Int)
    -> StepMatrixView.Mark
  {
    let before = stage.results[..<result].reduce(0) { $0 + $1.numbers.count }
    let place = before + row * stage.results[result].columnCount + column
    if place >= known { return place == value ? .asked : .hidden }
    return place == value && stage.computes ? .result : .plain
  }
}
