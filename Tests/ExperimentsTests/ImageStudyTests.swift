import DataSources
import NeuralCore
import Testing

@testable import Experiments

@Suite struct ImageStudyTests {
  private static func trainer(
    hidden: [Int] = [6], count: Int = 80, epochs: Int = 40
  ) -> Trainer {
    var trainer = Trainer(Bars.experiment(hidden: hidden, count: count))
    for _ in 0..<epochs { trainer.trainEpoch() }
    return trainer
  }

  private static func study(
    _ trainer: inout Trainer, _ place: NeuronPlace? = nil
  ) throws -> ImageStudy {
    try #require(
      trainer.snapshot(version: 0, request: GridRequest(StudyRequest(neuron: place))).study)
  }

  @Test func itIsMadeOnlyOfImagesAndWhereItIsAskedFor() {
    var trainer = Self.trainer()
    var request = GridRequest(StudyRequest())
    #expect(trainer.snapshot(version: 0, request: request).points.train.isEmpty)
    request.study = nil
    #expect(trainer.snapshot(version: 0, request: request).study == nil)
    var circle = Trainer(Experiment(dataset: .generator(.circle)))
    let snapshot = circle.snapshot(version: 0, request: GridRequest(StudyRequest()))
    #expect(
      snapshot.study == nil && circle.proceedWithStudy(StudyRequest(), isResting: true) == .idle)
  }

  @Test(arguments: [[6], []])
  func answersAreTheEnginesOwn(hidden: [Int]) throws {
    var trainer = Self.trainer(hidden: hidden)
    let answers = try #require(try Self.study(&trainer).answers)
    #expect(answers.confusion == trainer.fit(to: trainer.testSamples).confusion)
    #expect(answers.epoch == trainer.epoch)
  }

  @Test func misreadImagesComeWorstFirst() throws {
    var trainer = Self.trainer()
    let answers = try #require(try Self.study(&trainer).answers)
    let wrong = answers.confusion.rows.enumerated().flatMap { target, row in
      row.enumerated().filter { $0.offset != target }.map(\.element)
    }
    #expect(answers.misread.count == wrong.reduce(0, +) && !answers.misread.isEmpty)
    #expect(answers.misread.map(\.gap) == answers.misread.map(\.gap).sorted(by: >))
    for image in answers.misread {
      #expect(trainer.split.test.contains(image.row) && image.gap >= 0)
      #expect(Double(image.target) == trainer.dataset.target.label(of: image.row))
    }
  }

  @Test func ofManyMisreadImagesTheWorstAreKept() throws {
    var trainer = Self.trainer(count: 4_000, epochs: 0)
    let answers = try #require(try Self.study(&trainer).answers)
    #expect(answers.misread.count == ImageAnswers.most)
  }

  @Test func aNeuronsStudyIsWhatOneFindsByHand() throws {
    var trainer = Self.trainer()
    let place = NeuronPlace(layer: 0, neuron: 2)
    let neuron = try #require(try Self.study(&trainer, place).neuron)
    let (layer, rows) = (trainer.network.layers[0], trainer.dataset.rows)
    let sums = trainer.split.test.map { row in
      (0..<64).reduce(layer.biases[2]) { $0 + layer[neuron: 2, source: $1] * rows[row, $1] }
    }
    let best = try #require(sums.indices.max { sums[$0] < sums[$1] })
    #expect(neuron.excitingRow == trainer.split.test[best])
    #expect(abs(neuron.excitingSum - sums[best]) < 1e-9)
    #expect(neuron.ideal == (0..<64).map { layer[neuron: 2, source: $0] > 0 ? 1 : 0 })
    #expect(neuron.idealSum >= neuron.excitingSum)
    var silent = trainer.network
    silent.removeNeuron(2, fromHidden: 0)
    let engine = Engine(network: silent, layout: trainer.engine.layout)
    let without = engine.evaluate(trainer.testSamples, by: trainer.experiment.loss)
    #expect(abs(try #require(neuron.without).loss - without.loss) < 1e-9)
    #expect(neuron.without?.accuracy == without.accuracy)
    #expect(neuron.whole.accuracy == trainer.report().testAccuracy)
    #expect(abs(neuron.whole.loss - trainer.report().testLoss) < 1e-9)
  }

  @Test func anOutputCannotBeLeftOut() throws {
    var trainer = Self.trainer()
    let neuron = try #require(try Self.study(&trainer, NeuronPlace(layer: 1, neuron: 3)).neuron)
    #expect(neuron.without == nil && neuron.excitingRow != nil)
    #expect(try Self.study(&trainer, NeuronPlace(layer: 1, neuron: 4)).neuron == nil)
  }

  @Test func deeperNeuronsAreExcitedMoreThanByAnyImage() throws {
    var trainer = Self.trainer(hidden: [6, 5])
    for neuron in 0..<5 {
      let place = NeuronPlace(layer: 1, neuron: neuron)
      let study = try #require(try Self.study(&trainer, place).neuron)
      #expect(study.idealSum >= study.excitingSum && study.ideal.allSatisfy { 0...1 ~= $0 })
    }
  }

  @Test func slicesAndMomentsAreThoseOfTheRun() throws {
    var trainer = Self.trainer(hidden: [64, 64, 64], count: 4_000, epochs: 1)
    let before = trainer.checkpoint
    let request = StudyRequest(neuron: NeuronPlace(layer: 0, neuron: 0))
    var (slices, news) = (0, 0)
    while true {
      let progress = trainer.proceedWithStudy(request, isResting: false)
      if progress == .idle { break }
      slices += 1
      news += progress == .hasNews ? 1 : 0
    }
    #expect(slices > 8 && news == 2, "answers and neuron")
    #expect(trainer.checkpoint == before)
    _ = trainer.advance(atMost: 1)
    #expect(trainer.proceedWithStudy(request, isResting: false) == .idle, "once an epoch")
    #expect(trainer.proceedWithStudy(request, isResting: true) != .idle, "what rests is looked at")
    while trainer.proceedWithStudy(request, isResting: true) != .idle {}
    while trainer.epoch == 1 { _ = trainer.advance() }
    #expect(trainer.proceedWithStudy(request, isResting: false) != .idle, "a further epoch")
  }

  /// Epochs that are shorter than a study must not keep the neuron's from its turn.
  @Test func answersAndNeuronTakeTurnsWhileEpochsPass() {
    var trainer = Self.trainer(hidden: [64, 64, 64], count: 4_000, epochs: 0)
    let request = StudyRequest(neuron: NeuronPlace(layer: 1, neuron: 3))
    var seen: [Bool] = []
    for _ in 0..<400 where seen.count < 4 {
      let before = trainer.studies.newest(request)
      guard trainer.proceedWithStudy(request, isResting: false) == .hasNews else {
        trainer.epoch += 1
        continue
      }
      seen.append(trainer.studies.newest(request).answers != before.answers)
    }
    #expect(seen == [true, false, true, false])
  }

  @Test func anotherNeuronNeedsNoOtherAnswers() throws {
    var trainer = Self.trainer(hidden: [64, 64, 64], count: 4_000, epochs: 0)
    while trainer.proceedWithStudy(StudyRequest(), isResting: true) != .idle {}
    let request = StudyRequest(neuron: NeuronPlace(layer: 2, neuron: 7))
    var news = 0
    while true {
      let progress = trainer.proceedWithStudy(request, isResting: true)
      if progress == .idle { break }
      news += progress == .hasNews ? 1 : 0
    }
    #expect(news == 1)
    try trainer.apply(.restart)
    #expect(trainer.study(request)?.neuron == nil, "nothing is known of the new network")
  }
}
