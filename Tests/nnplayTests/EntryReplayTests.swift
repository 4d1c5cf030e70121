import Experiments
import Glibc
import Lessons
import Testing

@testable import nnplay

@Suite struct EntryReplayTests {
  /// An entry that claims what nobody has run.
  private static func item(_ name: String, _ hidden: [Int], epochs: Int) throws -> ReadEntries.Item
  {
    var experiment = Experiment(dataset: .generator(.circle))
    experiment.hidden = hidden
    let challenge = Challenge(on: experiment, epochs: epochs)
    let entry = try Entry(author: name, challenge, experiment, Score([]))
    return .init(path: name, line: 1, name: name, reading: .entry(entry))
  }

  private static func finish(_ replay: inout EntryReplay) throws {
    while !replay.isQuiet {
      try replay.goOn()
      sched_yield()
    }
  }

  /// Hours of work of one student keep no other waiting, nor one who comes later.
  @Test func muchWorkHoldsNobodyUp() throws {
    let slow = try Self.item("slow", [8, 8, 8, 8], epochs: 100_000)
    var items = [slow, try Self.item("ada", [2], epochs: 2)]
    var replay = EntryReplay(threads: 1) {}
    for name in ["bob", "cem"] {
      let entries = ReadEntries(items)
      try replay.want(entries.replays)
      try Self.finish(&replay)
      let checked = entries.checked(replay.scores, missing: .awaited)
      #expect(
        checked.map { $0.verdict == .awaited } == [true] + items.dropFirst().map { _ in false })
      let text = ContestResult(checked).text(.table)
      #expect(text.contains("slow, line 1: this entry is being replayed."), "\(text)")
      items.append(try Self.item(name, [name.utf8.count], epochs: name == "bob" ? 3 : 4))
    }
    try replay.want([])
    #expect(replay.scores.count == 2)
  }

  @Test func manyThatAreAwaitedAreCounted() throws {
    let items = try (1...4).map { try Self.item("\($0)", [$0], epochs: 1) }
    let text = ContestResult(ReadEntries(items).checked([:], missing: .awaited)).text(.table)
    #expect(text == "0 of 4 entries are true.\n4 entries are being replayed.\n")
  }

  @Test func whatIsTooMuchTogetherIsSaidAndTheLeastGoesFirst() throws {
    let items = try [9, 1, 5].map { try Self.item("\($0)", [$0], epochs: 10) }
    let all = ReadEntries(items)
    #expect(all.replays.count == 3 && all.replays.map(\.work) == all.replays.map(\.work).sorted())
    let some = ReadEntries(items, limit: all.replays[0].work + all.replays[1].work)
    #expect(some.replays.map(\.key) == all.replays.prefix(2).map(\.key))
    let sentences = some.checked([:], missing: .awaited).compactMap(\.sentence)
    #expect(sentences[0].contains("all entries together would take too long"))
    #expect(sentences[1] == "1, line 1: this entry is being replayed.")
  }
}
