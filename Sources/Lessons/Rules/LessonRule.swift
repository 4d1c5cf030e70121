import Experiments
import NeuralCore

/// What an exercise forbids, with the sentence that says so.
package struct LessonRule: Sendable {
  /// In which way it forbids.
  enum Kind: Sendable {
    /// These things stay as they are.
    case lock(Set<String>)
    /// All settings but these stay as they are.
    case allow(Set<String>)
    /// The experiment keeps to these conditions.
    case keep([GoalCondition])
  }

  let kind: Kind
  /// What is told where it forbids.
  package let sentence: Translated

  /// Forbids to change things, by their names.
  /// - Throws: `SettingRefusal` for a name of nothing.
  static func lock(_ text: String, _ sentence: Translated, at place: LessonPlace)
    throws(SettingRefusal) -> LessonRule
  {
    LessonRule(kind: .lock(try names(text, at: place)), sentence: sentence)
  }

  /// Forbids to change settings other than some.
  /// - Throws: `SettingRefusal` for a name of nothing.
  static func allow(_ text: String, _ sentence: Translated, at place: LessonPlace)
    throws(SettingRefusal) -> LessonRule
  {
    LessonRule(kind: .allow(try names(text, at: place)), sentence: sentence)
  }

  /// Forbids experiments of which conditions do not hold.
  /// - Throws: `SettingRefusal` for what is no condition on settings.
  static func keep(_ text: String, _ sentence: Translated, at place: LessonPlace)
    throws(SettingRefusal) -> LessonRule
  {
    guard place == .playground else {
      throw SettingRefusal("keep is for the playground.")
    }
    let conditions = try GoalCondition.all(text, at: place)
    if let other = conditions.first(where: { $0.basis != .state }) {
      throw SettingRefusal("\(other.text): keep is for settings and for sizes of the network.")
    }
    return LessonRule(kind: .keep(conditions), sentence: sentence)
  }

  private static func names(_ text: String, at place: LessonPlace) throws(SettingRefusal)
    -> Set<String>
  {
    let known =
      LessonAction.allCases.filter { $0.place == place }.map(\.rawValue)
      + (place == .playground ? Setting.all.map(\.option) : [])
    var names: Set<String> = []
    for word in text.split(separator: " ") {
      names.insert(try name(String(word), of: known, at: place))
    }
    return names
  }

  private static func name(_ word: String, of known: [String], at place: LessonPlace)
    throws(SettingRefusal) -> String
  {
    if let other = LessonAction(rawValue: word), !known.contains(word) {
      throw SettingRefusal("\(word) is of place: \(other.place.rawValue), not \(place.rawValue).")
    }
    do {
      return try SettingKind.choice(word, of: known)
    } catch {
      throw SettingRefusal("\(word): \(error)")
    }
  }

  /// Whether it forbids something that is no edit of an experiment.
  func forbids(_ action: LessonAction) -> Bool {
    switch kind {
    case .lock(let names): names.contains(action.rawValue)
    case .allow(let names): action.changesWhatBegan && !names.contains(action.rawValue)
    case .keep: false
    }
  }

  /// Whether it forbids an edit of an experiment.
  func forbids(_ edit: ExperimentEdit, of experiment: Experiment) -> Bool {
    switch kind {
    case .lock(let names):
      return edit.changedNames(of: experiment).contains(where: names.contains)
    case .allow(let names):
      let changed = edit.changedNames(of: experiment)
      return !LessonAction.isFreshStart(changed) && changed.contains { !names.contains($0) }
    case .keep(let conditions):
      var changed = experiment
      guard (try? changed.apply(edit)) != nil else { return false }
      let after = Observation.run(RunObservation(changed))
      return !conditions.allSatisfy { $0.holds(after, nil) }
    }
  }
}

extension [LessonRule] {
  /// Why an edit cannot be in the lesson, in its first such sentence; nil where it can.
  package func refusal(
    of edit: ExperimentEdit, in experiment: Experiment, _ language: Language
  ) -> String? {
    first { $0.forbids(edit, of: experiment) }?.sentence[language]
  }

  /// Whether a setting stays as it is, whatever its value.
  package func keeps(_ setting: Setting) -> Bool {
    contains { rule in
      switch rule.kind {
      case .lock(let names): names.contains(setting.option)
      case .allow(let names): !names.contains(setting.option)
      case .keep: false
      }
    }
  }

  /// Why something else cannot be done in the lesson; nil where it can.
  package func refusal(of action: LessonAction, _ language: Language) -> String? {
    first { $0.forbids(action) }?.sentence[language]
  }
}

extension LessonAction {
  /// Whether it makes something else of what the lesson begins with, and not only the same again.
  fileprivate var changesWhatBegan: Bool {
    switch self {
    case .weights, .draw, .newData, .teach, .gate, .response, .curve, .rate, .start: true
    case .newWeights, .restart, .search, .seeds, .tell, .quiz: false
    }
  }

  /// Whether what changes by these names is the same experiment again.
  fileprivate static func isFreshStart(_ names: [String]) -> Bool {
    names == [newWeights.rawValue] || names == [restart.rawValue]
  }
}

extension ExperimentEdit {
  /// What locks call that which it changes.
  fileprivate func changedNames(of before: Experiment) -> [String] {
    switch self {
    case .set(let setting, _):
      var after = before
      let isPossible = (try? after.apply(self)) != nil
      return [setting.option] + (isPossible ? Self.drawnAnew(before, after) : [])
    case .addNeuron, .removeNeuron, .addLayer, .removeLayer, .mergeLinearLayers:
      return [Setting.hidden.option]
    case .setWeight, .setBias: return [LessonAction.weights.rawValue]
    case .placePoint, .removePoint: return [LessonAction.draw.rawValue]
    case .newData: return [LessonAction.newData.rawValue]
    case .newWeights: return [LessonAction.newWeights.rawValue]
    case .restart: return [LessonAction.restart.rawValue]
    case .replace(let after): return Self.changedNames(from: before, to: after)
    }
  }

  /// What is another in place of an experiment; of the same one from other weights no more than that.
  private static func changedNames(from before: Experiment, to after: Experiment) -> [String] {
    if after == before { return [LessonAction.restart.rawValue] }
    var renewed = before
    if (try? renewed.apply(.newWeights(seed: after.seed))) != nil, renewed == after {
      return [LessonAction.newWeights.rawValue]
    }
    return Setting.all.filter { $0.value(before) != $0.value(after) }.map(\.option)
      + drawnAnew(before, after)
  }

  /// What comes of another seed of the points, or of the weights.
  private static func drawnAnew(_ before: Experiment, _ after: Experiment) -> [String] {
    let hasNewData = (before.dataSeed ?? before.seed) != (after.dataSeed ?? after.seed)
    return (hasNewData ? [LessonAction.newData.rawValue] : [])
      + (before.seed != after.seed ? [LessonAction.newWeights.rawValue] : [])
  }
}
