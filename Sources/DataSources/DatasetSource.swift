import NeuralCore

/// Where a data set comes from.
package enum DatasetSource: Sendable, Equatable {
  /// It is drawn.
  case generator(DatasetGenerator)
  /// It is a file inside the program.
  case bundled(BundledDataset)
  /// It was read from a CSV file of the user's.
  case file(Dataset)

  /// The name or path that finds the source again.
  package var name: String {
    switch self {
    case .generator(let generator): generator.name
    case .bundled(let dataset): dataset.name
    case .file(let dataset): dataset.name
    }
  }

  /// One line about what there is to learn.
  package var summary: String {
    switch self {
    case .generator(let generator): generator.summary
    case .bundled(let dataset): dataset.summary
    case .file: "a CSV file"
    }
  }

  /// Whether noise changes the data set.
  package var takesNoise: Bool {
    if case .generator = self { true } else { false }
  }

  /// What it asks of the network.
  package var problem: Problem {
    switch self {
    case .generator(let generator): generator.problem
    case .bundled(let bundled): bundled.dataset.problem
    case .file(let dataset): dataset.problem
    }
  }

  /// Outputs of a network that learns it.
  package var outputCount: Int {
    if case .file(let dataset) = self { dataset.target.outputCount } else { 1 }
  }

  /// Its name in a few characters, for panels.
  package var shortName: String {
    switch self {
    case .generator(let generator): generator.title
    case .bundled(let bundled): bundled.name
    case .file(let dataset): dataset.title
    }
  }

  /// Draws the data set, or takes the one that was read.
  ///
  /// - Parameters:
  ///   - noise: The noise in percent, 0 to 50; files have none.
  ///   - stream: The random numbers; files draw none.
  /// - Returns: The table, its rows in the order in which they were drawn or written.
  package func load(noise: Int, stream: inout RandomStream) -> Dataset {
    switch self {
    case .generator(let generator): generator.generate(noise: Double(noise), stream: &stream)
    case .bundled(let bundled): bundled.dataset
    case .file(let dataset): dataset
    }
  }

  /// The data set as CSV text: a file inside the program as it is, all others in the plane's
  /// coordinates.
  package func csv(noise: Int, stream: inout RandomStream) -> String {
    if case .bundled(let bundled) = self { return bundled.text }
    return CSVExport.text(of: load(noise: noise, stream: &stream))
  }
}
