import DataSources
import Experiments
import Testing

@testable import nnplay

/// Which epochs are said something of, and in which words.
@Suite struct ReportLinesTests {
  private func lines(
    _ format: ReportFormat, _ request: ReportRequest = ReportRequest(), to last: Int
  ) -> [String] {
    var trainer = Trainer(Experiment(dataset: .generator(.circle)))
    var lines = ReportLines(request, as: format, from: 0, to: last)
    var found: [String] = []
    while true {
      if let text = lines.text(of: trainer, isLast: trainer.epoch == last) { found.append(text) }
      if trainer.epoch == last { return found }
      trainer.trainEpoch()
    }
  }

  @Test func notesSayARightCountAfterEachPass() {
    let notes = lines(.notes, to: 3)
    #expect(notes.map { $0.prefix(8) } == ["Epoch 0:", "Epoch 1:", "Epoch 2:"])
    #expect(notes.allSatisfy { $0.hasSuffix(" / 250\n") })
    #expect(lines(.notes, to: 0) == [])
  }

  @Test func aRightCountIsTheAccuracys() throws {
    var trainer = Trainer(Experiment(dataset: .generator(.circle)))
    for _ in 0..<7 { trainer.trainEpoch() }
    let accuracy = try #require(trainer.report().testAccuracy)
    let note = ReportFormat.note(7, trainer.testEvaluation(), [])
    #expect(note == "Epoch 6: \(Int((accuracy * 250).rounded())) / 250")
  }

  @Test func chosenEpochsAreCountedInPasses() {
    var request = ReportRequest()
    (request.schedule, request.figures) = (.epochs([0, 1, 3]), [.parameters])
    let notes = lines(.notes, request, to: 3)
    #expect(notes.map { $0.prefix(8) } == ["Epoch 0:", "Epoch 2:"])
    #expect(notes[0].hasSuffix(" / 250\n         parameters: 25\n"))
  }

  @Test func aTableHasRoundEpochsAndTheLast() {
    let rows = lines(.text, to: 7).map { $0.split(separator: " ")[0] }
    #expect(rows == ["0", "1", "2", "5", "7"])
  }
}
