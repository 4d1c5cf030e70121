/// Maps a column of numbers onto the plane: its smallest to -5 and its largest to 5.
struct InputColumn {
  /// The plane coordinate of the largest number.
  private static let reach = 5.0

  private var smallest = Double.infinity
  private var largest = -Double.infinity

  /// Takes the next number into account.
  mutating func take(_ number: Double) {
    smallest = min(smallest, number)
    largest = max(largest, number)
  }

  /// Gives a number's plane coordinate; 0 where the whole column holds one number.
  func scaled(_ number: Double) -> Double {
    guard largest > smallest else { return 0 }
    return linearScale(number, from: (smallest, -Self.reach), to: (largest, Self.reach))
  }

  /// Makes the table's column in its own units.
  func column(named name: String) -> Column {
    let middle = smallest / 2 + largest / 2
    let width = largest > smallest ? largest - smallest : 2 * max(Self.reach, abs(middle))
    let edge = width * Column.edge / (2 * Self.reach)
    return Column(name: name, lower: middle - edge, upper: middle + edge)
  }
}
