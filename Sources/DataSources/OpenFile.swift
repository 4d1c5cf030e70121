import Glibc

/// Files that are open, by their descriptors: read whole, written whole.
package enum OpenFile {
  /// Everything up to the file's end, or a little more than `limit` bytes of what is longer.
  ///
  /// - Returns: The bytes, or nil with the reason in `errno` where the file cannot be read.
  package static func bytes(of descriptor: Int32, limit: Int = .max) -> [UInt8]? {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    while bytes.count <= limit {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count == 0 { break }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return nil }
      bytes += chunk.prefix(count)
    }
    return bytes
  }

  /// Writes a text, however many calls it takes.
  ///
  /// - Returns: Whether all is written; where not, the reason is in `errno`.
  @discardableResult
  package static func write(_ text: String, to descriptor: Int32) -> Bool {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
