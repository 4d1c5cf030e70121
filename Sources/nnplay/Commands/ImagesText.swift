import DataSources
import PlaygroundApp
import TerminalUI

/// What is said of a table of images in place of its numbers, which are too many to print.
struct ImagesText {
  private let dataset: Dataset
  private let imageSize: ImageSize
  private let classes: [UInt16]
  private let names: [String]

  private static let width = 80

  /// The text on a table; nil where its rows are no images of classes.
  init?(_ dataset: Dataset) {
    guard let imageSize = dataset.imageSize, case .classes(let classes, let names) = dataset.target
    else { return nil }
    self.dataset = dataset
    self.imageSize = imageSize
    self.classes = classes
    self.names = names
  }

  /// How many there are of each class, where they are, and what to do with them.
  var text: String {
    let size = "\(imageSize.rows)x\(imageSize.columns)"
    let count = NumberText.grouped(dataset.rows.count)
    let heading =
      "\(dataset.name): \(count) images of \(size) pixels, a column each; the last "
      + "\(NumberText.grouped(dataset.testCount)) test."
    let place = dataset.origin.map { "Their files: \(printable($0.file.path, limit: 200))" }
    let numbers = NumberText.grouped(dataset.rows.count * (dataset.columns.count + 1))
    let remedy =
      "As CSV they would be \(numbers) numbers, which are not printed: nnplay \(dataset.name) "
      + "shows them, nnplay train --dataset \(dataset.name) learns them."
    let lines =
      wrapped(heading, width: Self.width) + [place].compactMap { $0 } + [""] + table + [""]
      + wrapped(remedy, width: Self.width)
    return lines.map { $0 + "\n" }.joined()
  }

  private var table: [String] {
    let own = counts(dataset.ownRows)
    let test = counts(dataset.ownRows.upperBound..<dataset.rows.count)
    return Table(
      columns: [.init("class"), .init("train", .trailing), .init("test", .trailing)],
      rows: names.indices.map { [printable(names[$0]), "\(own[$0])", "\(test[$0])"] }
    ).lines()
  }

  private func counts(_ rows: Range<Int>) -> [Int] {
    rows.reduce(into: Array(repeating: 0, count: names.count)) { $0[Int(classes[$1])] += 1 }
  }
}
