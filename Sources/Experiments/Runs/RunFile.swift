import DataSources
import FoundationEssentials

/// Runs as files: JSON with the keys of a `Checkpoint`, and `format` and `version` beside them.
///
/// Version 1 had fewer settings, and neither `layout` nor `optimizerState`: what a file does not have is
/// the standard. Numbers have the shortest digits that read back exactly; those that are not finite are the texts
/// "NaN", "Infinity" and "-Infinity".
package enum RunFile {
  /// How the name of a run's file ends.
  package static let suffix = ".nnplay"
  /// The largest file that is read, in bytes.
  package static let limit = 256 << 20
  private static let format = "nnplay"
  private static let version = 2

  private struct Header: Codable {
    var format: String
    var version: Int
  }

  /// A run as text.
  package static func text(of checkpoint: Checkpoint) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "Infinity", negativeInfinity: "-Infinity", nan: "NaN")
    let data = try encoder.encode(File(checkpoint: checkpoint))
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  /// Writes a run to a file, whole or not at all; only a run's file is replaced.
  /// - Throws: `DataError` where it cannot be written, or something else is there.
  package static func write(_ checkpoint: Checkpoint, to path: String) throws {
    try checkReplaceable(path)
    try WholeFile.write(try text(of: checkpoint), to: path)
  }

  /// Refuses a path at which no run can be written, before it is trained.
  /// - Throws: `DataError` where something else than a run's file lies there, or the folder takes none.
  package static func checkReplaceable(_ path: String) throws(DataError) {
    try WholeFile.checkFolder(of: path)
    guard let bytes = try WholeFile.start(of: path, count: 1 << 16) else { return }
    let text = String(decoding: bytes, as: UTF8.self)
    guard bytes.isEmpty || text.contains("\"format\":\"\(format)\"") else {
      throw DataError(
        .usage,
        "\(printable(path)) is not a run's file and is not replaced; name another one, such as "
          + "run\(suffix)")
    }
  }

  /// Reads a run.
  /// - Throws: `DataError` for a file that is missing (66), damaged, foreign or newer (65), or whose
  ///   data file is missing (66) or has changed (65).
  package static func read(_ path: String) throws(DataError) -> Checkpoint {
    try decode(Checkpoint.self, from: try bytes(of: path), path: path)
  }

  private static func bytes(of path: String) throws(DataError) -> Data {
    var bytes: [UInt8] = []
    try DataFile.read(path, limit: limit) { bytes += $0 }
    return Data(bytes)
  }

  /// Reads the network of a run; the data file is not looked at, unless the run was saved before runs
  /// held what the network knows of it.
  /// - Throws: As `read` does.
  package static func readNetwork(_ path: String) throws(DataError) -> SavedNetwork {
    let data = try bytes(of: path)
    let table = try decode(TablePart.self, from: data, path: path).table
    return try decode(SavedNetwork.self, from: data, path: path, instead: table)
  }

  private struct TablePart: Decodable {
    var table: FittedTable?
  }

  /// Reads a run, ready to go on; `threads` share the work of wide layers.
  /// - Throws: What `read` throws, and `DataError` (65) for a moment that its points never have.
  package static func open(_ path: String, threads: Int = 1) throws(DataError) -> Trainer {
    guard let trainer = Trainer(try read(path), threads: threads) else {
      throw DataError(
        .badData,
        "\(printable(path, limit: 200)): this run is damaged (it stands beyond the points of an "
          + "epoch); save it anew")
    }
    return trainer
  }

  /// Reads a part of a run, with a table in the place of those of its data files if it is given.
  private static func decode<Part: Decodable>(
    _ part: Part.Type, from data: Data, path: String, instead table: FittedTable? = nil
  ) throws(DataError) -> Part {
    let decoder = JSONDecoder()
    if let key = FittedTable.instead { decoder.userInfo[key] = table }
    if let key = ReadTables.key { decoder.userInfo[key] = ReadTables() }
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "Infinity", negativeInfinity: "-Infinity", nan: "NaN")
    let file = printable(path, limit: 200)
    guard let header = try? decoder.decode(Header.self, from: data), header.format == format else {
      throw DataError(
        .badData, "\(file): this is not a run saved by nnplay; name another file")
    }
    guard header.version <= version else {
      throw DataError(
        .badData,
        "\(file): this run was saved by a newer nnplay (its format is \(header.version), "
          + "\(version) is read here); install that one")
    }
    do {
      return try decoder.decode(part, from: data)
    } catch let error as DataError {
      throw error
    } catch {
      throw DataError(.badData, "\(file): this run is damaged (\(reason(of: error))); save it anew")
    }
  }

  /// What a decoder found wrong, in a few words.
  private static func reason(of error: any Error) -> String {
    switch error {
    case DecodingError.dataCorrupted(let context):
      printable(context.debugDescription, limit: 100)
    case DecodingError.keyNotFound(let key, _): "it has no \(printable(key.stringValue))"
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      "\(printable(context.codingPath.map(\.stringValue).joined(separator: "."))) is of another kind"
    default: "it cannot be read"
    }
  }

  private struct File: Encodable {
    let checkpoint: Checkpoint

    func encode(to encoder: any Encoder) throws {
      try Header(format: RunFile.format, version: RunFile.version).encode(to: encoder)
      try checkpoint.encode(to: encoder)
    }
  }
}
