import Experiments

/// Which epochs are reported, and what is said of them beside losses and accuracies.
struct ReportRequest {
  /// The epochs.
  var schedule = ReportSchedule.round
  /// The figures, in the order in which they are asked for.
  var figures: [ReportFigure] = []
}
