import DataSources
import Glibc

/// What is printed, which a full disk can swallow.
enum StandardOutput {
  /// The exit code where not all could be written, from `sysexits.h`.
  private static let lossCode: Int32 = 74

  /// Writes text at once, without what would steer a terminal.
  ///
  /// Where it cannot be written the program ends: with a sentence, or in silence where the reader of
  /// a pipe has left, which the signal `SIGPIPE` says first unless it is ignored.
  static func write(_ text: String) {
    draw(printable(text, limit: .max, keepsLines: true))
  }

  /// Writes the program's own words and colours, nothing from outside, as `write` does.
  static func draw(_ text: String) {
    guard !OpenFile.write(text, to: STDOUT_FILENO) else { return }
    let reason = errno
    if reason == EPIPE { exit(lossCode) }
    StandardError.stop(
      "standard output could not be written whole (\(String(cString: strerror(reason)))); "
        + "make room and run this again", code: lossCode)
  }
}
