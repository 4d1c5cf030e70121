import ArchitectureSearch
import DataSources
import Experiments

/// A player's answer to a challenge: an experiment, and what its runs came to.
package struct Entry: Sendable, Equatable {
  /// Who sends it; empty where that is not said.
  package let author: String
  /// What is asked.
  package let challenge: Challenge
  /// The network on the challenge's points.
  package let experiment: Experiment
  /// What is said to have come of it.
  package let claim: Claim

  /// What an entry says of itself, as it is written.
  package struct Claim: Sendable, Equatable {
    /// Weights and biases; hidden neurons; runs at the goal; the middle of their epochs; the sum over
    /// all runs' bits.
    package let parameters, neurons, reached, epoch, bits: String

    init(_ experiment: Experiment, _ score: Score) {
      parameters = "\(Challenge.parameters(of: experiment))"
      neurons = "\(experiment.hidden.reduce(0, +))"
      reached = "\(score.reached)"
      epoch = score.medianEpoch.map { SettingValue.number($0).text } ?? "none"
      bits = score.fingerprint
    }

    /// What a text says.
    /// - Throws: `EntryError` where something is missing.
    init(_ text: EntryText) throws(EntryError) {
      parameters = try text.required("parameters")
      neurons = try text.required("neurons")
      reached = try text.required("reached")
      epoch = try text.required("epoch")
      bits = try text.required("bits")
    }

    fileprivate var fields: [EntryText.Field] {
      [
        .init("parameters", parameters), .init("neurons", neurons), .init("reached", reached),
        .init("epoch", epoch), .init("bits", bits),
      ]
    }

    static let keys = ["parameters", "neurons", "reached", "epoch", "bits"]
  }

  /// An entry of an experiment that the challenge does not refuse, and its score.
  /// - Throws: `DataError` (64) for points that others have not, and an entry that is too long.
  package init(
    author: String = "", _ challenge: Challenge, _ experiment: Experiment, _ score: Score
  )
    throws(DataError)
  {
    self.author = author
    self.challenge = challenge
    self.experiment = challenge.entered(experiment)
    claim = Claim(experiment, score)
    if case .placed = challenge.base.dataset {
      throw DataError(
        .usage, "points placed by hand are in no file that others have: save them, and name it")
    }
    let length = text.lines.utf8.count
    guard length <= ContestLimits.entryBytes else {
      throw DataError(
        .usage,
        "this entry would be \(length) bytes long, and \(ContestLimits.entryBytes) are allowed: "
          + (author.utf8.count > 100
            ? "take a shorter name" : "name fewer columns, or shorter ones"))
    }
  }

  /// What a replay shows of the entry.
  package func verdict(_ score: Score) -> Verdict {
    let found = Claim(experiment, score)
    guard found != claim else { return .holds(score) }
    let differing = zip(claim.fields, found.fields).filter { $0.value != $1.value }
    let said = differing.first { said, _ in said.key != "bits" }
    guard let (said, shown) = said else {
      return .changed("its runs end with other bits than it says")
    }
    return .changed(
      "it says \(said.key) \(printable(said.value)), and a replay shows \(shown.value)")
  }

  /// What is known of an entry.
  package enum Verdict: Sendable, Equatable {
    /// A replay shows what it says.
    case holds(Score)
    /// It was changed by hand: how that is seen.
    case changed(String)
    /// It cannot be read, or is no entry: why.
    case damaged(String)
    /// What is needed to replay it is not there: what.
    case unchecked(String)
    /// It is being replayed.
    case awaited
  }
}

extension Entry {
  /// The entry as it is pasted.
  package var text: EntryText {
    EntryText(
      (author.isEmpty ? [] : [.init(Self.authorKey, author)]) + challenge.fields
        + experimentFields + claim.fields)
  }

  /// The player's settings in a line: `hidden=4,2 learning-rate=0.1`.
  package var network: String {
    experimentFields.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
  }

  static let authorKey = "by"

  /// What a replay depends on: entries with equal ones are equal runs.
  package var replayKey: String {
    EntryText(challenge.keyFields + experimentFields).compact
  }

  /// The player's settings, but for standard ones; the layers always.
  private var experimentFields: [EntryText.Field] {
    var described = challenge.standardBase
    return Challenge.networkSettings.compactMap { setting in
      let value = setting.value(experiment)
      guard setting == .hidden || value != setting.value(described), value != .none else {
        return nil
      }
      described.put(setting, value)
      return .init(setting.option, value.text)
    }
  }
}

extension Challenge {
  /// What tells the challenge from others, whatever a file of points is called.
  package var key: String { EntryText(keyFields).compact }

  /// The fields but for those that say the same in other words: the points of a file are its sum's, however
  /// they were read.
  fileprivate var keyFields: [EntryText.Field] {
    if case .generator(let generator) = base.dataset {
      let standard = EntryText.Field(Setting.points.option, "\(generator.count)")
      return fields.filter { $0 != standard }
    }
    guard case .file = base.dataset else { return fields }
    let keys =
      [Self.checksumKey, Self.goalKey, Self.epochsKey, Self.allowedKey]
      + Self.pointSettings.map(\.option)
    return fields.filter { keys.contains($0.key) }
      + [.init("labels", base.dataset.problem == .regression ? "numbers" : "classes")]
  }

  static let checksumKey = "checksum"
  static let goalKey = "target"
  static let epochsKey = "epochs"
  static let allowedKey = "allow"

  /// The challenge as an entry says it.
  var fields: [EntryText.Field] {
    let points = Self.pointSettings.compactMap { setting -> EntryText.Field? in
      let value = setting.value(base)
      guard value != setting.value(standardBase), value != .none else { return nil }
      return .init(setting.option, value.text)
    }
    return datasetFields + points + [
      .init(Self.goalKey, goal.description), .init(Self.epochsKey, "\(epochs)"),
      .init(Self.allowedKey, featureText),
    ]
  }

  /// The data set by its name; a file by the sum of its rows too, and how it is read.
  private var datasetFields: [EntryText.Field] {
    let source = base.dataset
    guard case .file(let dataset) = source else {
      return [.init(Setting.dataset.option, source.name)]
    }
    return [
      .init(Setting.dataset.option, Self.fileName(source.name)),
      .init(Self.checksumKey, Checksum(dataset).text),
    ] + readingFields(source.readingWords[...])
  }

  /// `--label price --classes` as fields; where the files are is everybody's own.
  private func readingFields(_ words: ArraySlice<String>) -> [EntryText.Field] {
    var (words, fields) = (words, [EntryText.Field]())
    while let word = words.popFirst() {
      let option = String(word.dropFirst(2))
      if TargetKind(rawValue: option) != nil {
        fields.append(.init("labels", option))
      } else if let value = words.popFirst(), option != "data" {
        fields.append(.init(option, option == "test" ? Self.fileName(value) : value))
      }
    }
    return fields
  }

  /// A path's last part: where a file lies is everybody's own.
  private static func fileName(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}

extension EntryText {
  /// The value of a key that must be there.
  /// - Throws: `EntryError` where it is not.
  func required(_ key: String) throws(EntryError) -> String {
    guard let value = self[key] else { throw EntryError("\(key) is missing") }
    return value
  }
}
