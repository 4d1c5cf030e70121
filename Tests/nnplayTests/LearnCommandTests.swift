import Foundation
import Lessons
import TestSupport
import Testing

/// Lessons by the real program.
@Suite struct LearnCommandTests {
  @Test func allAreListedWithWhatIsDone() throws {
    let scratch = try ScratchFolder()
    let environment = ["XDG_STATE_HOME": scratch.url.path, "LC_ALL": "C"]
    let before = try ProgramRun(["learn"], environment: environment)
    #expect(before.isClean && before.lines.allSatisfy { $0.count <= 80 })
    for lesson in LessonCatalog.all { #expect(before.output.contains(" \(lesson.name) ")) }
    let folder = scratch.url.appending(path: "nnplay")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data("nand 1 2 3 4\n".utf8).write(to: folder.appending(path: "lessons"))
    let after = try ProgramRun(["learn"], environment: environment)
    #expect(after.lines.contains { $0.hasPrefix("all ") && $0.contains(" nand ") })
    #expect(try ProgramRun(["learn", "--reset", "nand"], environment: environment).isClean)
    #expect(try ProgramRun(["learn"], environment: environment).output == before.output)
  }

  @Test func oneIsPrintedInItsLanguage() throws {
    for (arguments, words) in [
      (["--language", "nl"], "vier rijen goed"), ([], "four rows right"),
      (["--language", "de"], "vier Zeilen richtig"), (["--language", "da"], "rigtige"),
    ] {
      let run = try ProgramRun(
        ["learn", "nand", "--print"] + arguments, environment: ["LC_ALL": "C"])
      #expect(run.isClean && run.output.contains(words))
      #expect(run.lines.allSatisfy { $0.count <= 80 })
    }
    let dutch = try ProgramRun(
      ["learn", "nand", "--print"], environment: ["LC_ALL": "nl_NL.UTF-8"])
    #expect(dutch.output.contains("vier rijen goed"))
  }

  @Test func whatIsWrongInAFileIsSaid() throws {
    let scratch = try ScratchFolder()
    let bad = try scratch.file(named: "bad.txt", "lesson: a\ntitle: b\nlok: c\n")
    let run = try ProgramRun(["learn", "--check", bad.path])
    #expect(run.status == 65 && run.output.isEmpty)
    #expect(run.errors == "nnplay: \(bad.path), line 3: there is no field lok\n")
    let text = """
      lesson: a
      title: A
      look: Look.
      explain: So.
      solution: train 1

      goal: epochs>=2
      say: go on
      """
    let untrue = try scratch.file(named: "false.txt", text)
    let checked = try ProgramRun(["learn", "--check", untrue.path])
    #expect(checked.status == 65)
    #expect(checked.errors.hasSuffix("line 7: the solution does not reach this goal\n"))
    let good = try scratch.file(named: "good.txt", text.replacing("train 1", with: "train 2"))
    #expect(try ProgramRun(["learn", "--check", good.path]).isClean)
    let printed = try ProgramRun(["learn", "--print", good.path])
    #expect(printed.output.contains("nnplay learn \(good.path)\n"))
  }

  /// Each on a line of its own, with the file; also where a preset cannot be begun with.
  @Test func allThatIsWrongIsListed() throws {
    let scratch = try ScratchFolder()
    let text = """
      lesson: a
      title: A
      preset: --dataset circle
      look: Look.
      explain: So.
      solution: train 1

      goal: epochs>=2
      say: go on

      goal: epochs>=0
      say: begin
      """
    let untrue = try scratch.file(named: "false.txt", text)
    let run = try ProgramRun(["learn", "--check", untrue.path])
    #expect(
      run.status == 65
        && run.errors == """
          nnplay: \(untrue.path), line 8: the solution does not reach this goal
          nnplay: \(untrue.path), line 11: this goal is reached at the start

          """
    )
    let preset = try scratch.file(named: "preset.txt", text.replacing("circle", with: "circel"))
    for arguments in [["--check"], []] {
      let run = try ProgramRun(["learn"] + arguments + [preset.path])
      #expect(run.status == 65 && run.output.isEmpty)
      #expect(run.errors.hasPrefix("nnplay: \(preset.path), line 3: preset: "))
    }
  }

  @Test(arguments: [
    ("learn nando", 64, "there is no lesson \"nando\"; did you mean nand?"),
    ("learn ./none.txt", 66, "./none.txt cannot be read; check its name and its permissions"),
    ("learn --check", 64, "name a lesson, or the file of one, behind nnplay learn"),
    (
      "learn --language fr", 64,
      "The value 'fr' is invalid for '--language <en|nl|da|de>': give one of en, nl, da, de."
    ),
  ])
  func whatCannotBeIsRefused(line: String, status: Int32, sentence: String) throws {
    let run = try ProgramRun(line: line)
    #expect(run.status == status && run.output.isEmpty && run.errors == "nnplay: \(sentence)\n")
  }
}
