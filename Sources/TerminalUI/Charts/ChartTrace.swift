/// A line of a chart, thinned to what a column of dots can show of it.
///
/// However many points there are, what is drawn depends on the width alone, and no peak is lost.
struct ChartTrace {
  /// What a column of dots shows of the points in it, in rows of dots.
  struct Span: Equatable {
    private(set) var first: Int
    private(set) var last: Int
    private(set) var least: Int
    private(set) var most: Int
    private var sum: Int
    private var count = 1
    /// The rows gone through from point to point, up and down.
    private var travel = 0

    init(_ row: Int) {
      (first, last, least, most, sum) = (row, row, row, row, row)
    }

    mutating func extend(_ row: Int) {
      travel += abs(row - last)
      sum += row
      count += 1
      last = row
      least = min(least, row)
      most = max(most, row)
    }

    /// Whether the points go to and fro: more than once up and down would fill the column.
    var swings: Bool { travel > 2 * (most - least) }

    /// The row of their mean.
    var mean: Int { (2 * sum + count) / (2 * count) }

    /// Where a line from the left arrives, and from where one to the right goes on.
    var ends: (left: Int, right: Int) { swings ? (mean, mean) : (first, last) }

    /// The extremes of points that go to and fro, where they lie more than a row of cells from the
    /// mean: nearer ones would look like a line of their own.
    var extremes: [Int] {
      swings ? [least, most].filter { abs($0 - mean) > DotLayer.dotsPerCell.y } : []
    }
  }

  /// Connected pieces: columns of dots with what they show.
  private(set) var pieces: [[(column: Int, span: Span)]] = []

  /// Thins the points to the columns of a frame; a value that is not finite ends a piece.
  init(_ points: [ChartPoint], frame: ChartFrame) {
    var continues = false
    for point in points {
      guard let column = frame.dotColumn(of: point.x), let row = frame.dotRow(of: point.y) else {
        continues = false
        continue
      }
      append(column: column, row: row, continues: continues)
      continues = true
    }
  }

  private mutating func append(column: Int, row: Int, continues: Bool) {
    guard continues, let piece = pieces.indices.last else {
      pieces.append([(column, Span(row))])
      return
    }
    if let end = pieces[piece].indices.last, pieces[piece][end].column == column {
      pieces[piece][end].span.extend(row)
    } else {
      pieces[piece].append((column, Span(row)))
    }
  }

  /// Draws every piece: for each column a bar, or the mean of points that go to and fro, and a line
  /// from each one to the next.
  func draw(on layer: inout DotLayer, style: Style, priority: Float) {
    for piece in pieces {
      var end: Dot?
      for (column, span) in piece {
        let start = Dot(x: column, y: span.ends.left)
        if let end { layer.line(from: end, to: start, style: style, priority: priority) }
        if !span.swings {
          layer.line(
            from: Dot(x: column, y: span.least), to: Dot(x: column, y: span.most), style: style,
            priority: priority)
        }
        layer.plot(x: column, y: span.ends.right, style: style, priority: priority)
        end = Dot(x: column, y: span.ends.right)
      }
    }
  }

  /// Draws the extremes that are left out of the line as single dots.
  func drawExtremes(on layer: inout DotLayer, style: Style) {
    for (column, span) in pieces.joined() {
      for row in span.extremes { layer.plot(x: column, y: row, style: style) }
    }
  }
}
