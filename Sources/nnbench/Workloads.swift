import NeuralCore

/// The workloads of the benchmark in one precision.
enum Workloads<Scalar: KernelScalar> {
  static func named(_ name: String, threads: Int) -> Workload? {
    switch name {
    case "W1": epochs("W1", [2, 4, 2, 1])
    case "W2": epochs("W2", [7, 8, 8, 8, 8, 8, 8, 1])
    case "W3": wide("W3", [784, 30, 10], .sigmoid, .sigmoid, batch: 10, threads)
    case "W4-32": wide("W4-32", [784, 128, 10], .relu, .softmax, batch: 32, threads)
    case "W4-128": wide("W4-128", [784, 128, 10], .relu, .softmax, batch: 128, threads)
    case "W5": grid()
    case "W6": lanes()
    case "W7": fullBatch()
    case "W8": Scalar.isDouble ? ManySeeds.workload : nil
    default: nil
    }
  }

  /// Multiplications and additions of one sample forward, backward and into the gradient.
  private static func operations(_ widths: [Int], training: Bool) -> Double {
    let links = zip(widths, widths.dropFirst()).map { Double(($0 + 1) * $1) }
    let all = links.reduce(0, +)
    return 2 * (training ? 3 * all - (links.first ?? 0) : all)
  }

  private static var precision: EngineLayout.Precision { Scalar.isDouble ? .double : .float }

  private static func epochs(_ name: String, _ widths: [Int]) -> Workload {
    var stream = BenchmarkStream()
    let network = stream.network(widths, .tanh, .tanh)
    var engine = Engine(
      network: network, layout: EngineLayout(for: network, precision: precision))
    let data = stream.circle(widths[0], count: 250)
    let samples = SampleSet(
      inputCount: widths[0], inputs: data.inputs, targets: data.targets, layout: engine.layout)
    let rule = TrainingRule(Optimizer(learningRate: 0.03))
    return Workload(name: name, unit: "epoch", operations: 250 * operations(widths, training: true))
    {
      for _ in 0..<$0 {
        engine.train(on: samples, range: 0..<250, batchSize: 10, rule: rule)
      }
    }
  }

  private static func wide(
    _ name: String, _ widths: [Int], _ hidden: Activation, _ output: Activation, batch: Int,
    _ threads: Int
  ) -> Workload {
    var stream = BenchmarkStream()
    let count = 50_000
    let network = stream.network(widths, hidden, output, scale: 0.05)
    var engine = Engine(
      network: network, layout: EngineLayout(for: network, precision: precision),
      threads: threads)
    let samples = digits(count, &stream, layout: engine.layout)
    let rule = TrainingRule(
      Optimizer(learningRate: 0.1), loss: output == .softmax ? .crossEntropy : .squared)
    let work = Double(count) * operations(widths, training: true)
    return Workload(name: name, unit: "epoch", operations: work) {
      for _ in 0..<$0 {
        engine.train(
          on: samples, range: 0..<count, order: stream.permutation(count), batchSize: batch,
          rule: rule)
      }
    }
  }

  /// Samples of the size of MNIST's, a quarter of the pixels set.
  private static func digits(
    _ count: Int, _ stream: inout BenchmarkStream, layout: EngineLayout
  ) -> SampleSet {
    var pixels = [Double](repeating: 0, count: count * 784)
    for index in pixels.indices where stream.next() & 3 == 0 {
      pixels[index] = stream.uniform(0, 1)
    }
    var labels = [Double](repeating: 0, count: count * 10)
    for row in 0..<count { labels[row * 10 + Int(stream.next() % 10)] = 1 }
    return SampleSet(
      inputCount: 784, targetCount: 10, inputs: pixels, targets: labels, layout: layout)
  }

  /// A step of Adam on 10,000 samples, the size for which SimpleChains.jl publishes its time.
  private static func fullBatch() -> Workload {
    var stream = BenchmarkStream()
    let (widths, count) = ([4, 32, 16, 4], 10_000)
    let network = stream.network(widths, .tanh, .linear)
    var engine = Engine(
      network: network, layout: EngineLayout(for: network, precision: precision))
    let numbers = (0..<count * 8).map { _ in stream.uniform(-1, 1) }
    let samples = SampleSet(
      inputCount: 4, targetCount: 4, inputs: Array(numbers.prefix(count * 4)),
      targets: Array(numbers.suffix(count * 4)), layout: engine.layout)
    let rule = TrainingRule(Optimizer(.adam, learningRate: 0.001))
    let work = Double(count) * operations(widths, training: true)
    return Workload(name: "W7", unit: "epoch", operations: work) {
      for _ in 0..<$0 {
        engine.train(on: samples, range: 0..<count, batchSize: count, rule: rule)
      }
    }
  }

  private static func grid() -> Workload {
    var stream = BenchmarkStream()
    let widths = [2, 8, 8, 8, 1]
    let network = stream.network(widths, .tanh, .tanh)
    let engine = Engine(
      network: network, layout: EngineLayout(for: network, precision: precision))
    let points = (0..<10_000).flatMap { index -> [Double] in
      let (row, column) = index.quotientAndRemainder(dividingBy: 100)
      return [Double(column) / 50 - 1, Double(row) / 50 - 1]
    }
    let samples = SampleSet(inputCount: 2, inputs: points, layout: engine.layout)
    let values = NeuronValues()
    let work = 10_000 * operations(widths, training: false)
    return Workload(name: "W5", unit: "grid", operations: work) {
      for _ in 0..<$0 { engine.evaluateNeurons(samples, into: values) }
    }
  }

  /// One unit is all 200 networks through 300 epochs.
  private static func lanes() -> Workload {
    var stream = BenchmarkStream()
    let lanes = LaneEngine<Scalar>.lanes
    let groups = (0..<(200 + lanes - 1) / lanes).map {
      _ -> (LaneEngine<Scalar>, LaneSampleSet<Scalar>) in
      let sets = (0..<lanes).map { _ in stream.circle(2, count: 250) }
      let networks = (0..<lanes).map { _ in stream.network([2, 3, 1], .tanh, .tanh) }
      return (LaneEngine(networks), LaneSampleSet(inputCount: 2, sets: sets))
    }
    let work = 200 * 300 * 250 * operations([2, 3, 1], training: true)
    let rule = TrainingRule(Optimizer(learningRate: 0.03))
    return Workload(name: "W6", unit: "200 networks", operations: work) {
      for _ in 0..<$0 {
        for (engine, samples) in groups {
          for _ in 0..<300 { engine.train(on: samples, batchSize: 10, rule: rule) }
        }
      }
    }
  }
}
