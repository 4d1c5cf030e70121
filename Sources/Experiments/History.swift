/// The losses of a run, thinned so that a run of any length fits.
///
/// Epochs are kept at a stride that doubles whenever the history is full. What is kept depends on the epochs alone, never on the clock.
package struct History: Sendable, Equatable {
  /// Reports kept at once.
  package static let capacity = 1024

  /// The reports kept, oldest first.
  package private(set) var reports: [EpochReport] = []
  /// Epochs between two of them.
  package private(set) var stride = 1

  /// No reports.
  package init() {}

  /// Reports of a run that was saved.
  init(reports: [EpochReport], stride: Int) {
    self.reports = reports
    self.stride = stride
  }

  /// Whether this epoch's report belongs into the history.
  package func wants(epoch: Int) -> Bool { epoch % stride == 0 }

  /// Keeps a report; those of epochs between strides are passed over.
  package mutating func add(_ report: EpochReport) {
    guard wants(epoch: report.epoch), report.isFinite else { return }
    reports.append(report)
    guard reports.count >= Self.capacity else { return }
    stride *= 2
    reports = reports.filter { wants(epoch: $0.epoch) }
  }
}
