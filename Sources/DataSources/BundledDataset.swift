/// The data files that travel inside the program: the gates, from the folder `Datasets`.
package enum BundledDataset: String, CaseIterable, Sendable {
  /// True when both inputs are.
  case and
  /// True when an input is.
  case or
  /// False when both inputs are true.
  case nand
  /// True when one input alone is.
  case xorGate = "xor-gate"

  /// The file's name on the command line, without `.csv`.
  package var name: String { rawValue }

  /// A short title for people.
  package var title: String {
    switch self {
    case .and: "and gate"
    case .or: "or gate"
    case .nand: "nand gate"
    case .xorGate: "xor gate"
    }
  }

  /// One line of help.
  package var summary: String {
    switch self {
    case .and: "four points, true where both inputs are"
    case .or: "four points, true where an input is"
    case .nand: "four points, false where both inputs are true"
    case .xorGate: "four points, true where one input alone is; no single neuron can"
    }
  }

  /// The file's text.
  package var text: String {
    String(decoding: bytes, as: UTF8.self)
  }

  /// The file as a data set.
  package var dataset: Dataset {
    guard let dataset = try? CSVDataset.parse(text, name: name, title: title) else {
      preconditionFailure("The files inside the program are data sets.")
    }
    return dataset
  }

  private var bytes: [UInt8] {
    switch self {
    case .and: PackageResources.and_csv
    case .or: PackageResources.or_csv
    case .nand: PackageResources.nand_csv
    case .xorGate: PackageResources.xor_gate_csv
    }
  }
}
