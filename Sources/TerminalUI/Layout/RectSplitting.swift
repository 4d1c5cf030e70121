extension Rect {
  /// Cuts columns off the left side and returns them with what remains.
  package func leading(_ columns: Int) -> (part: Rect, rest: Rect) {
    let cut = min(max(0, columns), width)
    return (
      Rect(x: x, y: y, width: cut, height: height),
      Rect(x: x + cut, y: y, width: width - cut, height: height)
    )
  }

  /// Cuts columns off the right side and returns them with what remains.
  package func trailing(_ columns: Int) -> (part: Rect, rest: Rect) {
    let (rest, part) = leading(width - min(max(0, columns), width))
    return (part, rest)
  }

  /// Cuts rows off the upper side and returns them with what remains.
  package func top(_ rows: Int) -> (part: Rect, rest: Rect) {
    let cut = min(max(0, rows), height)
    return (
      Rect(x: x, y: y, width: width, height: cut),
      Rect(x: x, y: y + cut, width: width, height: height - cut)
    )
  }

  /// Cuts rows off the lower side and returns them with what remains.
  package func bottom(_ rows: Int) -> (part: Rect, rest: Rect) {
    let (rest, part) = top(height - min(max(0, rows), height))
    return (part, rest)
  }
}
