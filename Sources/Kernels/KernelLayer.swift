/// A dense layer's parameters as the engine and its callers exchange them.
package struct KernelLayer: Equatable, Sendable {
  /// How many values the layer takes.
  package var sources: Int
  /// How many values the layer makes.
  package var neurons: Int
  /// What each neuron applies to its weighted sum.
  package var function: KernelFunction
  /// Row-major: neuron, then source.
  package var weights: [Double]
  /// One for each neuron.
  package var biases: [Double]
  /// Links that an L1 penalty has taken out, laid out as the weights; empty means that all live.
  package var dead: [Bool]

  /// Makes a layer; the sizes of the arrays must fit.
  package init(
    sources: Int, neurons: Int, function: KernelFunction, weights: [Double], biases: [Double],
    dead: [Bool] = []
  ) {
    precondition(weights.count == sources * neurons, "a layer needs a weight for each link")
    precondition(biases.count == neurons, "a layer needs a bias for each neuron")
    precondition(dead.isEmpty || dead.count == weights.count, "dead links are laid out as weights")
    self.sources = sources
    self.neurons = neurons
    self.function = function
    self.weights = weights
    self.biases = biases
    self.dead = dead
  }
}
