import Foundation
import TestSupport
import Testing

@testable import nnplay

/// Nothing that is typed, read or inherited reaches a terminal as a command to it.
@Suite struct TerminalSafetyTests {
  /// ESC, a C1 control, the order of writing turned round, and line breaks.
  private static let attack = "a\u{1B}[31m\u{9B}31m\u{202E}\u{2028}\r\nnnplay: all is well"

  private static let small = [
    "train": ["--epochs", "1"],
    "minimize": ["--epochs", "1", "--seeds", "1", "--max-neurons", "1"],
    "challenge": ["--epochs", "1", "--entry"],
  ]
  private static let commands = [
    "play", "train", "minimize", "datasets", "predict", "describe", "challenge",
  ]

  @Test(arguments: commands) func everyOptionsValueIsTame(command: String) throws {
    for option in try HelpText(of: [command]).options.thinnedInDebug(by: 3) {
      let name = String(option.usage.prefix { $0 != " " })
      // Little work where the value is not refused.
      let small = Self.small[command] ?? []
      try expectTame(at: [command] + small + [name, Self.attack], "\(name)")
      try expectTame(at: [command] + small + ["\(name)=\(Self.attack)"], "\(name)=")
    }
  }

  @Test(arguments: commands + ["help"]) func everyOtherWordIsTame(command: String) throws {
    for words in [[Self.attack], ["--" + Self.attack], ["--" + Self.attack, Self.attack]] {
      try expectTame(at: [command] + (Self.small[command] ?? []) + words, "\(command)")
    }
    try expectTame(at: ["--generate-completion-script", Self.attack], "completion")
    try expectTame(at: [Self.attack], "the first word")
  }

  @Test(arguments: MinimizeVariations.names) func everyVariedOptionIsTame(name: String) throws {
    try expectTame(at: ["minimize", "--vary", "\(name)=\(Self.attack)"], name)
    try expectTame(at: ["minimize", "--vary", "\(name)=\(Self.attack),\(Self.attack)"], name)
  }

  @Test(arguments: ["table", "csv", "json"])
  func aFilesNameIsTameInEveryAnswer(format: String) throws {
    let scratch = try ScratchFolder()
    let path = try scratch.file(
      named: Self.attack.replacing("/", with: ""), "x,y,l\n1,2,a\n3,4,b\n"
    ).path
    let journal = scratch.url.appending(path: "journal").path
    let small = ["--max-neurons", "1", "--seeds", "2", "--epochs", "1", "--format", format]
    let plot = format == "table" ? ["--plot"] : []
    let question = ["--vary", "dataset=\(path),xor"] + small + plot
    try expectTame(at: ["minimize", "--journal", journal] + question, format, answers: true)
    try expectTame(
      at: ["minimize", "--merge", journal, "--format", format] + plot, format, answers: true)
    try expectTame(at: ["datasets", path], "datasets", answers: true)
    let run = scratch.url.appending(path: "run.nnplay").path
    let train = ["train", "--epochs", "1", "--dataset", path]
    try expectTame(at: train + ["--save", run], "train", answers: true)
    try expectTame(at: ["describe", path], "describe", answers: true)
    expectTame(try ProgramRun(["predict", run, path]), "predict")
  }

  @Test(arguments: ["TERM", "NNPLAY_ISA", "SLURM_ARRAY_TASK_ID", "LC_ALL", "LANG", "COLUMNS"])
  func theEnvironmentIsTame(variable: String) throws {
    for command in ["play", "minimize --seeds 1 --epochs 1 --max-neurons 1"] {
      let words = command.split(separator: " ").map(String.init)
      let run = try ProgramRun(words, environment: [variable: Self.attack])
      expectTame(run, variable)
    }
  }

  private func expectTame(at words: [String], _ what: String, answers: Bool = false) throws {
    let run = try ProgramRun(words)
    expectTame(run, what)
    if answers { #expect(run.isClean && !run.output.isEmpty, "\(what): \(run.errors)") }
  }

  private func expectTame(_ run: ProgramRun, _ what: String) {
    for text in [run.output, run.errors] {
      let wild = text.unicodeScalars.filter { $0 != "\n" && Self.isWild($0) }
      #expect(wild.isEmpty, "\(what): \(text.debugDescription)")
      #expect(!text.split(separator: "\n").contains { $0 == "nnplay: all is well" }, "\(what)")
    }
    #expect(run.errors.split(separator: "\n").count <= 1, "\(what): \(run.errors)")
  }

  private static func isWild(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      || (0x200B...0x200F).contains(scalar.value) || (0x2028...0x202E).contains(scalar.value)
  }
}
