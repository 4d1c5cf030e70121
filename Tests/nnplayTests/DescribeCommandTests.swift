import Foundation
import TerminalUI
import TestSupport
import Testing

@testable import nnplay

/// What the columns of a file hold, by the real program.
@Suite struct DescribeCommandTests {
  private static let table = """
    length,width,kind
    1,0.25,a
    2,NA,b
    3,0.75,a

    """

  @Test func everyColumnHasALineAndWhatIsOddASentence() throws {
    let folder = try ScratchFolder()
    let file = try folder.file(named: "t.csv", Self.table)
    let run = try ProgramRun(["describe", file.path])
    #expect(run.isClean, "\(run.errors)")
    #expect(
      run.output == """
        3 rows, 3 columns

        column  count  missing  mean  deviation   min   25 %  50 %   75 %   max
        length      3        0     2   0.816497     1    1.5     2    2.5     3
        width       2        1   0.5       0.25  0.25  0.375   0.5  0.625  0.75
        kind        3        0  text

        length: it counts the rows, and says nothing of them; leave it out
        kind: text, 2 different values, mostly "a" (2 times); --one-hot kind makes inputs of it

        correlations
                      1     2
         1 length  1.00  1.00
         2 width   1.00  1.00

        """)
  }

  @Test func coloursAreThoseAskedFor() throws {
    let plain = try ProgramRun(["describe", "iris"])
    let colored = try ProgramRun(["describe", "iris", "--colors", "256"])
    #expect(plain.isClean && colored.isClean && !plain.output.contains("\u{1B}"))
    #expect(colored.output.contains("\u{1B}[30;48;5;"))
    let stripped = colored.output.replacing(/\u{1B}\[[0-9;]*m/, with: "")
    #expect(stripped == plain.output)
  }

  @Test func numbersHaveAboutSixDigits() {
    #expect(DescriptionText.digits(1234567.8) == "1234568")
    #expect(DescriptionText.digits(0.123456789) == "0.123457")
    #expect(DescriptionText.digits(-12.5) == "-12.5" && DescriptionText.digits(0) == "0")
    #expect(DescriptionText.digits(1e-7) == "1e-07" && DescriptionText.digits(2.5e20) == "2.5e+20")
  }

  @Test(arguments: [("nofile.csv", 66), ("irs", 64)]) func whatIsNotThereIsSaid(
    name: String, code: Int32
  ) throws {
    let run = try ProgramRun(["describe", name])
    #expect(run.status == code && run.output.isEmpty && run.errors.hasPrefix("nnplay: "))
  }
}
