/// What a screen asks to know of a network that reads images.
package struct StudyRequest: Sendable, Equatable {
  /// The neuron that is looked at more closely; nil is none.
  package var neuron: NeuronPlace?

  /// Asks for what is known of all test images, and of a neuron where one is named.
  package init(neuron: NeuronPlace? = nil) { self.neuron = neuron }
}

/// A neuron of any layer, both counted from 0; the output's layer is the last.
package struct NeuronPlace: Sendable, Hashable {
  /// The layer.
  package var layer: Int
  /// The neuron in it.
  package var neuron: Int

  /// A place.
  package init(layer: Int, neuron: Int) {
    self.layer = layer
    self.neuron = neuron
  }
}
