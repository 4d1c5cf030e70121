/// The epochs that a run without a screen reports.
package enum ReportSchedule: Sendable, Equatable {
  /// 0, 1, 2, 5, 10, 20, 50, ... and the last one.
  case round
  /// These, where the run reaches them.
  case epochs([Int])

  /// The epochs up to `last` that are reported, ascending, each once.
  package func epochs(upTo last: Int) -> [Int] {
    switch self {
    case .round: Self.roundEpochs(upTo: last)
    case .epochs(let wanted): Set(wanted.filter { (0...last).contains($0) }).sorted()
    }
  }

  private static func roundEpochs(upTo last: Int) -> [Int] {
    var epochs = [0]
    var power = 1
    while power <= last {
      epochs += [1, 2, 5].map { $0 * power }.filter { $0 < last }
      power *= 10
    }
    return last > 0 ? epochs + [last] : epochs
  }
}
