import DataSources
import Glibc

/// Standard error, for what is not the answer.
enum StandardError {
  /// Writes text at once, without what would steer a terminal.
  static func write(_ text: String) {
    draw(printable(text, limit: .max, keepsLines: true))
  }

  /// Writes the program's own words and movements of the cursor, nothing from outside.
  static func draw(_ text: String) { OpenFile.write(text, to: STDERR_FILENO) }

  /// Says in one sentence on one line why the program ends, and ends it.
  static func stop(_ sentence: String, code: Int32) -> Never {
    write("nnplay: \(printable(sentence, limit: .max))\n")
    exit(code)
  }
}
