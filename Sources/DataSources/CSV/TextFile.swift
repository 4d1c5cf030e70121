import Glibc

/// Reads text files whole.
enum TextFile {
  /// Reads a file, or whatever a path can be read from, as UTF-8.
  ///
  /// - Throws: `DataError` for a file that is missing, closed to the user, a directory, too large or not
  ///   text.
  static func read(
    _ path: String, limit: Int = DataLimits.bytes
  ) throws(DataError) -> String {
    let bytes = try readBytes(path, limit: limit)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw FilePlace(file: path, line: lineOfBadByte(bytes)).error(
        "this is not UTF-8 text; save the file as CSV in UTF-8")
    }
    return text
  }

  private static func readBytes(_ path: String, limit: Int) throws(DataError) -> [UInt8] {
    let descriptor = open(FileName.path(path), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable(path) }
    defer { close(descriptor) }
    guard let bytes = OpenFile.bytes(of: descriptor, limit: limit) else { throw unreadable(path) }
    guard bytes.count <= limit else { throw tooLarge(path, limit: limit) }
    return bytes
  }

  /// Makes a sentence of the system's last error.
  private static func unreadable(_ path: String) -> DataError {
    let file = printable(path, limit: 200)
    return switch errno {
    case ENOENT, ENOTDIR:
      DataError(.noInput, "\(file): there is no such file; check its path")
    case EISDIR:
      DataError(.noInput, "\(file): this is a directory; name a CSV file in it")
    case EACCES:
      DataError(.noInput, "\(file): you may not read this file; check its permissions")
    case let code:
      DataError(.noInput, "\(file): this cannot be read (\(String(cString: strerror(code))))")
    }
  }

  private static func tooLarge(_ path: String, limit: Int) -> DataError {
    FilePlace(file: path).error(
      "this holds more than \(limit) bytes; take a sample of its rows")
  }

  /// Finds the line of the first byte that is not UTF-8.
  private static func lineOfBadByte(_ bytes: [UInt8]) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var line = 1
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      if scalar == "\n" { line += 1 }
    }
    return line
  }
}
