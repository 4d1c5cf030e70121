import Glibc

/// Files that are written whole or not at all.
package enum WholeFile {
  /// Writes a file beside the one named and then puts it in its place; a file of that name is
  /// replaced at that moment and not before.
  /// - Throws: `DataError` where it cannot be written; what was there is then still there.
  package static func write(_ text: String, to path: String) throws(DataError) {
    let place = target(of: path) ?? path
    try refuseSpecialFile(place)
    let draft = "\(place).\(getpid()).part"
    let descriptor = open(
      FileName.path(draft), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure(path) }
    let isWritten = OpenFile.write(text, to: descriptor)
    guard close(descriptor) == 0, isWritten, rename(FileName.path(draft), FileName.path(place)) == 0
    else {
      let reason = String(cString: strerror(errno))
      unlink(FileName.path(draft))
      throw DataError(
        .output,
        "\(printable(path, limit: 200)) cannot be written (\(reason)); make room, or name another file"
      )
    }
  }

  /// Refuses a path in whose folder nothing can be written, before the work for the file is done.
  /// - Throws: `DataError` where that is so.
  package static func checkFolder(of path: String) throws(DataError) {
    guard !path.isEmpty else {
      throw DataError(.usage, "a file without a name cannot be written; name one")
    }
    let place = target(of: path) ?? path
    let folder = place.lastIndex(of: "/").map { String(place[...$0]) } ?? "."
    guard access(FileName.path(folder), W_OK) == 0 else { throw failure(path) }
    try refuseSpecialFile(place)
  }

  /// The first bytes of a file, at most so many; nil where nothing is there.
  /// - Throws: `DataError` for what is there and cannot be read.
  package static func start(of path: String, count: Int) throws(DataError) -> [UInt8]? {
    try refuseSpecialFile(path)
    let descriptor = open(FileName.path(path), O_RDONLY | O_CLOEXEC)
    if descriptor < 0, errno == ENOENT { return nil }
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: count)
    let found = read(descriptor, &bytes, count)
    guard found >= 0 else { throw failure(path) }
    return Array(bytes.prefix(found))
  }

  /// What a path leads to, links followed; nil where nothing is there.
  private static func target(of path: String) -> String? {
    realpath(FileName.path(path), nil).map { pointer in
      defer { free(pointer) }
      return FileName.text(ofPath: pointer)
    }
  }

  private static func refuseSpecialFile(_ path: String) throws(DataError) {
    var status = stat()
    guard stat(FileName.path(path), &status) == 0, status.st_mode & S_IFMT != S_IFREG else {
      return
    }
    throw DataError(
      .usage, "\(printable(path, limit: 200)) is not an ordinary file; name another one")
  }

  private static func failure(_ path: String) -> DataError {
    let reason = String(cString: strerror(errno))
    return DataError(
      .usage, "\(printable(path, limit: 200)) cannot be written (\(reason)); name another file")
  }
}
