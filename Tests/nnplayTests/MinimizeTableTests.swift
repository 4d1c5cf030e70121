import ArchitectureSearch
import DataSources
import Experiments
import Testing

@testable import nnplay

/// Every line within 80 columns, whatever is asked.
@Suite struct MinimizeTableTests {
  /// A report under which no seed solves anything, or all do.
  private static func report(
    options: [String], values: [[String]], seeds: Int = 50, epochs: Int = 1000,
    hidden: [[Int]] = [[1], [12]], solved: Bool = true
  ) -> SearchReport {
    let experiment = Experiment(dataset: .generator(.circle))
    var question = SearchQuestion(
      experiment, hidden: hidden, seeds: SearchSeeds.numbered(seeds))
    if !options.isEmpty {
      question.variedOptions = options
      question.variations = values.map { SearchVariation(values: $0, experiment: experiment) }
    }
    question.epochs = epochs
    let plan = question.plan()
    let trial = Trial(
      reachedAt: solved ? epochs : nil, heldFrom: nil, finalLoss: 0.12345, finalAccuracy: 0.9876)
    return SearchReport(
      plan: plan,
      rows: plan.networks.map {
        SearchRow(network: $0, trials: Array(repeating: trial, count: seeds), plan: plan)
      })
  }

  private static func lines(_ report: SearchReport) -> [String] {
    let table = MinimizeTable(report.plan)
    let texts = [table.heading] + report.rows.map(table.line) + table.sentences(report)
    return texts.flatMap { $0.split(separator: "\n").map(String.init) }
  }

  private static let longest = "features=x+y+xTimesY+xSquared+ySquared+sinX+sinY"

  @Test(arguments: [
    report(options: [], values: []),
    report(options: [], values: [], seeds: 1000, epochs: 1_000_000, hidden: [[64, 64, 64]]),
    report(options: ["activation"], values: [["tanh"], ["relu"]]),
    report(
      options: ["activation", "features", "learning-rate"],
      values: [["tanh", String(longest.dropFirst(9)), "0.03"], ["relu", "x+y", "0.1"]]),
    report(
      options: ["activation", "features"], values: [["tanh", "x"]], seeds: 1000,
      epochs: 1_000_000, hidden: [[12, 12, 12]], solved: false),
  ])
  func everyLineFits(report: SearchReport) {
    let lines = Self.lines(report)
    #expect(lines.count >= report.rows.count + 3)
    #expect(lines.filter { $0.count > 80 } == [])
  }

  @Test func whatIsKnownFromOthersGoesFirst() {
    let plain = MinimizeTable(Self.report(options: [], values: []).plan).heading
    #expect(
      plain
        == "hidden  params  solved   share      95 %  epoch  90 % by  at end    loss   right")
    let more = MinimizeTable(Self.report(options: [], values: [], seeds: 100).plan).heading
    #expect(more == "hidden  params   solved   share      95 %  epoch  90 % by    loss   right")
  }

  @Test func shortValuesStandInTheirRows() {
    let lines = Self.lines(
      Self.report(options: ["activation"], values: [["tanh"], ["relu"]], hidden: [[3]]))
    #expect(lines[0].hasPrefix("activation  hidden  params  solved      95 %  epoch"))
    #expect(lines[1].hasPrefix("tanh        3 ") && lines[2].hasPrefix("relu        3 "))
  }

  @Test func longValuesGiveWayToNumbers() {
    let values = [["tanh", "x+y+xTimesY+xSquared+ySquared+sinX+sinY"], ["relu", "x+y"]]
    let lines = Self.lines(
      Self.report(options: ["activation", "features"], values: values, hidden: [[3]]))
    #expect(lines[0] == "1: activation=tanh \(Self.longest)")
    #expect(lines[1] == "2: activation=relu features=x+y")
    #expect(lines[3].hasPrefix("1  3           13   50/50"))
    #expect(lines[4].hasPrefix("2  3 "))
    #expect(lines[5].hasPrefix("1: The smallest network that reaches test-accuracy>=0.99: hidden"))
  }

  @Test func lossesAreShort() {
    let report = Self.report(options: [], values: [])
    #expect(MinimizeTable(report.plan).line(report.rows[0]).hasSuffix("  0.123  98.8 %"))
  }
}
