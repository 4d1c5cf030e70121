import Foundation
import TestSupport
import Testing

@testable import nnplay

@Suite struct CommandWordsTests {
  @Test(arguments: [
    ([], []), (["--seed", "spiral"], ["--seed", "spiral"]), (["train", "x"], ["train", "x"]),
    (["help", "play"], ["help", "play"]), (["datasets", "spiral"], ["datasets", "spiral"]),
    (["spiral", "--noise", "3"], ["play", "--dataset", "spiral", "--noise", "3"]),
    (
      ["step", "#dataset=xor", "--print"], ["step", "--link", "#dataset=xor", "--print"]
    ), (["./train"], ["play", "--dataset", "./train"]),
    (["a.csv"], ["play", "--dataset", "a.csv"]),
  ])
  func aFirstWordIsACommandADataSetOrAFile(typed: [String], complete: [String]) throws {
    #expect(try CommandWords.complete(typed) == complete)
  }

  @Test(arguments: ["", "Spiral", "tarin", "\u{1B}"]) func anyOtherWordIsRefused(word: String) {
    #expect {
      try CommandWords.complete([word])
    } throws: {
      "\($0)".hasPrefix("there is no command, data set or file \"")
    }
  }

  /// Names that are not UTF-8, as discs and archives of other systems bring them.
  @Test func everyNameOfAFileIsFound() throws {
    let scratch = try ScratchFolder()
    let data = try scratch.file(named: "data.csv", "x,y,l\n1,2,a\n3,4,b\n")
    let script = """
      set -e
      name=$(printf '\\351t\\351\\377')
      cp data.csv "$name.csv"; cp data.csv "$name"
      "$0" train --epochs 1 --dataset "$name.csv"
      "$0" train --epochs 1 --dataset="./$name"
      "$0" datasets "$name"
      "$0" minimize --max-neurons 1 --seeds 1 --epochs 1 --vary "dataset=$name,and" \
        --journal "$name.journal" --plot "$name.svg"
      "$0" minimize --merge "$name.journal"
      test -s "$name.svg" && test -s "$name.journal"
      ! "$0" train --dataset "$name.none"
      ! "$0" "$name.none"
      """
    let run = try ProgramRun(
      ["-c", script, ProgramRun.program.path], program: URL(filePath: "/bin/sh"),
      folder: data.deletingLastPathComponent())
    let missing = "nnplay: \u{FFFD}t\u{FFFD}\u{FFFD}.none: there is no such file; check its path\n"
    #expect(run.isExit && run.status == 0 && run.errors == missing + missing)
  }
}
