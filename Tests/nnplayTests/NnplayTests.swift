import Testing

/// The program's own words.
@Suite struct NnplayTests {
  @Test(arguments: [
    "", "play", "train", "predict", "step", "descend", "datasets", "gates", "learn", "challenge",
    "contest verify",
  ])
  func helpFitsATerminalOf80Columns(command: String) throws {
    for line in ["\(command) --help", "\(command) -h", "help \(command)"] {
      let run = try ProgramRun(line: line)
      #expect(run.isClean && run.lines.count > 10, "\(line)")
      #expect(run.lines.allSatisfy { $0.count <= 80 }, "\(line)")
    }
  }

  @Test func everyCommandIsInTheHelp() throws {
    let help = try ProgramRun(["--help"]).output
    for command in [
      "play (default) ", "train ", "predict ", "step ", "descend ", "datasets ", "gates ",
      "learn ", "recipes ",
    ] {
      #expect(help.contains("\n  \(command)"))
    }
  }

  @Test func theVersionIsOneLine() throws {
    let run = try ProgramRun(["--version"])
    #expect(run.isClean && run.output.wholeMatch(of: #/\d+\.\d+\.\d+\n/#) != nil)
  }

  @Test func defaultsAreShownOnce() throws {
    for command in [
      "play", "train", "predict", "step", "descend", "datasets", "gates", "learn", "challenge",
      "contest verify",
    ] {
      for option in try HelpText(of: command.split(separator: " ").map(String.init)).options {
        // A saved run is named or there is none.
        let takesStandard = option.usage.contains("<") && !option.usage.contains("FILE.nnplay")
        #expect(takesStandard == !option.standard.isEmpty, "\(option.usage)")
        #expect(!option.does.contains("default"), "\(option.usage)")
      }
    }
  }
}
