import Foundation
import Testing

@Suite struct MinimizeCommandTests {
  /// A question that even an unoptimized program answers soon.
  private static let tiny = ["--max-neurons", "3", "--seeds", "4", "--epochs", "50"]

  private static func with(_ body: (MinimizeProgram) throws -> Void) throws {
    let program = try MinimizeProgram()
    defer { program.clean() }
    try body(program)
  }

  @Test func printsATableAndTheVerdict() throws {
    try Self.with { program in
      let outcome = try program.run(Self.tiny + ["--plot"], environment: ["LC_ALL": "C"])
      #expect(outcome == .init(output: Self.golden, errors: "", exitCode: 0))
    }
  }

  @Test func aKilledSearchGoesOnToTheSameBytes() throws {
    try Self.with { program in
      let question = ["--max-neurons", "5", "--seeds", "9", "--epochs", "40", "--journal"]
      try program.runAndKill(question + ["killed.jsonl"], afterLines: 2)
      let killed = program.folder.appendingPathComponent("killed.jsonl")
      let begun = try Data(contentsOf: killed)
      let whole = try program.run(question + ["whole.jsonl"])
      let resumed = try program.run(question + ["killed.jsonl"])
      let journal = try Data(
        contentsOf: program.folder.appendingPathComponent("whole.jsonl"))
      #expect(begun.count > 100 && begun.count < journal.count)
      #expect(journal.starts(with: begun))
      #expect(resumed == whole)
      #expect(try Data(contentsOf: killed) == journal)
    }
  }

  @Test(arguments: ["table", "json", "csv"])
  func sharesMergeToTheSameBytes(format: String) throws {
    try Self.with { program in
      let question = ["--hidden", "2-3", "--seeds", "17", "--epochs", "3"]
      let whole = try program.run(question + ["--format", format])
      let slurm = ["MIN": "0", "MAX": "1", "COUNT": "2", "STEP": "1"]
      for task in 0...1 {
        var variables = ["SLURM_ARRAY_TASK_ID": "\(task)"]
        for (name, value) in slurm { variables["SLURM_ARRAY_TASK_" + name] = value }
        let share = try program.run(
          question + ["--journal", "\(task).jsonl"], environment: variables)
        #expect(share.exitCode == 0 && share.output.isEmpty)
      }
      let merged = try program.run(["--format", format, "--merge", "1.jsonl", "0.jsonl"])
      #expect(merged == whole)
    }
  }

  /// A number of runs that depends on what they bring is none to make an interval of.
  @Test func stoppingEarlyPrintsVerdictsAndNoShares() throws {
    try Self.with { program in
      let question = Self.tiny + ["--reliably", "0.2", "--stop-early"]
      let table = try program.run(question + ["--journal", "j"])
      #expect(
        table.output.split(separator: "\n").prefix(3) == [
          "hidden  params  solved    verdict  epoch  90 % by",
          "1            5     0/4      never      -        -",
          "2            9     0/4      never      -        -",
        ])
      #expect(table.output.contains("   reliable  ") && !table.output.contains("95 %"))
      let json = try program.run(question + ["--format", "json"])
      #expect(json.output.contains(#""low":null,"high":null,"#))
      #expect(json.output.contains(#""verdict":"never""#))
      for arguments in [question + ["--plot"], ["--merge", "j", "--plot"]] {
        let refused = try program.run(arguments)
        #expect(refused.exitCode == 64 && refused.output.isEmpty)
        #expect(refused.errors.hasPrefix("nnplay: --plot draws shares"))
      }
    }
  }

  @Test func sweepsOverOptions() throws {
    try Self.with { program in
      let outcome = try program.run(
        ["--hidden", "2", "--seeds", "2", "--epochs", "2", "--format", "csv", "--vary"]
          + ["activation=tanh,relu", "features=x+y,x+y+xTimesY"])
      let starts = outcome.output.split(separator: "\n").dropFirst()
        .map { $0.split(separator: ",").prefix(4).joined(separator: " ") }
      #expect(
        starts == [
          "tanh x+y 2 9", "relu x+y 2 9", "tanh x+y+xTimesY 2 11", "relu x+y+xTimesY 2 11",
        ])
    }
  }

  @Test func theRunIsTheOneThatTrainShows() throws {
    try Self.with { program in
      let shown = try program.run(
        [
          "--hidden", "3", "--seed", "0.07000", "--epochs", "9", "--report", "9", "--format",
          "json",
        ],
        command: "train")
      let searched = try program.run([
        "--hidden", "3", "--seed-list", "0.07000", "--epochs", "9", "--format", "json",
      ])
      let loss = try #require(shown.output.firstMatch(of: /"testLoss":([^,]+)/)).output.1
      #expect(searched.output.contains("\"medianLoss\":\(loss),"))
    }
  }

  @Test func thePictureIsWrittenWhole() throws {
    try Self.with { program in
      let outcome = try program.run(
        ["--hidden", "2-3", "--seeds", "2", "--epochs", "2", "--plot", "curve.svg"])
      #expect(outcome.exitCode == 0)
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: program.folder.path) == [
          "curve.svg"
        ])
      let text = try Data(contentsOf: program.folder.appendingPathComponent("curve.svg"))
      #expect(text.starts(with: Data("<svg ".utf8)) && text.suffix(7) == Data("</svg>\n".utf8))
    }
  }

  @Test func aPictureThatCannotBeWrittenIsRefusedBeforeTheSearch() throws {
    let run = try ProgramRun(["minimize", "--plot", "/no-such-folder/curve.svg"])
    #expect(run.status == 64 && run.output.isEmpty)
    #expect(run.errors.hasPrefix("nnplay: /no-such-folder/curve.svg cannot be written"))
  }

  @Test(arguments: [
    ["--max-neurons", "0"], ["--hidden", "8-1"], ["--hidden", "5", "--max-neurons", "4"],
    ["--hidden", "1-64,1-64,1-64,1-64"], ["--hidden", "1-64,1-64"], ["--target", "speed>=1"],
    ["--target", "test-accuracy>=99"], ["--dataset", "reg-plane"], ["--vary", "act=tanh"],
    ["--vary", "activation=tanh,foo"], ["--vary", "activation=tanh,tanh"],
    ["--vary", "noise=5", "noise=10"], ["--shard", "3/2"],
    ["--vary", "noise=\(numbers)", "batch-size=\(numbers)", "train-percent=\(numbers),51"],
    ["--vary", "noise=\(numbers)", "batch-size=\(numbers)", "--layers", "0-2", "--hidden", "1-40"],
    ["--shard", "1/2"], ["--plot", "x.png"], ["--plot", "--format", "json"], ["--seeds", "0"],
    ["--seed-list", "a,a"], ["--layers", "1-2", "--hidden", "2,2"], ["--journal", "/nowhere/j"],
  ])
  func whatCannotBeGetsASentence(arguments: [String]) throws {
    try Self.with { program in
      let outcome = try program.run(arguments)
      #expect(outcome.exitCode == 64)
      #expect(outcome.output.isEmpty && outcome.errors.hasPrefix("nnplay: "))
      #expect(outcome.errors.count { $0 == "\n" } == 1)
    }
  }

  private static let numbers = (1...50).map(String.init).joined(separator: ",")

  /// Each name of a data set is looked up once, so that a pipe, which can be read but once, will do.
  @Test func aPipeIsReadOnceHoweverMuchVaries() throws {
    let rows = (0..<40).map { "\($0),\($0 * 7 % 11),\($0 % 2)\n" }.joined()
    let run = try ProgramRun(
      shell: """
        printf 'x,y,label\n\(rows.replacing("\n", with: "\\n"))' | \
        nnplay minimize --dataset /dev/stdin --hidden 2 --seeds 2 --epochs 1 \
        --format csv --vary noise=0,1,2 activation=tanh,relu
        """)
    #expect(run.isClean && run.lines.count == 7, "\(run.errors)")
  }

  private static let golden = """
    hidden  params  solved   share      95 %  epoch  90 % by  at end    loss   right
    1            5     0/4     0 %    0-49 %      -        -     0 %   0.448    62 %
    2            9     0/4     0 %    0-49 %      -        -     0 %   0.301  80.2 %
    3           13     1/4    25 %    5-70 %     37       37    25 %   0.281  82.6 %

    The smallest network that reaches test-accuracy>=0.99: hidden 3, 13 parameters
      (1 of 4 seeds).
    None does so reliably (90 % of the seeds).
    No network whose hidden layers are at most two wide parts the whole disc from
      the whole ring: hidden 1; 2 (Johnson 2019; Hanin and Sellke 2017 for ReLU).
    Not found in 4 runs, at most 49 % of the seeds: hidden 1; 2.
    Loss and right (the share of right points): of the test points, at the end.

    100 %


                        --
                         |
                         |
     50 %   --    --     |
             |     |     |
             |     |     |
             |     |    /o
             |     |  ///|
             |     | //  |
      0 %   -o-----o/   --
             1     2     3
    share of seeds that reach test-accuracy>=0.99, by hidden neurons

    """
}
