import DataSources
import Testing

@testable import Experiments

@Suite struct ExperimentWordsTests {
  @Test func noWordsAreTheStandardExperiment() throws {
    #expect(try ExperimentWords("").experiment() == Experiment(dataset: .generator(.circle)))
  }

  @Test func aCommandLineIsReadBack() throws {
    var experiment = Experiment(dataset: .generator(.spiral))
    experiment.hidden = [8, 3]
    experiment.activations = [.relu, .sigmoid]
    experiment.features = [.x, .y, .sinX]
    experiment.hasBiases = false
    experiment.trainPercent = 100
    experiment.goal = .standard
    experiment.seed = "7"
    let line = experiment.commandLine("").replacing("'", with: "")
    #expect(try ExperimentWords(line).experiment() == experiment)
  }

  @Test func howAFileIsReadIsReadToo() throws {
    let words = try ExperimentWords(
      "--dataset a.csv --label c --inputs a,b --one-hot t --classes --scale none --test b.csv")
    #expect(words.dataset == "a.csv" && words.values.isEmpty)
    #expect(
      words.reading.words == [
        "--classes", "--label", "c", "--inputs", "a,b", "--one-hot", "t", "--scale", "none",
        "--test", "b.csv",
      ])
  }

  @Test func aValueMayStandBehindAnEqualsSign() throws {
    let words = try ExperimentWords("--dataset=a.csv --until=test-loss<=0.05 --label=c")
    #expect(words.dataset == "a.csv" && words.reading.words == ["--label", "c"])
    #expect(words.values.map(\.value) == [.text("test-loss<=0.05")])
  }

  @Test(arguments: [
    ("--paused --hidden 3", "--paused is no option of an experiment."),
    ("--hiden 3", "--hiden is no option of an experiment."),
    ("--hidden", "--hidden has no value."),
    ("--noise 51", "--noise 51: give a whole number from 0 to 50."),
    ("--scale big", "--scale big: there is no such value."),
  ])
  func whatIsNoOptionIsNamed(text: String, sentence: String) {
    #expect(throws: SettingRefusal(sentence)) { _ = try ExperimentWords(text) }
  }

  @Test(arguments: ["--features x,z", "--hidden 2 --activation relu,tanh"])
  func whatDoesNotFitIsRefused(text: String) throws {
    let words = try ExperimentWords(text)
    #expect(throws: SettingRefusal.self) { _ = try words.experiment() }
  }
}
