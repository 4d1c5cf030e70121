import Testing

/// The screen's command where there is no screen.
@Suite struct PlayCommandTests {
  @Test(arguments: ["", "play", "--dataset spiral", "play --theme light --palette colour-blind"])
  func withoutATerminalItSaysSo(line: String) throws {
    let run = try ProgramRun(line: line)
    #expect(run.isExit && run.status == 69 && run.output.isEmpty)
    #expect(run.errors.hasPrefix("nnplay: Standard input is not a terminal"), "\(run.errors)")
    #expect(run.errors.split(separator: "\n").count == 1)
  }
}
