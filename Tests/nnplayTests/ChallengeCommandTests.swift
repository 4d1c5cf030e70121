import DataSources
import Experiments
import Foundation
import Lessons
import TerminalUI
import TestSupport
import Testing

@testable import nnplay

@Suite struct ChallengeCommandTests {
  /// Little work for 20 runs.
  private static let small = ["challenge", "xor-gate", "--epochs", "40", "--entry"]

  private func entry(_ text: String) throws -> EntryText {
    let found = EntryText.all(in: text)
    #expect(found.count == 1)
    return try #require(found.first).text.get()
  }

  @Test func theEntryIsPrintedAndTheGoalIsSpokenOf() throws {
    let run = try ProgramRun(Self.small + ["--hidden", "3", "--name", "Ada"])
    #expect(run.isExit && run.status == 0)
    #expect(run.output.utf8.count <= 1024 && run.output.hasPrefix("nnplay-entry=1; by=Ada;"))
    let claim = try EntryData.entry(entry(run.output)).claim
    #expect((Int(claim.reached) ?? 0) < 18)
    #expect(run.errors == "Not at the goal: \(claim.reached) of 20 runs hold it, and 18 must.\n")
    #expect(try entry(run.output).isWhole)
  }

  /// An entry says what `minimize` says of the same runs.
  @Test func theScoreIsThatOfMinimize() throws {
    let text = try entry(
      try ProgramRun(Self.small + ["--hidden", "4", "--learning-rate", "0.3"]).output)
    let search = try ProgramRun([
      "minimize", "--dataset", "xor-gate", "--epochs", "40", "--hidden", "4", "--learning-rate",
      "0.3", "--seeds", "20", "--hold", "--format", "json",
    ])
    let claim = try EntryData.entry(text).claim
    #expect(search.output.contains("\"solved\":\(claim.reached),"))
    #expect(search.output.contains("\"medianEpoch\":\(claim.epoch),"))
    #expect(search.output.contains("\"parameters\":\(claim.parameters),"))
    #expect(claim.reached != "0")
  }

  @Test(arguments: ["baseline", "avx2", "avx512"])
  func everyInstructionSetGivesTheSameEntry(name: String) throws {
    // A square network in lanes, and one that lanes cannot train.
    for options in [["--hidden", "3,2"], ["--hidden", "3", "--shuffle", "epoch"]] {
      let words = ["challenge", "circle", "--epochs", "15", "--entry"] + options
      let plain = try ProgramRun(words)
      #expect(plain.output.hasPrefix("nnplay-entry=1;"))
      #expect(try ProgramRun(words, environment: ["NNPLAY_ISA": name]).output == plain.output)
    }
  }

  @Test func aSettingOfLuckChangesNothing() throws {
    let words = Self.small + ["--hidden", "2"]
    #expect(try ProgramRun(words + ["--seed", "luck"]).output == ProgramRun(words).output)
  }

  @Test(arguments: [
    ("xor --features x,xTimesY", "without the feature xTimesY: it allows x,y"),
    ("xor --allow z", "--allow: There is no feature \"z\""),
    ("xor --epochs 0", "give a whole number from 1 to 100000"),
    ("xor --epochs 100001", "give a whole number from 1 to 100000"),
    ("reg-plane --target test-accuracy>=0.9", "real labels and so no accuracy"),
    ("xor --target luck", "give test-accuracy"),
    ("spirall", "did you mean spiral"), ("xor --hidden 4096,4096", "make the network smaller"),
  ])
  func whatCannotBeIsRefused(_ options: String, _ reason: String) throws {
    let run = try ProgramRun(line: "challenge \(options) --entry")
    #expect(run.isExit && run.status == 64 && run.output.isEmpty, "\(run.errors)")
    #expect(run.errors.contains(reason), "\(run.errors)")
    #expect(run.errors.split(separator: "\n").count == 1)
  }

  @Test func theEntryIsPrintedOnceTheScreenIsGone() throws {
    let command = TerminalCommand(
      TerminalCommand.productPath("nnplay"),
      [
        "challenge", "and", "--target", "train-loss<=0.2", "--epochs", "60", "--learning-rate",
        "0.3", "--name", "Ada",
      ])
    let session = try TerminalSession(command, size: Size(columns: 80, rows: 24))
    try session.wait(for: "20 at the goal")
    #expect(session.screen.text.contains("25 parameters"))
    session.type("q")
    #expect(try session.waitForEnd().cause == .exit(0))
    let found = try #require(EntryText.all(in: session.screen.text).first)
    #expect(try found.text.get().isWhole)
    #expect(try EntryData.entry(found.text.get()).claim.reached == "20")
  }

  @Test func theEntryIsKeptInAFile() throws {
    let scratch = try ScratchFolder()
    let words = Self.small + ["--name", "Ada", "--save", "ada.txt"]
    let run = try ProgramRun(words + ["--hidden", "3"], folder: scratch.url)
    let path = scratch.url.appending(path: "ada.txt").path
    #expect(try String(contentsOfFile: path, encoding: .utf8) == run.output)
    #expect(run.status == 0 && run.errors.hasSuffix("The entry is in ada.txt.\n"), "\(run.errors)")
    let again = try ProgramRun(words + ["--hidden", "2"], folder: scratch.url)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == again.output)
    _ = try scratch.file(named: "ada.txt", "my notes\n")
    let refused = try ProgramRun(words, folder: scratch.url)
    #expect(refused.status == 64 && refused.output.isEmpty)
    #expect(
      refused.errors == "nnplay: ada.txt is there and is not Ada's entry to this challenge; name "
        + "another file\n")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "my notes\n")
  }

  @Test func theEntryIsKeptOnceTheScreenIsGone() throws {
    let scratch = try ScratchFolder()
    let path = scratch.url.appending(path: "ada.txt").path
    let command = TerminalCommand(
      TerminalCommand.productPath("nnplay"),
      [
        "challenge", "and", "--target", "train-loss<=0.2", "--epochs", "60", "--learning-rate",
        "0.3", "--name", "Ada", "--save", path,
      ])
    let session = try TerminalSession(command, size: Size(columns: 80, rows: 24))
    try session.wait(for: "20 at the goal")
    session.type("q")
    #expect(try session.waitForEnd().cause == .exit(0))
    #expect(try entry(String(contentsOfFile: path, encoding: .utf8)).isWhole)
  }

  @Test func otherFeaturesCanBeAllowed() throws {
    let run = try ProgramRun(
      line: "challenge xor --allow x,y,xTimesY --features xTimesY --hidden none --epochs 20 --entry"
    )
    #expect(run.output.contains("allow=x,y,xTimesY") && run.output.contains("parameters=2;"))
  }

  @Test func entriesToFilesNameThemWithoutTheirFolder() throws {
    let scratch = try ScratchFolder()
    let table = "a,b,kind\n" + (0..<40).map { "\($0 % 7),\($0 % 5),\($0 % 2)\n" }.joined()
    let file = try scratch.file(named: "kinds.csv", table).path
    let run = try ProgramRun(["challenge", file, "--epochs", "2", "--entry"])
    #expect(run.output.contains("dataset=kinds.csv; checksum="))
    let outcome = try ProgramRun(
      ["contest", "verify", scratch.file(named: "ada.txt", run.output).path])
    #expect(outcome.isClean, "\(outcome.errors)\(outcome.output)")
    // The data file is no entry, and no bad one either.
    #expect(try ProgramRun(["contest", "verify", scratch.url.path]).isClean)
  }
}

extension EntryData {
  /// The entry that a text is, on data sets inside the program.
  static func entry(_ text: EntryText) throws -> Entry {
    try Entry(text) { name, _, reading throws(DataError) in
      try DatasetCatalog.find(name, reading)
    }
  }
}
