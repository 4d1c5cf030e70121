/// How far an experiment may go: what is beyond is refused.
package enum Limits {
  /// Hidden layers; the web page has 6.
  package static let hiddenLayers = 0...12
  /// Neurons in a hidden layer; the web page has 8.
  package static let neurons = 1...4096
  /// The width of a new layer.
  package static let newLayerNeurons = 2
  /// Samples in a batch; the web page has 1 to 30.
  package static let batchSize = 1...100_000
  /// Points that a generator draws.
  package static let points = 10...1_000_000
  /// Per cent of noise.
  package static let noise = 0...50
  /// Per cent of the points that train; at 100 they test too.
  package static let trainPercent = 1...100
  /// Samples whose gradients can wait: those of a batch and of what was left over before it.
  package static let heldSamples = 2 * batchSize.upperBound

  /// Weights and biases that are set by hand; a `Float` holds them all.
  package static let parameter = -1e6...1e6
  /// Epochs of a headless run.
  package static let epochs = 0...100_000_000
  /// The length of a step.
  package static let learningRate = 0.0...1e6
  /// The penalty's share.
  package static let regularizationRate = 0.0...1e6
  /// A share below 1: of what stays, or of what is left out.
  package static let share = 0.0...0.999999
  /// What is added to a root.
  package static let epsilon = 1e-16...1.0
  /// A decay of weights.
  package static let weightDecay = 0.0...1e6
}
