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
  /// Four pixels, bright in the mean or dark.
  case brightness

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
    /// The columns.
    let columns: [Column]
    /// How rows that train scale the table; nil where it is a plane.
    var scaleRule: ScaleRule?
    /// Random numbers that a row takes, where all take as many.
    var drawsPerRow: Int?
    /// Draws so many rows with noise as a share, 0 to 0.5: their numbers, and labels that are -1 and 1
    /// of two classes, of more their numbers from 0.
    let draw:
      @Sendable (_ count: Int, _ noise: Double, _ stream: inout RandomStream)
        -> (numbers: [Double], labels: [Double])
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
  package var columns: [Column] { entry.columns }
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
    let (numbers, labels) = entry.draw(points ?? count, noise / 100, &stream)
    return Dataset(
      name: name, title: title, columns: columns,
      rows: Rows(width: columns.count, numbers), target: target(labels),
      scaleRule: entry.scaleRule)
  }

  /// Takes a stream to where drawing the points would.
  ///
  /// Faster than drawing them, where each takes as many random numbers.
  func skip(noise: Double, points: Int? = nil, stream: inout RandomStream) {
    guard let draws = entry.drawsPerRow else {
      _ = entry.draw(points ?? count, noise / 100, &stream)
      return
    }
    stream.skip((points ?? count) * draws)
  }

  private func target(_ labels: [Double]) -> Target {
    switch problem {
    case .classification:
      .classes(
        labels.map { outputCount > 1 ? UInt16($0) : $0 < 0 ? 0 : 1 }, names: entry.classNames)
    case .regression: .numbers(labels)
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
    case .brightness: .brightness
    }
  }
}

extension DatasetGenerator.Entry {
  /// A generator of places on the plane.
  init(
    title: String, summary: String, problem: Problem, count: Int,
    classNames: [String] = ["-1", "+1"], drawsPerRow: Int? = nil,
    places:
      @escaping @Sendable (_ count: Int, _ noise: Double, _ stream: inout RandomStream)
      -> [DatasetGenerator.Place]
  ) {
    self.init(
      title: title, summary: summary, problem: problem, count: count, classNames: classNames,
      columns: [.plane("x"), .plane("y")], drawsPerRow: drawsPerRow
    ) { count, noise, stream in
      let places = places(count, noise, &stream)
      return (places.flatMap { [$0.x, $0.y] }, places.map(\.label))
    }
  }
}
