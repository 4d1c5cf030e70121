/// A table whose points were placed by hand on the plane.
package struct PlacedPoints: Sendable, Equatable {
  /// A point in the plane's coordinates and what a network should say of it.
  package struct Point: Sendable, Equatable, Codable {
    /// From left to right.
    package var x: Double
    /// From bottom to top.
    package var y: Double
    /// The number of the class, or the number to follow.
    package var label: Double

    /// Makes a point.
    package init(x: Double, y: Double, label: Double) {
      (self.x, self.y, self.label) = (x, y, label)
    }
  }

  /// The most points of a table, so that a run that holds them all stays small.
  package static let limit = 2_000
  /// How far a number to follow may lie from 0.
  package static let largestNumber = 1e6
  /// Its name among the data sets, and the file that it is saved to.
  package static let name = "placed.csv"

  /// The classes' names; empty where the labels are numbers to follow.
  package let classNames: [String]
  /// The points in the order in which they were placed; at least one.
  package private(set) var points: [Point]
  /// How they were split before the first was changed; nil where that is as it would be anyway.
  private var halves: PlacedHalves?

  /// The points of a table of two columns; nil of other tables, and of more points than the limit.
  package init?(_ dataset: Dataset) {
    guard dataset.columns.count == 2, (1...Self.limit).contains(dataset.rows.count) else {
      return nil
    }
    classNames = dataset.target.names
    points = (0..<dataset.rows.count).map { row in
      let label: Double =
        switch dataset.target {
        case .numbers: dataset.target.label(of: row)
        case .classes(let numbers, _): Double(numbers[row])
        }
      return Point(x: dataset.rows[row, 0], y: dataset.rows[row, 1], label: label)
    }
  }

  /// Whether a point can be one of the table.
  package func accepts(_ point: Point) -> Bool {
    let isInside = abs(point.x) <= Self.farthest && abs(point.y) <= Self.farthest
    guard !classNames.isEmpty else { return isInside && abs(point.label) <= Self.largestNumber }
    return isInside && classNames.indices.contains(where: { Double($0) == point.label })
  }

  /// Adds a point at the end.
  /// - Precondition: the table accepts it, and has room.
  package mutating func place(_ point: Point) {
    precondition(accepts(point) && points.count < Self.limit, "The table takes the point.")
    points.append(point)
    halves?.train.append(points.count - 1)
  }

  /// Takes a point away; one stays.
  /// - Precondition: there is such a row, and another.
  package mutating func remove(row: Int) {
    precondition(points.count > 1, "A table keeps a point.")
    points.remove(at: row)
    halves?.remove(row: row)
    if halves?.isWhole(rows: points.count) == false { halves = nil }
  }

  /// Keeps a split, so that a point that is placed trains and moves no other from one half to the other;
  /// it holds for this share and this seed alone.
  package mutating func keep(_ split: Split, trainPercent: Int, seed: String) {
    halves =
      split.sharesRows
      ? nil
      : PlacedHalves(
        trainPercent: trainPercent, seed: seed, train: split.train, test: split.test)
  }

  /// The split that was kept for a share and a seed; nil where none was.
  package func split(trainPercent: Int, seed: String) -> Split? {
    guard let halves, halves.trainPercent == trainPercent, halves.seed == seed else { return nil }
    return Split(train: halves.train, test: halves.test)
  }

  /// The row of the point nearest to a place; nil where none is within `reach` of it.
  package func row(nearX x: Double, y: Double, reach: Double) -> Int? {
    let distances = points.map { ($0.x - x) * ($0.x - x) + ($0.y - y) * ($0.y - y) }
    let nearest = distances.indices.min { distances[$0] < distances[$1] }
    return nearest.flatMap { distances[$0] <= reach * reach ? $0 : nil }
  }

  /// The table that a network learns.
  package var dataset: Dataset {
    let target: Target =
      classNames.isEmpty
      ? .numbers(points.map(\.label))
      : .classes(points.map { UInt16($0.label) }, names: classNames)
    return Dataset(
      name: Self.name, title: "by hand", columns: [.plane("x"), .plane("y")],
      rows: Rows(width: 2, points.flatMap { [$0.x, $0.y] }), target: target)
  }

  /// What it asks of a network.
  package var problem: Problem { classNames.isEmpty ? .regression : .classification }

  /// Points of a generator lie a little beyond the ends of the plane.
  private static let farthest = 100.0
}

extension PlacedPoints: Codable {
  private enum Key: String, CodingKey { case classes, points, halves }

  /// Writes the classes, the points and how they are split.
  package func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    if !classNames.isEmpty { try values.encode(classNames, forKey: .classes) }
    try values.encode(points.flatMap { [$0.x, $0.y, $0.label] }, forKey: .points)
    try values.encodeIfPresent(halves, forKey: .halves)
  }

  /// Reads points that could have been placed.
  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    classNames = try values.decodeIfPresent([String].self, forKey: .classes) ?? []
    let numbers = try values.decode([Double].self, forKey: .points)
    points = stride(from: 0, to: numbers.count - numbers.count % 3, by: 3).map {
      Point(x: numbers[$0], y: numbers[$0 + 1], label: numbers[$0 + 2])
    }
    halves = try values.decodeIfPresent(PlacedHalves.self, forKey: .halves)
    let isWhole =
      numbers.count % 3 == 0 && (1...Self.limit).contains(points.count)
      && halves?.isWhole(rows: points.count) != false
    let names = classNames
    guard isWhole, names.count != 1, names.count <= DataLimits.classes,
      Set(names).count == names.count, points.allSatisfy(accepts)
    else {
      throw DecodingError.dataCorruptedError(
        forKey: .points, in: values, debugDescription: "these points cannot be drawn")
    }
  }
}

extension PlacedPoints {
  /// Writes the points as CSV, whole or not at all; only such a table is replaced.
  /// - Throws: `DataError` where it cannot be written, or something else is there.
  package func write(to path: String) throws(DataError) {
    try WholeFile.checkFolder(of: path)
    let text = CSVExport.text(of: dataset)
    let heading = text.utf8.prefix { $0 != UInt8(ascii: "\n") }
    let there = try WholeFile.start(of: path, count: heading.count + 1) ?? []
    guard there.isEmpty || there.dropLast() == Array(heading)[...] else {
      throw DataError(
        .usage,
        "\(printable(path, limit: 200)) is there and holds something else; name another file, such as "
          + Self.name)
    }
    try WholeFile.write(text, to: path)
  }

  /// The words of a command line after which a file that was written is read as the same points.
  package var readingWords: [String] {
    (classNames.isEmpty ? ["--quantity"] : ["--classes"]) + ["--scale", "none"]
  }
}
