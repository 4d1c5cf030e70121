import DataSources
import Experiments
import NeuralCore

/// Finds the points that an entry names: the data set inside the program, or a file of this name and
/// reading.
package typealias EntryDataFinder = (_ name: String, _ isFile: Bool, TableReading)
  throws(DataError) -> DatasetSource

extension Entry {
  /// Why an entry cannot be made of a text: it is none, or its points are not there.
  package enum Refusal: Error, Equatable, Sendable {
    case damaged(String)
    case unchecked(String)
  }

  /// The entry that a text is.
  ///
  /// - Throws: `Refusal` for fields that are missing, unknown or no values, for what a challenge does
  ///   not take, and where its points are not found or are others.
  package init(_ text: EntryText, finding data: EntryDataFinder) throws(Refusal) {
    do {
      try Self.refuseUnknown(text)
      let source = try text.dataset(data)
      let challenge = try Challenge(text, on: source)
      author = text[Self.authorKey] ?? ""
      self.challenge = challenge
      experiment = try Self.experiment(text, challenge)
      claim = try Claim(text)
    } catch let error as EntryError {
      throw .damaged(error.description)
    } catch let error as Refusal {
      throw error
    } catch {
      throw .damaged("\(error)".unended)
    }
  }

  private static func experiment(_ text: EntryText, _ challenge: Challenge) throws -> Experiment {
    var experiment = challenge.base
    _ = try text.required(Setting.hidden.option)
    for field in text.fields {
      let setting = Challenge.networkSettings.first { $0.option == field.key }
      if let setting { try experiment.put(setting, of: field) }
    }
    if let conflict = experiment.conflict { throw EntryError(conflict.unended) }
    if let refusal = challenge.refusal(of: experiment) { throw EntryError(refusal.unended) }
    return experiment
  }

  private static func refuseUnknown(_ text: EntryText) throws(EntryError) {
    let known =
      [authorKey] + Claim.keys + Challenge.otherKeys + EntryText.readingKeys
      + (Challenge.pointSettings + Challenge.networkSettings).map(\.option)
    if let field = text.fields.first(where: { !known.contains($0.key) }) {
      throw EntryError("there is no field \(printable(field.key))")
    }
  }
}

extension Challenge {
  /// Keys that are none of a setting's.
  fileprivate static let otherKeys = [
    Setting.dataset.option, checksumKey, goalKey, epochsKey, allowedKey,
  ]

  /// The challenge that an entry is for.
  fileprivate init(_ text: EntryText, on source: DatasetSource) throws {
    var base = Experiment(dataset: source)
    for field in text.fields {
      let setting = Self.pointSettings.first { $0.option == field.key }
      guard let setting else { continue }
      if let refusal = setting.refusal(base, .none) { throw EntryError(refusal.unended) }
      try base.put(setting, of: field)
    }
    let epochs = Int(try text.required(Self.epochsKey))
    guard let epochs, ContestLimits.epochs.contains(epochs) else {
      throw EntryError("its epochs are none from 1 to \(ContestLimits.epochs.upperBound)")
    }
    let allowed = try Setting.features.value(of: text.required(Self.allowedKey))
    if let refusal = Setting.features.refusal(base, allowed) { throw EntryError(refusal.unended) }
    let goal = try TrainingGoal(text.required(Self.goalKey))
    if let conflict = goal.conflict(with: base) { throw EntryError(conflict.unended) }
    self.init(on: base, features: Self.features(allowed, of: source), goal: goal, epochs: epochs)
  }

  private static func features(_ value: SettingValue, of source: DatasetSource) -> [Feature] {
    guard case .names(let names) = value else { return [] }
    return names.compactMap(source.featureNames.feature)
  }
}

extension Experiment {
  /// Gives a setting the value of a field.
  fileprivate mutating func put(_ setting: Setting, of field: EntryText.Field) throws {
    do {
      let value = try setting.value(of: field.value)
      if setting == .features, let refusal = setting.refusal(self, value) {
        throw EntryError(refusal.unended)
      }
      put(setting, value)
    } catch let refusal as SettingRefusal {
      throw EntryError(
        "\(field.key) cannot be \"\(printable(field.value))\": \(refusal.description.unended)")
    }
  }
}

extension EntryText {
  /// Keys that say how a file is read.
  fileprivate static let readingKeys = ["label", "inputs", "one-hot", "scale", "test", "labels"]

  /// The points that the text names, which must be those that it was written for.
  fileprivate func dataset(_ find: EntryDataFinder) throws -> DatasetSource {
    let name = try required(Setting.dataset.option)
    let reading = try reading()
    for file in [name, reading.test ?? ""] where file.contains("/") || file.contains("\0") {
      throw EntryError("\"\(printable(file))\" is no name of a file without its folder")
    }
    let source: DatasetSource
    do {
      source = try find(name, self[Challenge.checksumKey] != nil, reading)
    } catch {
      // What is called so cannot be, or is not there.
      throw error.kind == .usage
        ? Entry.Refusal.damaged(error.description) : .unchecked(error.description)
    }
    guard case .file(let dataset) = source else { return source }
    guard Checksum(dataset).text == self[Challenge.checksumKey] else {
      throw Entry.Refusal.unchecked(
        "the rows of \(printable(name, limit: 100)) here are others than those of the entry")
    }
    return source
  }

  private func reading() throws -> TableReading {
    var reading = TableReading()
    for field in fields where Self.readingKeys.contains(field.key) {
      let isTaken =
        field.key == "labels"
        ? reading.take("--\(field.value)") : reading.take("--\(field.key)", field.value)
      guard isTaken else {
        throw EntryError("\(field.key) cannot be \"\(printable(field.value))\"")
      }
    }
    return reading
  }
}

extension String {
  /// A sentence without its full stop, as a part of another.
  fileprivate var unended: String { hasSuffix(".") ? String(dropLast()) : self }
}
