import DataSources
import Experiments
import TerminalUI

/// What the numbers say, line by line, and the box that they stand in.
struct NumbersPage {
  /// A line.
  enum Line {
    /// Cells of a table: a name, then what belongs to it.
    case heading([String]), row([String])
    /// The names of the classes above the matrix, and a row of it.
    case answers, target(Int)
    case caption(String)
  }

  private let lines: [Line]
  /// How often each class was taken for each; nil of real targets.
  private let matrix: MatrixTable?
  private let box: DialogBox

  /// The numbers of a moment; the matrix is of one kind of points.
  init(_ snapshot: Snapshot, of use: PointUse, _ layout: ScreenLayout) {
    // The line about the focus stays in sight.
    let height = layout.focusLine.y - layout.settings.maxY - 2
    let tallest = DialogBox(title: "numbers", lines: height, layout: layout)
    guard let figures = snapshot.figures else {
      matrix = nil
      let sentence = snapshot.hasDiverged ? Sentences.noNumbers : Sentences.numbersToCome
      lines = wrapped(sentence, width: tallest.inside.width).map { .caption($0) }
      box = DialogBox(title: "numbers", lines: lines.count, layout: layout)
      return
    }
    let side = use == .test ? figures.test : figures.train
    matrix = side.fit.confusion.map {
      MatrixTable($0, names: snapshot.dataset.target.names, width: tallest.inside.width)
    }
    let parts = [
      Self.fits(snapshot, figures),
      (matrix.map { Self.lines($0, of: use) } ?? []) + Self.looked(figures),
      Self.layers(figures),
      (Self.meanings(snapshot) + (snapshot.dataset.origin?.notices ?? [])).flatMap {
        wrapped($0, width: tallest.inside.width)
      }
      .map { .caption($0) },
    ]
    lines = Array(parts.filter { !$0.isEmpty }.joined(separator: [.caption("")]))
    box = DialogBox(title: "numbers", lines: min(height, lines.count), layout: layout)
  }

  /// What a matrix says of points of one kind.
  private static func lines(_ matrix: MatrixTable, of use: PointUse) -> [Line] {
    let left = matrix.classesLeft
    return [
      .caption("\(use == .test ? "test" : "training") points, target by answer"), .answers,
    ] + matrix.shown.map { .target($0) }
      + (left > 0 ? [.caption("and \(left) more classes")] : [])
  }

  /// How the network fits both kinds of points, and its size.
  private static func fits(_ snapshot: Snapshot, _ figures: NetworkFigures) -> [Line] {
    let (report, sides) = (snapshot.report, [figures.train.fit, figures.test.fit])
    let fits =
      snapshot.dataset.problem == .classification
      ? [["accuracy"] + [report.trainAccuracy, report.testAccuracy].map { percent($0) }]
      : [["RMSE"] + sides.map { number($0.rmse) }, ["R2"] + sides.map { number($0.r2) }]
    return [.heading(["", "training", "test"])] + fits.map { .row($0) }
      + [.row(["parameters", NumberText.grouped(figures.parameters)])]
  }

  /// Of how many points what is counted is, where it is not all.
  private static func looked(_ figures: NetworkFigures) -> [Line] {
    [("training", figures.train), ("test", figures.test)].filter { $1.counted < $1.all }.map {
      let (counted, all) = (NumberText.grouped($1.counted), NumberText.grouped($1.all))
      return .caption("of \(counted) of the \(all) \($0) points")
    }
  }

  private static func layers(_ figures: NetworkFigures) -> [Line] {
    [.heading(["layer", "gradient", "dead", "saturated"])]
      + figures.layers.enumerated().map { place, layer in
        let name = place == figures.layers.count - 1 ? "output" : "\(place + 1)"
        return .row([
          name, number(layer.gradientNorm), percent(layer.deadShare, decimals: 0),
          percent(layer.saturatedShare, decimals: 0),
        ])
      }
  }

  /// What the words mean.
  private static func meanings(_ snapshot: Snapshot) -> [String] {
    let errors = [
      "RMSE: the usual size of an error, in the target's units",
      "R2: 1 is perfect, 0 no better than the targets' mean",
    ]
    return (snapshot.dataset.problem == .regression ? errors : []) + [
      "gradient: how steep the loss is in the layer's weights",
      "dead: neurons that say the same of every point",
      "saturated: neurons at an end of their range at nine of ten points",
    ]
  }

  private static func number(_ value: Double?) -> String {
    value.flatMap { $0.isNaN ? nil : NumberText.compact($0) } ?? "-"
  }

  private static func percent(_ share: Double?, decimals: Int = 1) -> String {
    share.flatMap { $0.isNaN ? nil : NumberText.fixed(100 * $0, decimals: decimals) + " %" } ?? "-"
  }

  /// How many lines are in sight.
  var height: Int { box.inside.height }

  /// The first line nearest to a wanted one that leaves none below the last in sight.
  func clamped(_ top: Int) -> Int { max(0, min(lines.count - height, top)) }

  /// Draws the lines from one on, over what was there.
  func draw(from top: Int, on frame: inout Frame) {
    let first = clamped(top)
    let shown = first..<min(lines.count, first + height)
    var box = box
    box.footnote = DialogBox.countOfMore(shown, of: lines.count, frame.theme.glyphs)
    box.draw(on: &frame)
    for (row, line) in lines[shown].enumerated() {
      let inside = box.inside
      draw(
        line, in: Rect(x: inside.x, y: inside.y + row, width: inside.width, height: 1), on: &frame)
    }
  }

  private func draw(_ line: Line, in rect: Rect, on frame: inout Frame) {
    let theme = frame.theme
    switch line {
    case .heading(let cells): draw(cells, theme.dim, theme.dim, in: rect, on: &frame)
    case .row(let cells): draw(cells, theme.text, theme.strong, in: rect, on: &frame)
    case .answers: matrix?.drawAnswers(in: rect, on: &frame)
    case .target(let target): matrix?.draw(target: target, in: rect, on: &frame)
    case .caption(let text):
      frame.canvas.write(text, x: rect.x, y: rect.y, style: theme.dim, width: rect.width)
    }
  }

  /// Columns for each cell but the first.
  private static let columnWidth = 10

  /// Columns for the first of so many cells: the smallest screen has room for four of them.
  private static func nameWidth(_ count: Int) -> Int { count > 3 ? 6 : 12 }

  private func draw(
    _ cells: [String], _ first: Style, _ others: Style, in rect: Rect, on frame: inout Frame
  ) {
    guard let name = cells.first else { return }
    frame.canvas.write(name, x: rect.x, y: rect.y, style: first)
    for (place, cell) in cells.dropFirst().enumerated() {
      let end = rect.x + Self.nameWidth(cells.count) + (place + 1) * Self.columnWidth
      frame.canvas.writeTrailing(cell, before: end, y: rect.y, style: others)
    }
  }
}
