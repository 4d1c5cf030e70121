import Glibc

/// What a network is told of a row: one of its numbers, or what the web page makes of two of them.
package enum Feature: Sendable, Hashable {
  /// The first coordinate of the plane, which is the first column.
  case x
  /// The second coordinate of the plane, which is the second column.
  case y
  /// The first coordinate's square.
  case xSquared
  /// The second coordinate's square.
  case ySquared
  /// The product of both coordinates.
  case xTimesY
  /// The sine of the first coordinate.
  case sinX
  /// The sine of the second coordinate.
  case sinY
  /// A column as it is, counted from 0.
  case column(Int)

  private struct Entry {
    let name: String
    let label: String
    let asciiLabel: String
    let formula: String
    let asciiFormula: String
  }

  /// The seven of the plane, which are those of the web page in its order.
  package static let plane: [Feature] = [.x, .y, .xSquared, .ySquared, .xTimesY, .sinX, .sinY]

  /// What a table of so many columns offers: two columns are a plane.
  package static func all(columnCount: Int) -> [Feature] {
    columnCount == 2 ? plane : (0..<columnCount).map(Feature.column)
  }

  /// The features of a network that nobody changed: the columns as they are.
  package static func defaults(columnCount: Int) -> [Feature] {
    columnCount == 2 ? [.x, .y] : all(columnCount: columnCount)
  }

  /// Features in the order in which networks take them, each once: those of the plane, then columns
  /// from left to right.
  package static func ordered(_ features: [Feature]) -> [Feature] {
    let columns = features.compactMap { if case .column(let column) = $0 { column } else { nil } }
    return plane.filter(features.contains) + Set(columns).sorted().map(Feature.column)
  }

  /// The feature of a name, as it stands on the command line and in links; nil where there is none.
  package init?(name: String) {
    guard let feature = Self.plane.first(where: { $0.name == name }) ?? Self.column(named: name)
    else { return nil }
    self = feature
  }

  /// The feature's name on the command line and in links.
  package var name: String { entry.name }
  /// A short label for the screen.
  package var label: String { entry.label }
  /// The label where the terminal knows ASCII alone.
  package var asciiLabel: String { entry.asciiLabel }
  /// How it is made of the plane's coordinates, x₁ and x₂.
  package var formula: String { entry.formula }
  /// The formula where the terminal knows ASCII alone.
  package var asciiFormula: String { entry.asciiFormula }

  /// Computes the feature of a row, which gives its number in each column.
  package func value(of row: (_ column: Int) -> Double) -> Double {
    switch self {
    case .x: row(0)
    case .y: row(1)
    case .xSquared: row(0) * row(0)
    case .ySquared: row(1) * row(1)
    case .xTimesY: row(0) * row(1)
    case .sinX: sin(row(0))
    case .sinY: sin(row(1))
    case .column(let column): row(column)
    }
  }

  private var entry: Entry {
    switch self {
    case .x: Entry(name: "x", label: "x₁", asciiLabel: "x1", formula: "x₁", asciiFormula: "x1")
    case .y: Entry(name: "y", label: "x₂", asciiLabel: "x2", formula: "x₂", asciiFormula: "x2")
    case .xSquared:
      Entry(
        name: "xSquared", label: "x₁²", asciiLabel: "x1^2", formula: "x₁·x₁", asciiFormula: "x1*x1")
    case .ySquared:
      Entry(
        name: "ySquared", label: "x₂²", asciiLabel: "x2^2", formula: "x₂·x₂", asciiFormula: "x2*x2")
    case .xTimesY:
      Entry(
        name: "xTimesY", label: "x₁x₂", asciiLabel: "x1*x2", formula: "x₁·x₂", asciiFormula: "x1*x2"
      )
    case .sinX:
      Entry(
        name: "sinX", label: "sin x₁", asciiLabel: "sin x1", formula: "sin(x₁)",
        asciiFormula: "sin(x1)")
    case .sinY:
      Entry(
        name: "sinY", label: "sin x₂", asciiLabel: "sin x2", formula: "sin(x₂)",
        asciiFormula: "sin(x2)")
    case .column(let column): Self.entry(ofColumn: column + 1)
    }
  }

  private static func entry(ofColumn number: Int) -> Entry {
    let digits = "\(number)".unicodeScalars.map { Character(subscriptDigit($0)) }
    return Entry(
      name: "\(columnName)\(number)", label: "x" + String(digits), asciiLabel: "x\(number)",
      formula: "column \(number)", asciiFormula: "column \(number)")
  }

  private static func subscriptDigit(_ digit: Unicode.Scalar) -> Unicode.Scalar {
    Unicode.Scalar(0x2080 + digit.value - 0x30) ?? digit
  }

  /// What the name of a column begins with; its number follows, counted from 1.
  private static let columnName = "column"

  private static func column(named name: String) -> Feature? {
    guard name.hasPrefix(columnName), let number = Int(name.dropFirst(columnName.count)),
      number > 0, "\(columnName)\(number)" == name
    else { return nil }
    return .column(number - 1)
  }
}
