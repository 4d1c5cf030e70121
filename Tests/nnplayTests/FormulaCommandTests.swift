import TestSupport
import Testing

@Suite struct FormulaCommandTests {
  private let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  @Test func aSavedRunIsWrittenOut() throws {
    let train = ["train", "--epochs", "0", "--save", "run.nnplay"]
    #expect(try ProgramRun(train, folder: scratch.url).isExit)
    let run = try ProgramRun(["formula", "run.nnplay", "--digits", "3"], folder: scratch.url)
    #expect(run.isClean, "\(run.errors)")
    let start = ["Inputs", "  x1 = x", "  x2 = y", "Layer 1"]
    #expect(Array(run.lines.prefix(4)) == start && run.lines[4].hasPrefix("  n1_1 = tanh(0.1 "))
  }

  @Test func whatCannotBeIsASentence() throws {
    for (arguments, code) in [
      (["formula", "/no/such.nnplay"], 66), (["formula", "a.nnplay", "--digits", "0"], 64),
      (["formula", "a.nnplay", "--digits", "18"], 64), (["formula"], 64),
    ] as [([String], Int32)] {
      let run = try ProgramRun(arguments)
      #expect(run.status == code && run.output.isEmpty && !run.errors.isEmpty)
    }
  }
}
