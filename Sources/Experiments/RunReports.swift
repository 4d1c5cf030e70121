/// What is known of a run's losses: their history, the newest report, and one that is being made.
struct RunReports: Sendable {
  private(set) var history: History
  /// When the goal was first met, as the reports that the history was due say; nil until then.
  private(set) var solved: SolvedEpoch?
  private var goal: TrainingGoal
  /// Whether the history is due a report after every epoch, whichever of them it keeps.
  private var looksAtEachEpoch: Bool
  /// The last one made; it knows nothing before the first.
  private(set) var newest = EpochReport.unknown
  /// Whether the newest report is on the run as it stands.
  private(set) var isCurrent = false
  private var running: RunningReport?
  private var belongsToHistory = false
  /// Whether the report that is being made is on the run as it stands.
  private var isOnPresent = false
  /// Whether it is on points and a goal that the run still has.
  private var countsForGoal = false

  /// Reports on a run with a history.
  init(of experiment: Experiment, history: History = History(), solved: SolvedEpoch? = nil) {
    self.history = history
    self.solved = solved
    goal = experiment.solvedGoal
    looksAtEachEpoch = experiment.goal != nil
  }

  /// Whether a report for the history is being made: it comes before any more training.
  var owesHistory: Bool { running != nil && belongsToHistory }

  /// Says that the run is no longer what it was.
  mutating func noteChange() {
    isCurrent = false
    isOnPresent = false
    if !belongsToHistory { running = nil }
  }

  /// Says what the run is to reach from now on.
  mutating func aim(at experiment: Experiment) {
    looksAtEachEpoch = experiment.goal != nil
    guard experiment.solvedGoal != goal else { return }
    goal = experiment.solvedGoal
    forgetSolved()
  }

  /// Says that what was reached was another goal, or reached on other points.
  mutating func forgetSolved() {
    solved = nil
    countsForGoal = false
  }

  /// Begins a report on the run as it stands, unless one is being made.
  mutating func begin(_ report: RunningReport, forHistory: Bool = false) {
    guard running == nil else { return }
    running = report
    belongsToHistory = forHistory
    isOnPresent = true
    countsForGoal = forHistory
  }

  /// Goes on with the report that is being made by a slice.
  mutating func proceed(scale: Int = 1) {
    guard let report = running?.proceed(scale: scale) else { return }
    if countsForGoal, solved == nil, goal.isMet(by: report) {
      let isExact = looksAtEachEpoch || history.stride == 1
      solved = SolvedEpoch(epoch: report.epoch, isExact: isExact)
    }
    if belongsToHistory { history.add(report) }
    newest = report
    isCurrent = isOnPresent
    running = nil
  }
}
