import DataSources
import Testing

@testable import Experiments

@Suite struct CommandLineTextTests {
  @Test func theStandardNeedsNoOption() {
    #expect(Experiment(dataset: .generator(.circle)).commandLine() == "nnplay")
  }

  @Test func everySettingBecomesItsOption() throws {
    for (setting, text) in SettingTests.others {
      var experiment = Experiment(dataset: .generator(.circle))
      try experiment.set(setting, to: try setting.value(of: text))
      let word = text.contains("<") ? "'\(text)'" : text
      let value = [.initZero, .noBiases].contains(setting) ? "" : " \(word)"
      #expect(experiment.commandLine("nnplay train") == "nnplay train --\(setting.option)\(value)")
    }
  }

  @Test func wordsAreQuotedForTheShell() {
    var experiment = Experiment(dataset: .generator(.circle))
    experiment.seed = "it's $HOME; rm"
    #expect(experiment.commandLine() == "nnplay --seed 'it'\\''s $HOME; rm'")
    experiment.seed = ""
    #expect(experiment.commandLine() == "nnplay --seed ''")
  }

  @Test func imagesBeginWithOneLayerOfThirty() {
    var experiment = Experiment(dataset: .file(Bars.dataset()))
    #expect(experiment.hidden == [30] && experiment.initializer == .xavier)
    #expect(experiment.commandLine() == "nnplay --dataset bars")
    experiment.hidden = [4, 2]
    experiment.initializer = .playground
    let line = experiment.commandLine()
    #expect(line.contains(" --hidden 4,2") && line.contains(" --initial-weights playground"))
  }
}
