import Glibc

/// A source as files hold it: the name of what is drawn or built in; of a file its path and its
/// checksum, and its text unless that is long.
extension DatasetSource: Codable {
  private enum Key: String, CodingKey { case name, file, checksum, text }

  /// Writes the source.
  package func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    guard case .file(let dataset) = self, let origin = dataset.origin else {
      return try values.encode(name, forKey: .name)
    }
    try values.encode(Self.absolute(origin.path), forKey: .file)
    try values.encode(origin.checksum, forKey: .checksum)
    try values.encodeIfPresent(origin.text, forKey: .text)
  }

  /// Finds the source again.
  /// - Throws: `DataError` where its file is missing (66) or has changed (65); `DecodingError` for what
  ///   is no source.
  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    guard let path = try values.decodeIfPresent(String.self, forKey: .file) else {
      self = try Self.known(values)
      return
    }
    let checksum = try values.decode(String.self, forKey: .checksum)
    let dataset =
      if let text = try values.decodeIfPresent(String.self, forKey: .text) {
        try CSVDataset.restore(text, path: path)
      } else {
        try CSVDataset.read(path: path)
      }
    guard dataset.origin?.checksum == checksum else {
      throw DataError(
        .badData,
        "\(printable(path, limit: 200)): this file has changed since the run was saved; "
          + "put back what it held")
    }
    self = .file(dataset)
  }

  private static func known(_ values: KeyedDecodingContainer<Key>) throws -> DatasetSource {
    let name = try values.decode(String.self, forKey: .name)
    guard let source = DatasetCatalog.all.first(where: { $0.name == name }) else {
      throw DecodingError.dataCorruptedError(
        forKey: .name, in: values,
        debugDescription: "there is no data set \(printable(name)) here")
    }
    return source
  }

  /// A path that does not depend on where a run is opened.
  private static func absolute(_ path: String) -> String {
    guard let pointer = realpath(FileName.path(path), nil) else { return path }
    defer { free(pointer) }
    return FileName.text(ofPath: pointer)
  }
}
