import ArgumentParser
import DataSources
import Experiments

/// Texts of options as values; what is not allowed says what is.
enum OptionValues {
  /// A whole number in a range.
  static func integer(in range: ClosedRange<Int>) -> @Sendable (String) throws -> Int {
    { text in
      guard let value = Int(text), range.contains(value) else {
        throw ValidationError(
          "give a whole number from \(range.lowerBound) to \(range.upperBound).")
      }
      return value
    }
  }

  /// A real number in a range.
  static func number(in range: ClosedRange<Double>) -> @Sendable (String) throws -> Double {
    { text in
      guard let value = decimalNumber(text), range.contains(value) else {
        throw ValidationError(
          "give a number from \(Int(range.lowerBound)) to \(Int(range.upperBound)).")
      }
      return value
    }
  }

  /// Any real number.
  static func number(_ text: String) throws -> Double {
    guard let value = decimalNumber(text) else {
      throw ValidationError("give a number, as in -1.5.")
    }
    return value
  }

  /// Real numbers separated by commas.
  static func numbers(_ text: String) throws -> [Double] {
    let parts = list(text)
    let numbers = parts.compactMap(decimalNumber)
    guard numbers.count == parts.count else {
      throw ValidationError("give numbers separated by commas, as in -2,-2.")
    }
    return numbers
  }

  /// Epochs and figures separated by commas.
  static func report(_ text: String) throws -> ReportRequest {
    var request = ReportRequest()
    var epochs: [Int] = []
    for part in list(text) {
      if let figure = ReportFigure(rawValue: part) {
        request.figures.append(figure)
      } else if let epoch = Int(part), Limits.epochs.contains(epoch) {
        epochs.append(epoch)
      } else {
        let figures = names(ReportFigure.allCases, \.rawValue, ", ")
        throw ValidationError(
          "give epochs separated by commas such as 0,1,2,5,10,500, and any of \(figures).")
      }
    }
    if !epochs.isEmpty { request.schedule = .epochs(epochs) }
    return request
  }

  /// A table's entry by name, whatever the case of its letters.
  static func choice<Value>(_ text: String, of all: [Value], name: KeyPath<Value, String>) throws
    -> Value
  {
    let found = all.first { $0[keyPath: name].lowercased() == text.lowercased() }
    if let found { return found }
    let meant = nearestName(to: text, in: all.map { $0[keyPath: name] })
    throw ValidationError(
      meant.map { "did you mean \($0)?" } ?? "give one of \(names(all, name, ", ")).")
  }

  /// A recipe by its name.
  static func recipe(_ text: String) throws -> Recipe {
    if let recipe = Recipe.named(text.lowercased()) { return recipe }
    let meant = nearestName(to: text, in: Recipe.all.map(\.name))
    throw ValidationError(
      meant.map { "did you mean \($0)?" } ?? "nnplay recipes lists them.")
  }

  /// The names of a table's entries.
  static func names<Value>(_ all: [Value], _ name: KeyPath<Value, String>, _ separator: String)
    -> String
  {
    all.map { $0[keyPath: name] }.joined(separator: separator)
  }

  private static func list(_ text: String) -> [String] {
    text.split(separator: ",", omittingEmptySubsequences: false).map {
      String($0.filter { $0 != " " })
    }
  }
}
