@testable import ArchitectureSearch
import DataSources
import Foundation
import Testing

@Suite struct SearchJournalTests {
  private static let question = Questions.tiny(hidden: (1...4).map { [$0] }, seeds: 20)

  /// The search with a journal, by several threads.
  @discardableResult
  private static func run(_ question: SearchQuestion = question, path: String) throws -> [SearchRow]
  {
    let plan = question.plan()
    let journal = try SearchJournal(path: path, plan: plan)
    let run = SearchRun(
      question, plan: plan, threads: 4, known: journal.known, runner: InventedRunner(),
      keep: { journal.keep(piece: $0, trials: $1) })
    run.wait()
    #expect(journal.failure == nil)
    return run.takeRows()
  }

  private static func withFile(_ body: (String) throws -> Void) throws {
    let path = NSTemporaryDirectory() + "journal-\(UUID().uuidString).jsonl"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try body(path)
  }

  @Test func everyCutIsResumedToTheSameBytes() throws {
    try Self.withFile { path in
      let rows = try Self.run(path: path)
      let url = URL(fileURLWithPath: path)
      let whole = try Data(contentsOf: url)
      for count in stride(from: 0, through: whole.count, by: 37) {
        try whole.prefix(count).write(to: url)
        #expect(try Self.run(path: path) == rows)
        #expect(try Data(contentsOf: url) == whole)
      }
    }
  }

  @Test func aDamagedLineCostsThatLineAlone() throws {
    try Self.withFile { path in
      let rows = try Self.run(path: path)
      let url = URL(fileURLWithPath: path)
      var lines = try Data(contentsOf: url).split(separator: 10)
      let count = lines.count
      lines[3] = Data([0xff, 0xfe, 0x7b])
      lines[count - 1] = lines[count - 1].prefix(30)
      try Data(lines.joined(separator: [10]) + [10]).write(to: url)
      let journal = try SearchJournal(path: path, plan: Self.question.plan())
      #expect(journal.known.count == count - 3)
      _ = consume journal
      #expect(try Self.run(path: path) == rows)
    }
  }

  /// As in a process that was forked and has not begun its own program yet.
  @Test func aCopyOfTheDescriptorDoesNotKeepTheFileLocked() throws {
    try Self.withFile { path in
      let plan = Self.question.plan()
      let journal = try SearchJournal(path: path, plan: plan)
      let descriptor = try #require(
        (0..<1024).first { descriptor in
          let link = "/proc/self/fd/\(descriptor)"
          return (try? FileManager.default.destinationOfSymbolicLink(atPath: link)) == path
        })
      let copy = dup(Int32(descriptor))
      defer { close(copy) }
      _ = consume journal
      #expect(throws: Never.self) { try SearchJournal(path: path, plan: plan) }
    }
  }

  @Test(arguments: ["/dev/full", "/dev/zero", "/dev/null"])
  func aDeviceIsNoJournal(path: String) {
    #expect(throws: DataError.self) { try SearchJournal(path: path, plan: Self.question.plan()) }
    #expect(throws: DataError.self) { try SearchReport(mergingJournals: [path]) }
  }

  @Test func anotherQuestionsJournalIsRefusedAndKept() throws {
    try Self.withFile { path in
      try Self.run(path: path)
      let before = try Data(contentsOf: URL(fileURLWithPath: path))
      #expect(throws: DataError.self) {
        try Self.run(Questions.tiny(hidden: [[1]], seeds: 20), path: path)
      }
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    }
  }

  @Test(arguments: ["x,y,label\n1,2,3\n", "precious", "{}\n"])
  func otherFilesAreRefusedAndKept(text: String) throws {
    try Self.withFile { path in
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      #expect(throws: DataError.self) { try Self.run(path: path) }
      #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
    }
  }

  @Test func aJournalOfTheFirstFormIsRefusedAndKept() throws {
    let text = #"{"nnplay":"minimize","journal":1,"question":"0123456789abcdef"}"# + "\n"
    try Self.withFile { path in
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      for body in [{ _ = try Self.run(path: path) }, { _ = try Self.merged([path]) }] {
        let error = try #require(throws: DataError.self) { try body() }
        #expect(error.kind == .badData && error.description.contains("in form 1"))
      }
      #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
    }
  }

  private static func merged(_ paths: [String]) throws -> SearchReport {
    try SearchReport(mergingJournals: paths)
  }

  /// Two lines tell different runs of the same seeds: nobody knows which are true.
  @Test func contradictionsAreRefusedAndNamed() throws {
    try Self.withFile { path in
      try Self.run(path: path)
      let plan = Self.question.plan()
      let trial = Trial(reachedAt: nil, heldFrom: nil, finalLoss: .nan, finalAccuracy: nil)
      let line = JournalText.line(piece: 1, trials: Array(repeating: trial, count: 8), plan: plan)
      let other = path + ".other"
      defer { try? FileManager.default.removeItem(atPath: other) }
      try [JournalText.header(plan), line, line, ""].joined(separator: "\n")
        .write(toFile: other, atomically: true, encoding: .utf8)
      let error = try #require(throws: DataError.self) { try Self.merged([path, other]) }
      #expect(error.kind == .badData)
      #expect(error.description.hasPrefix("\(path):3 and \(other):2 tell different runs"))
      #expect(throws: Never.self) { try SearchJournal(path: other, plan: plan) }
      let whole = try String(contentsOfFile: path, encoding: .utf8)
      try (whole + line + "\n").write(toFile: path, atomically: true, encoding: .utf8)
      let resumed = try #require(throws: DataError.self) { try Self.run(path: path) }
      #expect(resumed.description.hasPrefix("\(path):3 and \(path):"))
      #expect(try String(contentsOfFile: path, encoding: .utf8) == whole + line + "\n")
    }
  }

  @Test func theSameRunsTwiceAreNoContradiction() throws {
    try Self.withFile { path in
      let rows = try Self.run(path: path)
      #expect(try Self.merged([path, path]).rows == rows)
    }
  }

  /// What others do to the file while a search runs.
  private static let interventions: [@Sendable (String) throws -> Void] = [
    { try FileManager.default.removeItem(atPath: $0) },
    { try Data("other".utf8).write(to: URL(fileURLWithPath: $0), options: .atomic) },
    { try #require(truncate($0, 10) == 0) },
    { path in
      let handle = try #require(FileHandle(forWritingAtPath: path))
      try handle.seekToEnd()
      try handle.write(contentsOf: Data("more".utf8))
    },
  ]

  @Test(arguments: interventions.indices)
  func whatOthersDoToTheFileIsNoticed(intervention: Int) throws {
    try Self.withFile { path in
      let plan = Self.question.plan()
      let journal = try SearchJournal(path: path, plan: plan)
      let trial = Trial(reachedAt: nil, heldFrom: nil, finalLoss: 1, finalAccuracy: nil)
      let trials = Array(repeating: trial, count: 8)
      journal.keep(piece: 0, trials: trials)
      #expect(journal.failure == nil)
      try Self.interventions[intervention](path)
      let after = try? Data(contentsOf: URL(fileURLWithPath: path))
      journal.keep(piece: 1, trials: trials)
      let failure = try #require(journal.failure)
      #expect(failure.kind == .output && failure.description.hasPrefix("\(path) was removed"))
      #expect((try? Data(contentsOf: URL(fileURLWithPath: path))) == after)
    }
  }

  @Test func oneSearchAtATimeWrites() throws {
    try Self.withFile { path in
      let journal = try SearchJournal(path: path, plan: Self.question.plan())
      #expect(throws: DataError.self) { try Self.run(path: path) }
      _ = consume journal
    }
  }

  @Test(arguments: [false, true])
  func shardsMergeToTheWhole(stopsEarly: Bool) throws {
    var question = Self.question
    question.stopsEarly = stopsEarly
    let plan = question.plan()
    let folder = NSTemporaryDirectory() + "shards-\(UUID().uuidString)/"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let paths = try (1...3).map { number in
      let path = folder + "\(number).jsonl"
      let journal = try SearchJournal(path: path, plan: plan)
      let run = SearchRun(
        question, plan: plan, shard: try #require(Shard(number: number, count: 3)),
        runner: InventedRunner(), keep: { journal.keep(piece: $0, trials: $1) })
      run.wait()
      return path
    }
    let merged = try SearchReport(mergingJournals: paths.reversed())
    #expect(merged == Questions.answer(question, runner: InventedRunner()))
    #expect(throws: DataError.self) { try SearchReport(mergingJournals: [paths[0], paths[2]]) }
    #expect(throws: DataError.self) { try SearchReport(mergingJournals: []) }
  }
}
