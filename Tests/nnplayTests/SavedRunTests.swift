import Foundation
import TestSupport
import Testing

/// Runs that are saved, resumed and replayed by the program itself.
@Suite struct SavedRunTests {
  private let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  private func run(_ words: String...) throws -> ProgramRun {
    try ProgramRun(words, folder: scratch.url)
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOf: scratch.url.appending(path: name), encoding: .utf8)
  }

  @Test func aResumedRunEqualsTheUninterruptedOne() throws {
    let options = ["--dataset", "xor", "--hidden", "5,3", "--batch-size", "7", "--noise", "20"]
    let whole = try ProgramRun(
      ["train", "--epochs", "40", "--save", "a.nnplay"] + options, folder: scratch.url)
    let first = try ProgramRun(
      ["train", "--epochs", "13", "--save", "b.nnplay"] + options, folder: scratch.url)
    let second = try run("train", "--resume", "b.nnplay", "--epochs", "40", "--save", "b.nnplay")
    #expect(whole.isClean && first.isClean && second.isClean, "\(second.errors)")
    #expect(try text("a.nnplay") == text("b.nnplay"))
    #expect(second.lines.last == whole.lines.last && second.lines.count == 3)
  }

  @Test func aReplayComesToTheSame() throws {
    #expect(try run("train", "--epochs", "5", "--save", "a.nnplay").isClean)
    let same = try run("replay", "a.nnplay")
    #expect(same.isClean)
    #expect(
      same.output
        == "The start and 0 edits lead to the same 25 parameters, bit for bit, at epoch 5.\n")
    let other = try text("a.nnplay").replacing("\"seed\":\"0.12345\"", with: "\"seed\":\"1\"")
    _ = try scratch.file(named: "b.nnplay", other)
    let differs = try run("replay", "b.nnplay")
    #expect(differs.status == 1 && differs.output.contains("do not lead"))
  }

  @Test func whatCannotBeResumedIsRefused() throws {
    #expect(try run("train", "--epochs", "5", "--save", "a.nnplay").isClean)
    let before = try text("a.nnplay")
    for (words, code) in [
      (["--resume", "a.nnplay", "--epochs", "5"], 64),
      (["--resume", "a.nnplay", "--epochs", "9", "--hidden", "3"], 64),
      (["--resume", "a.nnplay", "--epochs", "9", "--dataset", "xor"], 64),
      (["--resume", "a.nnplay", "--epochs", "9", "--init-zero"], 64),
      (["--resume", "none.nnplay", "--epochs", "9"], 66),
    ] {
      let run = try ProgramRun(["train"] + words, folder: scratch.url)
      #expect(run.status == Int32(code) && run.output.isEmpty, "\(words): \(run.errors)")
      #expect(run.errors.split(separator: "\n").count == 1)
    }
    #expect(try text("a.nnplay") == before)
  }

  @Test func noOtherFileIsReplaced() throws {
    _ = try scratch.file(named: "thesis.txt", "my thesis")
    let run = try run("train", "--epochs", "1", "--save", "thesis.txt")
    #expect(run.status == 64 && run.output.isEmpty, "refused before the work is done")
    #expect(try text("thesis.txt") == "my thesis")
  }

  @Test func whatCannotBeWrittenIsRefusedBeforeTheWork() throws {
    let run = try run("train", "--epochs", "1", "--save", "none/a.nnplay")
    #expect(run.status == 64 && run.output.isEmpty, "\(run.errors)")
  }

  /// What goes on from a file is what its recording leads to.
  @Test func aReplaySeesThatSettingsWereChangedByHand() throws {
    #expect(try run("train", "--epochs", "2", "--save", "a.nnplay").isClean)
    let forged = try text("a.nnplay")
      .replacing("\"learningRate\":0.03", with: "\"learningRate\":5", maxReplacements: 1)
    _ = try scratch.file(named: "b.nnplay", forged)
    #expect(try run("replay", "b.nnplay").status == 1)
  }

  @Test func aRunUnderAVeryLowLimitOfMemoryGetsASentence() throws {
    let run = try ProgramRun(
      shell: "ulimit -v 160000; nnplay train --epochs 1", folder: scratch.url)
    #expect(run.isExit && run.status == 71)
    #expect(run.errors.hasPrefix("nnplay: Memory is limited to 156 MB"), "\(run.errors)")
  }

  @Test func aDamagedRunIsRefusedByEveryCommand() throws {
    _ = try scratch.file(named: "a.nnplay", "{\"format\":\"nnplay\",\"version\":1}")
    for words in [["replay", "a.nnplay"], ["train", "--resume", "a.nnplay"], ["a.nnplay"]] {
      let run = try ProgramRun(words, folder: scratch.url)
      #expect(run.status == 65, "\(words): \(run.errors)")
    }
  }
}
