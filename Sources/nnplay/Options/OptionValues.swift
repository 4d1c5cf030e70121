import ArgumentParser
import DataSources
import Experiments
import NeuralCore

/// Texts of options as values; what is not allowed says what is.
enum OptionValues {
  /// Neurons of each hidden layer: `4,2`, or `none`.
  static func hidden(_ text: String) throws -> [Int] {
    if text == "none" || text.isEmpty { return [] }
    let widths = list(text).map { Int($0) ?? -1 }
    guard widths.allSatisfy(Limits.neurons.contains), Limits.hiddenLayers.contains(widths.count)
    else {
      throw ValidationError(
        """
        give up to \(Limits.hiddenLayers.upperBound) layers of \(Limits.neurons.lowerBound) to \
        \(Limits.neurons.upperBound) neurons such as 4,2, or none.
        """)
    }
    return widths
  }

  /// Features by name, in the table's order, each once.
  static func features(_ text: String) throws -> [Feature] {
    let chosen = try list(text).map { try choice($0, of: Feature.allCases, name: \.name) }
    guard !chosen.isEmpty else {
      throw ValidationError("name one or more of \(names(Feature.allCases, \.name, ", ")).")
    }
    return Feature.allCases.filter(chosen.contains)
  }

  /// An activation by name.
  static func activation(_ text: String) throws -> Activation {
    try choice(text, of: Activation.hidden, name: \.rawValue)
  }

  /// A regularization by name.
  static func regularization(_ text: String) throws -> Regularization {
    try choice(text, of: Regularization.allCases, name: \.rawValue)
  }

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

  /// Epochs separated by commas.
  static func epochs(_ text: String) throws -> ReportSchedule {
    let epochs = list(text).map { Int($0) ?? -1 }
    guard !epochs.isEmpty, epochs.allSatisfy(Limits.epochs.contains) else {
      throw ValidationError("give epochs separated by commas such as 0,1,2,5,10,500.")
    }
    return .epochs(epochs)
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
