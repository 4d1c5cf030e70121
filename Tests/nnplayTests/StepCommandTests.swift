import TestSupport
import Testing

/// A sample's sheet on paper, by the real program.
@Suite struct StepCommandTests {
  @Test func theToyProblemIsPrintedWithEveryFigure() throws {
    let run = try ProgramRun(line: "step --example toy --print")
    #expect(run.isClean, "\(run.errors)")
    #expect(run.lines.allSatisfy { $0.count <= 80 })
    for figure in [
      "0.503975", "0.442431", "-0.503975", "0.557569", "0.282437", "-0.125986", "0.137544",
      "0.078111", "0.066772", "0.056694", "-0.085277", "-0.072898", "-0.061895", "0.111889",
      "-0.496772", "0.223306", "-0.124723", "0.102898", "-0.198105", "0.623915", "0.283099",
      "0.251772", "0.224093", "0.199420", "0.086789", "0.003168", "0.246835", "0.002174",
    ] {
      #expect(run.output.contains(figure), "\(figure)")
    }
    #expect(run.output.contains("All 18 gradients are the slopes of the loss."))
    #expect(run.output.contains("W1 (3x4)"))
  }

  @Test func theSlidesRuleIsFoundOut() throws {
    let run = try ProgramRun(
      line: "step --example toy --hidden-error slides --sample 1 --print --decimals 3")
    #expect(run.isClean && run.output.contains("hidden error slides"))
    #expect(
      run.output.contains("12 of 18 gradients are not the slopes of the loss: in dC/dW1."))
    #expect(run.lines.contains { $0.contains("dC/dW1[3,4]") && !$0.contains("x") })
    #expect(!run.output.contains("from the slides' h"), "one sample alone")
  }

  @Test func aTrainingPointOfAnExperiment() throws {
    let run = try ProgramRun(
      line: "step --dataset iris --hidden 8,8 --sample 2 --learning-rate 0.5 --print")
    #expect(run.isClean && run.output.contains("sample 2 of 75"))
    #expect(run.output.contains("rate 0.5") && run.output.contains("4-8-8-3"))
    #expect(run.lines.allSatisfy { $0.count <= 80 })
    #expect(run.output.contains("W2 (8x8, columns 1-"), "a wide matrix is printed in parts")
  }

  @Test func aSavedRunGoesOnWhereItWas() throws {
    let scratch = try ScratchFolder()
    let path = scratch.url.appending(path: "run.nnplay").path
    let saved = try ProgramRun(["train", "--epochs", "3", "--save", path])
    let fresh = try ProgramRun(["step", "--print"])
    let trained = try ProgramRun(["step", path, "--print"])
    #expect(saved.isClean && fresh.isClean && trained.isClean)
    #expect(fresh.lines.count == trained.lines.count && fresh.output != trained.output)
  }

  @Test(arguments: [
    (
      "step --hidden 9 --print",
      "Step by step shows at most 8 numbers a layer, and there are 9 neurons in layer 1: "
        + "remove some of them."
    ),
    (
      "step --example toy --hidden 3 --print",
      "--example toy has a network and samples of its own; leave --hidden out."
    ),
    (
      "step run.nnplay --example toy --print",
      "--example toy has a network of its own; leave run.nnplay out."
    ),
    (
      "step --example toy --sample 3 --print",
      "--sample 3 is beyond the last one: there are 2; give a number from 1 to 2."
    ),
    (
      "step --example toy --quiz --print",
      "--quiz asks on the screen; leave --print or --quiz out."
    ),
  ])
  func whatCannotBeIsASentence(line: String, sentence: String) throws {
    let run = try ProgramRun(line: line)
    #expect(run.isExit && run.status == 64 && run.output.isEmpty)
    #expect(run.errors == "nnplay: \(sentence)\n")
  }
}
