import DataSources
import Glibc

/// Standard error, for what is not the answer.
enum StandardError {
  /// Writes a text at once.
  static func write(_ text: String) { OpenFile.write(text, to: STDERR_FILENO) }
}
