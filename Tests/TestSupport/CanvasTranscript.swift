import TerminalUI

/// A canvas as readable text: its rows between bars, then the runs of cells with a style.
///
///     3x2
///     |ab |
///     |   |
///     0: 0-1 #f59322 on - bold
package struct CanvasTranscript: Equatable {
  /// The characters, one string a row.
  package private(set) var rows: [[Character]]
  /// The style of each cell as text.
  package private(set) var styles: [[String]]

  private static let plain = "\(Style.terminal)"

  /// Writes down a canvas.
  package init(_ canvas: Canvas) {
    let columns = 0..<canvas.size.columns
    rows = (0..<canvas.size.rows).map { y in columns.map { Character(canvas[$0, y].scalar) } }
    styles = (0..<canvas.size.rows).map { y in columns.map { "\(canvas[$0, y].style)" } }
  }

  /// Reads a transcript; nil where the text is none.
  package init?(text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let extent = lines[0].split(separator: "x").compactMap { Int($0) }
    guard extent.count == 2, lines.count > extent[1] else { return nil }
    rows = lines[1...].prefix(extent[1]).map { Array($0.dropFirst().dropLast()) }
    styles = Array(
      repeating: Array(repeating: Self.plain, count: extent[0]), count: extent[1])
    guard rows.allSatisfy({ $0.count == extent[0] }) else { return nil }
    for line in lines.dropFirst(1 + extent[1]) where !line.isEmpty {
      guard readRun(line) else { return nil }
    }
  }

  /// The transcript as a file holds it.
  package var text: String {
    var lines = ["\(rows.first?.count ?? 0)x\(rows.count)"]
    lines += rows.map { "|" + String($0) + "|" }
    for (y, row) in styles.enumerated() { lines += Self.runs(row).map { "\(y): " + $0 } }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The first cell that differs, in words.
  package func difference(from actual: CanvasTranscript) -> String? {
    guard rows.count == actual.rows.count, rows.first?.count == actual.rows.first?.count else {
      return "expected \(Self.extent(rows)) cells, got \(Self.extent(actual.rows))"
    }
    for y in rows.indices {
      for x in rows[y].indices {
        let expected = "'\(rows[y][x])' \(styles[y][x])"
        let got = "'\(actual.rows[y][x])' \(actual.styles[y][x])"
        if expected != got { return "cell (\(x), \(y)): expected \(expected), got \(got)" }
      }
    }
    return nil
  }

  private static func extent(_ rows: [[Character]]) -> String {
    "\(rows.first?.count ?? 0)x\(rows.count)"
  }

  /// Neighbours of equal style as `first-last style`, without those in the terminal's own.
  private static func runs(_ styles: [String]) -> [String] {
    var runs: [String] = []
    var start = 0
    for end in styles.indices where end + 1 == styles.count || styles[end + 1] != styles[end] {
      if styles[end] != plain { runs.append("\(start)-\(end) \(styles[end])") }
      start = end + 1
    }
    return runs
  }

  private mutating func readRun(_ line: Substring) -> Bool {
    let words = line.split(separator: " ", maxSplits: 2)
    guard words.count == 3, let y = Int(words[0].dropLast()), styles.indices.contains(y) else {
      return false
    }
    let ends = words[1].split(separator: "-").compactMap { Int($0) }
    guard ends.count == 2, ends[0] <= ends[1], ends[0] >= 0, ends[1] < styles[y].count else {
      return false
    }
    for x in ends[0]...ends[1] { styles[y][x] = String(words[2]) }
    return true
  }
}
