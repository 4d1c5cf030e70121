import NeuralCore

/// What a slice of training came to the end of.
package enum Milestone: Sendable, Equatable {
  /// Of nothing: a batch, or the report at the end of an epoch, is under way.
  case none
  /// Of a batch, but not of the epoch.
  case batch
  /// Of an epoch and its report.
  case epoch
}

/// Training and reporting in slices, between which a screen can be heard; no slice changes a bit.
extension Trainer {
  /// Trains a slice, at most so many batches; or goes on with the report that the history is due.
  ///
  /// Complexity: at most about `scale` times `WorkSlice.products` multiplications and additions.
  package mutating func advance(atMost batches: Int = .max, scale: Int = 1) -> Milestone {
    if reports.owesHistory {
      reports.proceed(scale: scale)
      return !reports.owesHistory && epoch > 0 ? .epoch : .none
    }
    let size = experiment.batchSize(of: trainSamples.count)
    train(to: sliceEnd(atMost: batches, size, scale), batchSize: size)
    if reports.owesHistory { reports.proceed(scale: scale) }
    if position > 0 { return position % size == 0 ? .batch : .none }
    return reports.owesHistory ? .none : .epoch
  }

  /// Whole batches, or whole blocks of a batch too large for one slice.
  private func sliceEnd(atMost batches: Int, _ size: Int, _ scale: Int) -> Int {
    let budget = WorkSlice.samples(
      parameters: engine.parameterCount, passes: 3, scale: scale)
    let whole = min(batches, max(1, budget / size))
    return min(trainSamples.count, (position / size + whole) * size, position + budget)
  }

  /// The newest report; on the run as it stands, where that takes no more than a slice.
  mutating func newestReport() -> EpochReport {
    if !reports.isCurrent, presentReport.isShort { proceedWithReport() }
    return reports.newest
  }

  /// Whether the run stands at the end of an epoch after which its goal is met.
  package var meetsGoal: Bool {
    position == 0 && reports.isCurrent && experiment.goal?.isMet(by: reports.newest) ?? false
  }

  /// Whether the newest report is on the run as it stands.
  package var isReported: Bool { reports.isCurrent }

  /// Goes on with the report on the run as it stands by a slice.
  package mutating func proceedWithReport(scale: Int = 1) {
    reports.begin(presentReport)
    reports.proceed(scale: scale)
  }

  /// Makes the report that the history is due.
  mutating func finishHistory() {
    while reports.owesHistory { reports.proceed() }
  }

  /// Trains from where the epoch stands to a place in it.
  mutating func train(to end: Int, batchSize: Int) {
    let order = orders.order(of: trainSamples.count, epoch: epoch, experiment)
    engine.train(
      on: trainSamples, range: position..<end, order: order, batchSize: batchSize,
      rule: experiment.rule(epoch: epoch))
    reports.noteChange()
    studies.noteChange()
    position = end
    guard position == trainSamples.count else { return }
    position = 0
    epoch += 1
    if keepsHistory, history.wants(epoch: epoch) || experiment.goal != nil {
      reports.begin(presentReport, forHistory: true)
    }
  }

  /// A report on the run as it stands, to be made.
  var presentReport: RunningReport {
    RunningReport(
      epoch: epoch, engine: engine, train: trainSamples, test: testSamples,
      loss: experiment.loss, classifies: dataset.problem == .classification)
  }
}
