import DataSources
import Foundation
import NeuralCore
import Testing

@testable import Experiments

@Suite struct FormulaSheetTests {
  private static func trainer(_ change: (inout Experiment) -> Void) -> Trainer {
    var experiment = Experiment(dataset: .generator(.circle))
    change(&experiment)
    var trainer = Trainer(experiment)
    for _ in 0..<5 { trainer.trainEpoch() }
    return trainer
  }

  private static func sheet(_ trainer: Trainer, digits: Int = 17) -> FormulaSheet {
    FormulaSheet(SavedNetwork(trainer.checkpoint), digits: digits)
  }

  /// The largest distance between a printed network's outputs and those of the trainer's.
  private static func error(_ trainer: Trainer, digits: Int = 17) -> Double {
    let (rows, experiment) = (trainer.split.test.prefix(40), trainer.experiment)
    let outputs = trainer.engine.outputs(
      of: experiment.samples(of: Array(rows), in: trainer.dataset, layout: trainer.engine.layout))
    let lines = sheet(trainer, digits: digits).lines
      .filter { $0.contains(" = ") && !$0.contains("where") && !$0.contains("largest") }
      .prefix { !$0.contains("Functions") && !$0.contains("(z)") }
    var largest = 0.0
    for (place, row) in rows.enumerated() {
      var reader = FormulaReader(own(row, of: trainer.dataset))
      for line in lines where !line.contains(";") && !line.contains("label") { reader.take(line) }
      for output in outputs.indices {
        let name = outputs.count == 1 ? "output" : "output\(output + 1)"
        let value = reader.values[name] ?? softmax(reader.values, outputs.count)[output]
        largest = max(largest, abs(value - outputs[output][place]))
      }
    }
    return largest
  }

  private static func softmax(_ values: [String: Double], _ count: Int) -> [Double] {
    let powers = (1...count).map { exp(values["z\($0)"] ?? .nan) }
    return powers.map { $0 / powers.reduce(0, +) }
  }

  /// The numbers of a row as the file has them, by their columns' names.
  private static func own(_ row: Int, of dataset: Dataset) -> [String: Double] {
    Dictionary(
      uniqueKeysWithValues: dataset.columns.enumerated().map {
        ($1.name, $1.scale.value(at: dataset.rows[row, $0]))
      })
  }

  @Test(arguments: Activation.hidden)
  func whatIsPrintedComputesTheSame(function: Activation) {
    let trainer = Self.trainer {
      $0.activations = [function]
      $0.features = Feature.plane
      $0.optimizer.learningRate = 0.001
    }
    #expect(Self.error(trainer) < 1e-12)
    #expect(Self.error(trainer, digits: 2) > 1e-6)
  }

  @Test func severalClassesAndARealTarget() {
    #expect(Self.error(Self.trainer { $0.dataset = .generator(.blobs) }) < 1e-12)
    #expect(Self.error(Self.trainer { $0.dataset = .generator(.regGauss) }) < 1e-12)
    #expect(Self.error(Self.trainer { $0.hidden = [] }) < 1e-12)
    let float = Self.trainer { $0.precision = .float }
    #expect(Self.error(float) < 1e-5, "its own sums are rounded")
  }

  private static let csv =
    "a,b,c,y\n"
    + (0..<60).map { "\($0),\(100 - $0 * $0 % 37),\(0.001 * Double($0 % 7)),\($0 * 3 - 20)\n" }
    .joined()

  @Test(arguments: [ScaleRule.standard, .plane, .none])
  func scaledColumnsAreStated(rule: ScaleRule) throws {
    try RunFileTests.withFile { path in
      try Self.csv.write(toFile: path, atomically: false, encoding: .utf8)
      var reading = TableReading()
      reading.scale = rule
      let dataset = try DatasetCatalog.find(path, reading)
      let trainer = Self.trainer {
        $0 = Experiment(dataset: dataset)
        $0.optimizer.learningRate = 1e-6
      }
      #expect(Self.error(trainer) < 1e-12)
      let answer = try #require(
        Self.sheet(trainer).lines.first { $0.hasPrefix("  y = ") })
      var reader = FormulaReader(["output": 0.5])
      reader.take(answer)
      guard case .numbers(_, let scale) = trainer.dataset.target else { return }
      #expect(abs((reader.values["y"] ?? .nan) - scale.value(at: 0.5)) < 1e-9)
    }
  }

  @Test func theBlocksAreThose() {
    let lines = Self.sheet(Self.trainer { $0.hidden = [2, 1] }, digits: 3).lines
    #expect(
      lines.filter { !$0.hasPrefix("  ") && !$0.isEmpty } == [
        "Inputs", "Layer 1", "Layer 2", "Output", "Functions",
      ])
    #expect(lines[1] == "  x1 = x" && lines[2] == "  x2 = y")
    #expect(lines[5].hasPrefix("  n1_1 = tanh(") && lines[5].hasSuffix(" * x2)"))
    #expect(lines.contains("  tanh(z) = tanh z: a smooth S from -1 to 1"))
  }

  @Test func namesFromAFileDoNotSteerTheTerminal() throws {
    try RunFileTests.withFile { path in
      let rows = (0..<40).map { "\($0),\($0 % 9),\($0 % 2 == 0 ? "on\u{1b}[2J" : "off it")\n" }
      try ("a \u{1b}[2Jx\u{7},b b,la bel\n" + rows.joined())
        .write(toFile: path, atomically: false, encoding: .utf8)
      let dataset = try DatasetCatalog.find(path)
      let lines = Self.sheet(Self.trainer { $0 = Experiment(dataset: dataset) }).lines
      #expect(lines.allSatisfy { !$0.unicodeScalars.contains(where: \.steersTerminals) })
      #expect(
        lines.contains { $0.contains("\"b b\"") } && lines.contains { $0.contains("\"off it\"") })
    }
  }

  @Test func aNeuronIsReadByTheNamesOfItsColumns() {
    let network = Network(layers: [
      DenseLayer(
        inputCount: 2, weights: [1, 0, -0.4812, 1.2], biases: [0, 0.31], activation: .tanh),
      DenseLayer(inputCount: 2, weights: [2, -3], biases: [0.125], activation: .linear),
    ])
    let table = Experiment(dataset: .generator(.circle)).start().dataset
    let formula = NetworkFormula(
      network, features: [.x, .ySquared], table: table, digits: 3, style: .names)
    #expect(formula.line(layer: 0, neuron: 1) == "n2 = tanh(0.31 - 0.481 x1 + 1.2 x2^2)")
    #expect(formula.lines(ofLayer: 1) == ["output = 0.125 + 2 n1 - 3 n2"])
  }
}
