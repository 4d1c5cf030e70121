/// Reads a decimal number; nil for anything else, for NaN, infinities and numbers beyond the limit.
func plainNumber(_ text: String) -> Double? {
  guard let number = decimalNumber(text), abs(number) <= DataLimits.magnitude else { return nil }
  return number
}

/// Says what keeps a field from being a number.
func badNumber(_ text: String, _ place: FilePlace) -> DataError {
  if text.isEmpty {
    return place.error("this field is empty; write a number, or leave the row out")
  }
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
