import ArgumentParser

/// What `--help` says of an option: the library adds the default of plain texts alone, so that
/// all others are written out here.
extension ArgumentHelp {
  /// An option for a choice or a list.
  static func option(_ does: String, _ valueName: String, default value: String) -> ArgumentHelp {
    text("\(does) (default: \(value))", valueName)
  }

  /// An option for a text, whose default the library adds.
  static func text(_ does: String, _ valueName: String) -> ArgumentHelp {
    ArgumentHelp(does, valueName: valueName)
  }

  /// An option for a whole number.
  static func option(_ does: String, in range: ClosedRange<Int>, default value: Int) -> ArgumentHelp
  {
    option(does, "\(range.lowerBound)-\(range.upperBound)", default: "\(value)")
  }

  /// An option for a real number.
  static func option(_ does: String, in range: ClosedRange<Double>, default value: Double)
    -> ArgumentHelp
  {
    let text = value == value.rounded() ? "\(Int(value))" : "\(value)"
    return option(does, "\(Int(range.lowerBound))-\(Int(range.upperBound))", default: text)
  }
}
