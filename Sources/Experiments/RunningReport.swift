import NeuralCore

/// A report on a run at one moment, made in slices: the run itself may go on meanwhile.
struct RunningReport: Sendable {
  private let epoch: Int
  private let classifies: Bool
  /// The network at that moment.
  private let engine: Engine
  private let trainSamples: SampleSet
  private let testSamples: SampleSet
  private var train: Evaluation
  private var test: Evaluation

  init(
    epoch: Int, engine: Engine, train: SampleSet, test: SampleSet, loss: Loss, classifies: Bool
  ) {
    self.epoch = epoch
    self.engine = engine
    self.classifies = classifies
    trainSamples = train
    testSamples = test
    self.train = Evaluation(of: train, by: loss)
    self.test = Evaluation(of: test, by: loss)
  }

  private func samplesPerSlice(scale: Int = 1) -> Int {
    WorkSlice.samples(parameters: engine.parameterCount, passes: 1, scale: scale)
  }

  /// Whether the first slice is the last.
  var isShort: Bool { trainSamples.count + testSamples.count <= samplesPerSlice() }

  /// Looks at a slice more; returns the report after the last one, the same bits as in one go.
  mutating func proceed(scale: Int = 1) -> EpochReport? {
    let budget = samplesPerSlice(scale: scale)
    let rest = budget - engine.proceed(&train, on: trainSamples, atMost: budget)
    engine.proceed(&test, on: testSamples, atMost: rest)
    guard train.isComplete, test.isComplete else { return nil }
    return EpochReport(
      epoch: epoch, trainLoss: train.loss, testLoss: test.loss,
      trainAccuracy: classifies ? train.accuracy : nil,
      testAccuracy: classifies ? test.accuracy : nil)
  }

  /// All slices at once.
  mutating func finish() -> EpochReport {
    while true { if let report = proceed() { return report } }
  }
}
