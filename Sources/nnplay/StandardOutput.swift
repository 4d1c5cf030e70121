@preconcurrency import Glibc

/// What is printed, which a full disk can swallow.
enum StandardOutput {
  /// The exit code where not all could be written, from `sysexits.h`.
  static let lossCode: Int32 = 74

  /// Writes what still waits; nil where all that was printed has arrived, else why not, in a sentence.
  static func loss() -> String? {
    let isFlushed = fflush(stdout) == 0
    let reason = isFlushed ? "" : " (\(String(cString: strerror(errno))))"
    guard !isFlushed || ferror(stdout) != 0 else { return nil }
    return "standard output could not be written whole\(reason); make room and run this again"
  }
}
