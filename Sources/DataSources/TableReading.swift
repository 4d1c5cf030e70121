/// What a column of labels is taken for.
package enum TargetKind: String, CaseIterable, Codable, Sendable {
  /// Each different label is a class.
  case classes
  /// The labels are numbers to follow.
  case quantity
}

/// How a CSV file becomes a table: which of its columns are the label and the inputs, and how they
/// are read.
///
/// What is not said is decided by what the file holds.
package struct TableReading: Sendable, Hashable, Codable {
  /// The column of labels; nil is the last one.
  package var label: String?
  /// The columns to learn from, from left to right; nil is all but the label.
  package var inputs: [String]?
  /// What the labels are taken for; nil lets them decide.
  package var target: TargetKind?
  /// Columns of text that become a column for each of their values; they are inputs too.
  package var oneHot: [String] = []
  /// How the table is scaled; nil is that of the plane for two columns of numbers, else the standard.
  package var scale: ScaleRule?
  /// The file whose rows test, in place of a split.
  package var test: String?
  /// Whether it is read as earlier versions did: the rows that test decide the scales too, and more
  /// than two numbers are a quantity.
  package var isOfEarlierVersion = false

  /// The reading of a file of which no more is said.
  package init(label: String? = nil, target: TargetKind? = nil) {
    self.label = label
    self.target = target
  }
}

extension TableReading {
  /// The words of a command line that say the same.
  package var words: [String] {
    let values: [(option: String, value: String?)] = [
      ("--label", label), ("--inputs", inputs.map(Self.text)),
      ("--one-hot", oneHot.isEmpty ? nil : Self.text(oneHot)), ("--scale", scale?.rawValue),
      ("--test", test),
    ]
    return (target.map { ["--\($0.rawValue)"] } ?? [])
      + values.flatMap { option, value in value.map { [option, $0] } ?? [] }
  }

  /// Takes an option of those that `words` writes, with its value; false where it is none of them, or
  /// where the value means nothing.
  package mutating func take(_ option: String, _ value: String) -> Bool {
    switch option {
    case "--label": label = value
    case "--inputs": inputs = Self.names(value)
    case "--one-hot": oneHot = Self.names(value)
    case "--test": test = value
    case "--scale":
      scale = ScaleRule(rawValue: value)
      return scale != nil
    default: return false
    }
    return true
  }

  /// Whether an option with a value is one of those that `words` writes.
  package func knows(_ option: String) -> Bool {
    ["--label", "--inputs", "--one-hot", "--test", "--scale"].contains(option)
  }

  /// Takes a flag of those that `words` writes; false where it is none of them.
  package mutating func take(_ flag: String) -> Bool {
    guard let kind = TargetKind.allCases.first(where: { "--\($0.rawValue)" == flag }) else {
      return false
    }
    target = kind
    return true
  }

  /// The names in a list, separated by commas.
  ///
  /// A name that holds a comma stands in double quotes, with those in it doubled, as in a CSV file.
  package static func names(_ text: String) -> [String] {
    var names: [String] = [""]
    var isQuoted = false
    var rest = text[...]
    while let character = rest.popFirst() {
      switch character {
      case "\"" where isQuoted && rest.first == "\"":
        names[names.count - 1].append("\"")
        rest.removeFirst()
      case "\"" where isQuoted: isQuoted = false
      case "\"" where names[names.count - 1].allSatisfy { $0 == " " }: isQuoted = true
      case "," where !isQuoted: names.append("")
      default: names[names.count - 1].append(character)
      }
    }
    return names.map { String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
      .filter { !$0.isEmpty }
  }

  /// A list that `names` reads.
  package static func text(_ names: [String]) -> String {
    names.map { name in
      let isPlain = !name.contains(",") && !name.hasPrefix("\"")
      return isPlain ? name : "\"\(name.replacing("\"", with: "\"\""))\""
    }.joined(separator: ",")
  }

  /// A name as a shell takes it in a list of names.
  static func typed(_ name: String) -> String {
    let text = text([printable(name)])
    let isPlain = text.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || "_-.:/+=".unicodeScalars.contains(scalar)
    }
    return isPlain ? text : "'\(text.replacing("'", with: "'\\''"))'"
  }
}
