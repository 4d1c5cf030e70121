import Glibc

/// What a network is told of a point: the inputs that the page offers, in its order.
package enum Feature: String, CaseIterable, Sendable {
  /// The first coordinate.
  case x
  /// The second coordinate.
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

  private struct Entry {
    let label: String
    let asciiLabel: String
    let formula: String
    let value: (_ x: Double, _ y: Double) -> Double
  }

  /// The features of a network that nobody changed.
  package static let defaults: [Feature] = [.x, .y]

  /// The feature's name on the command line and in links.
  package var name: String { rawValue }
  /// A short label for the screen.
  package var label: String { entry.label }
  /// The label where the terminal knows ASCII alone.
  package var asciiLabel: String { entry.asciiLabel }
  /// The formula in words of the plane's coordinates x and y.
  package var formula: String { entry.formula }

  /// Computes the feature at a point, in unscaled plane coordinates.
  package func value(x: Double, y: Double) -> Double { entry.value(x, y) }

  private var entry: Entry {
    switch self {
    case .x: Entry(label: "x₁", asciiLabel: "x1", formula: "x") { x, _ in x }
    case .y: Entry(label: "x₂", asciiLabel: "x2", formula: "y") { _, y in y }
    case .xSquared: Entry(label: "x₁²", asciiLabel: "x1^2", formula: "x * x") { x, _ in x * x }
    case .ySquared: Entry(label: "x₂²", asciiLabel: "x2^2", formula: "y * y") { _, y in y * y }
    case .xTimesY: Entry(label: "x₁x₂", asciiLabel: "x1*x2", formula: "x * y") { x, y in x * y }
    case .sinX: Entry(label: "sin x₁", asciiLabel: "sin x1", formula: "sin(x)") { x, _ in sin(x) }
    case .sinY: Entry(label: "sin x₂", asciiLabel: "sin x2", formula: "sin(y)") { _, y in sin(y) }
    }
  }
}
