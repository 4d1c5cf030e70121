import Glibc
import NeuralCore

extension DatasetGenerator.Entry {
  private static let pointCount = 500

  /// A disc of radius 2.5 in a ring from 3.5 to 5; noise moves no point, it only flips labels.
  static let circle = Self(
    title: "circle", summary: "a disc inside a ring", problem: .classification, count: pointCount,
    drawsPerRow: 4
  ) { count, noise, stream in
    let rings: [ClosedRange<Double>] = [0...2.5, 3.5...5]
    return zip(rings, shares(of: count, among: 2)).flatMap { ring, share in
      (0..<share).map { _ in drawRingPoint(ring, noise, &stream) }
    }
  }

  /// Quarters with a gap of 0.3 around the axes; the label is the sign of x y after noise.
  static let xor = Self(
    title: "xor", summary: "four quarters, alike across the corner",
    problem: .classification, count: pointCount, drawsPerRow: 4
  ) { count, noise, stream in
    (0..<count).map { _ in
      let x = drawOffAxis(&stream)
      let y = drawOffAxis(&stream)
      let noisyX = x + stream.uniform(-5, 5) * noise
      let noisyY = y + stream.uniform(-5, 5) * noise
      return (x: x, y: y, label: noisyX * noisyY >= 0 ? 1 : -1)
    }
  }

  /// Two normal clouds around (2, 2) and (-2, -2); noise widens them, their variance going from 0.5 to 4.
  static let gauss = Self(
    title: "gauss", summary: "two clouds, easy to part", problem: .classification,
    count: pointCount
  ) { count, noise, stream in
    zip([1.0, -1.0], shares(of: count, among: 2)).flatMap { label, share in
      drawCloud(around: (2 * label, 2 * label), label: label, share, noise, &stream)
    }
  }

  /// Two arms of 1.75 turns, the second half a turn on; noise scatters the points.
  static let spiral = Self(
    title: "spiral", summary: "two arms wound around each other, the hard one",
    problem: .classification, count: pointCount, drawsPerRow: 2
  ) { count, noise, stream in
    let arms = [(turn: 0.0, label: 1.0), (turn: Double.pi, label: -1.0)]
    return zip(arms, shares(of: count, among: 2)).flatMap { arm, armCount in
      (0..<armCount).map { index in
        let radius = Double(index) / Double(armCount) * 5
        let angle = 1.75 * Double(index) / Double(armCount) * 2 * Double.pi + arm.turn
        let x = radius * sin(angle) + stream.uniform(-1, 1) * noise
        let y = radius * cos(angle) + stream.uniform(-1, 1) * noise
        return (x: x, y: y, label: arm.label)
      }
    }
  }

  /// Two half circles of radius 3 that reach into each other; noise scatters the points.
  static let moons = Self(
    title: "moons", summary: "two half circles that reach into each other",
    problem: .classification, count: pointCount, drawsPerRow: 3
  ) { count, noise, stream in
    zip([1.0, -1.0], shares(of: count, among: 2)).flatMap { label, share in
      (0..<share).map { _ in
        let angle = stream.uniform(0, Double.pi)
        let x = label * (3 * cos(angle) - 1.5) + stream.uniform(-3, 3) * noise
        let y = label * (3 * sin(angle) - 0.75) + stream.uniform(-3, 3) * noise
        return (x: x, y: y, label: label)
      }
    }
  }

  /// Three normal clouds, classes 0 to 2; noise widens them as those of `gauss`.
  static let blobs = Self(
    title: "blobs", summary: "three clouds, a class each", problem: .classification,
    count: pointCount, classNames: ["a", "b", "c"]
  ) { count, noise, stream in
    let centres = [(x: -2.5, y: -1.5), (x: 2.5, y: -1.5), (x: 0, y: 2.5)]
    return zip(centres.indices, shares(of: count, among: 3)).flatMap { place, share in
      drawCloud(around: centres[place], label: Double(place), share, noise, &stream)
    }
  }

  /// Four by four squares of side 2.5, alike where their corners touch; noise flips labels as those of
  /// `xor`.
  static let checkerboard = Self(
    title: "checkers", summary: "four by four squares of a checkerboard",
    problem: .classification, count: pointCount, drawsPerRow: 4
  ) { count, noise, stream in
    (0..<count).map { _ in
      drawLabelled(noise, &stream) { x, y in
        let square = (x / 2.5).rounded(.down) + (y / 2.5).rounded(.down)
        return square.truncatingRemainder(dividingBy: 2) == 0
      }
    }
  }

  /// The label says whether a point lies above 2.5 sin(x); noise flips labels as those of `xor`.
  static let sine = Self(
    title: "sine", summary: "above or below a sine", problem: .classification, count: pointCount,
    drawsPerRow: 4
  ) { count, noise, stream in
    (0..<count).map { _ in drawLabelled(noise, &stream) { x, y in y > 2.5 * sin(x) } }
  }

  /// Points of so many parts, as even as they can be, the first ones the larger.
  private static func shares(of count: Int, among parts: Int) -> [Int] {
    (0..<parts).map { (count + parts - 1 - $0) / parts }
  }

  /// Draws a point anywhere from -5 to 5, labelled by where noise would have put it.
  private static func drawLabelled(
    _ noise: Double, _ stream: inout RandomStream, isPositive: (Double, Double) -> Bool
  ) -> DatasetGenerator.Place {
    let x = stream.uniform(-5, 5)
    let y = stream.uniform(-5, 5)
    let noisyX = x + stream.uniform(-5, 5) * noise
    let noisyY = y + stream.uniform(-5, 5) * noise
    return (x: x, y: y, label: isPositive(noisyX, noisyY) ? 1 : -1)
  }

  /// Draws a normal cloud, whose variance goes from 0.5 to 4 with noise.
  private static func drawCloud(
    around centre: (x: Double, y: Double), label: Double, _ count: Int, _ noise: Double,
    _ stream: inout RandomStream
  ) -> [DatasetGenerator.Place] {
    let deviation = linearScale(noise, from: (0, 0.5), to: (0.5, 4)).squareRoot()
    return (0..<count).map { _ in
      let x = stream.normal(mean: centre.x, deviation: deviation)
      let y = stream.normal(mean: centre.y, deviation: deviation)
      return (x: x, y: y, label: label)
    }
  }

  /// Draws one point of the circle's disc or ring, labelled by where noise would have put it.
  private static func drawRingPoint(
    _ ring: ClosedRange<Double>, _ noise: Double, _ stream: inout RandomStream
  ) -> DatasetGenerator.Place {
    let radius = stream.uniform(ring.lowerBound, ring.upperBound)
    let angle = stream.uniform(0, 2 * Double.pi)
    let x = radius * sin(angle)
    let y = radius * cos(angle)
    let noisyX = x + stream.uniform(-5, 5) * noise
    let noisyY = y + stream.uniform(-5, 5) * noise
    let distance = (noisyX * noisyX + noisyY * noisyY).squareRoot()
    return (x: x, y: y, label: distance < 2.5 ? 1 : -1)
  }

  private static func drawOffAxis(_ stream: inout RandomStream) -> Double {
    let coordinate = stream.uniform(-5, 5)
    return coordinate + (coordinate > 0 ? 0.3 : -0.3)
  }
}
