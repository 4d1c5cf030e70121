import DataSources
import Testing

@testable import Experiments

@Suite struct TrainingGoalTests {
  private static func report(
    trainLoss: Double = .nan, testLoss: Double = .nan, train: Double? = nil, test: Double? = nil
  ) -> EpochReport {
    EpochReport(
      epoch: 0, trainLoss: trainLoss, testLoss: testLoss, trainAccuracy: train, testAccuracy: test)
  }

  @Test func everyMetricAndComparisonReadsBack() throws {
    for metric in Metric.allCases {
      for comparison in TrainingGoal.Comparison.allCases {
        let goal = TrainingGoal(metric, comparison, 0.25)
        #expect(try TrainingGoal(goal.description) == goal)
      }
    }
    #expect(try TrainingGoal(" test-loss <= 1e-3 ") == TrainingGoal(.testLoss, .atMost, 0.001))
    #expect(try TrainingGoal("accuracy>0.9") == TrainingGoal(.testAccuracy, .above, 0.9))
  }

  @Test(arguments: [
    "", "test-accuracy", "test-accuracy=>0.9", "speed>=0.9", "test-loss<=", "test-loss<=x",
    "test-loss<=nan", "test-loss<=inf", "test-loss<=1<=2", "test-accuracy>=99",
    "train-accuracy>=-0.1", "test-loss<1,", "test-loss<1 train-loss<1",
  ])
  func refusesOtherTexts(text: String) {
    #expect(throws: SettingRefusal.self) { try TrainingGoal(text) }
  }

  @Test func anEqualNumberIsOnOneSide() throws {
    let one = Self.report(testLoss: 1)
    let expected = ["test-loss<=1", "test-loss>=1", "test-loss<1.5", "test-loss>0.5"]
    let met = try (expected + ["test-loss<1", "test-loss>1"])
      .filter { try TrainingGoal($0).isMet(by: one) }
    #expect(met == expected)
  }

  @Test func notANumberIsNeverGoodEnough() throws {
    for comparison in TrainingGoal.Comparison.allCases {
      #expect(!TrainingGoal(.testLoss, comparison, 1).isMet(by: Self.report()))
      #expect(!TrainingGoal(.trainAccuracy, comparison, 1).isMet(by: Self.report(testLoss: 1)))
    }
  }

  @Test func commasMeanAllAtOnce() throws {
    let goal = try TrainingGoal("test-accuracy>=0.9,train-loss<0.1")
    #expect(goal.looksAtTest && goal.looksAtTraining)
    #expect(goal.isMet(by: Self.report(trainLoss: 0.05, test: 0.95)))
    #expect(!goal.isMet(by: Self.report(trainLoss: 0.15, test: 0.95)))
    #expect(!goal.isMet(by: Self.report(trainLoss: 0.05, test: 0.85)))
  }

  @Test func realLabelsHaveNoAccuracy() throws {
    let plane = Experiment(dataset: .generator(.regPlane))
    #expect(try #require(TrainingGoal.standard.conflict(with: plane)).contains("real labels"))
    #expect(try TrainingGoal("train-loss<=0.1").conflict(with: plane) == nil)
    #expect(TrainingGoal.standard.conflict(with: Experiment(dataset: .generator(.circle))) == nil)
  }
}
