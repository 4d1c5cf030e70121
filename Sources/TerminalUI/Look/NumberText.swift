import Glibc

/// Numbers as people read them, without a formatter's start-up time.
package enum NumberText {
  /// A number with a fixed count of decimals, such as `0.012`.
  package static func fixed(_ value: Double, decimals: Int) -> String {
    guard let special = special(value) else { return decimal(value, decimals: decimals) }
    return special
  }

  /// A number with its sign in front, such as `+0.31`; zero has a plus.
  package static func signed(_ value: Double, decimals: Int) -> String {
    let text = fixed(value, decimals: decimals)
    return text.hasPrefix("-") || value.isNaN ? text : "+" + text
  }

  /// A whole number with commas between thousands, such as `1,234,567`.
  package static func grouped(_ value: Int, digits: Int = 1) -> String {
    var text = String(value.magnitude)
    text = String(repeating: "0", count: max(0, digits - text.count)) + text
    var result = ""
    for (index, character) in text.enumerated() {
      if index > 0 && (text.count - index) % 3 == 0 { result.append(",") }
      result.append(character)
    }
    return value < 0 ? "-" + result : result
  }

  /// A number in about three digits, for axes: `0.5`, `12`, `1.5k`, `20M`, `1e-7`.
  package static func compact(_ value: Double) -> String {
    if let special = special(value) { return special }
    let size = abs(value)
    if size == 0 { return "0" }
    if size < 0.001 || size >= 1e15 { return scientific(value) }
    for (limit, unit) in [(1e12, "T"), (1e9, "G"), (1e6, "M"), (1e3, "k")]
    where size >= limit * 0.9995 {
      return trimmed(value / limit, decimals: size / limit < 9.995 ? 2 : 1) + unit
    }
    return trimmed(value, decimals: size < 1 ? 3 : size < 9.995 ? 2 : 1)
  }

  /// A loss: three decimals, or as `compact` has it where they would say nothing or too much, as in
  /// `4e-5` and `12.3k`.
  package static func loss(_ value: Double) -> String {
    let isPlain = value == 0 || (0.0005..<1000).contains(abs(value)) || special(value) != nil
    return isPlain ? fixed(value, decimals: 3) : compact(value)
  }

  /// A compact number in at most so many columns, with fewer digits where that takes it; a lone sign of size,
  /// such as `>>`, where no digits fit.
  package static func compact(_ value: Double, width: Int) -> String {
    let text = compact(value)
    if text.count <= width { return text }
    let unit = String(text.reversed().prefix(while: \.isLetter).reversed())
    if !text.contains("e"), let number = Double(text.dropLast(unit.count)) {
      for decimals in [1, 0] {
        let shorter = trimmed(number, decimals: decimals) + unit
        if shorter.count <= width { return shorter }
      }
    }
    return value < 0 ? "<<" : ">>"
  }

  /// A number without needless zeros at its end.
  package static func trimmed(_ value: Double, decimals: Int) -> String {
    var text = fixed(value, decimals: decimals)
    guard text.contains(".") else { return text }
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }

  private static func scientific(_ value: Double) -> String {
    var exponent = Int(floor(log10(abs(value))))
    var mantissa = trimmed(value / pow(10, Double(exponent)), decimals: 0)
    if mantissa == "10" || mantissa == "-10" {
      mantissa = value < 0 ? "-1" : "1"
      exponent += 1
    }
    return "\(mantissa)e\(exponent)"
  }

  private static func special(_ value: Double) -> String? {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? "-inf" : "inf" }
    return abs(value) < 1e18 ? nil : scientific(value)
  }

  /// Splits the rounded number into its whole part and its decimals.
  private static func decimal(_ value: Double, decimals: Int) -> String {
    let places = min(15, max(0, decimals))
    let scale = pow(10, Double(places))
    var whole = abs(value).rounded(.down)
    var fraction = ((abs(value) - whole) * scale).rounded()
    if fraction >= scale {
      whole += 1
      fraction = 0
    }
    let isNegative = value < 0 && (whole > 0 || fraction > 0)
    let text = (isNegative ? "-" : "") + String(UInt64(whole))
    guard places > 0 else { return text }
    let digits = String(UInt64(fraction))
    return text + "." + String(repeating: "0", count: places - digits.count) + digits
  }
}
