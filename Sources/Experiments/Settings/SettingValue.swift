import DataSources

/// What a setting can be set to.
package enum SettingValue: Sendable, Equatable {
  /// A number, whole ones too.
  case number(Double)
  /// A choice by its name, or a text of the user's own.
  case text(String)
  /// On or off.
  case toggle(Bool)
  /// Several choices by their names.
  case names([String])
  /// Neurons of each hidden layer.
  case widths([Int])
  /// Where the points come from.
  case dataset(DatasetSource)
  /// Nothing of its own.
  case none
}

extension SettingValue {
  /// The value as options and prompts take it.
  package var text: String {
    switch self {
    case .number(let number): Self.text(of: number)
    case .text(let text): text
    case .toggle(let isOn): isOn ? "on" : "off"
    case .names(let names): names.joined(separator: ",")
    case .widths(let widths):
      widths.isEmpty ? "none" : widths.map(String.init).joined(separator: ",")
    case .dataset(let source): source.name
    case .none: "none"
    }
  }

  /// The shortest digits that read back as the same number, without an exponent where few zeros
  /// do.
  private static func text(of number: Double) -> String {
    let digits = "\(number)"
    if digits.hasSuffix(".0") { return String(digits.dropLast(2)) }
    guard let mark = digits.firstIndex(of: "e"), number > 0, number < 1,
      let exponent = Int(digits[digits.index(after: mark)...]), exponent >= -9
    else { return digits }
    let significant = digits[..<mark].filter { $0 != "." }
    return "0." + String(repeating: "0", count: -exponent - 1) + significant
  }
}
