import Glibc
import NeuralCore

/// Everything there is to play with, by name.
package enum DatasetCatalog {
  /// The generators and the files inside the program.
  package static let all: [DatasetSource] =
    DatasetGenerator.allCases.map(DatasetSource.generator)
    + BundledDataset.allCases.map(DatasetSource.bundled)

  /// Every name that finds a data set: the printed ones, then those of the screen that differ.
  package static var names: [String] {
    let printed = printedNames
    return printed + all.map(\.shortName).filter { !printed.contains($0) }
  }

  private static var printedNames: [String] {
    all.map(\.name) + LocalDataset.all.map(\.name)
  }

  /// Whether a word names a data set, or looks like the path of a file.
  package static func knows(_ nameOrPath: String) -> Bool {
    names.contains(nameOrPath) || looksLikePath(nameOrPath)
  }

  /// Finds a data set by its name, the screen's too, or a file by its path.
  ///
  /// A name goes before a file of the same name; `./name` means the file.
  ///
  /// - Parameters:
  ///   - nameOrPath: The name or the path.
  ///   - reading: How a file is read; what travels inside the program is as it is.
  ///   - data: Where the files of public data sets are.
  /// - Returns: The source, its file read.
  /// - Throws: `DataError` with exit code 64 for what is neither, and for a reading of what is no file
  ///   or that does not fit, 65 or 66 for a file that cannot be used.
  package static func find(
    _ nameOrPath: String, _ reading: TableReading = TableReading(), in data: DataDirectory = .none
  ) throws(DataError) -> DatasetSource {
    let known = all.first { $0.name == nameOrPath || $0.shortName == nameOrPath }
    if let known {
      try reading.requireFile(known.name)
      return known
    }
    if let local = LocalDataset.named(nameOrPath) {
      return .file(try local.read(from: data, reading))
    }
    if looksLikePath(nameOrPath) { return .file(try CSVDataset.read(path: nameOrPath, reading)) }
    throw unknown(nameOrPath)
  }

  /// A data set by its name as CSV text; nil for what is a file.
  /// - Throws: `DataError` (64) for what is neither.
  static func text(of nameOrPath: String) throws(DataError) -> String? {
    let known = all.first { $0.name == nameOrPath || $0.shortName == nameOrPath }
    var stream = RandomStream(seed: "0.12345")
    if let known { return known.csv(noise: 0, stream: &stream) }
    if looksLikePath(nameOrPath) { return nil }
    throw unknown(nameOrPath)
  }

  private static func unknown(_ name: String) -> DataError {
    let hint = nearestName(to: name, in: names).map { "did you mean \($0)" }
    return DataError(
      .usage,
      "there is no data set \"\(printable(name))\"; \(hint.map { $0 + ", or" } ?? "give") "
        + "one of \(printedNames.joined(separator: ", ")) "
        + "or a CSV file by its path, such as ./FILE.csv" + (hint == nil ? "" : "?"))
  }

  private static func looksLikePath(_ text: String) -> Bool {
    text.contains("/") || text.contains(".")
      || (!text.isEmpty && access(FileName.path(text), F_OK) == 0)
  }
}
