import DataSources
import NeuralCore

/// A table's rows as images, and what the network says of an image.
extension Snapshot {
  /// The extent of the images; nil where the table's rows are none.
  package var imageSize: ImageSize? { dataset.imageSize }

  /// The test images.
  package var testCount: Int { split.test.count }

  /// The numbers of the darkest and of the brightest pixel.
  private var pixelRange: ClosedRange<Double> { dataset.rows.byteRange ?? 0...1 }

  /// An image's pixels as shares of their range, row by row.
  package func image(ofRow row: Int) -> [Float] {
    let range = pixelRange
    return (0..<dataset.rows.width).map { column in
      Float((dataset.rows[row, column] - range.lowerBound) / (range.upperBound - range.lowerBound))
    }
  }

  /// The class of a row.
  package func label(ofRow row: Int) -> Int {
    guard case .classes(let classes, _) = dataset.target else { return 0 }
    return Int(classes[row])
  }

  /// The number of a row among the images that only test, or in the table, counted from 0.
  package func number(ofRow row: Int) -> Int {
    row < dataset.ownRows.upperBound ? row : row - dataset.ownRows.upperBound
  }

  /// What the network says of an image of such shares.
  ///
  /// Complexity: linear in the network's parameters.
  package func outputs(for image: [Float]) -> [Double] {
    let range = pixelRange
    let input = features.map { feature in
      feature.value { column in
        range.lowerBound + Double(image[column]) * (range.upperBound - range.lowerBound)
      }
    }
    return network.outputs(for: input)
  }

  /// Numbers of the network's inputs, such as weights, where their pixels are; nil is a pixel of which
  /// the network is not told.
  package func pixels(ofInputs numbers: [Double]) -> [Float?] {
    var pixels = [Float?](repeating: nil, count: dataset.columns.count)
    for (feature, number) in zip(features, numbers) {
      switch feature {
      case .column(let column): pixels[column] = Float(number)
      case .x: pixels[0] = Float(number)
      case .y: pixels[1] = Float(number)
      case .xSquared, .ySquared, .xTimesY, .sinX, .sinY: break
      }
    }
    return pixels
  }
}

extension DatasetSource {
  /// The extent of the images that its table's rows are; nil where they are none.
  package var imageSize: ImageSize? {
    switch self {
    case .generator, .bundled, .placed: nil
    case .file(let dataset): dataset.imageSize
    }
  }
}
