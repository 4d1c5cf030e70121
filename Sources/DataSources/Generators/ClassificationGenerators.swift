import Glibc
import NeuralCore

extension DatasetGenerator.Entry {
  private static let pointCount = 500

  /// A disc of radius 2.5 in a ring from 3.5 to 5; noise moves no point, it only flips labels.
  static let circle = Self(
    title: "circle", summary: "a disc inside a ring", problem: .classification, count: pointCount
  ) { noise, stream in
    let rings: [ClosedRange<Double>] = [0...2.5, 3.5...5]
    return rings.flatMap { ring in
      (0..<pointCount / 2).map { _ in drawRingPoint(ring, noise, &stream) }
    }
  }

  /// Quarters with a gap of 0.3 around the axes; the label is the sign of x y after noise.
  static let xor = Self(
    title: "xor", summary: "four quarters, alike across the corner",
    problem: .classification, count: pointCount
  ) { noise, stream in
    (0..<pointCount).map { _ in
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
  ) { noise, stream in
    let deviation = linearScale(noise, from: (0, 0.5), to: (0.5, 4)).squareRoot()
    return [1.0, -1.0].flatMap { label in
      (0..<pointCount / 2).map { _ in
        let x = stream.normal(mean: 2 * label, deviation: deviation)
        let y = stream.normal(mean: 2 * label, deviation: deviation)
        return (x: x, y: y, label: label)
      }
    }
  }

  /// Two arms of 1.75 turns, the second half a turn on; noise scatters the points.
  static let spiral = Self(
    title: "spiral", summary: "two arms wound around each other, the hard one",
    problem: .classification, count: pointCount
  ) { noise, stream in
    let armCount = pointCount / 2
    return [(turn: 0.0, label: 1.0), (turn: Double.pi, label: -1.0)].flatMap { arm in
      (0..<armCount).map { index in
        let radius = Double(index) / Double(armCount) * 5
        let angle = 1.75 * Double(index) / Double(armCount) * 2 * Double.pi + arm.turn
        let x = radius * sin(angle) + stream.uniform(-1, 1) * noise
        let y = radius * cos(angle) + stream.uniform(-1, 1) * noise
        return (x: x, y: y, label: arm.label)
      }
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
