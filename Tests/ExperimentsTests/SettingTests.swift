import DataSources
import Testing

@testable import Experiments

@Suite struct SettingTests {
  private static let experiment = Experiment(dataset: .generator(.circle))

  /// The values a setting goes through from the default, until it stays or comes round.
  private static func walk(_ setting: Setting, by steps: Int) throws -> [String] {
    var experiment = experiment
    var values = [setting.shownText(experiment)]
    for _ in 0..<100 {
      try experiment.apply(experiment.stepping(setting, by: steps))
      let value = setting.shownText(experiment)
      if value == values[values.count - 1] || value == values[0] { break }
      values.append(value)
    }
    return values
  }

  @Test(arguments: Setting.line)
  func everyStepCanBeTakenBack(setting: Setting) throws {
    var experiment = Self.experiment
    try experiment.apply(experiment.stepping(setting, by: 1))
    #expect(setting.shownText(experiment) != setting.shownText(Self.experiment))
    try experiment.apply(experiment.stepping(setting, by: -1))
    #expect(experiment == Self.experiment)
  }

  @Test func choicesComeRoundBothWays() throws {
    #expect(
      try Self.walk(.activation, by: 1) == [
        "tanh", "ReLU", "sigmoid", "linear", "step", "leaky ReLU", "ELU", "softplus", "swish",
        "GELU", "sine",
      ])
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
    for setting in Setting.line {
      #expect(!setting.title.isEmpty && setting.help.count > 10)
      #expect(setting.shortTitle.count <= setting.title.count)
    }
  }

  @Test func keysAndOptionsAreNamedOnce() {
    #expect(Set(Setting.all.map(\.id)).count == Setting.all.count)
    #expect(Set(Setting.all.map(\.option)).count == Setting.all.count)
    for setting in Setting.all { #expect(Setting.named(setting.id) == setting) }
    #expect(Setting.named("speed") == nil)
  }

  /// Values that differ from the standard ones.
  static let others: [(setting: Setting, text: String)] = [
    (.learningRate, "0.00001"), (.activation, "relu"), (.regularization, "L2"),
    (.regularizationRate, "0.1"), (.batchSize, "7"), (.noise, "25"), (.trainPercent, "80"),
    (.features, "x,sinY"), (.hidden, "8,8"), (.dataset, "spiral"), (.points, "200"), (.seed, "abc"),
    (.dataSeed, "7"), (.initZero, "on"), (.goal, "test-loss<0.05"),
    (.output, "linear"), (.loss, "huber"), (.optimizer, "adam"), (.momentum, "0.95"),
    (.squareDecay, "0.9"), (.beta1, "0.5"), (.beta2, "0.99"), (.epsilon, "0.001"),
    (.weightDecay, "0.1"), (.schedule, "step:30:0.1"), (.shuffle, "epoch"), (.dropout, "0.2"),
    (.initialWeights, "he"), (.noBiases, "on"), (.frozenLayers, "1,3"), (.precision, "float"),
  ]

  @Test func everySettingReadsWhatItWrites() throws {
    #expect(Self.others.map(\.setting) == Setting.all)
    for (setting, text) in Self.others {
      var experiment = Self.experiment
      let value = try setting.value(of: text)
      try experiment.set(setting, to: value)
      #expect(setting.value(experiment) == value && value != setting.value(Self.experiment))
      #expect(value.text == text)
      // Zero has two names.
      let others = Setting.all.filter {
        $0 != setting && !(setting == .initZero && $0 == .initialWeights)
      }
      #expect(
        others.allSatisfy { $0.value(experiment) == $0.value(Self.experiment) }, "\(setting.id)")
    }
  }

  @Test(arguments: [
    (Setting.learningRate, "fast"), (.learningRate, "-1"), (.learningRate, "nan"),
    (.activation, "tahn"), (.batchSize, "0"), (.batchSize, "1.5"), (.noise, "51"),
    (.features, ""), (.goal, "loss"), (.hidden, "4097"), (.schedule, "step:0:0.1"),
    (.schedule, "cosine"), (.frozenLayers, "0"), (.frozenLayers, "x"), (.dropout, "1"),
    (.beta2, "1"), (.output, "relu"), (.initZero, "maybe"),
  ])
  func whatIsNoValueIsRefusedWithASentence(setting: Setting, text: String) {
    let refusal = #expect(throws: SettingRefusal.self) { try setting.value(of: text) }
    #expect(refusal.map { $0.description.count > 10 } ?? false)
  }

  @Test func autoSaysWhatItComesTo() throws {
    var experiment = Self.experiment
    #expect(Setting.output.shownText(experiment) == "auto: tanh")
    #expect(Setting.loss.shownText(experiment) == "auto: squared")
    experiment = Experiment(dataset: .generator(.blobs))
    #expect(Setting.output.shownText(experiment) == "auto: softmax")
    #expect(Setting.loss.shownText(experiment) == "auto: cross-entropy")
    try experiment.apply(.set(.output, .text("sigmoid")))
    #expect(Setting.output.shownText(experiment) == "sigmoid")
  }

  /// A file's points have no noise, whatever the setting was.
  @Test func whatTheDataSetDecidesIsShown() {
    var experiment = Experiment(dataset: .bundled(.iris))
    experiment.noise = 20
    #expect(Setting.noise.shownText(experiment) == "none")
    #expect(Setting.trainPercent.shownText(experiment) == "50 %")
    let parted = Dataset(
      name: "parted", title: "parted", columns: [.plane("x"), .plane("y")],
      rows: Rows(width: 2, [1, 2, 3, 4, 5, 6]), target: .classes([0, 1, 0], names: ["a", "b"]),
      testCount: 1)
    #expect(Setting.trainPercent.shownText(Experiment(dataset: .file(parted))) == "its own")
    experiment.dataset = .generator(.circle)
    #expect(Setting.noise.shownText(experiment) == "20")
  }
}
