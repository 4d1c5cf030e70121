import TestSupport
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

  @Test func answersAreInTheLanguageOfTheSheet() throws {
    let run = try ProgramRun(line: "handout nand --answers --language de")
    #expect(run.isClean && run.lines.allSatisfy { $0.count <= 80 })
    let text = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("Antworten") && text.contains("Warum?"))
    #expect(text.contains("4 von 4 Zeilen richtig") && !text.contains("Answers"))
  }

  /// The other sheets are there, and this one says why it is not measured.
  @Test func missingDataLoseNoSheet() throws {
    let run = try ProgramRun(
      ["handout", "nand", "housing", "--answers", "--language", "en"],
      environment: ["NNPLAY_DATA": ""])
    #expect(run.status == 66 && run.errors.hasPrefix("nnplay: housing is read from "))
    #expect(run.output.contains("nnplay learn nand") && run.output.contains("4 of 4 rows right"))
    #expect(run.output.contains("nnplay learn housing") && run.output.contains("Not measured: "))
  }

  @Test func aSolutionThatIsNoneIsNoAnswer() throws {
    let scratch = try ScratchFolder()
    let file = try scratch.file(
      named: "own.txt",
      "lesson: own\ntitle: O\nlook: L\nexplain: E\nsolution: train 1\n\ngoal: epochs>=2\nsay: go\n")
    let run = try ProgramRun(["handout", file.path, "--answers"])
    #expect(run.status == 65 && run.output.contains("Not measured:"))
    #expect(
      run.errors == "nnplay: \(file.path), line 7: the solution does not reach this goal\n")
  }

  @Test func aFileIsNamedAsItIsOpened() throws {
    let scratch = try ScratchFolder()
    let inputs = (1...30).map { "column\($0)" }.joined(separator: ",")
    let file = try scratch.file(
      named: "own one.txt",
      """
      lesson: own
      title: Own
      look: \(inputs)
      explain: So.

      goal: epochs>=2
      say: go on
      """)
    let run = try ProgramRun(["handout", file.path, "--language", "en"])
    #expect(run.isClean && run.output.contains("nnplay learn '\(file.path)'\n"))
    #expect(run.lines.allSatisfy { $0.count <= 80 || $0.contains(file.path) })
    #expect(run.output.filter { !$0.isWhitespace }.contains(inputs))
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
