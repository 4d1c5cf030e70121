import Foundation
import Testing

@Suite struct StandardOutputTests {
  @Test(arguments: [
    "train --epochs 2", "datasets", "datasets xor-gate", "--help", "--version", "help train",
    "play --help", "train --help", "minimize --help", "datasets -h",
    "--generate-completion-script=bash", "minimize --max-neurons 1 --seeds 2 --epochs 2",
  ])
  func aFullDiskIsSaid(line: String) throws {
    let run = try Self.run("exec \"$0\" \(line) > /dev/full")
    #expect(run.isExit && run.status == 74)
    #expect(run.errors.hasPrefix("nnplay: standard output could not be written whole"))
  }

  /// The run would go on for hours.
  @Test func aFullDiskIsSaidAtOnce() throws {
    let run = try Self.run("exec \"$0\" train --epochs 100000000 > /dev/full")
    #expect(run.isExit && run.status == 74)
  }

  @Test(arguments: [("", 141), ("trap '' PIPE; ", 74)])
  func aReaderThatLeavesEndsItInSilence(before: String, code: Int) throws {
    let run = try Self.run(
      "\(before){ \"$0\" train --epochs 2000 --report $(seq -s, 0 2000); echo $? >&2; } | :")
    #expect(run.isExit && run.status == 0 && run.errors == "\(code)\n")
  }

  @Test func quittingEndsItAtOnce() throws {
    let run = try Self.run(
      "env --default-signal=QUIT \"$0\" train --epochs 100000000 & sleep 1; kill -QUIT $!; wait $!; "
        + "echo $?")
    #expect(run.lines.last == "\(128 + SIGQUIT)" && !run.errors.contains("rash"))
  }

  /// Runs a line of the shell in which `"$0"` is the program.
  private static func run(_ line: String) throws -> ProgramRun {
    try ProgramRun(
      ["-c", line, ProgramRun.program.path], program: URL(filePath: "/bin/sh"))
  }
}
