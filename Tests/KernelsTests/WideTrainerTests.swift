import Kernels
import Testing

@Suite("Wide networks")
struct WideTrainerTests {
  static let cases = TrainingCase.all(
    [[5, 3], [20, 30, 10], [33, 70, 40, 10], [784, 16, 10], [6, 12, 70]], batches: [4, 10, 32],
    samples: 45)

  @Test("equal the plain loops on every set with 1, 2 and 4 threads", arguments: cases)
  func equalsReference(_ run: TrainingCase) {
    check(run, as: Float.self)
    if run.batch == 10 { check(run, as: Double.self) }
  }

  private func check<Scalar: ReferenceScalar>(_ run: TrainingCase, as: Scalar.Type) {
    var stream = TestStream(state: 19)
    let network = stream.network(run.widths, run.hidden, run.output)
    let outputs = run.widths.last ?? 1
    let x: [[Scalar]] = stream.rows(run.samples, run.widths[0], 0, 1)
    let y: [[Scalar]] = (0..<run.samples).map { _ in
      let wanted = Int(stream.next() % UInt64(outputs))
      return (0..<outputs).map { $0 == wanted ? 1 : 0 }
    }
    let orders = (0..<2).map { _ in permutation(run.samples, &stream) }
    var reference = ReferenceNetwork<Scalar>(network)
    for order in orders {
      reference.train(
        features: order.map { x[Int($0)] }, labels: order.map { y[Int($0)] },
        positions: 0..<run.samples, batch: run.batch, rule: run.rule)
    }
    let wanted = bits(reference.kernelLayers)
    let values = x.flatMap { reference.values($0).last ?? [] }
    let samples = WideSamples(
      features: run.widths[0], outputs: outputs, values: Array(x.joined()),
      labels: Array(y.joined()))
    for set in supportedSets {
      for threads in [1, 2, 4] {
        let trainer = WideTrainer<Scalar>(
          network, maxBatch: run.batch, threads: threads, on: set)
        for order in orders {
          trainer.train(on: samples, order: order, batch: run.batch, rule: run.rule)
        }
        #expect(bits(trainer.kernelLayers) == wanted, "\(Scalar.self) \(set) \(threads)")
        #expect(
          zip(trainer.evaluate(samples), values).allSatisfy(same),
          "\(Scalar.self) \(set) \(threads)")
      }
    }
  }

  private func permutation(_ count: Int, _ stream: inout TestStream) -> [Int32] {
    var order = (0..<Int32(count)).map { $0 }
    for index in order.indices.dropFirst() {
      order.swapAt(index, Int(stream.next() % UInt64(index + 1)))
    }
    return order
  }
}
