import TerminalUI

/// How much of a picture's changes the eye sees while it moves.
///
/// A network in training moves every pixel a little in every frame. A cell whose colours are less than
/// a just visible step from what is shown can wait until they differ more, or until the picture stands
/// still; and where a frame has no room for all others, the greatest steps come first.
enum VisibleChange {
  /// The largest step that nobody sees in a moving picture.
  static let leastStep = 4
  /// The step of what cannot wait: other characters, text, and colours that nobody can compare.
  static let greatestStep = 255

  private static let weights = (red: 2, green: 4, blue: 1)

  /// How far a new cell is from an old one: of the foreground and the background, the greater mean of
  /// the components' differences, where green counts four times, red twice and blue once, about as in
  /// the lightness of a colour.
  static func step(from old: Cell, to new: Cell) -> Int {
    guard old != new else { return 0 }
    guard old.scalar == new.scalar, old.style.attributes == new.style.attributes,
      PaintOrder.isPicture(new), PaintOrder.isPicture(old)
    else { return greatestStep }
    return max(
      step(from: old.style.foreground, to: new.style.foreground),
      step(from: old.style.background, to: new.style.background))
  }

  /// The step from which on cells are shown, where `counts` has the number of cells for each step and
  /// there is room for so many; what cannot wait is shown all the same.
  static func leastShown(_ counts: [Int], budget: Int) -> Int {
    var total = 0
    for step in counts.indices.reversed() where step > leastStep {
      total += counts[step]
      if total > budget { return min(greatestStep, step + 1) }
    }
    return leastStep + 1
  }

  private static func step(from old: Color, to new: Color) -> Int {
    guard old != new else { return 0 }
    guard let old = components(old), let new = components(new) else { return greatestStep }
    let sum =
      weights.red * abs(old.0 - new.0) + weights.green * abs(old.1 - new.1)
      + weights.blue * abs(old.2 - new.2)
    let total = weights.red + weights.green + weights.blue
    return min(greatestStep - 1, (sum + total - 1) / total)
  }

  private static func components(_ color: Color) -> (Int, Int, Int)? {
    switch color.kind {
    case .terminal: return nil
    case .indexed(let index):
      let (red, green, blue) = Palette256.components(index)
      return (Int(red), Int(green), Int(blue))
    case .rgb(let red, let green, let blue): return (Int(red), Int(green), Int(blue))
    }
  }
}
