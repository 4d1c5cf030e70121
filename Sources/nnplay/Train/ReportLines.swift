import Experiments

/// What is printed of a run while it goes on.
struct ReportLines {
  private let format: ReportFormat
  private let figures: [ReportFigure]
  /// The epochs to report that are still to come, ascending; nil for every one.
  private var wanted: ArraySlice<Int>?
  /// The first epoch that is reported.
  private let first: Int

  /// The reports of a run's epochs from `first` to `last`; notes say something after each pass, and
  /// nothing before the first.
  init(_ request: ReportRequest, as format: ReportFormat, from first: Int, to last: Int) {
    self.format = format
    figures = request.figures
    let first = format == .notes ? max(1, first) : first
    self.first = first
    if format == .notes, request.schedule == .round { return }
    wanted = request.schedule.epochs(upTo: last).filter { $0 >= first }[...]
  }

  /// What stands above the first report, if something does.
  var heading: String? { format.heading.map { $0 + "\n" } }

  /// The report on a run as it stands, where one is due; it ends here or goes on.
  mutating func text(of trainer: Trainer, isLast: Bool) -> String? {
    guard takes(trainer.epoch, isLast) else { return nil }
    let entries = trainer.entries(of: figures)
    return switch format {
    case .notes: ReportFormat.note(trainer.epoch, trainer.testEvaluation(), entries) + "\n"
    case .text, .json: format.text(of: trainer.report(), entries) + "\n"
    }
  }

  private mutating func takes(_ epoch: Int, _ isLast: Bool) -> Bool {
    guard let next = wanted?.first else { return wanted == nil && epoch >= first }
    guard next == epoch || isLast else { return false }
    wanted?.removeFirst()
    return true
  }
}
