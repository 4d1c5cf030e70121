import DataSources

/// A sheet on which an image is drawn with a pen, and what a network is shown of it.
struct DrawingPad: Sendable, Equatable {
  /// A place on the sheet, in pixels from the upper left; whole numbers are the middle of pixels.
  struct Point: Sendable, Equatable {
    var x: Double
    var y: Double
  }

  let size: ImageSize
  /// The ink on each pixel from 0 to 1, row by row.
  private(set) var ink: [Float]
  /// Where the pen is.
  private(set) var pen: Point
  /// Whether it writes as it moves.
  private(set) var isDown = false

  /// An empty sheet, the pen in the middle.
  init(size: ImageSize) {
    self.size = size
    ink = Array(repeating: 0, count: size.pixelCount)
    pen = Point(x: Double(size.columns / 2), y: Double(size.rows / 2))
  }

  /// Whether nothing has been drawn.
  var isEmpty: Bool { !ink.contains { $0 > 0 } }

  /// Puts the pen down, which leaves a dot, or lifts it.
  mutating func togglePen() {
    isDown.toggle()
    if isDown { touch(pen) }
  }

  /// Moves the pen by pixels, within the sheet; a pen that is down leaves a line.
  mutating func move(x: Int, y: Int) {
    go(to: Point(x: pen.x + Double(x), y: pen.y + Double(y)), drawing: isDown)
  }

  /// Begins or goes on with a line at a place that a pointer shows.
  mutating func point(at place: Point, goesOn: Bool) {
    go(to: place, drawing: goesOn)
    touch(pen)
  }

  /// Takes the ink away around a place.
  mutating func rub(at place: Point) {
    pen = clamped(place)
    forEachPixel { pixel, x, y in
      if distance(x, y, pen) < 2 { ink[pixel] = 0 }
    }
  }

  /// Empties the sheet and lifts the pen.
  mutating func clear() {
    ink = Array(repeating: 0, count: size.pixelCount)
    isDown = false
  }

  private mutating func go(to place: Point, drawing: Bool) {
    let (start, end) = (pen, clamped(place))
    pen = end
    guard drawing else { return }
    let steps = Int((2 * max(abs(end.x - start.x), abs(end.y - start.y))).rounded(.up))
    for step in 0...max(1, steps) {
      let share = Double(step) / Double(max(1, steps))
      touch(
        Point(x: start.x + share * (end.x - start.x), y: start.y + share * (end.y - start.y)))
    }
  }

  /// Leaves a soft dot, about as wide as the strokes of handwritten digits.
  private mutating func touch(_ place: Point) {
    forEachPixel { pixel, x, y in
      ink[pixel] = max(ink[pixel], Float(max(0, min(1, 1.7 - distance(x, y, place)))))
    }
  }

  private func clamped(_ place: Point) -> Point {
    Point(
      x: max(0, min(Double(size.columns - 1), place.x)),
      y: max(0, min(Double(size.rows - 1), place.y)))
  }

  private func distance(_ x: Int, _ y: Int, _ place: Point) -> Double {
    let (across, down) = (Double(x) - place.x, Double(y) - place.y)
    return (across * across + down * down).squareRoot()
  }

  private func forEachPixel(_ body: (_ pixel: Int, _ x: Int, _ y: Int) -> Void) {
    for pixel in 0..<size.pixelCount { body(pixel, pixel % size.columns, pixel / size.columns) }
  }
}

/// What a network is shown: the drawing as the digits of MNIST were made (LeCun, Cortes and Burges).
extension DrawingPad {
  /// The box of ink scaled, in its own proportions, to 20 of 28 pixels, its centre of mass in the
  /// middle; all 0 of an empty sheet.
  var centered: [Float] {
    guard let box = inkBox else { return ink }
    let inner = min(size.rows, size.columns) * 20 / 28
    let scale = Double(max(1, inner)) / Double(max(box.columns.count, box.rows.count))
    let width = max(1, Int((Double(box.columns.count) * scale).rounded()))
    let height = max(1, Int((Double(box.rows.count) * scale).rounded()))
    let scaled = (0..<width * height).map { pixel in
      mean(
        x: Double(box.columns.lowerBound) + Double(pixel % width) / scale,
        y: Double(box.rows.lowerBound) + Double(pixel / width) / scale, side: 1 / scale)
    }
    return placed(scaled, width: width)
  }

  /// The rows and columns that ink stands in.
  private var inkBox: (rows: Range<Int>, columns: Range<Int>)? {
    let inked = ink.indices.filter { ink[$0] > 0.1 }
    let (columns, rows) = (inked.map { $0 % size.columns }, inked.map { $0 / size.columns })
    guard let left = columns.min(), let right = columns.max(), let top = rows.min(),
      let bottom = rows.max()
    else { return nil }
    return (top..<bottom + 1, left..<right + 1)
  }

  /// The mean ink of a square, from its upper left corner, between the pixels' middles.
  private func mean(x: Double, y: Double, side: Double) -> Float {
    let samples = 4
    var sum: Float = 0
    for down in 0..<samples {
      for across in 0..<samples {
        sum += ink(
          x: x + side * (Double(across) + 0.5) / Double(samples) - 0.5,
          y: y + side * (Double(down) + 0.5) / Double(samples) - 0.5)
      }
    }
    return sum / Float(samples * samples)
  }

  /// The ink between four pixels' middles.
  private func ink(x: Double, y: Double) -> Float {
    let (left, top) = (x.rounded(.down), y.rounded(.down))
    let (across, down) = (Float(x - left), Float(y - top))
    let upper = pixel(Int(left), Int(top)) * (1 - across) + pixel(Int(left) + 1, Int(top)) * across
    let lower =
      pixel(Int(left), Int(top) + 1) * (1 - across) + pixel(Int(left) + 1, Int(top) + 1) * across
    return upper * (1 - down) + lower * down
  }

  private func pixel(_ x: Int, _ y: Int) -> Float {
    (0..<size.columns).contains(x) && (0..<size.rows).contains(y) ? ink[y * size.columns + x] : 0
  }

  /// An image put onto an empty one so that its centre of mass is in the middle.
  private func placed(_ image: [Float], width: Int) -> [Float] {
    var (mass, across, down) = (0.0, 0.0, 0.0)
    for (pixel, value) in image.enumerated() {
      mass += Double(value)
      across += Double(value) * (Double(pixel % width) + 0.5)
      down += Double(value) * (Double(pixel / width) + 0.5)
    }
    var result = [Float](repeating: 0, count: size.pixelCount)
    guard mass > 0 else { return result }
    let left = Int((Double(size.columns) / 2 - across / mass).rounded())
    let top = Int((Double(size.rows) / 2 - down / mass).rounded())
    for (pixel, value) in image.enumerated() {
      let (x, y) = (pixel % width + left, pixel / width + top)
      guard (0..<size.columns).contains(x), (0..<size.rows).contains(y) else { continue }
      result[y * size.columns + x] = min(1, max(0, value))
    }
    return result
  }
}
