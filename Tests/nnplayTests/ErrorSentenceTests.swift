import Testing

/// What cannot be understood gets one sentence with its remedy.
@Suite struct ErrorSentenceTests {
  @Test(arguments: [
    ("--frobnicate", "Unknown option '--frobnicate'; nnplay play --help lists what there is."),
    ("--frobnicate 3", "Unknown option '--frobnicate'; nnplay play --help lists what there is."),
    ("--hiden 3", "Unknown option '--hiden'; did you mean '--hidden'?"),
    ("train -x", "Unknown option '-x'; nnplay train --help lists what there is."),
    ("train --paused", "Unknown option '--paused'; nnplay train --help lists what there is."),
    (
      "foo",
      "there is no command, data set or file \"foo\"; "
        + "nnplay --help lists the commands, nnplay datasets the data sets"
    ),
    ("trian", "there is no command, data set or file \"trian\"; did you mean train?"),
    ("dataset", "there is no command, data set or file \"dataset\"; did you mean datasets?"),
    ("spirl --foo", "there is no command, data set or file \"spirl\"; did you mean spiral?"),
    (
      "spiral --frobnicate",
      "Unknown option '--frobnicate'; nnplay play --help lists what there is."
    ),
    ("train spiral", "Unexpected argument 'spiral'; for a data set write --dataset spiral."),
    ("train a.csv", "Unexpected argument 'a.csv'; for a data set write --dataset a.csv."),
    ("play foo", "Unexpected argument 'foo'; nnplay play --help lists what there is."),
    ("train a b", "2 unexpected arguments: 'a', 'b'; nnplay train --help lists what there is."),
    (
      "train --noise",
      "Missing value for '--noise <0-50>'; nnplay train --help lists what there is."
    ),
    (
      "train --seed",
      "Missing value for '--seed <text>'; nnplay train --help lists what there is."
    ),
    (
      "train --init-zero=3",
      "The option '--init-zero' does not take any value, but '3' was specified."
    ),
  ])
  func isOneLineWithARemedy(line: String, sentence: String) throws {
    let run = try ProgramRun(line: line)
    #expect(run.isExit && run.status == 64 && run.output.isEmpty)
    #expect(run.errors == "nnplay: \(sentence)\n")
  }

  @Test func ofSeveralLinesIsPutOnOne() throws {
    let run = try ProgramRun(line: "--generate-completion-script=foo")
    #expect(run.status == 64 && run.errors.contains("zsh bash fish"))
    #expect(run.errors.split(separator: "\n").count == 1)
  }
}
