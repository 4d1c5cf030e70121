import DataSources
import NeuralCore
import Testing

@testable import Experiments

/// What a link cannot hold is named, and nothing else is.
@Suite struct LinkLossesTests {
  private static func lost(_ words: String) throws -> [String] {
    let experiment = try ExperimentWords(words).experiment()
    return PlaygroundLink(experiment).lostSettings.map(\.option)
  }

  @Test(arguments: [
    "", "--dataset reg-gauss --hidden 20,8,8,8,8,8,8 --batch-size 31 --learning-rate 0.05",
    "--activation relu --output tanh --loss squared --precision double --points 500",
    "--hidden 3,3 --activation relu,relu --data-seed 0.12345 --train-percent 95 --noise 7",
    "--hidden none --features sinX,sinY --init-zero --seed hello",
    "--regularization L1 --regularization-rate 0.07 --seed a#b%20",
  ])
  func thePageHasAllOfIt(words: String) throws {
    #expect(try Self.lost(words) == [])
  }

  @Test(arguments: [
    ("--activation gelu", ["activation"]), ("--hidden 3,3 --activation relu,tanh", ["activation"]),
    ("--output linear", ["output"]), ("--loss huber", ["loss"]),
    ("--optimizer adam", ["optimizer"]),
    ("--schedule cosine:300", ["schedule"]), ("--shuffle epoch", ["shuffle"]),
    ("--dropout 0.5", ["dropout"]), ("--freeze 1", ["freeze"]), ("--no-biases", ["no-biases"]),
    ("--initial-weights he", ["initial-weights"]), ("--dataset moons", ["dataset"]),
    ("--points 100", ["points"]), ("--data-seed 2", ["data-seed"]),
    ("--until test-loss<1", ["until"]),
    ("--seed a&b", ["seed"]), ("--seed \u{E9}", ["seed"]), ("--hidden 65", ["precision"]),
    ("--precision float", ["precision"]), ("--batch-size 251", ["batch-size"]),
    ("--train-percent 100", ["train-percent"]),
    ("--dataset blobs --optimizer adam --dropout 0.1", ["dataset", "optimizer", "dropout"]),
  ])
  func thePageDoesNotHaveIt(words: String, lost: [String]) throws {
    #expect(try Set(Self.lost(words)) == Set(lost))
  }

  @Test func itIsSaidInASentence() throws {
    let link = PlaygroundLink(try ExperimentWords("--optimizer adam --dropout 0.1").experiment())
    #expect(
      link.losses(isEdited: true)
        == "A link cannot hold all of this; the page goes without: optimizer, dropout, changes "
        + "during the run.")
    #expect(PlaygroundLink.standard.losses(isEdited: false) == nil)
    #expect(PlaygroundLink.standard.losses(isEdited: true) != nil)
  }

  /// A run whose changes lead elsewhere than its present experiment does is not that of a link.
  @Test func changesOfTheRunCountOnceTheyMatter() throws {
    var trainer = Trainer(Experiment(dataset: .generator(.circle)))
    #expect(!trainer.recording.isEdited)
    try trainer.apply(.set(.learningRate, .number(0.1)))
    try trainer.apply(.set(.activation, .text("relu")))
    #expect(!trainer.recording.isEdited, "before the first epoch")
    var again = Trainer(trainer.experiment)
    for _ in 0..<5 {
      trainer.trainEpoch()
      again.trainEpoch()
    }
    #expect(trainer.network.isIdentical(to: again.network))
    var other = trainer
    try other.apply(.set(.learningRate, .number(0.3)))
    #expect(other.recording.isEdited)
    try other.apply(.restart)
    #expect(!other.recording.isEdited)
    try other.apply(.addNeuron(layer: 0))
    #expect(other.recording.isEdited)
  }
}
