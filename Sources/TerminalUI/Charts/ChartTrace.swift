/// A line of a chart, thinned to its extremes in each column of dots.
///
/// However many points there are, what is drawn depends on the width alone, and no peak is lost.
struct ChartTrace {
  /// What a column of dots shows of the points in it, in rows of dots.
  struct Span: Equatable {
    var first: Int
    var last: Int
    var least: Int
    var most: Int

    mutating func extend(_ row: Int) {
      last = row
      least = min(least, row)
      most = max(most, row)
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
    let span = Span(first: row, last: row, least: row, most: row)
    guard continues, let piece = pieces.indices.last else {
      pieces.append([(column, span)])
      return
    }
    if let end = pieces[piece].indices.last, pieces[piece][end].column == column {
      pieces[piece][end].span.extend(row)
    } else {
      pieces[piece].append((column, span))
    }
  }

  /// Draws every piece: a bar for each column and a line from each one to the next.
  func draw(on layer: inout DotLayer, style: Style, priority: Float) {
    for piece in pieces {
      var end: Dot?
      for (column, span) in piece {
        let start = Dot(x: column, y: span.first)
        if let end { layer.line(from: end, to: start, style: style, priority: priority) }
        layer.line(
          from: Dot(x: column, y: span.least), to: Dot(x: column, y: span.most), style: style,
          priority: priority)
        end = Dot(x: column, y: span.last)
      }
    }
  }
}
