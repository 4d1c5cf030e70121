import DataSources
import NeuralCore

/// A plane's places as a network's inputs, packed once for all pictures of one layout.
struct GridSampler: Sendable {
  let request: GridRequest
  let features: [Feature]
  let plane: Plane
  private let small: SampleSet
  private let large: SampleSet

  init(_ request: GridRequest, features: [Feature], plane: Plane, layout: EngineLayout) {
    self.request = request
    self.features = features
    self.plane = plane
    let side = request.thumbnailSide
    small = Self.samples(PlaneMap.places(width: side, height: side), features, plane, layout)
    large = Self.samples(
      PlaneMap.places(width: request.mapWidth, height: request.mapHeight), features, plane, layout)
  }

  private static func samples(
    _ places: [PlanePlace], _ features: [Feature], _ plane: Plane, _ layout: EngineLayout
  ) -> SampleSet {
    SampleSet(
      inputCount: features.count,
      inputs: places.flatMap { place in features.map { plane.value(of: $0, at: place) } },
      layout: layout)
  }

  /// The pictures of the network as it stands; `shown` says how outputs are drawn.
  func grid(_ engine: Engine, _ shown: (_ output: Double) -> Double) -> DecisionGrid {
    let side = request.thumbnailSide
    let layers = engine.neuronOutputs(small)
    let picture = { (values: [Double]) in
      PlaneMap(width: side, height: side, values: values.map(Float.init))
    }
    return DecisionGrid(
      request: request, map: map(engine, shown), hidden: layers.dropLast().map { $0.map(picture) },
      output: PlaneMap(outputs: layers[layers.count - 1], width: side, height: side, shown))
  }

  private func map(_ engine: Engine, _ shown: (_ output: Double) -> Double) -> PlaneMap {
    let (width, height) = (request.mapWidth, request.mapHeight)
    if case .feature(let feature) = request.shown, plane.has(feature) {
      return PlaneMap(feature: feature, on: plane, width: width, height: height)
    }
    if let values = hiddenValues(engine) {
      return PlaneMap(width: width, height: height, values: values.map(Float.init))
    }
    return PlaneMap(outputs: engine.outputs(of: large), width: width, height: height, shown)
  }

  /// The shown neuron's values; nil where the output is shown, or the neuron is gone.
  private func hiddenValues(_ engine: Engine) -> [Double]? {
    guard case .hidden(let layer, let neuron) = request.shown else { return nil }
    let layers = engine.neuronOutputs(large).dropLast()
    guard layers.indices.contains(layer), layers[layer].indices.contains(neuron) else {
      return nil
    }
    return layers[layer][neuron]
  }
}

extension PlaneMap {
  /// What a network says of each pixel: its one output; or, of an output for each class, the largest
  /// one's class and by how much it is ahead of the next; `shown` says how one output is drawn.
  package init(
    outputs: [[Double]], width: Int, height: Int, _ shown: (_ output: Double) -> Double
  ) {
    guard outputs.count > 1 else {
      self.init(width: width, height: height, values: outputs[0].map { Float(shown($0)) })
      return
    }
    let values = (0..<width * height).map { pixel in
      var (best, next, winner) = (-Double.infinity, -Double.infinity, 0)
      for (number, output) in outputs.enumerated() {
        let value = output[pixel]
        if value > best {
          (next, best, winner) = (best, value, number)
        } else if value > next {
          next = value
        }
      }
      // Below 1, or it would be of the next class.
      return Float(winner) + Float(max(0, min(0.999, best - next)))
    }
    self.init(width: width, height: height, values: values, isOfClasses: true)
  }
}
