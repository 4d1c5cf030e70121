import DataSources
import Experiments
import Testing

@testable import PlaygroundApp

@Suite struct SettingTests {
  private static let experiment = Experiment(dataset: .generator(.circle))

  /// The values a setting goes through from the default, until it stays or comes round.
  private static func walk(_ setting: Setting, by steps: Int) throws -> [String] {
    var experiment = experiment
    var values = [setting.entry.value(experiment)]
    for _ in 0..<100 {
      try experiment.apply(setting.entry.edit(experiment, steps))
      let value = setting.entry.value(experiment)
      if value == values[values.count - 1] || value == values[0] { break }
      values.append(value)
    }
    return values
  }

  @Test(arguments: Setting.allCases)
  func everyStepCanBeTakenBack(setting: Setting) throws {
    var experiment = Self.experiment
    try experiment.apply(setting.entry.edit(experiment, 1))
    #expect(setting.entry.value(experiment) != setting.entry.value(Self.experiment))
    try experiment.apply(setting.entry.edit(experiment, -1))
    #expect(experiment == Self.experiment)
  }

  @Test func choicesComeRoundBothWays() throws {
    #expect(try Self.walk(.activation, by: 1) == ["tanh", "ReLU", "sigmoid", "linear", "step"])
    for setting in [Setting.activation, .regularization] {
      let (up, down) = (try Self.walk(setting, by: 1), try Self.walk(setting, by: -1))
      #expect(up.count > 2 && up.dropFirst() == down.dropFirst().reversed()[...])
    }
  }

  @Test(arguments: [Setting.learningRate, .regularizationRate, .batchSize, .noise, .trainPercent])
  func laddersEnd(setting: Setting) throws {
    let (up, down) = (try Self.walk(setting, by: 1), try Self.walk(setting, by: -1))
    #expect(up.count + down.count > 5 && up.count + down.count < 100)
    #expect(Set(up).intersection(down) == [up[0]])
  }

  @Test func everySettingIsExplained() {
    for setting in Setting.allCases {
      #expect(!setting.entry.title.isEmpty && setting.entry.help.count > 10)
      #expect(setting.entry.shortTitle.count <= setting.entry.title.count)
    }
  }
}
