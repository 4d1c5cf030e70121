import NeuralCore

/// Where a data set comes from.
package enum DatasetSource: Sendable, Equatable {
  /// It is drawn.
  case generator(DatasetGenerator)
  /// It is a file inside the program.
  case bundled(BundledDataset)
  /// It was read from files of the user's.
  case file(Dataset)
  /// Its points were placed by hand.
  case placed(PlacedPoints)

  /// The name or path that finds the source again.
  package var name: String {
    switch self {
    case .generator(let generator): generator.name
    case .bundled(let dataset): dataset.name
    case .file(let dataset): dataset.name
    case .placed: PlacedPoints.name
    }
  }

  /// One line about what there is to learn.
  package var summary: String {
    switch self {
    case .generator(let generator): generator.summary
    case .bundled(let dataset): dataset.summary
    case .file(let dataset): dataset.origin?.local?.summary ?? "a CSV file"
    case .placed: "points placed by hand"
    }
  }

  /// Whether it is drawn, so that noise and the number of points change it.
  package var isDrawn: Bool {
    if case .generator = self { true } else { false }
  }

  /// Whether rows of its own only test, so that no share of them is chosen.
  package var hasOwnTest: Bool {
    if case .file(let dataset) = self { dataset.testCount > 0 } else { false }
  }

  /// What it asks of the network.
  package var problem: Problem {
    switch self {
    case .generator(let generator): generator.problem
    case .bundled(let bundled): bundled.dataset.problem
    case .file(let dataset): dataset.problem
    case .placed(let points): points.problem
    }
  }

  /// Outputs of a network that learns it.
  package var outputCount: Int {
    switch self {
    case .generator(let generator): generator.outputCount
    case .bundled(let bundled): bundled.dataset.target.outputCount
    case .file(let dataset): dataset.target.outputCount
    case .placed(let points): points.classNames.count > 2 ? points.classNames.count : 1
    }
  }

  /// The columns of its table; their scales are those of all rows.
  package var columns: [Column] {
    switch self {
    case .generator(let generator): generator.columns
    case .bundled(let bundled): bundled.dataset.columns
    case .file(let dataset): dataset.columns
    case .placed: [.plane("x"), .plane("y")]
    }
  }

  /// The features that it offers, by their names.
  package var featureNames: FeatureNames { FeatureNames(columns) }

  /// The words of a command line that say how its files are found and read.
  package var readingWords: [String] {
    if case .file(let dataset) = self { dataset.origin?.words ?? [] } else { [] }
  }

  /// What was decided and what was missing when its file was read, in sentences.
  package var notices: [String] {
    if case .file(let dataset) = self { dataset.origin?.notices ?? [] } else { [] }
  }

  /// Its name in a few characters, for panels.
  package var shortName: String {
    switch self {
    case .generator(let generator): generator.title
    case .bundled(let bundled): bundled.name
    case .file(let dataset): dataset.title
    case .placed: "by hand"
    }
  }

  /// Draws the data set, or takes the one that was read.
  ///
  /// - Parameters:
  ///   - noise: The noise in percent, 0 to 50; files have none.
  ///   - points: How many are drawn; nil is the generator's own number.
  ///   - stream: The random numbers; files draw none.
  /// - Returns: The table, its rows in the order in which they were drawn or written.
  package func load(noise: Int, points: Int? = nil, stream: inout RandomStream) -> Dataset {
    switch self {
    case .generator(let generator):
      generator.generate(noise: Double(noise), points: points, stream: &stream)
    case .bundled(let bundled): bundled.dataset
    case .file(let dataset): dataset
    case .placed(let points): points.dataset
    }
  }

  /// Takes a stream to where loading and a split would: the rows are not drawn for that, but counted.
  package func skip(noise: Int, points: Int? = nil, stream: inout RandomStream) {
    if case .generator(let generator) = self {
      generator.skip(noise: Double(noise), points: points, stream: &stream)
      stream.skip(points ?? generator.count)
    } else {
      let loaded = load(noise: noise, points: points, stream: &stream)
      stream.skip(loaded.rows.count - loaded.testCount)
    }
  }

  /// The data set as CSV text: a file inside the program as it is, all others in the plane's
  /// coordinates.
  package func csv(noise: Int, points: Int? = nil, stream: inout RandomStream) -> String {
    if case .bundled(let bundled) = self { return bundled.text }
    return CSVExport.text(of: load(noise: noise, points: points, stream: &stream))
  }
}
