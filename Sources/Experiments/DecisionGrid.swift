import DataSources

/// A column and a place in it: which picture is meant.
package enum NetworkPlace: Sendable, Hashable {
  /// What the network is given, whether it takes it or not.
  case feature(Feature)
  /// A neuron of a hidden layer, both counted from 0.
  case hidden(layer: Int, neuron: Int)
  /// The output neuron.
  case output
}

/// The pictures that a layout has room for, and whether there is room for figures and images.
package struct GridRequest: Sendable, Equatable {
  /// Pixels across the large map.
  package var mapWidth: Int
  /// Pixels down the large map.
  package var mapHeight: Int
  /// Pixels across and down each neuron's own picture.
  package var thumbnailSide: Int
  /// What the large map shows.
  package var shown: NetworkPlace
  /// Whether the figures of the network are wanted too, which take a while.
  package var wantsFigures: Bool
  /// The plane through the table on which they are made.
  package var plane: PlaneChoice
  /// Whether the plane and its points are looked at.
  package var showsPlane = true
  /// What is wanted of a table of images; nil is nothing.
  package var study: StudyRequest?

  /// A request for pictures of these sizes.
  package init(
    mapWidth: Int, mapHeight: Int, thumbnailSide: Int, shown: NetworkPlace,
    wantsFigures: Bool = false, plane: PlaneChoice = PlaneChoice()
  ) {
    self.mapWidth = mapWidth
    self.mapHeight = mapHeight
    self.thumbnailSide = thumbnailSide
    self.shown = shown
    self.wantsFigures = wantsFigures
    self.plane = plane
  }

  /// A request of a screen that shows images and no plane: a single pixel stands for each picture.
  package init(_ study: StudyRequest) {
    self.init(mapWidth: 1, mapHeight: 1, thumbnailSide: 1, shown: .output)
    showsPlane = false
    self.study = study
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
