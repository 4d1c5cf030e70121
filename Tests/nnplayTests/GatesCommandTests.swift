import Testing

/// `nnplay gates` where there is no screen.
@Suite struct GatesCommandTests {
  @Test func theSheetHasSumsOutputsAndSmallChanges() throws {
    let run = try ProgramRun(line: "gates nand --print")
    #expect(run.isClean, "\(run.errors)")
    #expect(
      run.output == """
        nand: 1 unless both inputs are 1
        output 1 where the sum is above 0, else 0

        w1 -2, w2 -2, bias 3

        x1  x2  products and bias  sum  output  target
         0   0  -2*0 -2*0 +3         3       1       1  right
         0   1  -2*0 -2*1 +3         1       1       1  right
         1   0  -2*1 -2*0 +3         1       1       1  right
         1   1  -2*1 -2*1 +3        -1       0       0  right

        x1  x2  +0.1 w1  +0.1 w2  +0.1 bias
         0   0        0        0          0
         0   1        0        0          0
         1   0        0        0          0
         1   1        0        0          0

        4 of 4 rows are right.

        """)
  }

  @Test func fiveTimesTheWeightsBringTheSigmoidNearTheStep() throws {
    let run = try ProgramRun(line: "gates nand --weights -10,-10 --bias 15 --sigmoid --print")
    let outputs = run.lines.compactMap { line in
      line.hasSuffix("right") ? line.split(separator: " ").dropLast(2).last.map(String.init) : nil
    }
    #expect(outputs == ["1.0000", "0.9933", "0.9933", "0.0067"], "\(run.output)")
  }

  @Test(arguments: ["--weights 1,2", "--bias 1", "--threshold 1", "--sigmoid"])
  func allSixteenTakeNoNumbers(option: String) throws {
    let run = try ProgramRun(line: "gates all \(option) --print")
    #expect(run.status == 64 && run.output.isEmpty && run.errors.hasSuffix("to give them to\n"))
  }

  @Test func ofTheFestivalOnlyRow011Changes() throws {
    let rows = { (threshold: Int) throws -> [String] in
      try ProgramRun(line: "gates cheese --threshold \(threshold) --print").lines.filter {
        $0.hasSuffix("right") || $0.hasSuffix("wrong")
      }.map { line in
        let words = line.split(separator: " ")
        return words.prefix(3).joined() + ":" + words[words.count - 3]
      }
    }
    let (five, three) = (try rows(5), try rows(3))
    #expect(five.count == 8)
    #expect(zip(five, three).filter { $0 != $1 }.map { "\($0) \($1)" } == ["011:0 011:1"])
  }

  @Test func fourNANDsAreShownOneByOne() throws {
    let run = try ProgramRun(line: "gates xor-nand --print")
    #expect(run.isClean && run.output.contains("N4 of N2 and N3: w1 -2, w2 -2, bias 3"))
    #expect(run.lines.last == "4 of 4 rows are right.")
    #expect(run.output.contains("x1  x2  N1  N2  N3  N4  target"))
  }

  @Test func aMcCullochPittsNeuronCountsActiveWires() throws {
    let run = try ProgramRun(line: "gates mcculloch-pitts or --print")
    #expect(run.isClean && run.output.contains("wires of x1 2, wires of x2 2, threshold 2"))
    let and = try ProgramRun(line: "gates mcculloch-pitts and --threshold 1 --print")
    #expect(and.lines.last == "2 of 4 rows are right.")
  }

  @Test func fourteenOfSixteenAreLearned() throws {
    let run = try ProgramRun(line: "gates all --print")
    #expect(run.isClean && run.lines.count(where: { $0.hasSuffix("learned") }) == 14)
    #expect(run.lines.filter { $0.contains("never  ") }.count >= 2)
    #expect(run.lines.allSatisfy { $0.count <= 90 })
  }

  @Test(arguments: [
    ("gates nnad --print", "there is no gate \"nnad\"; did you mean nand?"),
    (
      "gates and --weights 1,2,3",
      "and has 2 inputs and takes as many weights, not 3, as in --weights 2,2"
    ),
    (
      "gates and --weights 1,x",
      "The value '1,x' is invalid for '--weights <w,w,...>': give numbers separated by commas, as in -2,-2."
    ),
    ("gates and --bias 1 --threshold 2", "--bias and --threshold say the same; give one of them"),
    ("gates and --bias 1e6", "bias is a number from -1000 to 1000, as in 1.5"),
    ("gates mcculloch-pitts --bias 1", "mcculloch-pitts-or has no bias; give --threshold"),
    (
      "gates mcculloch-pitts --sigmoid", "mcculloch-pitts-or fires or does not; leave --sigmoid out"
    ),
    (
      "gates mcculloch-pitts --weights 1.5,2",
      "wires of x1 is a whole number from 0 to 9, as in 2"
    ),
  ])
  func whatCannotBeIsOneSentence(line: String, sentence: String) throws {
    let run = try ProgramRun(line: line)
    #expect(run.isExit && run.status == 64 && run.output.isEmpty)
    #expect(run.errors == "nnplay: \(sentence)\n")
  }

  @Test func withoutATerminalItSaysSo() throws {
    let run = try ProgramRun(line: "gates nand")
    #expect(run.isExit && run.status == 69 && run.errors.hasPrefix("nnplay: Standard input is"))
  }
}
