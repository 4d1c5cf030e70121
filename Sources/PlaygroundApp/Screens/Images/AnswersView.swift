import Experiments
import NeuralCore
import TerminalUI

/// How right the network is, and which classes it takes for which.
struct AnswersView {
  let snapshot: Snapshot
  let isFocused: Bool

  private var answers: ImageAnswers? { snapshot.study?.answers }
  private var names: [String] { snapshot.dataset.target.names }

  /// Columns that the matrix is given where there is something beside it.
  private static let matrixColumns = 46

  /// Columns that bars need with the names of the classes; with fewer, numbers stand beside the
  /// matrix's rows.
  private static let namedBarColumns = 24

  /// Beside each other or, on a wide screen, below each other.
  func draw(in rect: Rect, isWide: Bool, on frame: inout Frame) {
    drawRecord(in: rect, on: &frame)
    var rest = rect.top(1).rest
    if let story, rect.height > classCount + 2 {
      for line in wrapped(story, width: rect.width).prefix(2) {
        frame.canvas.write(
          line, x: rest.x, y: rest.y, style: frame.theme.warning, width: rest.width)
        rest = rest.top(1).rest
      }
    }
    if isWide {
      drawStacked(in: rest, on: &frame)
    } else if rest.width >= Self.matrixColumns + 12 {
      let (left, right) = rest.leading(Self.matrixColumns)
      drawMatrix(in: left, on: &frame)
      drawAside(in: right.leading(2).rest, on: &frame)
    } else {
      drawMatrix(in: rest, on: &frame)
    }
  }

  /// What stands out in the answers; nil where nothing does.
  var story: String? { answers.flatMap { Self.story($0, names) } }

  private var classCount: Int { max(2, min(MatrixTable.most, names.count)) }

  private func drawStacked(in rect: Rect, on frame: inout Frame) {
    let matrixHeight = classCount + 2
    let barsHeight = classCount + 1
    var rest = rect
    let chartHeight = max(0, min(12, rect.height - matrixHeight - barsHeight - 2))
    if chartHeight >= 4 {
      let (chart, others) = rest.top(chartHeight)
      snapshot.lossChart(frame.theme).draw(on: &frame.canvas, in: chart, theme: frame.theme)
      rest = others.top(1).rest
    }
    let (matrix, below) = rest.top(matrixHeight)
    drawMatrix(in: matrix, on: &frame)
    let bars = below.top(1).rest
    if bars.height >= barsHeight { drawBars(in: bars.top(barsHeight).part, on: &frame) }
    let accuracy = bars.top(barsHeight + 1).rest
    if accuracy.height >= 6 {
      snapshot.accuracyChart(frame.theme).draw(
        on: &frame.canvas, in: accuracy.top(14).part, theme: frame.theme)
    }
  }

  private func drawAside(in rect: Rect, on frame: inout Frame) {
    let bars = classCount + 1
    guard rect.height - bars >= 5, rect.width >= Self.namedBarColumns else {
      return drawBars(in: rect, on: &frame)
    }
    let (chart, rest) = rect.top(rect.height - bars - 1)
    snapshot.lossChart(frame.theme).draw(on: &frame.canvas, in: chart, theme: frame.theme)
    drawBars(in: rest.top(1).rest, on: &frame)
  }

  /// How many test images are right, as the notes write it, and the losses; of that as much as there
  /// is room for.
  private func drawRecord(in rect: Rect, on frame: inout Frame) {
    let (theme, report) = (frame.theme, snapshot.report)
    let unknown = String(Character(theme.glyphs.ellipsis))
    let right = report.testAccuracy.flatMap { accuracy -> String? in
      accuracy.isFinite
        ? "\(NumberText.grouped(Int((accuracy * Double(snapshot.testCount)).rounded())))" : nil
    }
    let loss = { (value: Double) in
      report.isKnown ? NumberText.loss(value) : unknown
    }
    let percent = report.testAccuracy.map { NumberText.fixed(100 * $0, decimals: 2) + " %" }
    let all = NumberText.grouped(snapshot.testCount)
    let spans = { (joint: String, trained: String) in
      [
        Span("TEST ", isFocused ? theme.focus.bold : theme.dim),
        Span(right ?? unknown, theme.strong), Span(" / \(all)\(joint)", theme.dim),
        Span(percent ?? unknown, theme.accent), Span("  loss ", theme.dim),
        Span(loss(report.testLoss), theme.strong), Span("  \(trained) ", theme.dim),
        Span(loss(report.trainLoss), theme.dim),
      ]
    }
    let short = spans("  ", "train")
    let choices = [spans(" right  ", "training"), short, Array(short.prefix(6))]
    let fitting = choices.first { $0.columns <= rect.width }
    frame.canvas.write(
      fitting ?? Array(short.prefix(4)), x: rect.x, y: rect.y, before: rect.maxX)
  }

  /// The confusion matrix with its columns' sums.
  private func drawMatrix(in rect: Rect, on frame: inout Frame) {
    guard let answers else { return drawPlaceholder(in: rect, on: &frame) }
    let table = MatrixTable(answers.confusion, names: names, width: rect.width)
    table.drawAnswers(in: rect.top(1).part, on: &frame)
    let rows = min(classCount, rect.height - 1)
    for target in 0..<max(0, rows) {
      let line = Rect(x: rect.x, y: rect.y + 1 + target, width: rect.width, height: 1)
      table.draw(target: target, in: line, on: &frame)
    }
  }

  private func drawPlaceholder(in rect: Rect, on frame: inout Frame) {
    let sentence =
      snapshot.dataset.target.names.isEmpty ? Sentences.noMatrix : Sentences.imagesToCome
    for (row, line) in wrapped(sentence, width: rect.width).prefix(rect.height).enumerated() {
      frame.canvas.write(line, x: rect.x, y: rect.y + row, style: frame.theme.dim)
    }
  }

  /// How often each class is answered, beside how many of it there are.
  private func drawBars(in rect: Rect, on frame: inout Frame) {
    guard let answers, rect.height > 1 else { return }
    let (theme, said, are) = (
      frame.theme, answers.confusion.answerCounts, answers.confusion.targetCounts
    )
    let most = max(1, max(said.max() ?? 1, are.max() ?? 1))
    let nameWidth = min(8, (names.map { ColumnWidth.columns(of: $0) }.max() ?? 1) + 1)
    let textWidth = 2 * NumberText.grouped(most).count + 4
    let barWidth = rect.width - nameWidth - textWidth - 1
    frame.canvas.write(
      rect.width > 40 ? "how often each is answered" : "answered", x: rect.x, y: rect.y,
      style: theme.dim, width: rect.width - 11)
    frame.canvas.writeTrailing("there are", before: rect.maxX, y: rect.y, style: theme.dim)
    for number in 0..<min(classCount, rect.height - 1) {
      let y = rect.y + 1 + number
      let style = snapshot.network.outputCount > 1 ? theme.classStyle(number) : theme.text
      if rect.width >= Self.namedBarColumns {
        frame.canvas.write(names[number], x: rect.x, y: y, style: style, width: nameWidth - 1)
      }
      if barWidth > 2 {
        let bar = ProgressBar(fraction: Double(said[number]) / Double(most))
        frame.canvas.write(
          bar.text(width: barWidth, glyphs: theme.glyphs), x: rect.x + nameWidth, y: y,
          style: style)
      }
      let of = " of \(NumberText.grouped(are[number]))"
      frame.canvas.writeTrailing(of, before: rect.maxX, y: y, style: theme.dim)
      frame.canvas.writeTrailing(
        NumberText.grouped(said[number]), before: rect.maxX - of.count, y: y, style: theme.strong)
    }
  }

  /// What there is to say of a network that gives one answer only, or two; nil of all others.
  static func story(_ answers: ImageAnswers, _ names: [String]) -> String? {
    let (said, are) = (answers.confusion.answerCounts, answers.confusion.targetCounts)
    let all = NumberText.grouped(are.reduce(0, +))
    let given = said.indices.filter { said[$0] > 0 }
    guard said.count > 2, given.count == 1 || given.count == 2 else { return nil }
    let right = given.map { answers.confusion[target: $0, answer: $0] }.reduce(0, +)
    guard given.count == 2 else {
      let (name, count) = (names[given[0]], NumberText.grouped(right))
      return "It says \(name) for every image: \(count) of the \(all) are \(name)."
    }
    return "It says nothing but \(names[given[0]]) and \(names[given[1]]): "
      + "\(NumberText.grouped(right)) of \(all) are right."
  }
}

extension ConfusionMatrix {
  /// How often each class is answered.
  var answerCounts: [Int] {
    (0..<classCount).map { answer in
      (0..<classCount).reduce(0) { $0 + self[target: $1, answer: answer] }
    }
  }

  /// How many samples of each class there are.
  var targetCounts: [Int] { rows.map { $0.reduce(0, +) } }
}
