import Experiments
import TerminalUI

/// Matrices beside each other as lines of text, as many as there is room for.
struct MatrixText {
  /// A matrix, or some of its columns, as lines of one length.
  private struct Block {
    let lines: [String]
    var width: Int { lines.map(\.count).max() ?? 0 }
  }

  private let blocks: [Block]
  private let width: Int
  private static let gap = "   "

  /// Matrices with so many decimals, within a width.
  init(_ matrices: [StepMatrix], decimals: Int, width: Int) {
    self.width = width
    blocks = matrices.flatMap { Self.blocks(of: $0, decimals, width) }
  }

  /// The lines, group below group.
  var lines: [String] {
    var (groups, taken): ([[Block]], Int) = ([], width)
    for block in blocks {
      let added = Self.gap.count + block.width
      if taken + added > width {
        groups.append([])
        taken = block.width
      } else {
        taken += added
      }
      groups[groups.count - 1].append(block)
    }
    return Array(groups.map(Self.beside).joined(separator: [""]))
  }

  private static func beside(_ blocks: [Block]) -> [String] {
    let height = blocks.map(\.lines.count).max() ?? 0
    return (0..<height).map { row in
      let parts = blocks.map { block in
        let line = row < block.lines.count ? block.lines[row] : ""
        return line + String(repeating: " ", count: block.width - line.count)
      }
      return parts.joined(separator: gap).trimmedAtEnd
    }
  }

  private static func blocks(of matrix: StepMatrix, _ decimals: Int, _ width: Int) -> [Block] {
    let texts = matrix.numbers.map { NumberText.fixed($0, decimals: decimals) }
    let cell = texts.map(\.count).max() ?? 0
    let names = matrix.rowNames.map { String($0.prefix(12)) }
    let nameWidth = names.map { $0.count + 1 }.max() ?? 0
    let atOnce = max(1, (width - nameWidth + 2) / (cell + 2))
    return stride(from: 0, to: matrix.columnCount, by: atOnce).map { first in
      let columns = first..<min(first + atOnce, matrix.columnCount)
      let isWhole = columns.count == matrix.columnCount
      let part = isWhole ? "" : ", columns \(columns.lowerBound + 1)-\(columns.upperBound)"
      let rows = (0..<matrix.rowCount).map { row in
        let name = names.isEmpty ? "" : names[row]
        let cells = columns.map { column in
          texts[row * matrix.columnCount + column].padded(to: cell)
        }
        return name + String(repeating: " ", count: nameWidth - name.count)
          + cells.joined(separator: "  ")
      }
      return Block(lines: ["\(matrix.name) (\(matrix.shape)\(part))"] + rows)
    }
  }
}

extension String {
  /// The text with blanks before it.
  fileprivate func padded(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - count)) + self
  }

  /// The text without blanks behind it.
  fileprivate var trimmedAtEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
