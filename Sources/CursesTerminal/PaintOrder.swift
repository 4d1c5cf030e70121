import TerminalUI

/// Where painting goes on when a slow line has no room for all changes at once.
///
/// Text comes first: it is short, and it is where keys show their effect. Pictures move all the time
/// and are brought a part at a time, each part after the one before, so that none waits for ever.
struct PaintOrder: Sendable, Equatable {
  /// The row from which painting goes on.
  var row = 0
  /// The column of that row from which painting goes on.
  var column = 0

  /// Pictures have at least this share of a frame, however much text there is.
  private static let pictureShare = 4

  /// Whether a cell is part of a picture: a block, braille dots, or a blank or a mark on a ground of
  /// its own.
  static func isPicture(_ cell: Cell) -> Bool {
    switch cell.scalar.value {
    case 0x2580...0x259F, 0x2800...0x28FF: true
    case 0x20, 0x80...: cell.style.background != .terminal
    default: false
    }
  }

  /// The cells left for pictures after so many of text.
  static func pictureBudget(of budget: Int, afterText cells: Int) -> Int {
    max(budget - cells, max(1, budget / pictureShare))
  }

  /// The parts of an area in the order to paint them: rows with the columns that come then.
  ///
  /// The row in which painting stopped comes twice: what is left of it first, its start last.
  func parts(of area: Size) -> [(row: Int, columns: Range<Int>)] {
    guard !area.isEmpty else { return [] }
    let first = row < area.rows ? row : 0
    let column = row < area.rows ? min(column, area.columns) : 0
    let others = (1..<area.rows + 1).dropLast().map {
      (row: (first + $0) % area.rows, columns: 0..<area.columns)
    }
    return [(first, column..<area.columns)] + others + [(first, 0..<column)]
  }
}
