import ArchitectureSearch
import DataSources
import Experiments
import Testing

@Suite struct SearchTargetTests {
  @Test func everyMeasureAndComparisonReadsBack() throws {
    for measure in SearchTarget.Measure.allCases {
      for comparison in SearchTarget.Comparison.allCases {
        let target = SearchTarget(measure: measure, comparison: comparison, value: 0.25)
        #expect(try SearchTarget(target.description) == target)
      }
    }
    #expect(try SearchTarget(" test-loss <= 1e-3 ").value == 0.001)
  }

  @Test(arguments: [
    "", "test-accuracy", "test-accuracy>0.9", "test-accuracy=>0.9", "accuracy>=0.9",
    "test-loss<=", "test-loss<=x", "test-loss<=nan", "test-loss<=inf", "test-loss<=1<=2",
    "test-accuracy>=99", "train-accuracy>=-0.1",
  ])
  func refusesOtherTexts(text: String) {
    #expect(throws: DataError.self) { try SearchTarget(text) }
  }

  @Test func notANumberIsNeverGoodEnough() throws {
    #expect(try !SearchTarget("test-loss<=1").isMet(by: .nan))
    #expect(try !SearchTarget("test-loss>=1").isMet(by: .nan))
    #expect(try SearchTarget("test-loss>=1").isMet(by: 1))
    #expect(try SearchTarget("test-loss<=1").isMet(by: 1))
  }

  @Test func realLabelsHaveNoAccuracy() throws {
    let plane = Experiment(dataset: .generator(.regPlane))
    #expect(throws: DataError.self) { try SearchTarget.standard.check(plane) }
    try SearchTarget("train-loss<=0.1").check(plane)
    try SearchTarget.standard.check(Experiment(dataset: .generator(.circle)))
  }
}
