import DataSources
import TerminalUI

/// How many pictures of neurons there is room for, and which are in sight.
struct NeuronWall {
  /// Pixels of the image to one of a picture, across and down.
  let factor: Int
  /// Pictures beside each other.
  let columns: Int
  /// Pictures in sight at once, at most.
  let capacity: Int
  /// The neurons in sight.
  let shown: Range<Int>
  private let area: Rect
  private let cells: Size

  /// The widest small picture.
  static let smallColumns = 14
  /// The widest large picture.
  static let largeColumns = 28

  /// Pictures in a rectangle whose first line is a heading: large ones where all fit so.
  init(in rect: Rect, of size: ImageSize, count: Int, chosen: Int) {
    let area = rect.top(1).rest
    let factors = [Self.largeColumns, Self.smallColumns].map {
      ImagePicture.factor(for: size, columns: $0)
    }
    let grids = factors.map { Self.grid(in: area, ImagePicture.cells(of: size, reducedBy: $0)) }
    let choice = grids[0].columns * grids[0].rows >= count ? 0 : 1
    self.area = area
    factor = factors[choice]
    cells = ImagePicture.cells(of: size, reducedBy: factor)
    columns = grids[choice].columns
    capacity = grids[choice].columns * grids[choice].rows
    let first = capacity > 0 ? chosen / capacity * capacity : 0
    shown = first..<min(count, first + capacity)
  }

  /// A column between pictures and a line below each.
  private static func grid(in area: Rect, _ cells: Size) -> (columns: Int, rows: Int) {
    ((area.width + 1) / (cells.columns + 1), area.height / (cells.rows + 1))
  }

  /// Where a neuron's picture stands, with the line below it.
  func rect(of neuron: Int) -> Rect {
    let place = neuron - shown.lowerBound
    return Rect(
      x: area.x + place % columns * (cells.columns + 1),
      y: area.y + place / columns * (cells.rows + 1), width: cells.columns, height: cells.rows + 1)
  }
}
