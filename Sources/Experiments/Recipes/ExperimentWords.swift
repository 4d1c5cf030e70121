import DataSources

/// The words of a command line that describe an experiment, such as `--dataset circle --hidden 4,2`.
///
/// They are read through the table of settings; a data set's file is read when the experiment is made.
package struct ExperimentWords: Sendable {
  /// The data set's name or the file's path; nil is the circle.
  package private(set) var dataset: String?
  /// How its file is read.
  package private(set) var reading = TableReading()
  /// The other settings, in the order of the words.
  package private(set) var values: [(setting: Setting, value: SettingValue)] = []

  /// No words: the standard experiment.
  package init() {}

  /// A data set's name and values of other settings.
  init(dataset: String, values: [(setting: Setting, value: SettingValue)]) {
    (self.dataset, self.values) = (dataset, values)
  }

  /// Reads words, parted by blanks.
  /// - Throws: `SettingRefusal` for a word that is no option, or that its option does not take.
  package init(_ text: String) throws(SettingRefusal) {
    var words = Self.parts(of: text)[...]
    while let option = words.popFirst() {
      if reading.take(option) { continue }
      let setting = Setting.all.first { "--\($0.option)" == option }
      if let setting, case .toggle = setting.kind {
        values.append((setting, .toggle(true)))
        continue
      }
      guard setting != nil || reading.knows(option) else {
        throw SettingRefusal("\(option) is no option of an experiment.")
      }
      guard let value = words.popFirst() else { throw SettingRefusal("\(option) has no value.") }
      if setting == .dataset {
        dataset = value
      } else if let setting {
        values.append((setting, try Self.value(of: value, setting)))
      } else if !reading.take(option, value) {
        throw SettingRefusal("\(option) \(value): there is no such value.")
      }
    }
  }

  /// The words of a text, where `--name=value` is two.
  package static func parts(of text: String) -> [String] {
    text.split(separator: " ").flatMap { word -> [String] in
      guard word.hasPrefix("--"), let sign = word.firstIndex(of: "=") else { return [String(word)] }
      return [String(word[..<sign]), String(word[word.index(after: sign)...])]
    }
  }

  /// These words, and then others, which go before them where both say something.
  package func adding(_ other: ExperimentWords) -> ExperimentWords {
    var sum = self
    if let dataset = other.dataset { (sum.dataset, sum.reading) = (dataset, other.reading) }
    sum.values += other.values
    return sum
  }

  private static func value(of text: String, _ setting: Setting) throws(SettingRefusal)
    -> SettingValue
  {
    do {
      return try setting.value(of: text)
    } catch {
      throw SettingRefusal("--\(setting.option) \(text): \(error)")
    }
  }

  /// The experiment that the words describe, with public data sets of a directory.
  /// - Throws: `DataError` where the data set's file cannot be read; `SettingRefusal` for a feature that
  ///   it does not have, or settings that cannot be beside each other.
  package func experiment(in data: DataDirectory = .none) throws -> Experiment {
    let source = try DatasetCatalog.find(
      dataset ?? DatasetGenerator.circle.name, reading, in: data)
    var experiment = Experiment(dataset: source)
    for (setting, value) in values {
      if setting == .features, let refusal = setting.refusal(experiment, value) {
        throw SettingRefusal(refusal)
      }
      experiment.put(setting, value)
    }
    if let conflict = experiment.conflict { throw SettingRefusal(conflict) }
    return experiment
  }
}
