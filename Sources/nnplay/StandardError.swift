import Glibc

/// Standard error, for what is not the answer.
enum StandardError {
  /// Writes a text at once.
  static func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = Glibc.write(STDERR_FILENO, bytes, bytes.count)
  }
}
