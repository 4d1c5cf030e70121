import Foundation
import Testing

@Suite struct StandardOutputTests {
  @Test(arguments: [
    ["train", "--epochs", "2"], ["datasets", "xor-gate"],
    ["minimize", "--max-neurons", "1", "--seeds", "2", "--epochs", "2"],
  ])
  func aFullDiskIsSaid(arguments: [String]) throws {
    let run = try ProgramRun(
      ["-c", "\"$0\" \"$@\" > /dev/full", try ProgramRun.program.path] + arguments,
      program: URL(fileURLWithPath: "/bin/sh"))
    #expect(run.isExit && run.status == 74)
    #expect(run.errors.hasPrefix("nnplay: standard output could not be written whole"))
  }
}
