/// What is known of a run's losses: their history, the newest report, and one that is being made.
struct RunReports: Sendable {
  private(set) var history: History
  /// The last one made; it knows nothing before the first.
  private(set) var newest = EpochReport.unknown
  /// Whether the newest report is on the run as it stands.
  private(set) var isCurrent = false
  private var running: RunningReport?
  private var belongsToHistory = false
  /// Whether the report that is being made is on the run as it stands.
  private var isOnPresent = false

  /// Reports on a run with a history.
  init(history: History = History()) { self.history = history }

  /// Whether a report for the history is being made: it comes before any more training.
  var owesHistory: Bool { running != nil && belongsToHistory }

  /// Says that the run is no longer what it was.
  mutating func noteChange() {
    isCurrent = false
    isOnPresent = false
    if !belongsToHistory { running = nil }
  }

  /// Begins a report on the run as it stands, unless one is being made.
  mutating func begin(_ report: RunningReport, forHistory: Bool = false) {
    guard running == nil else { return }
    running = report
    belongsToHistory = forHistory
    isOnPresent = true
  }

  /// Goes on with the report that is being made by a slice.
  mutating func proceed(scale: Int = 1) {
    guard let report = running?.proceed(scale: scale) else { return }
    if belongsToHistory { history.add(report) }
    newest = report
    isCurrent = isOnPresent
    running = nil
  }
}
