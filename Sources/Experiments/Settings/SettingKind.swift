import DataSources
import NeuralCore

/// One of the values that a setting offers.
package struct SettingChoice: Sendable {
  /// What options and files call it.
  package let name: String
  /// What the screen calls it.
  package let title: String
  /// What it does, in a line.
  package let help: String
}

/// Which values a setting takes, and how keys step through them.
package enum SettingKind: Sendable {
  /// One of some choices.
  case choice([SettingChoice])
  /// One of some choices for all layers, or one for each.
  case layerChoices([SettingChoice])
  /// A number of a range; keys step along a ladder.
  case number(ladder: [Double], range: ClosedRange<Double>)
  /// A whole number of a range; keys step along a ladder.
  case count(ladder: [Int], range: ClosedRange<Int>)
  /// On or off.
  case toggle
  /// One or more features, by the names that the data set has for them.
  case features
  /// Neurons of each hidden layer.
  case widths
  /// A data set's name or a file's path.
  case dataset
  /// A text of a form of its own, perhaps a list: `read` knows the value that it describes.
  case form(
    name: String, isList: Bool = false,
    read: @Sendable (String) throws(SettingRefusal) -> SettingValue)
  /// Any text.
  case text
  /// Any text, or nothing.
  case optionalText
}

extension SettingKind {
  /// The values in a few characters, for help: `0-50`, `none|L1|L2`.
  package var valueName: String {
    switch self {
    case .choice(let choices): choices.map(\.name).joined(separator: "|")
    case .layerChoices: "function,..."
    case .number(_, let range): "\(Self.text(range.lowerBound))-\(Self.text(range.upperBound))"
    case .count(_, let range): "\(range.lowerBound)-\(range.upperBound)"
    case .toggle: "on|off"
    case .features: Feature.plane.map(\.name).joined(separator: ",")
    case .widths: "N,N,...|none"
    case .dataset: "name|FILE.csv"
    case .form(let name, _, _): name
    case .text, .optionalText: "text"
    }
  }

  /// The value that a text describes; `data` holds the files of public data sets.
  ///
  /// - Throws: `SettingRefusal` for a text that describes none; `DataError` for a data set that is
  ///   unknown or cannot be read.
  package func value(of text: String, data: DataDirectory = .none) throws -> SettingValue {
    switch self {
    case .choice(let choices): .text(try Self.choice(text, of: choices.map(\.name)))
    case .layerChoices(let choices): try Self.choices(text, of: choices.map(\.name))
    case .number(_, let range): .number(try Self.number(text, in: range))
    case .count(_, let range): .number(Double(try Self.count(text, in: range)))
    case .toggle: .toggle(try Self.isOn(text))
    case .features: .names(try Self.features(text))
    case .widths: .widths(try Self.widths(text))
    case .dataset: .dataset(try DatasetCatalog.find(text, in: data))
    case .form(_, _, let read): try read(text)
    case .text: .text(text)
    case .optionalText: text == "none" ? .none : .text(text)
    }
  }

  /// One of some names, whatever the case of its letters.
  package static func choice(_ text: String, of names: [String]) throws(SettingRefusal) -> String {
    if let found = names.first(where: { $0.lowercased() == text.lowercased() }) { return found }
    let meant = nearestName(to: text, in: names)
    throw SettingRefusal(
      meant.map { "did you mean \($0)?" } ?? "give one of \(names.joined(separator: ", ")).")
  }

  /// One of some names, or several with commas.
  private static func choices(_ text: String, of names: [String]) throws(SettingRefusal)
    -> SettingValue
  {
    var chosen: [String] = []
    for part in parts(text) {
      if let other = Activation(rawValue: part.lowercased()), !names.contains(other.rawValue) {
        throw SettingRefusal("\(other.rawValue) is for the output: --output \(other.rawValue).")
      }
      chosen.append(try choice(part, of: names))
    }
    return chosen.count == 1 ? .text(chosen[0]) : .names(chosen)
  }

  private static func isOn(_ text: String) throws(SettingRefusal) -> Bool {
    let name = try choice(text, of: ["on", "off", "true", "false"])
    return name == "on" || name == "true"
  }

  private static func number(_ text: String, in range: ClosedRange<Double>)
    throws(SettingRefusal) -> Double
  {
    guard let value = decimalNumber(text), range.contains(value) else {
      throw SettingRefusal(
        "give a number from \(Self.text(range.lowerBound)) to \(Self.text(range.upperBound)).")
    }
    return value
  }

  private static func text(_ number: Double) -> String { SettingValue.number(number).text }

  /// A whole number of a range.
  package static func count(_ text: String, in range: ClosedRange<Int>)
    throws(SettingRefusal) -> Int
  {
    guard let value = Int(text), range.contains(value) else {
      throw SettingRefusal(
        "give a whole number from \(range.lowerBound) to \(range.upperBound).")
    }
    return value
  }

  /// Which features there are is the data set's to say.
  private static func features(_ text: String) throws(SettingRefusal) -> [String] {
    let names = TableReading.names(text)
    guard !names.isEmpty, !parts(text).contains("") else {
      throw SettingRefusal(
        "name one or more of \(Feature.plane.map(\.name).joined(separator: ", ")).")
    }
    return names
  }

  private static func widths(_ text: String) throws(SettingRefusal) -> [Int] {
    if text == "none" || text.isEmpty { return [] }
    let widths = parts(text).map { Int($0) ?? -1 }
    guard widths.allSatisfy(Limits.neurons.contains), Limits.hiddenLayers.contains(widths.count)
    else {
      throw SettingRefusal(
        """
        give up to \(Limits.hiddenLayers.upperBound) layers of \(Limits.neurons.lowerBound) to \
        \(Limits.neurons.upperBound) neurons such as 4,2, or none.
        """)
    }
    return widths
  }

  /// The parts of a list, separated by commas.
  package static func parts(_ text: String, separator: Character = ",") -> [String] {
    text.split(separator: separator, omittingEmptySubsequences: false).map {
      String($0.filter { $0 != " " })
    }
  }

  /// Whether a value is a list, whose commas are plus signs where a comma means something else.
  package var isList: Bool {
    switch self {
    case .layerChoices, .features, .widths: true
    case .form(_, let isList, _): isList
    case .choice, .number, .count, .toggle, .dataset, .text, .optionalText: false
    }
  }
}

/// Why a text is no value of a setting: what to give instead.
package struct SettingRefusal: Error, Equatable, Sendable, CustomStringConvertible {
  /// The sentence.
  package let description: String

  /// A refusal of a sentence.
  package init(_ description: String) { self.description = description }
}
