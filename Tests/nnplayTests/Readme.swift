import Foundation

/// The README, taken apart.
struct Readme {
  let text: String

  init() throws {
    text = try Repository.text("README.md")
  }

  /// The text under a heading, up to the next heading of the same depth or a higher one.
  func section(_ heading: String) -> String {
    let depth = heading.prefix { $0 == "#" }.count
    var isInside = false
    var lines: [Substring] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == heading {
        isInside = true
      } else if isInside, line.hasPrefix("#"), line.prefix(while: { $0 == "#" }).count <= depth {
        break
      } else if isInside {
        lines.append(line)
      }
    }
    return lines.joined(separator: "\n")
  }

  /// The cells of the tables under a heading, without their headings; `|` is written as `\|`.
  func rows(_ heading: String) -> [[String]] {
    var rows: [[String]] = []
    for line in section(heading).split(separator: "\n") where line.hasPrefix("| ") {
      let hidden = line.replacing("\\|", with: "\u{0}")
      rows.append(
        hidden.split(separator: "|").map { cell in
          cell.replacing("\u{0}", with: "|").trimmingCharacters(in: .whitespaces)
        })
    }
    return rows.filter { $0.first?.hasPrefix("`") == true }
  }

  /// Commands of nnplay with the output shown below them.
  var samples: [(command: String, output: String)] {
    var samples: [(command: String, output: String)] = []
    for block in text.split(separator: "```console\n").dropFirst() {
      let shown = block[..<(block.firstRange(of: "```")?.lowerBound ?? block.endIndex)]
      for sample in shown.split(separator: "$ ") {
        let lines = sample.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        samples.append((String(lines[0]), String(lines.last ?? "")))
      }
    }
    return samples
  }
}

extension String {
  /// A cell of code without its backticks.
  var withoutBackticks: String { replacing("`", with: "") }
}
