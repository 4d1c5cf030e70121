import CKernels

/// Samples for a `LaneEngine`: as many for each network.
package final class LaneSampleSet<Scalar: KernelScalar>: @unchecked Sendable {
  // A class: samples own memory too large to copy. Unchecked: who packs samples fills them before
  // others get to see them.
  /// Samples of each network.
  package let count: Int
  let inputCount: Int
  let targetCount: Int
  let lanes: Int
  /// By sample, input and lane, with a vector of ones after each sample's inputs.
  private let inputs: KernelBuffer<Scalar>
  /// By sample, target and lane.
  private let targets: KernelBuffer<Scalar>

  /// Memory for samples, all 0.
  package init(
    inputCount: Int, targetCount: Int = 1, count: Int, on set: InstructionSet = .best
  ) {
    self.count = count
    self.inputCount = inputCount
    self.targetCount = targetCount
    lanes = Scalar.lanes(set)
    inputs = KernelBuffer(count: count * (inputCount + 1) * lanes)
    targets = KernelBuffer(count: count * targetCount * lanes)
  }

  /// Packs a set for each network: rows of inputs (samples x inputs), and of targets (samples x
  /// targets).
  /// - Precondition: sets of one size, at least one and at most `LaneEngine.lanes`.
  package convenience init(
    inputCount: Int, targetCount: Int = 1, sets: [(inputs: [Double], targets: [Double])],
    on set: InstructionSet = .best
  ) {
    self.init(
      inputCount: inputCount, targetCount: targetCount,
      count: sets[0].targets.count / targetCount, on: set)
    for (lane, set) in sets.enumerated() {
      precondition(set.inputs.count == count * inputCount, "Each sample has all its inputs.")
      fill(lane, targets: set.targets) { set.inputs[$0 * inputCount + $1] }
    }
  }

  /// Gives a network its samples: rows of targets (samples x targets), and the inputs that `input`
  /// gives.
  ///
  /// The first network's are those of all lanes until these get their own.
  /// - Precondition: as many as there is memory for; nothing trains on them yet.
  package func fill(
    _ lane: Int, targets: [Double], input: (_ sample: Int, _ input: Int) -> Double
  ) {
    precondition(targets.count == count * targetCount, "Lanes have samples of one size.")
    fill(lane, input: input)
    for (place, target) in targets.enumerated() { set(self.targets, place, filled(lane), target) }
  }

  /// Gives a network its inputs alone, to see what it says of them.
  /// - Precondition: as many as there is memory for; nothing looks at them yet.
  package func fill(_ lane: Int, input: (_ sample: Int, _ input: Int) -> Double) {
    let filled = filled(lane)
    for sample in 0..<count {
      let row = sample * (inputCount + 1)
      for place in 0..<inputCount { set(inputs, row + place, filled, input(sample, place)) }
      set(inputs, row + inputCount, filled, 1)
    }
  }

  private func filled(_ lane: Int) -> Range<Int> { lane == 0 ? 0..<lanes : lane..<lane + 1 }

  /// Writes a number into some lanes of a vector.
  private func set(
    _ buffer: KernelBuffer<Scalar>, _ vector: Int, _ filled: Range<Int>, _ number: Double
  ) {
    for lane in filled { buffer.start[vector * lanes + lane] = Scalar(number) }
  }

  var view: ck_lane_samples { view(of: 0..<count) }

  func view(of range: Range<Int>) -> ck_lane_samples {
    precondition(range.upperBound <= count, "A range is of the samples.")
    return ck_lane_samples(
      features: inputs.start + range.lowerBound * (inputCount + 1) * lanes,
      labels: targets.start + range.lowerBound * targetCount * lanes, count: Int64(range.count))
  }
}
