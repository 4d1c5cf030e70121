import DataSources
import Experiments
import Testing

@testable import Lessons

@Suite struct EntryTests {
  @Test func everyExperimentReadsBackAsItWas() throws {
    var drawn = DrawnExperiments(seed: "entries")
    for number in 0..<300 {
      let experiment = drawn.next()
      let challenge = Challenge(
        on: experiment, features: experiment.features, epochs: 1 + number)
      let author = number % 2 == 0 ? "" : "Zo\u{EB} #\(number);"
      let entry = try Entry(
        author: author, challenge, experiment, Entries.score(reached: number % 21))
      #expect(entry.text.lines.utf8.count <= ContestLimits.entryBytes)
      let found = try #require(EntryText.all(in: entry.text.lines).first)
      let again = try Entries.read(try found.text.get())
      #expect(again.text == entry.text)
      #expect(again.author == author && again.claim == entry.claim)
      #expect(again.challenge == challenge)
      // What is written the same runs the same.
      #expect(again.challenge.runs(of: again.experiment) == challenge.runs(of: experiment))
    }
  }

  @Test func whatAnEntryLooksLike() throws {
    let entry = try Entries.entry([4, 2], Entries.score(reached: 19), by: "Ada")
    #expect(
      entry.text.lines == """
        nnplay-entry=1; by=Ada; dataset=circle; target=test-accuracy>=0.99;
        epochs=300; allow=x,y; hidden=4,2; parameters=25; neurons=6; reached=19;
        epoch=19; bits=\(entry.claim.bits); sum=\(entry.text.sum)

        """)
  }

  @Test func aTrueEntryHoldsAndAForgedOneDoesNot() throws {
    let score = Entries.score(reached: 19)
    let entry = try Entries.entry([3], score)
    #expect(entry.verdict(score) == .holds(score))
    #expect(
      entry.verdict(Entries.score(reached: 12))
        == .changed("it says reached 19, and a replay shows 12"))
    #expect(
      entry.verdict(Entries.score(reached: 19, from: 11))
        == .changed("it says epoch 19, and a replay shows 20"))
    #expect(
      entry.verdict(Entries.score(reached: 19, loss: 0.25.nextUp))
        == .changed("its runs end with other bits than it says"))
  }

  @Test func pointsThatNobodyElseHasAreRefused() throws {
    var experiment = Experiment(dataset: .generator(.circle))
    try experiment.apply(.placePoint(x: 1, y: 1, label: 1))
    let challenge = Challenge(on: experiment)
    #expect(throws: DataError.self) {
      try Entry(challenge, experiment, Entries.score(reached: 20))
    }
  }

  @Test func anEntryThatWouldBeTooLongIsRefused() throws {
    let error = #expect(throws: DataError.self) {
      try Entries.entry([1], Entries.score(reached: 1), by: String(repeating: "x", count: 1000))
    }
    #expect(error?.exitCode == 64 && error?.description.contains("1024 are allowed") == true)
  }

  @Test func whatIsReplayedOnceIsWhatRunsAlike() throws {
    let score = Entries.score(reached: 19)
    let ada = try Entries.entry([3], score, by: "Ada")
    #expect(ada.replayKey == (try Entries.entry([3], score, by: "Bob")).replayKey)
    #expect(ada.replayKey == (try Entries.entry([3], Entries.score(reached: 1))).replayKey)
    #expect(ada.replayKey != (try Entries.entry([4], score)).replayKey)
  }
}
