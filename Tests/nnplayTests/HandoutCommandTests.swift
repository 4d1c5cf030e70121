import Testing

/// Sheets of lessons by the real program.
@Suite struct HandoutCommandTests {
  @Test func questionsAreWithoutAnswers() throws {
    let run = try ProgramRun(line: "handout nand gauss --language en")
    #expect(run.isClean && run.lines.allSatisfy { $0.count <= 80 })
    #expect(run.output.contains("nnplay learn nand") && run.output.contains("nnplay learn gauss"))
    #expect(run.output.contains("[ ] 1 NAND") && !run.output.contains("Answers"))
  }

  @Test func answersAreMeasured() throws {
    let run = try ProgramRun(line: "handout nand learning-rate --answers --language en")
    #expect(run.isClean && run.lines.allSatisfy { $0.count <= 80 })
    let text = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("nand: 4 of 4 rows right, weights -2,-2, bias 3 [1]"))
    #expect(text.contains("19 of 20 starts reach test-loss<0.05 within 25 epochs"))
  }

  @Test(arguments: [
    ("handout nando", "there is no lesson \"nando\"; did you mean nand?"),
    (
      "handout",
      "Missing expected argument '<lesson> ...'; nnplay handout --help lists what there is."
    ),
  ]) func whatCannotBeIsRefused(line: String, sentence: String) throws {
    let run = try ProgramRun(line: line)
    #expect(run.status == 64 && run.output.isEmpty && run.errors == "nnplay: \(sentence)\n")
  }
}
