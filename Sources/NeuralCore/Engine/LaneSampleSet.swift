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

  /// Room for samples, all 0.
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
      fill(lane, inputs: set.inputs, targets: set.targets)
    }
  }

  /// Gives a network its samples: rows of inputs (samples x inputs), and of targets (samples x
  /// targets).
  ///
  /// The first network's are those of all lanes until these get their own.
  /// - Precondition: as many as there is room for; nothing trains on them yet.
  package func fill(_ lane: Int, inputs: [Double], targets: [Double]) {
    precondition(
      targets.count == count * targetCount && inputs.count == count * inputCount,
      "Lanes have samples of one size.")
    for lane in lane == 0 ? 0..<lanes : lane..<lane + 1 { pack(lane, inputs, targets) }
  }

  private func pack(_ lane: Int, _ inputs: [Double], _ targets: [Double]) {
    let (values, labels) = (self.inputs.start, self.targets.start)
    for sample in 0..<count {
      let row = sample * (inputCount + 1)
      for input in 0..<inputCount {
        values[(row + input) * lanes + lane] = Scalar(inputs[sample * inputCount + input])
      }
      values[(row + inputCount) * lanes + lane] = 1
    }
    for (place, target) in targets.enumerated() { labels[place * lanes + lane] = Scalar(target) }
  }

  var view: ck_lane_samples { view(of: 0..<count) }

  func view(of range: Range<Int>) -> ck_lane_samples {
    precondition(range.upperBound <= count, "A range is of the samples.")
    return ck_lane_samples(
      features: inputs.start + range.lowerBound * (inputCount + 1) * lanes,
      labels: targets.start + range.lowerBound * targetCount * lanes, count: Int64(range.count))
  }
}
