import NeuralCore

/// What can be said of a network beside its losses: how it fits the points, and how its layers do.
///
/// Of many points some are looked at, so that it takes no longer than a frame or a few.
package struct NetworkFigures: Sendable, Equatable {
  /// How it fits points of one kind.
  package struct Side: Sendable, Equatable {
    /// By class, or by the size of errors.
    package let fit: TargetFit
    /// Points that were looked at.
    package let counted: Int
    /// Points that there are.
    package let all: Int
  }

  /// How a layer does on the training points.
  package struct Layer: Sendable, Equatable {
    /// The length of the loss's mean gradient; nil where the layer learns by none.
    package let gradientNorm: Double?
    /// The share of neurons that say the same of every point; nil of the output layer.
    package let deadShare: Double?
    /// The share of neurons at the ends of their range for nearly every point; nil of the output
    /// layer.
    package let saturatedShare: Double?
  }

  /// The points to learn from.
  package let train: Side
  /// The points to be tested on.
  package let test: Side
  /// Weights and biases.
  package let parameters: Int
  /// The layers, the output last.
  package let layers: [Layer]
}

extension Trainer {
  /// The figures of the network as it stands.
  ///
  /// Complexity: a few slices of work, however many points there are.
  package var figures: NetworkFigures {
    let most = min(
      ShownPoints.most,
      Self.figureSlices * WorkSlice.samples(parameters: engine.parameterCount, passes: 1))
    let some = { (rows: [Int]) in
      experiment.samples(
        of: ShownPoints.thinned(rows, most: most), in: dataset, layout: engine.layout)
    }
    let side = { (samples: SampleSet, all: Int) in
      NetworkFigures.Side(fit: fit(to: samples), counted: samples.count, all: all)
    }
    let train = some(split.train)
    let (norms, ranges) = (gradientNorms(on: train), neuronRanges(on: train))
    let layers = network.layers.indices.map { layer in
      let hidden = layer < ranges.count ? ranges[layer] : nil
      return NetworkFigures.Layer(
        gradientNorm: layer < norms.count ? norms[layer] : nil,
        deadShare: hidden.map { $0.share(\.isDead) },
        saturatedShare: hidden.map { $0.share(\.isSaturated) })
    }
    return NetworkFigures(
      train: side(train, split.train.count), test: side(some(split.test), split.test.count),
      parameters: engine.parameterCount, layers: layers)
  }

  /// So many slices' worth of points are looked at.
  private static var figureSlices: Int { 8 }
}
