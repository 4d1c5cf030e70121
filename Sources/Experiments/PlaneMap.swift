import DataSources

/// Values over a plane from -6 to 6, row-major from the top left, one for each pixel's centre.
package struct PlaneMap: Sendable, Equatable {
  /// Pixels in a row.
  package let width: Int
  /// Rows of pixels.
  package let height: Int
  /// The values, `width * height` of them.
  package var values: [Float]
  /// Whether a value is the number of a class plus a share of 1 that says how sure the network is.
  package let isOfClasses: Bool

  /// A map of given values.
  /// - Precondition: `values.count == width * height`.
  package init(width: Int, height: Int, values: [Float], isOfClasses: Bool = false) {
    precondition(values.count == width * height, "A map has a value for each pixel.")
    self.width = width
    self.height = height
    self.values = values
    self.isOfClasses = isOfClasses
  }

  /// The plane's places at the pixels' centres, in the order of `values`.
  package static func places(width: Int, height: Int) -> [PlanePlace] {
    (0..<height).flatMap { row in
      (0..<width).map { column in
        PlanePlace(x: coordinate(column, of: width), y: -coordinate(row, of: height))
      }
    }
  }

  /// The coordinate of a pixel's centre, counted from -6.
  private static func coordinate(_ pixel: Int, of count: Int) -> Double {
    let share = (Double(pixel) + 0.5) / Double(count)
    return (share * 2 - 1) * Plane.edge
  }
}

extension PlaneMap {
  /// A feature's own picture.
  package init(feature: Feature, on plane: Plane, width: Int, height: Int) {
    self.init(
      width: width, height: height,
      values: Self.places(width: width, height: height).map {
        Float(plane.value(of: feature, at: $0))
      })
  }
}
