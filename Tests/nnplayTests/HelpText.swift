import Foundation

/// What a command's `--help` says of its options.
struct HelpText {
  /// An option: `--name <value>`, what it does, and its default.
  struct Option: Equatable {
    var usage: String
    var does: String
    var standard: String
  }

  let text: String
  private(set) var options: [Option] = []

  init(of command: [String]) throws {
    text = try ProgramRun(command + ["--help"]).output
    for line in text.split(separator: "\n") {
      if line.hasPrefix("  --") {
        start(String(line.drop { $0 == " " }))
      } else if line.hasPrefix("   "), !options.isEmpty {
        options[options.count - 1].does += " " + line.drop { $0 == " " }
      }
    }
    options = options.filter { $0.usage != "--version" }.map(Self.finished)
  }

  /// Whether a sentence stands in the text, whatever the line breaks.
  func says(_ sentence: String) -> Bool {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(sentence)
  }

  /// Usage and explanation are parted by blanks, or by the end of a long usage.
  private mutating func start(_ line: String) {
    let isValued = line.contains("<")
    let valueEnd = line.contains("[<") ? line.firstIndex(of: "]") : line.firstIndex(of: ">")
    let end = isValued ? valueEnd : line.firstIndex(of: " ")
    guard let end else { return }
    let usageEnd = isValued ? line.index(after: end) : end
    let does = line[usageEnd...].drop { $0 == " " }
    options.append(Option(usage: String(line[..<usageEnd]), does: String(does), standard: ""))
  }

  private static func finished(_ option: Option) -> Option {
    let does = option.does.drop { $0 == " " }
    guard let mark = does.firstRange(of: " (default: "), does.hasSuffix(")") else {
      return Option(usage: option.usage, does: String(does), standard: "")
    }
    return Option(
      usage: option.usage, does: String(does[..<mark.lowerBound]),
      standard: String(does[mark.upperBound...].dropLast()))
  }
}
