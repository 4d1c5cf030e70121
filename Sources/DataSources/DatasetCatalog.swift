import Glibc

/// Everything there is to play with, by name.
package enum DatasetCatalog {
  /// The generators and the files inside the program.
  package static let all: [DatasetSource] =
    DatasetGenerator.allCases.map(DatasetSource.generator)
    + BundledDataset.allCases.map(DatasetSource.bundled)

  /// Finds a data set by its name, or a file by its path.
  ///
  /// A name goes before a file of the same name; `./name` means the file.
  ///
  /// - Throws: `DataError` with exit code 64 for what is neither, 65 or 66 for a file that
  ///   cannot be used.
  package static func find(_ nameOrPath: String) throws(DataError) -> DatasetSource {
    if let known = all.first(where: { $0.name == nameOrPath }) { return known }
    if looksLikePath(nameOrPath) { return .file(try CSVDataset.read(path: nameOrPath)) }
    let names = all.map(\.name)
    let hint = nearestName(to: nameOrPath, in: names).map { "did you mean \($0)" }
    throw DataError(
      .usage,
      "there is no data set \"\(printable(nameOrPath))\"; \(hint.map { $0 + ", or" } ?? "give") "
        + "one of \(names.joined(separator: ", ")) or a CSV file by its path, such as ./FILE.csv"
        + (hint == nil ? "" : "?"))
  }

  private static func looksLikePath(_ text: String) -> Bool {
    text.contains("/") || text.contains(".") || (!text.isEmpty && access(text, F_OK) == 0)
  }
}
