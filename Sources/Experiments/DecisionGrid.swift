import DataSources
import NeuralCore

/// A column and a place in it: which picture is meant.
package enum NetworkPlace: Sendable, Hashable {
  /// What the network is given, whether it takes it or not.
  case feature(Feature)
  /// A neuron of a hidden layer, both counted from 0.
  case hidden(layer: Int, neuron: Int)
  /// The output neuron.
  case output
}

/// The pictures that a layout has room for.
package struct GridRequest: Sendable, Equatable {
  /// Pixels across the large map.
  package var mapWidth: Int
  /// Pixels down the large map.
  package var mapHeight: Int
  /// Pixels across and down each neuron's own picture.
  package var thumbnailSide: Int
  /// What the large map shows.
  package var shown: NetworkPlace

  /// A request for pictures of these sizes.
  package init(mapWidth: Int, mapHeight: Int, thumbnailSide: Int, shown: NetworkPlace) {
    self.mapWidth = mapWidth
    self.mapHeight = mapHeight
    self.thumbnailSide = thumbnailSide
    self.shown = shown
  }
}

/// Values over the plane from -6 to 6, row-major from the top left, one for each pixel's centre.
package struct PlaneMap: Sendable, Equatable {
  /// Pixels in a row.
  package let width: Int
  /// Rows of pixels.
  package let height: Int
  /// The values, `width * height` of them.
  package var values: [Float]

  /// A map of given values.
  /// - Precondition: `values.count == width * height`.
  package init(width: Int, height: Int, values: [Float]) {
    precondition(values.count == width * height, "A map has a value for each pixel.")
    self.width = width
    self.height = height
    self.values = values
  }

  /// The plane's points at the pixels' centres, in the order of `values`.
  package static func points(width: Int, height: Int) -> [(x: Double, y: Double)] {
    (0..<height).flatMap { row in
      (0..<width).map { column in
        (x: coordinate(column, of: width), y: -coordinate(row, of: height))
      }
    }
  }

  /// The coordinate of a pixel's centre, counted from -6.
  private static func coordinate(_ pixel: Int, of count: Int) -> Double {
    let share = (Double(pixel) + 0.5) / Double(count)
    return (share * 2 - 1) * Axis.planeEdge
  }
}

/// Pictures of a network: the large map and every neuron's own.
package struct DecisionGrid: Sendable, Equatable {
  /// What was asked for.
  package let request: GridRequest
  /// The large map.
  package let map: PlaneMap
  /// One picture for each neuron of each hidden layer.
  package let hidden: [[PlaneMap]]
  /// The output's own picture.
  package let output: PlaneMap
}

/// The plane's points as a network's inputs, packed once for all pictures of one layout.
struct GridSampler: Sendable {
  let request: GridRequest
  let features: [Feature]
  private let small: SampleSet
  private let large: SampleSet

  init(_ request: GridRequest, features: [Feature]) {
    self.request = request
    self.features = features
    small = Self.samples(
      width: request.thumbnailSide, height: request.thumbnailSide, features: features)
    large = Self.samples(width: request.mapWidth, height: request.mapHeight, features: features)
  }

  private static func samples(width: Int, height: Int, features: [Feature]) -> SampleSet {
    let points = PlaneMap.points(width: width, height: height)
    return SampleSet(
      inputCount: features.count,
      inputs: points.flatMap { point in features.map { $0.value(x: point.x, y: point.y) } })
  }

  /// The pictures of the network as it stands.
  func grid(_ engine: Engine) -> DecisionGrid {
    let side = request.thumbnailSide
    let pictures = engine.neuronOutputs(small).map { layer in
      layer.map { PlaneMap(width: side, height: side, values: $0.map(Float.init)) }
    }
    return DecisionGrid(
      request: request, map: map(engine), hidden: Array(pictures.dropLast()),
      output: pictures[pictures.count - 1][0])
  }

  private func map(_ engine: Engine) -> PlaneMap {
    let (width, height) = (request.mapWidth, request.mapHeight)
    if case .feature(let feature) = request.shown {
      return PlaneMap(feature: feature, width: width, height: height)
    }
    let layers = engine.neuronOutputs(large)
    var values = layers[layers.count - 1][0]
    if case .hidden(let layer, let neuron) = request.shown, layer < layers.count - 1,
      neuron < layers[layer].count
    {
      values = layers[layer][neuron]
    }
    return PlaneMap(width: width, height: height, values: values.map(Float.init))
  }
}

extension PlaneMap {
  /// A feature's own picture.
  package init(feature: Feature, width: Int, height: Int) {
    self.init(
      width: width, height: height,
      values: Self.points(width: width, height: height).map {
        Float(feature.value(x: $0.x, y: $0.y))
      })
  }
}
