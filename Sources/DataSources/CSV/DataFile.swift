import Glibc

/// Reads files of the user's piece by piece, pipes as well.
package enum DataFile {
  private static let pieceBytes = 1 << 16

  /// Hands on a file's bytes, or those of whatever a path can be read from, until its end.
  ///
  /// Waiting for a pipe that nobody writes to, and reading for long, is said on standard error.
  ///
  /// - Throws: What `take` throws, or `DataError` for a file that is missing, closed to the user, a
  ///   directory or too large.
  package static func read(
    _ path: String, limit: Int = DataLimits.bytes,
    _ take: (ArraySlice<UInt8>) throws(DataError) -> Void
  ) throws(DataError) {
    // To open a pipe without a writer takes for ever unless it may not block.
    let descriptor = open(FileName.path(path), O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw unreadable(path) }
    defer { close(descriptor) }
    var notice = ReadingNotice(path: path, size: size(of: descriptor))
    defer { notice.hide() }
    var piece = [UInt8](repeating: 0, count: pieceBytes)
    var total = 0
    while true {
      wait(for: descriptor, &notice)
      let count = Glibc.read(descriptor, &piece, piece.count)
      if count == 0 { return }
      if count < 0, errno == EINTR || errno == EAGAIN { continue }
      guard count > 0 else { throw unreadable(path) }
      total += count
      guard total <= limit else { throw tooLarge(path, limit: limit) }
      try take(piece[..<count])
      notice.show(bytes: total)
    }
  }

  /// Whether a path is one of a pipe, a device or a socket, which give their bytes once.
  package static func isStream(_ path: String) -> Bool {
    var status = stat()
    guard stat(FileName.path(path), &status) == 0 else { return false }
    return ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT)
  }

  /// Waits until there is something to read, or nobody is left to write.
  private static func wait(for descriptor: Int32, _ notice: inout ReadingNotice) {
    var file = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&file, 1, ReadingNotice.patienceMilliseconds) == 0 else { return }
    notice.showWaiting()
    poll(&file, 1, -1)
  }

  /// The bytes of an ordinary file; nil for pipes and devices.
  private static func size(of descriptor: Int32) -> Int? {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// Makes a sentence of the system's last error.
  private static func unreadable(_ path: String) -> DataError {
    let file = printable(path, limit: 200)
    return switch errno {
    case ENOENT, ENOTDIR:
      DataError(.noInput, "\(file): there is no such file; check its path")
    case EISDIR:
      DataError(.noInput, "\(file): this is a directory; name a file in it")
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
}
