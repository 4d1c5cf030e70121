/// The losses of a run, thinned so that a run of any length fits.
///
/// Epochs are kept at a stride that doubles whenever the history is full. Beside them landmarks stay,
/// sixteen for each doubling of the epochs, so that the beginning of a long run can still be looked at.
/// What is kept depends on the epochs alone, never on the clock.
package struct History: Sendable, Equatable {
  /// Reports kept at once.
  package static let capacity = 1024

  /// The reports kept, oldest first.
  package private(set) var reports: [EpochReport] = []
  /// Epochs between two of them, but for the landmarks.
  package private(set) var stride = 1

  /// No reports.
  package init() {}

  /// Reports of a run that was saved.
  init(reports: [EpochReport], stride: Int) {
    self.reports = reports
    self.stride = stride
  }

  /// Whether this epoch's report belongs into the history.
  package func wants(epoch: Int) -> Bool { epoch % stride == 0 || Self.isLandmark(epoch) }

  /// Keeps a report; those of epochs between strides are passed over.
  package mutating func add(_ report: EpochReport) {
    guard wants(epoch: report.epoch), report.isFinite else { return }
    reports.append(report)
    guard reports.count >= Self.capacity else { return }
    stride *= 2
    reports = reports.filter { wants(epoch: $0.epoch) }
  }

  /// Whether an epoch has no binary digit but 0 behind its first five.
  static func isLandmark(_ epoch: Int) -> Bool {
    let digits = Int.bitWidth - epoch.leadingZeroBitCount
    return digits - epoch.trailingZeroBitCount <= landmarkDigits
  }

  private static let landmarkDigits = 5
}
