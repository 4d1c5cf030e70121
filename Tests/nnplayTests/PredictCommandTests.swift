import Foundation
import TestSupport
import Testing

/// Saved runs applied to files by the real program.
@Suite struct PredictCommandTests {
  private let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  private func run(_ words: String...) throws -> ProgramRun {
    try ProgramRun(words, folder: scratch.url)
  }

  /// Trains on a file's text and saves the run as `run.nnplay`.
  private func train(_ text: String, _ options: String...) throws {
    _ = try scratch.file(named: "t.csv", text)
    let words = ["train", "--dataset", "t.csv", "--epochs", "20", "--save", "run.nnplay"]
    let run = try ProgramRun(words + options, folder: scratch.url)
    #expect(run.isExit && run.status == 0, "\(run.errors)")
  }

  @Test func classesHaveTheirNamesAndTheFitIsSaid() throws {
    #expect(try run("train", "--dataset", "iris", "--save", "run.nnplay").isClean)
    let iris = try ProgramRun(["datasets", "iris"]).output
    _ = try scratch.file(named: "iris.csv", iris)
    let run = try run("predict", "run.nnplay", "iris.csv")
    #expect(run.status == 0 && run.lines.count == 151, "\(run.errors)")
    #expect(
      run.lines[0]
        == "answer,probability of setosa,probability of versicolor,probability of virginica")
    let right = zip(run.lines, iris.split(separator: "\n")).dropFirst().count { answer, row in
      row.split(separator: ",").last == answer.split(separator: ",").first
    }
    let said = try #require(run.errors.wholeMatch(of: /accuracy (.*) over 150 labels of species\n/))
    #expect(abs((Double(said.1) ?? 0) - Double(right) / 150) < 1e-6 && right > 130)
  }

  @Test func quantitiesHaveTheLabelsUnits() throws {
    try train("x,y\n" + (0..<40).map { "\($0),\(1000 + 10 * $0)\n" }.joined())
    _ = try scratch.file(named: "new.csv", "y,x\n1100,10\n,20\n")
    let run = try run("predict", "run.nnplay", "new.csv", "--format", "json")
    #expect(run.status == 0 && run.lines.count == 2)
    let answer = try #require(run.lines[0].wholeMatch(of: /\{"answer":(.*)\}/))
    #expect(abs((Double(answer.1) ?? 0) - 1100) < 100)
    #expect(run.errors.hasPrefix("RMSE ") && run.errors.hasSuffix(" over 1 label of y\n"))
  }

  @Test func hostileNamesAreQuotedAndTame() throws {
    let rows = (0..<30).map { "\($0),\"a,\"\"b\",1\n\($0 + 50),\"a,\u{301}\u{1B}[31m\",2\n" }
    try train("\"x,1\",class,z\n" + rows.joined(), "--label", "class")
    for format in ["csv", "json"] {
      let run = try run("predict", "run.nnplay", "t.csv", "--format", format)
      #expect(run.status == 0, "\(run.errors)")
      let wild = (run.output + run.errors).unicodeScalars.contains {
        $0.value < 0x20 && $0 != "\n"
      }
      #expect(!wild)
      if format == "csv" {
        #expect(
          run.lines[0]
            == "answer,\"output of a,\"\"b\",\"output of a,\u{301}\u{FFFD}[31m\"")
        #expect(run.lines.dropFirst().allSatisfy { $0.utf8.starts(with: "\"a,".utf8) })
      } else {
        let object = try JSONSerialization.jsonObject(with: Data(run.lines[0].utf8))
        #expect((object as? [String: Any])?.count == 2)
      }
    }
  }

  @Test func aBadRowLateInAFileLeavesNoHalfAnswer() throws {
    #expect(try run("train", "--epochs", "1", "--save", "run.nnplay").isClean)
    let good = (0..<5000).map { "\($0 % 7),\($0 % 5)\n" }.joined()
    _ = try scratch.file(named: "late.csv", "x,y\n" + good + "1,two\n")
    let file = try run("predict", "run.nnplay", "late.csv")
    #expect(file.status == 65 && file.output.isEmpty, "\(file.errors)")
    #expect(file.errors.hasPrefix("nnplay: late.csv, line 5002, column 2 (y): "))
    let pipe = try ProgramRun(
      shell: "cat late.csv | nnplay predict run.nnplay /dev/stdin", folder: scratch.url)
    #expect(pipe.status == 65 && pipe.lines.count == 5001)
    #expect(pipe.errors.hasSuffix(" (the first 5000 rows are answered)\n"), "\(pipe.errors)")
  }

  @Test func whatCannotBeAnsweredHasItsCode() throws {
    #expect(try run("train", "--epochs", "1", "--save", "run.nnplay").isClean)
    _ = try scratch.file(named: "good.csv", "x,y\n1,2\n")
    _ = try scratch.file(named: "other.csv", "a,b\n1,2\n")
    for (words, code) in [
      (["run.nnplay"], 64), (["run.nnplay", "good.csv", "--format", "xml"], 64),
      (["run.nnplay", "other.csv"], 65), (["good.csv", "good.csv"], 65),
      (["run.nnplay", "none.csv"], 66), (["none.nnplay", "good.csv"], 66),
    ] {
      let run = try ProgramRun(["predict"] + words, folder: scratch.url)
      #expect(run.status == Int32(code) && run.output.isEmpty, "\(words): \(run.errors)")
      #expect(run.errors.split(separator: "\n").count == 1)
    }
    let missing = try run("predict", "run.nnplay", "other.csv").errors
    #expect(missing.hasPrefix("nnplay: other.csv, line 1: there is no column x, y,"), "\(missing)")
    let full = try ProgramRun(
      shell: "nnplay predict run.nnplay good.csv > /dev/full", folder: scratch.url)
    #expect(full.status == 74)
  }
}
