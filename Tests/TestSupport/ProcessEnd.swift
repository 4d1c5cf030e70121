import Glibc

/// How a program ended and what it had used by then.
package struct ProcessEnd: Sendable, Equatable {
  /// The ways to end.
  package enum Cause: Sendable, Equatable {
    /// It left with a status.
    case exit(Int32)
    /// A signal ended it.
    case signal(Int32)
  }

  /// How it ended.
  package let cause: Cause
  /// Processor time in seconds, of the program and those it waited for.
  package let processorSeconds: Double
  /// The most memory it had at a time, in KiB.
  package let peakResidentKibibytes: Int

  /// Reads what wait4 returns.
  init(status: Int32, usage: rusage) {
    let signal = status & 0x7F
    cause = signal == 0 ? .exit((status >> 8) & 0xFF) : .signal(signal)
    func seconds(_ time: timeval) -> Double {
      Double(time.tv_sec) + Double(time.tv_usec) / 1_000_000
    }
    processorSeconds = seconds(usage.ru_utime) + seconds(usage.ru_stime)
    peakResidentKibibytes = usage.ru_maxrss
  }

  /// Whether a status of wait4 tells of a stop rather than of an end.
  static func isStop(_ status: Int32) -> Bool { status & 0xFF == 0x7F }
}
