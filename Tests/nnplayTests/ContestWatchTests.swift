import DataSources
import Experiments
import Foundation
import Lessons
import TestSupport
import Testing

@testable import nnplay

@Suite struct ContestWatchTests {
  private let scratch: ScratchFolder
  private let nobody = EntryReplay(threads: 1) {}

  init() throws { scratch = try ScratchFolder() }

  private func entry(_ source: DatasetSource = .bundled(.xorGate)) throws -> String {
    let experiment = Experiment(dataset: source)
    let challenge = Challenge(
      on: experiment, goal: TrainingGoal(.trainLoss, .atMost, 0.05), epochs: 2)
    return try Entry(challenge, experiment, Score([])).text.lines
  }

  private func watch() throws -> ContestWatch {
    try ContestWatch(
      EntryFiles(paths: [scratch.url.path]), EntryCheck(threads: 1, data: .none))
  }

  @Test func theSentencesAreSeenBelowATableThatIsCut() {
    let table = (1...30).map { "\($0)  name\n" }.joined()
    let text = table + "\n29 of 30 entries are true.\neve.txt: changed.\n"
    let lines = ContestWatch.top(of: text, rows: 24).split(separator: "\n")
    #expect(lines.count == 23 && lines[0] == "1  name" && lines[19] == "20  name")
    #expect(lines[20] == "(11 more lines: a higher terminal shows them)")
    #expect(lines.suffix(2) == ["29 of 30 entries are true.", "eve.txt: changed."])
    #expect(ContestWatch.top(of: text, rows: 34) == text)
  }

  @Test func whatWindowsShellsWriteIsRead() {
    let text = "nnplay-entry=1; r\u{E9}\n"
    let bytes = text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    #expect(EntryFiles.decoded([0xFF, 0xFE] + bytes) == text)
    #expect(EntryFiles.decoded(Array(text.utf8)) == text)
  }

  /// What it shows, wherever lines end.
  private func words(_ watch: ContestWatch) -> String {
    watch.text(nobody).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func nothingIsReadTwiceThatHasNotChanged() throws {
    _ = try scratch.file(named: "ada.txt", entry())
    var watch = try watch()
    var looks = [watch.lookAgain()]
    _ = try scratch.file(named: "bob.txt", entry())
    for _ in 0..<2 { looks.append(watch.lookAgain()) }
    #expect(looks == [false, true, false])
    #expect(watch.text(nobody).contains("0 of 2 entries are true."))
  }

  @Test func whatCannotBeReadLeavesTheLastRanking() throws {
    _ = try scratch.file(named: "ada.txt", entry())
    var watch = try watch()
    let (table, away) = (watch.text(nobody), scratch.url.path + "-away")
    try FileManager.default.moveItem(atPath: scratch.url.path, toPath: away)
    let hasRead = watch.lookAgain()
    #expect(!hasRead)
    let text = watch.text(nobody)
    #expect(text.hasSuffix("\n\n" + table) && text.contains("last ranking"), "\(text)")
    #expect(text.split(whereSeparator: \.isNewline).allSatisfy { $0.count <= 80 })
    try FileManager.default.moveItem(atPath: away, toPath: scratch.url.path)
    let isRead = watch.lookAgain()
    #expect(isRead && watch.text(nobody) == table)
  }

  @Test func aFileOfTooManyEntriesIsOneBadOne() throws {
    _ = try scratch.file(named: "ada.txt", entry())
    var watch = try watch()
    let many = String(repeating: "nnplay-entry=", count: ContestLimits.fileEntries + 1)
    _ = try scratch.file(named: "eve.txt", many)
    let isRead = watch.lookAgain()
    #expect(isRead)
    #expect(words(watch).contains("it holds more than \(ContestLimits.fileEntries) entries"))
    #expect(watch.text(nobody).contains("0 of 2 entries are true."))
  }

  /// Put right while the contest runs, or put there after its entry.
  @Test func dataFilesAreReadAgainWhenTheyChange() throws {
    let right = "a,b,kind\n" + (0..<40).map { "\($0 % 7),\($0 % 5),\($0 % 2)\n" }.joined()
    let path = try scratch.file(named: "kinds.csv", right).path
    _ = try scratch.file(named: "ada.txt", entry(DatasetCatalog.find(path)))
    try FileManager.default.removeItem(atPath: path)
    var watch = try watch()
    #expect(words(watch).contains("kinds.csv is not beside it"))
    _ = try scratch.file(named: "kinds.csv", right.replacing("6,", with: "5,"))
    let isRead = watch.lookAgain()
    #expect(isRead && words(watch).contains("the rows of kinds.csv here are others"))
    _ = try scratch.file(named: "kinds.csv", right)
    let isRight = watch.lookAgain()
    #expect(isRight && words(watch).contains("this entry is being replayed"))
  }

  /// The file lies in another folder, in which nothing else is looked at.
  @Test func dataFilesOfAnotherFolderToo() throws {
    let (data, right) = (try ScratchFolder(), "a,b,kind\n0,1,x\n1,0,y\n1,1,x\n0,0,y\n")
    let path = try data.file(named: "kinds.csv", right).path
    _ = try scratch.file(named: "ada.txt", entry(DatasetCatalog.find(path)))
    _ = try data.file(named: "kinds.csv", right + "2,2,x\n")
    var watch = try ContestWatch(
      EntryFiles(paths: [scratch.url.path]),
      EntryCheck(threads: 1, data: DataDirectory(option: data.url.path, environment: [:])))
    #expect(words(watch).contains("the rows of kinds.csv here are others"))
    _ = try data.file(named: "kinds.csv", right)
    let isRead = watch.lookAgain()
    #expect(isRead && words(watch).contains("this entry is being replayed"))
  }
}
