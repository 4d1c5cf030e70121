/// Which colour pairs of ncurses have been given to which two colours.
///
/// A running index: a pair is never redefined while something on the screen may use it.
/// When all are given, the owner resets ncurses' pairs and this table together.
struct ColorPairs: Sendable {
  /// What asking for a pair comes to.
  enum Answer: Equatable {
    /// The pair exists.
    case known(Int32)
    /// The pair is free and must be initialized.
    case new(Int32)
    /// There are no more pairs.
    case full
  }

  /// The highest number that may be given; 0 is the terminal's own pair.
  let highest: Int32
  private var numbers: [UInt64: Int32] = [:]

  /// Makes an empty table for a terminal with so many pairs, number 0 included.
  init(count: Int) { highest = Int32(clamping: max(0, count - 1)) }

  /// The pair of two colours.
  mutating func pair(foreground: Int32, background: Int32) -> Answer {
    let isDefault =
      foreground == ColorNumbers.terminalDefault && background == ColorNumbers.terminalDefault
    if isDefault { return .known(0) }
    let key =
      UInt64(UInt32(bitPattern: foreground)) << 32 | UInt64(UInt32(bitPattern: background))
    if let number = numbers[key] { return .known(number) }
    let number = Int32(numbers.count) + 1
    guard number <= highest else { return .full }
    numbers[key] = number
    return .new(number)
  }

  /// Forgets all pairs.
  mutating func reset() { numbers.removeAll(keepingCapacity: true) }
}
