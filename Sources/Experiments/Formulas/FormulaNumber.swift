import DataSources
import Glibc

/// Numbers in formulas: with a point whatever the language, and as short as they can be.
enum FormulaNumber {
  /// A number with so many significant digits, at most; with 17 the shortest that read back exactly.
  static func text(_ value: Double, digits: Int) -> String {
    let text = "\(rounded(value, digits: digits))"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private static func rounded(_ value: Double, digits: Int) -> Double {
    guard digits < NetworkFormula.exactDigits, value.isFinite, value != 0 else { return value }
    let places = digits - 1 - Int(log10(abs(value)).rounded(.down))
    // Powers of ten beyond these are no exact doubles.
    guard abs(places) <= 22 else { return value }
    let power = pow(10, Double(abs(places)))
    return places < 0 ? (value / power).rounded() * power : (value * power).rounded() / power
  }
}
