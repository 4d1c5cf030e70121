/// What makes one network smaller than another.
package enum SearchOrder: String, CaseIterable, Sendable {
  /// Fewer hidden neurons; among as many, fewer parameters.
  case neurons
  /// Fewer weights and biases; among as many, fewer hidden neurons.
  case parameters

  /// Whether a network comes before another; each pair of different networks has one answer.
  ///
  /// Where neurons and parameters are equal, fewer layers come first, then narrower first layers,
  /// then the earlier variation.
  package func areInOrder(_ one: SearchNetwork, _ other: SearchNetwork) -> Bool {
    let (left, right) = (key(one), key(other))
    if left != right { return left.lexicographicallyPrecedes(right) }
    return one.hidden.lexicographicallyPrecedes(other.hidden)
      || (one.hidden == other.hidden && one.variation < other.variation)
  }

  private func key(_ network: SearchNetwork) -> [Int] {
    let sizes = [network.neurons, network.parameters]
    return (self == .neurons ? sizes : sizes.reversed()) + [network.hidden.count]
  }
}
