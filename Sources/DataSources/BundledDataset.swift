/// The data files that travel inside the program: the gates and iris, from the folder `Datasets`.
package enum BundledDataset: String, CaseIterable, Sendable {
  /// True when both inputs are.
  case and
  /// True when an input is.
  case or
  /// False when both inputs are true.
  case nand
  /// True when one input alone is.
  case xorGate = "xor-gate"
  /// Flowers of three species, measured by Edgar Anderson; R. A. Fisher, 1936.
  case iris

  /// The file's name on the command line, without `.csv`.
  package var name: String { rawValue }

  /// A short title for people.
  package var title: String {
    switch self {
    case .and: "and gate"
    case .or: "or gate"
    case .nand: "nand gate"
    case .xorGate: "xor gate"
    case .iris: "iris"
    }
  }

  /// One line of help.
  package var summary: String {
    switch self {
    case .and: "four points, true where both inputs are"
    case .or: "four points, true where an input is"
    case .nand: "four points, false where both inputs are true"
    case .xorGate: "four points, true where one input alone is; no single neuron can"
    case .iris: "150 flowers of three species, four measures of each"
    }
  }

  /// The file's text.
  package var text: String {
    String(decoding: bytes, as: UTF8.self)
  }

  /// The file as a data set.
  package var dataset: Dataset {
    guard let dataset = Self.datasets[self] else {
      preconditionFailure("The files inside the program are data sets.")
    }
    return dataset
  }

  private static let datasets = Dictionary(
    uniqueKeysWithValues: allCases.compactMap { bundled in
      (try? CSVDataset.parse(bundled.text, name: bundled.name, title: bundled.title)).map {
        (bundled, $0)
      }
    })

  private var bytes: [UInt8] {
    switch self {
    case .and: PackageResources.and_csv
    case .or: PackageResources.or_csv
    case .nand: PackageResources.nand_csv
    case .xorGate: PackageResources.xor_gate_csv
    case .iris: PackageResources.iris_csv
    }
  }
}
