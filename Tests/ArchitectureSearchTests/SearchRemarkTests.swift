import DataSources
import Experiments
import Foundation
import Testing

@testable import ArchitectureSearch

@Suite struct SearchRemarkTests {
  /// A report in which networks of these layers are solved by so many of 50 seeds.
  private static func report(
    _ solved: [[Int]: Int], stopsEarly: Bool = false,
    _ source: DatasetSource = .generator(.circle)
  ) -> SearchReport {
    var question = SearchQuestion(
      Experiment(dataset: source), hidden: Array(solved.keys), seeds: SearchSeeds.numbered(50))
    question.stopsEarly = stopsEarly
    let plan = question.plan()
    let rows = plan.networks.map { network in
      let trials = (0..<50).map { seed in
        Trial(
          reachedAt: seed < solved[network.hidden] ?? 0 ? 7 : nil, heldFrom: nil, finalLoss: 0.1,
          finalAccuracy: 1)
      }
      return SearchRow(network: network, trials: trials, plan: plan)
    }
    return SearchReport(plan: plan, rows: rows)
  }

  @Test func whatTheorySettlesIsSaidWithItsSource() {
    let sentences = Self.report([[1]: 0, [2]: 0, [3]: 40]).remarks.map(\.sentence)
    #expect(
      sentences == [
        "No network whose hidden layers are at most two wide parts the whole disc from the whole "
          + "ring: hidden 1; 2 (Johnson 2019; Hanin and Sellke 2017 for ReLU).",
        "Not found in 50 runs, at most 7.1 % of the seeds: hidden 1; 2.",
      ])
  }

  /// 1.96^2 / (50 + 1.96^2) = 7.13 %.
  @Test func theShareIsTheIntervalsUpperEnd() throws {
    let remarks = Self.report([[3]: 0, [4]: 1]).remarks
    #expect(remarks.count == 1 && remarks[0].networks.map(\.hidden) == [[3]])
    guard case .notFound(let runs, let most) = remarks[0].reason else {
      Issue.record("It was not found.")
      return
    }
    #expect(runs == 50 && abs(most - 0.0713) < 0.0001)
  }

  @Test func ofPointsThatWereSolvedNothingIsDenied() {
    let remarks = Self.report([[2]: 3]).remarks
    #expect(remarks.count == 1, "the theorem is about the whole sets, whatever the points")
    #expect(remarks[0].reason == .known(.narrowAndRing))
  }

  @Test func withoutAllSeedsNoShareIsSaid() {
    #expect(Self.report([[4]: 0], stopsEarly: true).remarks.isEmpty)
  }

  @Test func jsonHasWhatIsProven() throws {
    struct Theory: Decodable {
      let limit, sentence, source: String
      let hidden: [[Int]]
    }
    struct Report: Decodable { let theory: [Theory] }
    let text = ReportText.json(Self.report([[1]: 0, [2, 2]: 0, [3]: 9]))
    let theory = try JSONDecoder().decode(Report.self, from: Data(text.utf8)).theory
    #expect(theory.map(\.limit) == ["narrow-and-ring"])
    #expect(theory.first?.hidden == [[1], [2, 2]] && theory.first?.source.isEmpty == false)
  }
}
