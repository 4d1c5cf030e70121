/// Numbers as the screen and the tables show them.
package enum Format {
  /// A setting's value: as short as it can be, without an exponent.
  package static func plain(_ value: Double) -> String {
    if value == value.rounded(), abs(value) < 1e15 { return "\(Int(value))" }
    let text = "\(value)"
    return text.contains("e") ? decimal(value, places: 5) : text
  }

  /// A fixed number of decimals; infinities and NaN by name.
  package static func decimal(_ value: Double, places: Int) -> String {
    guard value.isFinite else { return value.isNaN ? "NaN" : (value < 0 ? "-inf" : "inf") }
    let scale = (0..<places).reduce(1.0) { scale, _ in scale * 10 }
    guard abs(value) * scale < 1e15 else { return "\(value)" }
    let units = Int((abs(value) * scale).rounded())
    let (whole, rest) = units.quotientAndRemainder(dividingBy: Int(scale))
    let digits = String(rest)
    let fraction = String(repeating: "0", count: places - digits.count) + digits
    let sign = value < 0 && units > 0 ? "-" : ""
    return places == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(fraction)"
  }

  /// A weight with its sign.
  package static func signed(_ value: Double) -> String {
    let text = decimal(value, places: 2)
    return text.hasPrefix("-") ? text : "+" + text
  }

  /// Thousands set off by commas, padded with zeros to `digits`: 000,208.
  package static func grouped(_ value: Int, digits: Int = 1) -> String {
    let text = String(value)
    let padded = String(repeating: "0", count: max(0, digits - text.count)) + text
    var groups: [Substring] = []
    var rest = padded[...]
    while rest.count > 3 {
      groups.append(rest.suffix(3))
      rest = rest.dropLast(3)
    }
    return ([rest] + groups.reversed()).joined(separator: ",")
  }
}
