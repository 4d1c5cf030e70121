import Foundation
import TestSupport
import Testing

/// A data set that is none, or a file that holds none.
@Suite struct ExperimentOptionsTests {
  @Test(arguments: ["play --dataset", "train --dataset", "datasets"])
  func anUnknownDataSetGetsASuggestion(command: String) throws {
    let run = try ProgramRun(line: "\(command) sprial")
    #expect(run.status == 64 && run.output.isEmpty)
    let start = "nnplay: there is no data set \"sprial\"; did you mean spiral, or one of circle,"
    #expect(run.errors.hasPrefix(start) && run.errors.split(separator: "\n").count == 1)
  }

  @Test(arguments: ["play --dataset", "train --dataset", "datasets"])
  func aMissingFileIsSaidToBe(command: String) throws {
    let run = try ProgramRun(line: "\(command) none/here.csv")
    #expect(run.status == 66 && run.output.isEmpty)
    #expect(run.errors == "nnplay: none/here.csv: there is no such file; check its path\n")
  }

  @Test(arguments: ["play", "train"]) func aDirectoryIsNoFile(command: String) throws {
    let run = try ProgramRun([command, "--dataset", "./"])
    #expect(run.status == 66 && run.output.isEmpty)
    #expect(run.errors == "nnplay: ./: this is a directory; name a file in it\n")
  }

  @Test(arguments: [
    ("x,y,label\n1,2,0\n1,two,1\n", "line 3, column 2 (y): "),
    ("x,y,label\n1,2,0\n1,2\n", "line 3, column 3 (label): "),
    ("x,y,label\n1,2,0\n3,4,0\n", "column 3 (label): "),
    ("x,y,label\n", ": there is a header but no row below it"),
    ("", ": this file is empty"),
  ])
  func aBadFileIsNamedWithThePlace(text: String, place: String) throws {
    let scratch = try ScratchFolder()
    let file = try scratch.file(named: "bad.csv", text)
    for command in ["play", "train"] {
      let run = try ProgramRun([command, "--dataset", "bad.csv"], folder: scratch.url)
      #expect(run.status == 65 && run.output.isEmpty)
      #expect(run.errors.hasPrefix("nnplay: \(file.lastPathComponent)"), "\(run.errors)")
      #expect(run.errors.contains(place) && run.errors.split(separator: "\n").count == 1)
    }
  }
}
