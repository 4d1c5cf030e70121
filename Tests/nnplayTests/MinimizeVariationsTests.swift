import ArgumentParser
import Testing

@testable import nnplay

@Suite struct MinimizeVariationsTests {
  @Test func everyOptionOfAnExperimentCanVary() {
    // Where files lie and how they are read is the same for all.
    let options = Self.options(of: SettingOptions.self).subtracting(
      Self.options(of: ReadingOptions.self).union(["data"]))
    #expect(Set(MinimizeVariations.names).isSuperset(of: options))
    #expect(options.count >= 10)
  }

  private static func options(of group: any ParsableArguments.Type) -> Set<String> {
    let names = group.helpMessage(columns: 200).matches(of: /--([a-z0-9-]+)/)
    return Set(names.map { String($0.output.1) }).subtracting(["help"])
  }

  @Test func everyCombinationIsThere() throws {
    let sweeps = try MinimizeVariations(["noise=0,5", "init-zero=false,true", "batch-size=1"])
    let all = try sweeps.variations(
      of: SettingOptions.parse(["--activation=relu"]).experiment(), dataSeed: "7")
    #expect(
      all.map(\.values) == [
        ["0", "false", "1"], ["0", "true", "1"], ["5", "false", "1"], ["5", "true", "1"],
      ])
    #expect(all.map(\.experiment.noise) == [0, 0, 5, 5])
    #expect(all.map(\.experiment.initializer) == [.playground, .zero, .playground, .zero])
    #expect(
      all.allSatisfy {
        $0.experiment.batchSize == 1 && $0.experiment.activations == [.relu]
          && $0.experiment.dataSeed == "7"
      })
  }

  /// Four options of 100 values each, and all of them: more than could ever be held.
  @Test func combinationsAreCountedBeforeTheyAreMade() throws {
    let values = (1...100).map(String.init).joined(separator: ",")
    let sweeps = try MinimizeVariations(
      ["batch-size", "noise", "train-percent", "learning-rate"].map { "\($0)=\(values)" })
    #expect(sweeps.count == 100_000_000)
    let endless = try MinimizeVariations(MinimizeVariations.names.map { "\($0)=\(values)" })
    #expect(endless.count == .max)
  }

  /// The value that each option gets here differs from its default.
  @Test(arguments: [
    "dataset=xor", "activation=relu", "learning-rate=0.1", "batch-size=3", "noise=5",
    "train-percent=20", "features=x+xTimesY", "regularization=L1", "regularization-rate=0.1",
    "init-zero=true", "activation=relu+sigmoid", "output=sigmoid", "loss=huber", "optimizer=adam",
    "momentum=0.5", "rmsprop-decay=0.5", "beta1=0.5", "beta2=0.5", "epsilon=0.1",
    "weight-decay=0.5", "schedule=cosine:300", "shuffle=epoch", "dropout=0.5",
    "initial-weights=he", "no-biases=true", "freeze=1+2", "precision=float",
  ])
  func everyOptionIsTakenOver(text: String) throws {
    let base = try SettingOptions.parse([]).experiment()
    let varied = try MinimizeVariations([text]).variations(of: base, dataSeed: nil)
    #expect(varied.count == 1 && varied[0].experiment != base)
  }

  @Test(arguments: [
    ["noise"], ["noise="], ["=5"], ["hidden=3"], ["seed=1"], ["until=loss<1"],
    ["noise=1", "noise=2"],
  ])
  func otherTextsAreRefused(texts: [String]) {
    #expect(throws: (any Error).self) { try MinimizeVariations(texts) }
  }

  @Test(arguments: ["noise=99", "activation=tan", "init-zero=yes", "features=z", "dataset=none"])
  func valuesThatTheOptionRefusesAreRefused(text: String) throws {
    let sweeps = try MinimizeVariations([text])
    #expect(throws: (any Error).self) {
      try sweeps.variations(of: SettingOptions.parse([]).experiment(), dataSeed: nil)
    }
  }
}
