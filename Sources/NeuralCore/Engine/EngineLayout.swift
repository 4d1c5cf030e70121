/// How an engine computes, and with it how samples lie in memory: fixed when a run starts.
package struct EngineLayout: Sendable, Hashable {
  /// The two ways to train a network.
  ///
  /// Their sums run in the same order but are rounded differently, so that their bits differ.
  package enum Path: String, Sendable, CaseIterable {
    /// Samples in the lanes of vectors, products rounded before they are added: for layers that fit
    /// in registers and caches.
    case small
    /// Products of matrices by fused multiply-adds, neurons in the lanes, on several threads: for wide
    /// layers.
    case wide
  }

  /// The precision of parameters, samples and sums.
  package enum Precision: String, Sendable, CaseIterable {
    case double, float
  }

  /// The way to train.
  package var path: Path
  /// The precision.
  package var precision: Precision

  /// A layout of given parts.
  package init(path: Path = .small, precision: Precision = .double) {
    self.path = path
    self.precision = precision
  }

  /// The widest layer, inputs included, that is trained with samples in lanes.
  package static let widestSmallLayer = 64

  /// The layout for a network: the wide path where a layer or the inputs are beyond
  /// `widestSmallLayer`.
  package init(for network: Network, precision: Precision = .double) {
    let widest = network.hidden.reduce(max(network.inputCount, network.outputCount), max)
    self.init(path: widest > Self.widestSmallLayer ? .wide : .small, precision: precision)
  }
}
