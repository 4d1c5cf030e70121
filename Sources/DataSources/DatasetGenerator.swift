import NeuralCore

/// The data sets that are drawn rather than read: the first six exactly as the TensorFlow Playground
/// page draws them.
package enum DatasetGenerator: String, CaseIterable, Sendable {
  /// A disc inside a ring.
  case circle
  /// Four quarters, alike across the corner.
  case xor
  /// Two clouds.
  case gauss
  /// Two arms wound around each other.
  case spiral
  /// A slope to follow.
  case regPlane = "reg-plane"
  /// Six hills and hollows to follow.
  case regGauss = "reg-gauss"
  /// Two half circles that reach into each other.
  case moons
  /// Three clouds, a class each.
  case blobs
  /// Squares of two classes by turns.
  case checkerboard
  /// Above or below a sine.
  case sine

  /// A place on the plane, and what the network should say there.
  typealias Place = (x: Double, y: Double, label: Double)

  /// All that there is to know about a generator.
  struct Entry: Sendable {
    let title: String
    let summary: String
    let problem: Problem
    let count: Int
    /// The classes' names, in the order of their labels.
    var classNames = ["-1", "+1"]
    /// Draws so many places with noise as a share, 0 to 0.5; the labels of two classes are -1 and 1,
    /// of more their numbers from 0.
    let draw: @Sendable (_ count: Int, _ noise: Double, _ stream: inout RandomStream) -> [Place]
  }

  /// The generator's name on the command line.
  package var name: String { rawValue }
  /// A short title for people.
  package var title: String { entry.title }
  /// One line of help.
  package var summary: String { entry.summary }
  /// What the points ask of the network.
  package var problem: Problem { entry.problem }
  /// The number of points of which nothing is said.
  package var count: Int { entry.count }

  /// The columns of what it draws.
  package static let columns = [Column.plane("x"), .plane("y")]
  /// Outputs of a network that learns it.
  package var outputCount: Int { entry.classNames.count > 2 ? entry.classNames.count : 1 }

  /// Draws the points.
  ///
  /// - Parameters:
  ///   - noise: The noise in percent, 0 to 50.
  ///   - points: How many; nil is `count`.
  ///   - stream: The random numbers; the draws and their order are the page's.
  /// - Returns: A table of as many rows, class after class.
  package func generate(noise: Double, points: Int? = nil, stream: inout RandomStream) -> Dataset {
    let places = entry.draw(points ?? count, noise / 100, &stream)
    return Dataset(
      name: name, title: title, columns: Self.columns,
      rows: Rows(width: 2, places.flatMap { [$0.x, $0.y] }), target: target(of: places))
  }

  private func target(of places: [Place]) -> Target {
    switch problem {
    case .classification:
      .classes(
        places.map { outputCount > 1 ? UInt16($0.label) : $0.label < 0 ? 0 : 1 },
        names: entry.classNames)
    case .regression: .numbers(places.map(\.label))
    }
  }

  private var entry: Entry {
    switch self {
    case .circle: .circle
    case .xor: .xor
    case .gauss: .gauss
    case .spiral: .spiral
    case .regPlane: .regPlane
    case .regGauss: .regGauss
    case .moons: .moons
    case .blobs: .blobs
    case .checkerboard: .checkerboard
    case .sine: .sine
    }
  }
}
