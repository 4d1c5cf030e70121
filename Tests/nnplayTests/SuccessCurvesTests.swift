import ArchitectureSearch
import DataSources
import Experiments
import Testing

@testable import nnplay

/// Answers that are made up, for pictures of them.
enum InventedReports {
  /// One or two variations of networks of 1 to 3 neurons: 0, 5 and 10 of 10 seeds solve the problem, or
  /// twice as many up to all under the second.
  static func report(variations: Int) -> SearchReport {
    let experiment = Experiment(dataset: .generator(.circle))
    var question = SearchQuestion(
      experiment, hidden: [[1], [2], [3]], seeds: SearchSeeds.numbered(10))
    if variations > 1 {
      question.variedOptions = ["activation"]
      question.variations = ["<tanh>", "relu"].map {
        SearchVariation(values: [$0], experiment: experiment)
      }
    }
    let plan = question.plan()
    let rows = plan.networks.map { network in
      let solved = min(10, (network.neurons - 1) * 5 * (network.variation + 1))
      return SearchRow(
        network: network,
        trials: (0..<10).map {
          Trial(
            reachedAt: $0 < solved ? 1 : nil, heldFrom: nil, finalLoss: 1, finalAccuracy: 0.5)
        }, plan: plan)
    }
    return SearchReport(plan: plan, rows: rows)
  }
}

@Suite struct SuccessCurvesTests {
  @Test func oneVariationIsOneCurve() {
    let curves = SuccessCurves(InventedReports.report(variations: 1))
    #expect(curves.labels == ["1", "2", "3"])
    #expect(curves.curves.map(\.name) == [""])
    #expect(curves.curves[0].points.map(\.share) == [0, 0.5, 1])
    #expect(curves.curves[0].points.map(\.place) == [0, 1, 2])
  }

  @Test func variationsShareTheAxis() {
    let curves = SuccessCurves(InventedReports.report(variations: 2))
    #expect(curves.labels == ["1", "2", "3"])
    #expect(curves.curves.map(\.name) == ["activation=<tanh>", "activation=relu"])
    #expect(curves.curves[1].points.map(\.share) == [0, 1, 1])
  }
}
