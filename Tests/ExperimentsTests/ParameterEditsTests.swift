import DataSources
import Foundation
import NeuralCore
import Testing

@testable import Experiments

@Suite struct ParameterEditsTests {
  private static let weight = ExperimentEdit.setWeight(
    layer: 0, neuron: 1, source: 0, value: 0.3)
  private static let bias = ExperimentEdit.setBias(layer: 1, neuron: 0, value: -0.7)

  private static func experiment(_ change: (inout Experiment) -> Void = { _ in }) -> Experiment {
    var experiment = Experiment(dataset: .generator(.circle))
    experiment.hidden = [4]
    change(&experiment)
    return experiment
  }

  // MARK: The trainer

  /// Widths and precisions of every path.
  private static let layouts: [(Int, EngineLayout.Precision)] = [
    (4, .double), (4, .float), (150, .double), (150, .float),
  ]

  @Test(arguments: layouts)
  func bothAreSetAsTheEngineHoldsThem(width: Int, precision: EngineLayout.Precision) throws {
    let experiment = Self.experiment {
      $0.hidden = [width]
      $0.precision = precision
    }
    #expect((experiment.layout().path == .wide) == (width > 100))
    var ends: [Network] = []
    for threads in 1...2 {
      var trainer = Trainer(experiment, threads: threads)
      trainer.trainEpoch()
      trainer.trainBatch()
      let before = trainer.network
      try trainer.apply(Self.weight)
      try trainer.apply(Self.bias)
      var wanted = before
      let rounded = { (value: Double) in precision == .float ? Double(Float(value)) : value }
      wanted[.weight(layer: 0, neuron: 1, source: 0)] = rounded(0.3)
      wanted[.bias(layer: 1, neuron: 0)] = rounded(-0.7)
      #expect(trainer.network == wanted && wanted != before)
      trainer.trainEpoch()
      ends.append(trainer.network)
    }
    #expect(ends[0] == ends[1])
  }

  @Test func whatWaitsAndWhatIsRememberedIsKept() throws {
    var trainer = Trainer(Self.experiment { $0.optimizer.method = .adam })
    _ = trainer.train(toEpoch: 2, position: 13)
    let (state, gradients) = (trainer.engine.optimizerState, trainer.engine.heldGradients)
    try trainer.apply(Self.weight)
    #expect(state != nil && trainer.engine.optimizerState == state)
    #expect(gradients != nil && trainer.engine.heldGradients == gradients)
  }

  @Test func aLinkThatL1KilledLearnsAgain() throws {
    var trainer = Trainer(
      Self.experiment {
        $0.optimizer.regularization = .l1
        $0.optimizer.regularizationRate = 0.1
      })
    for _ in 0..<30 { trainer.trainEpoch() }
    let layer = trainer.network.layers[0]
    let place = try #require(layer.dead.firstIndex(of: true))
    let dead = Parameter.weight(layer: 0, neuron: place / 2, source: place % 2)
    trainer.trainEpoch()
    #expect(trainer.network[dead] == 0)
    try trainer.apply(.set(dead, to: 2))
    #expect(trainer.network[dead] == 2 && !trainer.network.layers[0].dead[place])
    trainer.trainEpoch()
    #expect(trainer.network[dead] != 2 && trainer.network[dead] != 0)
  }

  // MARK: Refusals

  @Test(arguments: [
    ExperimentEdit.setWeight(layer: 0, neuron: 4, source: 0, value: 0),
    .setWeight(layer: 0, neuron: 0, source: 2, value: 0),
    .setWeight(layer: 2, neuron: 0, source: 0, value: 0), .setBias(layer: -1, neuron: 0, value: 0),
    .setBias(layer: 1, neuron: 1, value: 0), .setBias(layer: 0, neuron: 0, value: .nan),
    .setBias(layer: 0, neuron: 0, value: .infinity), .setBias(layer: 0, neuron: 0, value: 1e7),
    .setWeight(layer: 0, neuron: 0, source: 0, value: -1.0000001e6),
    .addNeuron(layer: 1), .removeNeuron(layer: 0, neuron: 4), .removeNeuron(layer: 1, neuron: 0),
  ])
  func whatCannotBeIsRefusedAndChangesNothing(edit: ExperimentEdit) throws {
    var trainer = Trainer(Self.experiment())
    let before = trainer.checkpoint
    let refusal = #expect(throws: EditRefusal.self) { try trainer.apply(edit) }
    #expect(refusal?.message.hasSuffix(".") == true)
    #expect(trainer.checkpoint == before)
  }

  @Test func aNetworkWithoutBiasesGetsNone() throws {
    var trainer = Trainer(Self.experiment { $0.hasBiases = false })
    #expect(throws: EditRefusal.self) { try trainer.apply(Self.bias) }
    try trainer.apply(Self.weight)
    #expect(trainer.network.layers[0][neuron: 1, source: 0] == 0.3)
  }

  // MARK: Recordings and files

  /// A random edit that a run may take or refuse.
  private static func edit(_ stream: inout RandomStream) -> ExperimentEdit {
    let (layer, neuron) = (Int(stream.uniform(0, 3)), Int(stream.uniform(0, 3)))
    let value = stream.uniform(-2, 2)
    switch Int(stream.uniform(0, 13)) {
    case 0: return .addNeuron(layer: layer)
    case 1: return .removeNeuron(layer: layer, neuron: neuron)
    case 2: return .addLayer
    case 3: return .removeLayer
    case 4: return .set(.noBiases, .toggle(value < 0))
    case 5: return .set(.features, .names(value < 0 ? ["x", "y"] : ["y", "xSquared"]))
    case 6: return .mergeLinearLayers(layer: layer)
    case 7: return .set(.activation, .text(value < 0 ? "linear" : "tanh"))
    case 8...10:
      return .setWeight(
        layer: layer, neuron: neuron, source: Int(stream.uniform(0, 3)), value: value)
    default: return .setBias(layer: layer, neuron: neuron, value: value)
    }
  }

  @Test(arguments: [EngineLayout.Precision.double, .float], ["none", "L1"])
  func anyListReplaysAndComesBackFromAFile(
    precision: EngineLayout.Precision, penalty: String
  ) throws {
    var stream = RandomStream(seed: "\(precision) \(penalty)")
    for round in 0..<15 {
      var trainer = Trainer(
        Self.experiment {
          $0.precision = precision
          $0.optimizer.method = round % 2 == 0 ? .adam : $0.optimizer.method
          $0.put(.regularization, .text(penalty))
          $0.optimizer.regularizationRate = 0.03
        })
      for _ in 0..<20 {
        for _ in 0..<Int(stream.uniform(0, 4)) { trainer.trainBatch() }
        try? trainer.apply(Self.edit(&stream))
      }
      try RunFileTests.expectReplayed(
        trainer, "round \(round): \(trainer.checkpoint.recording.entries)")
    }
  }

  /// What a file says of an edit, and what is put in its place.
  private static let damages = [
    ("\"value\":0.3", "\"value\":1e300"), ("\"value\":0.3", "\"value\":\"NaN\""),
    ("\"value\":0.3", "\"value\":\"Infinity\""), ("\"value\":0.3", "\"value\":\"a\\u001b[2J\""),
    ("\"value\":0.3", "\"was\":0.3"), ("\"source\":0", "\"source\":2"),
    ("\"source\":0", "\"source\":-1"), ("\"source\":0", "\"was\":0"),
    ("\"layer\":0,\"neuron\":1", "\"layer\":9,\"neuron\":1"),
    ("\"layer\":0,\"neuron\":1", "\"layer\":0,\"neuron\":4"), ("setWeight", "setNothing"),
  ]

  @Test(arguments: damages)
  func aDamagedEditGetsASentence(found: String, put: String) throws {
    try RunFileTests.withFile { path in
      var trainer = Trainer(Self.experiment())
      try trainer.apply(Self.weight)
      let text = try RunFile.text(of: trainer.checkpoint)
      let damaged = text.replacing(found, with: put)
      #expect(damaged != text, "\(text.suffix(300))")
      try damaged.write(toFile: path, atomically: false, encoding: .utf8)
      let error = #expect(throws: DataError.self) { _ = try RunFile.open(path).epoch }
      #expect(error?.exitCode == 65 && error?.description.contains("\u{1b}") == false)
    }
  }
}
