/// Reads a decimal number; nil for anything else, for NaN, infinities and numbers beyond the limit.
func plainNumber(_ text: String) -> Double? { plainNumber(Array(text.utf8)[...]) }

/// Reads a decimal number of ASCII digits, as `plainNumber` of a text does.
func plainNumber(_ bytes: ArraySlice<UInt8>) -> Double? {
  if let number = shortNumber(bytes) { return number }
  guard let number = decimalNumber(String(decoding: bytes, as: UTF8.self)),
    abs(number) <= DataLimits.magnitude
  else { return nil }
  return number
}

/// Reads a number of at most 15 digits without an exponent, exactly: its digits and its power of ten
/// are exact doubles, so that their quotient is the number rounded once (Clinger, 1990).
private func shortNumber(_ bytes: ArraySlice<UInt8>) -> Double? {
  var rest = bytes
  let isNegative = rest.first == UInt8(ascii: "-")
  if isNegative { rest = rest.dropFirst() }
  guard !rest.isEmpty, rest.count <= 16 else { return nil }
  var (digits, count, decimals, hasPoint) = (0, 0, 0, false)
  for byte in rest {
    if byte == UInt8(ascii: "."), !hasPoint {
      hasPoint = true
      continue
    }
    guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte else { return nil }
    digits = 10 * digits + Int(byte - UInt8(ascii: "0"))
    count += 1
    if hasPoint { decimals += 1 }
  }
  guard 1...15 ~= count else { return nil }
  let number = Double(digits) / powersOfTen[decimals]
  return isNegative ? -number : number
}

private let powersOfTen: [Double] = [
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
]

/// Says what keeps a field from being a number.
func badNumber(_ text: String, _ place: FilePlace) -> DataError {
  let shown = "\"\(printable(text))\""
  if decimalNumber(text) != nil {
    return place.error("\(shown) is out of range; numbers go up to \(DataLimits.magnitude)")
  }
  if plainNumber(text.replacing(",", with: ".", maxReplacements: 1)) != nil {
    return place.error("\(shown) has a decimal comma; write a point, as in 1.5")
  }
  return place.error("\(shown) is not a number; write it like -1.5 or 2e3")
}

/// Reads digits, sign, point and exponent, but neither hexadecimals nor words such as "nan".
package func decimalNumber(_ text: String) -> Double? {
  text.utf8.allSatisfy { "0123456789+-.eE".utf8.contains($0) } ? Double(text) : nil
}
