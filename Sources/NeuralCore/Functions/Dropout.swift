/// Values of hidden neurons left out at random while training (inverted dropout): each is 0 with
/// probability `rate`, else divided by 1 - rate; evaluations leave out none.
///
/// What is left out depends on the key, the epoch, the sample's position in the epoch, the layer and
/// the neuron alone, so that threads, slices and resuming change nothing.
package struct Dropout: Sendable, Hashable {
  /// The probability of a value to be left out, 0..<1.
  package var rate: Double
  /// Where the random numbers come from.
  package var generator: CounterGenerator
  /// The epoch that is trained.
  package var epoch: Int

  /// Dropout for an epoch.
  package init(rate: Double, generator: CounterGenerator, epoch: Int) {
    self.rate = rate
    self.generator = generator
    self.epoch = epoch
  }
}
