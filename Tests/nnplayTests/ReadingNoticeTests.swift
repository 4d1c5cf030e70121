import Foundation
import TestSupport
import Testing

/// Files that take their time, in a real terminal.
@Suite struct ReadingNoticeTests {
  private static let table = "x,y,label\\n1,2,a\\n3,4,b\\n"

  /// Runs a line of the shell in which `"$0"` is the program and `pipe` a pipe.
  private func start(_ line: String, in scratch: ScratchFolder) throws -> TerminalSession {
    mkfifo(scratch.url.appending(path: "pipe").path, 0o600)
    let script = "cd '\(scratch.url.path)'; \(line)"
    return try TerminalSession(
      TerminalCommand("/bin/sh", ["-c", script, TerminalCommand.productPath("nnplay")]))
  }

  @Test func aPipeWithoutAWriterIsWaitedForAloud() throws {
    let scratch = try ScratchFolder()
    let session = try start(
      "\"$0\" train --dataset ./pipe --epochs 1; :", in: scratch)
    try session.wait(for: "waiting for data from ./pipe; Ctrl-C ends")
    let writer = try ProgramRun(
      ["-c", "printf '\(Self.table)' > pipe"], program: URL(filePath: "/bin/sh"),
      folder: scratch.url)
    #expect(writer.isClean)
    try session.wait(for: "test right")
    #expect(!session.screen.text.contains("waiting"))
  }

  @Test func ctrlCEndsTheWaitAndWipesTheLine() throws {
    let scratch = try ScratchFolder()
    let session = try start("exec \"$0\" ./pipe", in: scratch)
    try session.wait(for: "waiting for data from ./pipe; Ctrl-C ends")
    session.signal(SIGINT)
    #expect(try session.waitForEnd().cause == .signal(SIGINT))
    #expect(!session.screen.text.contains("waiting"))
    #expect(session.leftovers == [])
  }

  @Test(arguments: [
    "printf '\(table)' | \"$0\" train --dataset /dev/stdin --epochs 1",
    "(sleep 0.1; printf 'x,y,lab'; sleep 0.1; printf 'el\\n1,2,a\\n3,4,b') > pipe & \"$0\" train --dataset ./pipe --epochs 1",
    "bash -c '\"$0\" train --epochs 1 --dataset <(printf \"\(table)\")' \"$0\"",
  ])
  func pipesAreRead(line: String) throws {
    let scratch = try ScratchFolder()
    let session = try start(line, in: scratch)
    #expect(try session.waitForEnd().cause == .exit(0))
    #expect(session.screen.text.contains("test right") && session.screen.text.contains("\n      1"))
  }

  /// No line but the answer where nobody looks.
  @Test func withoutATerminalThereIsOneLine() throws {
    let scratch = try ScratchFolder()
    let run = try ProgramRun(
      [
        "-c",
        // The data come once the notice is there, however long that takes.
        """
        mkfifo p; touch errors
        (until grep -q waiting errors; do sleep 0.1; done; printf '\(Self.table)' > p) &
        "$0" train --dataset ./p --epochs 1 2> errors; status=$?; cat errors >&2; exit $status
        """,
        ProgramRun.program.path,
      ], program: URL(filePath: "/bin/sh"), folder: scratch.url)
    #expect(run.status == 0 && run.errors == "nnplay: waiting for data from ./p; Ctrl-C ends\n")
  }
}
