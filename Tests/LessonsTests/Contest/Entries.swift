import ArchitectureSearch
import DataSources
import Experiments
import NeuralCore

@testable import Lessons

/// Entries to test with.
enum Entries {
  /// A score of trials that nobody has run: the first `reached` hold the goal from epoch 10 on.
  static func score(reached: Int, from epoch: Int = 10, loss: Double = 0.25) -> Score {
    Score(
      Challenge.seeds.indices.map { seed in
        Trial(
          reachedAt: seed < reached ? epoch : nil, heldFrom: seed < reached ? epoch + seed : nil,
          finalLoss: loss + Double(seed), finalAccuracy: 0.5)
      })
  }

  /// The challenge of the circle in 300 epochs.
  static let circle = Challenge(on: Experiment(dataset: .generator(.circle)), epochs: 300)

  /// An entry of hidden layers to the circle.
  static func entry(_ hidden: [Int], _ score: Score, by author: String = "") throws -> Entry {
    var experiment = Experiment(dataset: .generator(.circle))
    experiment.hidden = hidden
    return try Entry(author: author, circle, experiment, score)
  }

  /// Data sets inside the program, by their names.
  static func find(_ name: String, isFile: Bool, _ reading: TableReading) throws(DataError)
    -> DatasetSource
  {
    try DatasetCatalog.find(name, reading)
  }

  /// The entry that a text is, on data sets inside the program.
  static func read(_ text: EntryText) throws -> Entry {
    try Entry(text) { name, isFile, reading throws(DataError) in
      try find(name, isFile: isFile, reading)
    }
  }

  /// Why a text is no entry; nil where it is one.
  static func refusal(_ text: EntryText) -> Entry.Refusal? {
    do {
      _ = try read(text)
      return nil
    } catch {
      return error as? Entry.Refusal
    }
  }
}

/// Experiments that a seed draws, of all settings that a network has.
struct DrawnExperiments {
  private var stream: RandomStream

  init(seed: String) { stream = RandomStream(seed: seed) }

  /// The next experiment whose settings can be beside each other.
  mutating func next() -> Experiment {
    while true {
      var experiment = Experiment(dataset: pick(DatasetCatalog.all))
      for setting in Challenge.networkSettings + Challenge.pointSettings
      where setting.refusal(experiment, .none) == nil && below(3) == 0 {
        if let value = value(of: setting, experiment) { experiment.put(setting, value) }
      }
      if experiment.conflict == nil { return experiment }
    }
  }

  private mutating func value(of setting: Setting, _ experiment: Experiment) -> SettingValue? {
    switch setting.kind {
    case .choice(let choices), .layerChoices(let choices): .text(pick(choices).name)
    case .number(let ladder, _): .number(pick(ladder) * (below(2) == 0 ? 1 : 1.0 / 3))
    case .count(let ladder, _): .number(Double(pick(ladder)))
    case .toggle: .toggle(below(2) == 0)
    case .features:
      names(experiment.dataset.featureNames.names)
    case .widths: .widths((0..<below(4)).map { _ in 1 + below(9) })
    case .optionalText: .text("seed \(below(100)); = % \u{E9}")
    case .form where setting == .schedule: try? setting.value(of: "cosine:\(1 + below(50))")
    case .form, .dataset, .text: nil
    }
  }

  /// Some of the names, one at least.
  private mutating func names(_ all: [String]) -> SettingValue {
    let chosen = all.filter { _ in below(2) == 0 }
    return .names(chosen.isEmpty ? [pick(all)] : chosen)
  }

  private mutating func below(_ limit: Int) -> Int { Int(stream.next() * Double(limit)) }

  private mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }
}
