import DataSources
import Experiments
import NeuralCore
import TestSupport
import Testing

@testable import Lessons

@Suite struct ChallengeTests {
  /// What says the default, or the same in other words, makes no other contest.
  @Test func theSameQuestionHasOneKey() throws {
    var experiment = Experiment(dataset: .generator(.circle))
    let keys = [nil, 500, 400].map { points in
      experiment.points = points
      return Challenge(on: experiment).key
    }
    #expect(keys[0] == keys[1] && keys[0] != keys[2])
    let scratch = try ScratchFolder()
    let path = try scratch.file(
      named: "fish.csv", "length,weight,kind\n1,2,cod\n2,1,eel\n3,3,cod\n4,1,eel\n"
    ).path
    var named = TableReading()
    _ = (named.take("--label", "kind"), named.take("--inputs", "length,weight"))
    let plain = Challenge(on: Experiment(dataset: try DatasetCatalog.find(path)))
    let other = Challenge(on: Experiment(dataset: try DatasetCatalog.find(path, named)))
    #expect(plain.key == other.key && plain.fields != other.fields)
  }

  private let challenge = Entries.circle

  @Test func theGoalFitsTheLabels() {
    #expect(challenge.goal.description == "test-accuracy>=0.99")
    let numbers = Challenge(on: Experiment(dataset: .generator(.regPlane)))
    #expect(numbers.goal.description == "test-loss<=0.01" && numbers.epochs == 1000)
  }

  @Test func theColumnsAreAllowedUnlessOthersAreNamed() {
    #expect(challenge.features == [.x, .y])
    let iris = Challenge(on: Experiment(dataset: .bundled(.iris)))
    #expect(iris.features.count == 4)
    let all = Challenge(
      on: Experiment(dataset: .generator(.xor)), features: [.xTimesY, .x, .y])
    #expect(all.features == [.x, .y, .xTimesY] && all.featureText == "x,y,xTimesY")
  }

  @Test func theRunsAreThoseOfMinimize() {
    var experiment = Experiment(dataset: .generator(.circle))
    experiment.hidden = [3]
    experiment.seed = "luck"
    experiment.dataSeed = "more luck"
    experiment.goal = .standard
    let runs = challenge.runs(of: experiment)
    #expect(runs.map(\.seed).first == "0.01000" && runs.map(\.seed).last == "0.20000")
    #expect(runs.count == 20 && Challenge.seedsToReach == 18)
    for run in runs {
      var expected = Experiment(dataset: .generator(.circle))
      (expected.hidden, expected.seed) = ([3], run.seed)
      #expect(run == expected)
    }
  }

  @Test func thePointsAreTheChallenges() {
    var noisy = Experiment(dataset: .generator(.xor))
    (noisy.noise, noisy.points, noisy.trainPercent, noisy.dataSeed) = (20, 100, 30, "7")
    noisy.hidden = [5]
    let challenge = Challenge(on: noisy)
    #expect(challenge.base.hidden == [4, 2] && challenge.pointCount == 100)
    let run = challenge.runs(of: Experiment(dataset: .generator(.xor)))[0]
    #expect(run.noise == 20 && run.points == 100 && run.trainPercent == 30 && run.dataSeed == "7")
  }

  private static let changes: [(make: @Sendable (inout Experiment) -> Void, words: String)] = [
    ({ $0.noise = 10 }, "keeps noise 0"), ({ $0.trainPercent = 90 }, "keeps training 50 %"),
    ({ $0.points = 100 }, "keeps points"),
    ({ $0.put(.dataset, .dataset(.generator(.gauss))) }, "keeps data set circle"),
    ({ $0.features = [.x, .y, .xSquared] }, "without the feature xSquared: it allows x,y"),
    ({ $0.hidden = [4096, 4096] }, "parameters are more than a challenge takes"),
    ({ $0.hidden = [900, 900] }, "would take too long"),
  ]

  @Test(arguments: changes.indices) func whatIsNotItsIsRefused(number: Int) throws {
    let (change, words) = Self.changes[number]
    let long = Challenge(
      on: Experiment(dataset: .generator(.circle)), epochs: ContestLimits.epochs.upperBound)
    var experiment = Experiment(dataset: .generator(.circle))
    #expect(long.refusal(of: experiment) == nil)
    change(&experiment)
    let sentence = try #require(long.refusal(of: experiment))
    #expect(sentence.contains(words) && sentence.hasSuffix("."), "\(sentence)")
  }

  @Test func seedsAndWhatANetworkIsAreFree() {
    var experiment = Experiment(dataset: .generator(.circle))
    (experiment.seed, experiment.dataSeed) = ("1", "2")
    (experiment.hidden, experiment.activations, experiment.batchSize) = ([8, 8], [.relu], 1)
    experiment.features = [.y]
    #expect(challenge.refusal(of: experiment) == nil)
  }

  @Test func itsTitleSaysWhatIsOtherThanUsual() {
    #expect(challenge.title == "circle, test-accuracy>=0.99 after 300 epochs, of x,y")
    var noisy = Experiment(dataset: .generator(.xor))
    noisy.noise = 20
    #expect(Challenge(on: noisy).title.hasPrefix("exclusive or, noise 20, test") == false)
    #expect(
      Challenge(on: noisy).title.contains(", noise 20, test-accuracy>=0.99 after 1000 epochs"))
  }
}
