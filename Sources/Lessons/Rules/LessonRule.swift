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
      names.insert(try SettingKind.choice(String(word), of: known))
    }
    return names
  }

  /// Whether it forbids something that is no edit of an experiment.
  func forbids(_ action: LessonAction) -> Bool {
    if case .lock(let names) = kind { names.contains(action.rawValue) } else { false }
  }

  /// Whether it forbids an edit of an experiment.
  func forbids(_ edit: ExperimentEdit, of experiment: Experiment) -> Bool {
    switch kind {
    case .lock(let names): return edit.changedNames.contains(where: names.contains)
    case .allow(let names):
      return !edit.isFreshStart && edit.changedNames.contains { !names.contains($0) }
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

  /// Why something else cannot be done in the lesson; nil where it can.
  package func refusal(of action: LessonAction, _ language: Language) -> String? {
    first { $0.forbids(action) }?.sentence[language]
  }
}

extension ExperimentEdit {
  /// Whether it starts the same experiment again.
  fileprivate var isFreshStart: Bool { self == .restart || changedNames == ["new-weights"] }

  /// What locks call that which it changes.
  fileprivate var changedNames: [String] {
    switch self {
    case .set(let setting, _): [setting.option]
    case .addNeuron, .removeNeuron, .addLayer, .removeLayer, .mergeLinearLayers:
      [Setting.hidden.option]
    case .setWeight, .setBias: [LessonAction.weights.rawValue]
    case .placePoint, .removePoint: [LessonAction.draw.rawValue]
    case .newData: [LessonAction.newData.rawValue]
    case .newWeights: [LessonAction.newWeights.rawValue]
    case .restart: [LessonAction.restart.rawValue]
    case .replace: []
    }
  }
}
