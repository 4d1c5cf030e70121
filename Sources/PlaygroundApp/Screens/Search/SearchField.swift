import DataSources
import Experiments
import TerminalUI

/// A part of the search's question that keys change in place.
package enum SearchField: Sendable, CaseIterable {
  case dataset, activation, features, goal, layers

  /// The setting of the experiment behind it; the layers are the search's own.
  var setting: Setting? {
    switch self {
    case .dataset: .dataset
    case .activation: .activation
    case .features: .features
    case .goal: .goal
    case .layers: nil
    }
  }

  /// Its name before its value.
  var title: String {
    switch self {
    case .dataset: "data"
    case .activation: "f"
    case .features: "inputs"
    case .goal: "goal"
    case .layers: "layers"
    }
  }

  /// Its value as the question has it, the goal in words where there is room.
  func text(_ panel: SearchPanel, inWords: Bool) -> String {
    let experiment = panel.experiment
    switch self {
    case .dataset: return experiment.dataset.shortName
    case .activation: return Setting.activation.shownText(experiment)
    case .features:
      return experiment.features.map(experiment.dataset.featureNames.name).joined(separator: ",")
    case .goal: return inWords ? panel.plan.target.words : panel.plan.target.description
    case .layers: return panel.space.text
    }
  }

  /// The field some places on, from the last one to none at all.
  static func other(than field: SearchField?, by steps: Int) -> SearchField? {
    let all: [SearchField?] = [nil] + allCases
    let place = all.firstIndex(of: field) ?? 0
    return all[((place + steps) % all.count + all.count) % all.count]
  }
}

extension Lab {
  /// Steps a part of the search's question.
  mutating func step(_ field: SearchField, by steps: Int) -> [Effect] {
    guard let panel = search else { return [] }
    switch field {
    case .dataset:
      let count = datasets.count
      let place = ((datasetIndex + steps) % count + count) % count
      return refuses(.dataset) ? [] : edit(.set(.dataset, .dataset(datasets[place])))
    case .activation: return edit(run.experiment.stepping(.activation, by: steps))
    case .features:
      guard
        let names = Self.featureSets(run.experiment).next(
          after: run.experiment.features.map(run.experiment.dataset.featureNames.name), by: steps)
      else {
        message = Sentences.typeFeatures
        return []
      }
      return edit(.set(.features, .names(names)))
    case .goal:
      guard challenge == nil else {
        message = Sentences.goalOfChallenge
        return []
      }
      let goals = Self.goals(run.experiment)
      let goal = goals.next(after: panel.plan.target.description, by: steps) ?? goals[0]
      return edit(.set(.goal, .text(goal)))
    case .layers:
      search = SearchPanel(
        run.experiment, task: searchTask, space: panel.space.other(by: steps),
        number: panel.number + 1, speed: panel.speed, isRunning: panel.isRunning)
      return []
    }
  }

  /// Inputs that are worth comparing on the plane; of other tables they are typed.
  private static func featureSets(_ experiment: Experiment) -> [[String]] {
    guard experiment.dataset.columns.count == 2 else { return [] }
    let sets: [[Feature]] = [
      [.x, .y], [.x, .y, .xTimesY], [.xSquared, .ySquared], [.x, .y, .xSquared, .ySquared],
      [.x, .y, .sinX, .sinY], Feature.plane,
    ]
    return sets.map { $0.map(experiment.dataset.featureNames.name) }
  }

  /// Goals from the mildest to the strictest.
  private static func goals(_ experiment: Experiment) -> [String] {
    let goals =
      experiment.dataset.problem == .regression
      ? [0.05, 0.01, 0.002].map { TrainingGoal(.testLoss, .atMost, $0) }
      : [0.9, 0.95, 0.99, 1].map { TrainingGoal(.testAccuracy, .atLeast, $0) }
    return goals.map(\.description)
  }
}

extension Array where Element: Equatable {
  /// The element some places on from one, around the end; the first where that is none of them, nil
  /// where there is none at all.
  fileprivate func next(after element: Element, by steps: Int) -> Element? {
    guard let place = firstIndex(of: element) else { return first }
    return self[((place + steps) % count + count) % count]
  }
}

extension Sentences {
  static let goalOfChallenge = "The goal is the challenge's."
  static let typeFeatures = "Enter types the inputs of a table of more columns than two."
}
