import DataSources
import Experiments
import Foundation
import TestSupport
import Testing

@testable import Lessons

@Suite struct EntryFileTests {
  private let scratch: ScratchFolder
  private let path: String

  init() throws {
    scratch = try ScratchFolder()
    path = scratch.url.appending(path: "ada.txt").path
  }

  private func file(_ author: String = "Ada", _ challenge: Challenge = Entries.circle) -> EntryFile
  {
    EntryFile(path, author: author, challenge)
  }

  private func entry(_ hidden: [Int], reached: Int = 18) throws -> Entry {
    try Entries.entry(hidden, Entries.score(reached: reached), by: "Ada")
  }

  private var text: String? { try? String(contentsOfFile: path, encoding: .utf8) }

  @Test func itHoldsTheEntryAndALaterOneThatIsNoWorse() throws {
    for (hidden, reached, isWritten) in [
      ([4], 12, true), ([2], 3, true), ([5], 18, true), ([3], 19, true), ([3], 18, true),
      ([4], 20, false), ([2], 17, false),
    ] {
      let (before, new) = (text, try entry(hidden, reached: reached))
      #expect(try file().write(new) == isWritten, "\(hidden)")
      #expect(text == (isWritten ? new.text.lines : before))
    }
  }

  @Test func nothingElseIsWrittenOver() throws {
    let foreign = try Entries.entry([3], Entries.score(reached: 18), by: "Bob").text.lines
    let mine = try entry([3]).text.lines
    let other = Challenge(on: Experiment(dataset: .generator(.circle)), epochs: 301)
    for (text, challenge) in [
      ("my notes\n", Entries.circle), (foreign, Entries.circle),
      (mine + "and more\n", Entries.circle),
      (String(mine.dropLast(9)), Entries.circle), (mine, other),
      (String(repeating: "\n", count: 4096) + mine, Entries.circle),
    ] {
      _ = try scratch.file(named: "ada.txt", text)
      for attempt in [
        { try file("Ada", challenge).check() },
        { _ = try file("Ada", challenge).write(entry([1])) },
      ] {
        #expect(throws: DataError.self, "\(text)") { try attempt() }
      }
      #expect(self.text == text)
    }
    _ = try scratch.file(named: "ada.txt", "")
    try file().check()
    #expect(try file().write(entry([9])))
  }

  @Test func whereNothingCanBeWrittenIsSaidBeforehand() throws {
    let nowhere = scratch.url.appending(path: "none/ada.txt").path
    #expect(throws: DataError.self) { try EntryFile(nowhere, author: "", Entries.circle).check() }
    #expect(throws: DataError.self) {
      try EntryFile(scratch.url.path, author: "", Entries.circle).check()
    }
  }
}
