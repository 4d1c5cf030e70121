import DataSources
import Experiments
import NeuralCore
import TerminalUI

/// An image that the network takes for something else.
struct MisreadView {
  let snapshot: Snapshot
  /// Its place among the misread ones, the worst first.
  let place: Int

  /// The image, what it is, what the network says, and its outputs.
  func draw(in rect: Rect, on frame: inout Frame) {
    let theme = frame.theme
    guard let answers = snapshot.study?.answers, let size = snapshot.imageSize else {
      return drawSentence(Sentences.imagesToCome, in: rect, on: &frame)
    }
    guard !answers.misread.isEmpty else {
      return drawSentence("Every test image is read rightly.", in: rect, on: &frame)
    }
    let shown = min(place, answers.misread.count - 1)
    let all = answers.confusion.targetCounts.reduce(0, +) - answers.confusion.rightCount
    let row = answers.misread[shown].row
    let count = all > answers.misread.count ? "the worst of \(NumberText.grouped(all))" : "all"
    frame.canvas.write(
      [
        Span("MISREAD \(shown + 1) of \(answers.misread.count)", theme.focus.bold),
        Span(", \(count)", theme.dim),
        Span("   test image \(snapshot.number(ofRow: row))", theme.dim),
      ], x: rect.x, y: rect.y, before: rect.maxX)
    drawImage(row, size, in: rect.top(1).rest, on: &frame)
  }

  private func drawImage(_ row: Int, _ size: ImageSize, in rect: Rect, on frame: inout Frame) {
    let image = snapshot.image(ofRow: row)
    let cells = { (columns: Int) in
      let factor = ImagePicture.factor(for: size, columns: columns)
      return (factor, ImagePicture.cells(of: size, reducedBy: factor))
    }
    let fits = { (cells: Size) in cells.rows <= rect.height && cells.columns + 20 <= rect.width }
    let large = cells(NeuronWall.largeColumns)
    let (factor, extent) = fits(large.1) ? large : cells(NeuronWall.smallColumns)
    ImagePicture(image.map { Optional($0) }, size: size, reducedBy: factor)
      .drawInk(x: rect.x, y: rect.y, on: &frame)
    let side = rect.leading(extent.columns + 2).rest.leading(36).part
    drawOutputs(image, target: snapshot.label(ofRow: row), in: side, on: &frame)
  }

  private func drawOutputs(_ image: [Float], target: Int, in rect: Rect, on frame: inout Frame) {
    let (theme, names) = (frame.theme, snapshot.dataset.target.names)
    let function = snapshot.network.layers[snapshot.network.layers.count - 1].activation
    let bars = OutputBars(
      snapshot.outputs(for: image), names: names, target: target, of: function)
    let answer = bars.answer.map { names[$0] } ?? "nothing"
    frame.canvas.write(
      [
        Span("is ", theme.dim), Span(names[target], theme.good), Span("   read as ", theme.dim),
        Span(answer, bars.answer == target ? theme.good : theme.bad),
      ], x: rect.x, y: rect.y, before: rect.maxX)
    let rest = rect.top(rect.height > bars.outputs.count + 2 ? 2 : 1).rest
    bars.draw(in: rest, on: &frame)
    let sum = rest.top(bars.outputs.count).rest
    if !sum.isEmpty {
      frame.canvas.writeTrailing(bars.sumText, before: sum.maxX, y: sum.y, style: theme.dim)
    }
  }

  private func drawSentence(_ text: String, in rect: Rect, on frame: inout Frame) {
    frame.canvas.write(text, x: rect.x, y: rect.y, style: frame.theme.dim, width: rect.width)
  }
}

extension ConfusionMatrix {
  /// How many samples are taken for what they are.
  fileprivate var rightCount: Int {
    (0..<classCount).reduce(0) { $0 + self[target: $1, answer: $1] }
  }
}
