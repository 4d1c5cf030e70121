import Testing

/// The slopes and steps of a curve on paper, by the real program.
@Suite struct DescendCommandTests {
  @Test func secantsAndStepsArePrinted() throws {
    let run = try ProgramRun(line: "descend 5square --rate 0.06 --print")
    #expect(run.isClean && run.lines.allSatisfy { $0.count <= 80 })
    for figure in ["25.000000", "20.500000", "20.050000", "20.000000", "0.800000"] {
      #expect(run.output.contains(figure), "\(figure)")
    }
    #expect(run.output.hasSuffix("Each step multiplies x by 0.4: |x| < 0.001 after 9 steps.\n"))
  }

  @Test func divergenceIsNamed() throws {
    let run = try ProgramRun(line: "descend --rate 1.1 --steps 3 --print")
    #expect(run.output.hasSuffix("Each step multiplies x by -1.2: it diverges.\n"))
    let far = try ProgramRun(line: "descend --rate 10 --steps 1000 --print")
    #expect(far.isClean && far.lines.allSatisfy { $0.count <= 80 })
  }

  @Test(arguments: ["descend cube", "descend --rate 11", "descend --start 4", "descend --steps x"])
  func whatCannotBeIsASentence(line: String) throws {
    let run = try ProgramRun(line: line)
    #expect(run.status == 64 && run.output.isEmpty && run.errors.split(separator: "\n").count == 1)
  }
}
