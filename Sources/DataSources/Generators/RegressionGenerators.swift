import NeuralCore

extension DatasetGenerator.Entry {
  private static let pointCount = 1200

  /// The slope x + y, taken from -10...10 to -1...1 and not cut off there.
  static let regPlane = Self(
    title: "plane", summary: "a slope to follow", problem: .regression, count: pointCount,
    drawsPerRow: 4
  ) { count, noise, stream in
    drawSurface(count, noise, &stream) { x, y in
      linearScale(x + y, from: (-10, -1), to: (10, 1))
    }
  }

  /// Three hills and three hollows of radius 2 in two rows; the steepest decides.
  static let regGauss = Self(
    title: "bumps", summary: "six bumps and hollows to follow", problem: .regression,
    count: pointCount, drawsPerRow: 4
  ) { count, noise, stream in
    drawSurface(count, noise, &stream, height: hillHeight)
  }

  private static let hills: [(x: Double, y: Double, sign: Double)] = [
    (-4, 2.5, 1), (0, 2.5, -1), (4, 2.5, 1), (-4, -2.5, -1), (0, -2.5, 1), (4, -2.5, -1),
  ]

  /// The height of largest size among the hills, each falling in a line to 0 at a distance of 2.
  private static func hillHeight(_ x: Double, _ y: Double) -> Double {
    hills.reduce(0) { tallest, hill in
      let acrossX = x - hill.x
      let acrossY = y - hill.y
      let distance = (acrossX * acrossX + acrossY * acrossY).squareRoot()
      let slope = linearScale(distance, from: (0, 1), to: (2, 0))
      let height = hill.sign * min(max(slope, 0), 1)
      return abs(height) > abs(tallest) ? height : tallest
    }
  }

  /// Draws points all over the plane, each labelled with the height where noise would have put it.
  private static func drawSurface(
    _ count: Int, _ noise: Double, _ stream: inout RandomStream,
    height: (Double, Double) -> Double
  ) -> [DatasetGenerator.Place] {
    (0..<count).map { _ in
      let x = stream.uniform(-6, 6)
      let y = stream.uniform(-6, 6)
      let noisyX = x + stream.uniform(-6, 6) * noise
      let noisyY = y + stream.uniform(-6, 6) * noise
      return (x: x, y: y, label: height(noisyX, noisyY))
    }
  }
}

/// Maps a value along the line through two pairs of (input, output), in the page's order of operations.
func linearScale(
  _ value: Double, from start: (input: Double, output: Double),
  to end: (input: Double, output: Double)
) -> Double {
  let share = (value - start.input) / (end.input - start.input)
  return start.output * (1 - share) + end.output * share
}
