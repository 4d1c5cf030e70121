import Glibc

/// A source as files hold it: the name of what is drawn or built in; of a file its path, its
/// checksum, its text unless that is long, and how it is read; of points placed by hand all of them.
extension DatasetSource: Codable {
  fileprivate enum Key: String, CodingKey {
    case name, file, checksum, text, reading, test, placed
  }

  /// Writes the source.
  package func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    if case .placed(let points) = self { return try values.encode(points, forKey: .placed) }
    guard case .file(let dataset) = self, let origin = dataset.origin else {
      return try values.encode(name, forKey: .name)
    }
    try values.encode(origin.file)
    try values.encodeIfPresent(origin.local?.name, forKey: .name)
    try values.encode(origin.reading, forKey: .reading)
    guard let test = origin.test else { return }
    var testValues = values.nestedContainer(keyedBy: Key.self, forKey: .test)
    try testValues.encode(test)
  }

  /// Finds the source again.
  /// - Throws: `DataError` where its file is missing (66) or has changed (65); `DecodingError` for what
  ///   is no source.
  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    if values.contains(.placed) {
      self = .placed(try values.decode(PlacedPoints.self, forKey: .placed))
      return
    }
    guard values.contains(.file) else {
      self = try Self.known(values)
      return
    }
    if let key = FittedTable.instead, let table = decoder.userInfo[key] as? FittedTable {
      self = .file(table.dataset)
      return
    }
    let saved = try values.savedFile()
    let test =
      values.contains(.test)
      ? try values.nestedContainer(keyedBy: Key.self, forKey: .test).savedFile() : nil
    var reading = try values.decodeIfPresent(TableReading.self, forKey: .reading) ?? .ofEarlierRuns
    reading.test = test?.path
    let local = try values.decodeIfPresent(String.self, forKey: .name).flatMap(LocalDataset.named)
    let tables = ReadTables.key.flatMap { decoder.userInfo[$0] as? ReadTables } ?? ReadTables()
    let dataset = try tables.table(saved, reading, test: test) {
      try Self.read(saved, reading, test: test, local)
    }
    self = .file(dataset)
  }

  /// Reads files again that must be what they were.
  private static func read(
    _ saved: FileOrigin, _ reading: TableReading, test: FileOrigin?, _ local: LocalDataset?
  ) throws(DataError) -> Dataset {
    for file in [saved, test].compactMap({ $0 }) { try requireLasting(file) }
    let dataset = try restored(saved, reading, test: test, local)
    try require(saved, dataset.origin?.file)
    if let test { try require(test, dataset.origin?.test) }
    return dataset
  }

  private static func restored(
    _ saved: FileOrigin, _ reading: TableReading, test: FileOrigin?, _ local: LocalDataset?
  ) throws(DataError) -> Dataset {
    if let local { return try local.restore(saved, reading, test: test) }
    return try CSVDataset.restore(
      saved.path, reading, text: saved.text, testText: test?.text)
  }

  /// Refuses a file that is not what it was.
  private static func require(_ saved: FileOrigin, _ found: FileOrigin?) throws(DataError) {
    guard found?.checksum == saved.checksum else {
      throw DataError(
        .badData,
        "\(printable(saved.path, limit: 200)): this file has changed since the run was saved; "
          + "put back what it held")
    }
  }

  /// Refuses a pipe where a file was: nobody may write to it any more.
  private static func requireLasting(_ saved: FileOrigin) throws(DataError) {
    guard saved.text == nil, DataFile.isStream(saved.path) else { return }
    throw DataError(
      .noInput,
      "\(printable(saved.path, limit: 200)): the run learnt from what this held, and it is no file "
        + "that can be read again; put the data there as a file")
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
}

extension FittedTable {
  /// The key of a decoder's user info for what takes the place of a file's table, which is not read
  /// then.
  package static let instead = CodingUserInfoKey(rawValue: "table")
}

extension KeyedEncodingContainer<DatasetSource.Key> {
  /// Writes where a file was and what it held.
  fileprivate mutating func encode(_ origin: FileOrigin) throws {
    try encode(Self.absolute(origin.path), forKey: .file)
    try encode(origin.checksum, forKey: .checksum)
    try encodeIfPresent(origin.text, forKey: .text)
  }

  /// A path that does not depend on where a run is opened.
  private static func absolute(_ path: String) -> String {
    guard let pointer = realpath(FileName.path(path), nil) else { return path }
    defer { free(pointer) }
    return FileName.text(ofPath: pointer)
  }
}

extension KeyedDecodingContainer<DatasetSource.Key> {
  /// Reads where a file was and what it held.
  fileprivate func savedFile() throws -> FileOrigin {
    FileOrigin(
      path: try decode(String.self, forKey: .file),
      checksum: try decode(String.self, forKey: .checksum),
      text: try decodeIfPresent(String.self, forKey: .text))
  }
}

extension TableReading {
  /// How runs were read that say nothing of it.
  fileprivate static var ofEarlierRuns: TableReading {
    var reading = TableReading()
    reading.isOfEarlierVersion = true
    return reading
  }
}
