/// Items beside each other on a line that may be too short for all of them.
struct ItemStrip {
  /// Those in sight: as few as possible are left out before the one that must be among them.
  let shown: Range<Int>
  private let count: Int

  /// Items of these widths in so many columns.
  init(widths: [Int], gap: Int, width available: Int, inSight item: Int) {
    let width = { (range: Range<Int>) in
      widths[range].reduce(0, +) + gap * max(0, range.count - 1)
    }
    var first = 0
    while first < item, width(first..<item + 1) > available { first += 1 }
    var end = min(widths.count, first + 1)
    while end < widths.count, width(first..<end + 1) <= available { end += 1 }
    shown = first..<end
    count = widths.count
  }

  /// Whether items are left out at the beginning.
  var hasMoreBefore: Bool { shown.lowerBound > 0 }

  /// Whether items are left out at the end.
  var hasMoreAfter: Bool { shown.upperBound < count }
}
