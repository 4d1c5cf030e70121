import Kernels

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
    default: nil
    }
  }

  /// Multiplications and additions of one sample forward, backward and into the gradient.
  private static func operations(_ widths: [Int], training: Bool) -> Double {
    let links = zip(widths, widths.dropFirst()).map { Double(($0 + 1) * $1) }
    let all = links.reduce(0, +)
    return 2 * (training ? 3 * all - (links.first ?? 0) : all)
  }

  private static func epochs(_ name: String, _ widths: [Int]) -> Workload {
    var stream = BenchmarkStream()
    let trainer = SmallTrainer<Scalar>(stream.network(widths, .tanh, .tanh))
    let data: [(x: [Scalar], y: Scalar)] = (0..<250).map { _ in stream.circle(widths[0]) }
    let samples = KernelSamples(features: data.map(\.x), labels: data.map { [$0.y] })
    let rule = DescentRule(learningRate: 0.03)
    return Workload(name: name, unit: "epoch", operations: 250 * operations(widths, training: true))
    {
      for _ in 0..<$0 { trainer.train(on: samples, positions: 0..<250, batch: 10, rule: rule) }
    }
  }

  private static func wide(
    _ name: String, _ widths: [Int], _ hidden: KernelFunction, _ output: KernelFunction,
    batch: Int, _ threads: Int
  ) -> Workload {
    var stream = BenchmarkStream()
    let count = 50_000
    let network = stream.network(widths, hidden, output, scale: 0.05)
    let trainer = WideTrainer<Scalar>(network, maxBatch: batch, threads: threads)
    var values = [Scalar](repeating: 0, count: count * 784)
    for index in values.indices where stream.next() & 3 == 0 {
      values[index] = Scalar(stream.uniform(0, 1))
    }
    var labels = [Scalar](repeating: 0, count: count * 10)
    for row in 0..<count { labels[row * 10 + Int(stream.next() % 10)] = 1 }
    let samples = WideSamples(features: 784, outputs: 10, values: values, labels: labels)
    let rule = DescentRule(learningRate: 0.1)
    let work = Double(count) * operations(widths, training: true)
    return Workload(name: name, unit: "epoch", operations: work) {
      for _ in 0..<$0 {
        let order = stream.permutation(count)
        trainer.train(on: samples, order: order, batch: batch, rule: rule)
      }
    }
  }

  private static func grid() -> Workload {
    var stream = BenchmarkStream()
    let widths = [2, 8, 8, 8, 1]
    let trainer = SmallTrainer<Scalar>(stream.network(widths, .tanh, .tanh))
    let points = (0..<10_000).map { index -> [Scalar] in
      let x = Scalar(index % 100) / 50 - 1
      let y = Scalar(index / 100) / 50 - 1
      return [x, y]
    }
    let samples = KernelSamples(features: points, labels: points.map { _ in [0] })
    let values = KernelBuffer<Scalar>(count: 25 * samples.stride)
    let work = 10_000 * operations(widths, training: false)
    return Workload(name: "W5", unit: "grid", operations: work) {
      for _ in 0..<$0 { trainer.evaluate(samples, everyNeuron: true, into: values) }
    }
  }

  /// One unit is all 200 networks through 300 epochs.
  private static func lanes() -> Workload {
    var stream = BenchmarkStream()
    let lanes = Scalar.lanes(.best)
    let groups = (0..<(200 + lanes - 1) / lanes).map {
      _ -> (LaneTrainer<Scalar>, LaneSamples<Scalar>) in
      let samples = LaneSamples<Scalar>(count: 250, features: 2, outputs: 1)
      for sample in 0..<250 {
        for lane in 0..<lanes {
          let point: (x: [Scalar], y: Scalar) = stream.circle(2)
          samples.set(sample, lane: lane, point.x, [point.y])
        }
      }
      let networks = (0..<lanes).map { _ in stream.network([2, 3, 1], .tanh, .tanh) }
      return (LaneTrainer<Scalar>(networks), samples)
    }
    let work = 200 * 300 * 250 * operations([2, 3, 1], training: true)
    let rule = DescentRule(learningRate: 0.03)
    return Workload(name: "W6", unit: "200 networks", operations: work) {
      for _ in 0..<$0 {
        for (trainer, samples) in groups {
          for _ in 0..<300 {
            trainer.train(on: samples, positions: 0..<250, batch: 10, rule: rule)
          }
        }
      }
    }
  }
}
