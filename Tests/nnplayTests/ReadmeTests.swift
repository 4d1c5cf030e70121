import Experiments
import Foundation
import Lessons
import PlaygroundApp
import TestSupport
import Testing

/// What the README says is what the program does.
@Suite struct ReadmeTests {
  private let readme: Readme

  init() throws {
    readme = try Readme()
  }

  @Test func theKeysAreThoseOfTheKeyMap() {
    let shown = readme.rows("## Keys").map { [$0[0].withoutBackticks, $0[1]] }
    #expect(shown == KeyMap.rows.map { [$0.keys, $0.does] })
  }

  @Test func theGlossaryIsTheHelpScreens() {
    let shown = readme.rows("## Glossary").map { [$0[0].withoutBackticks, $0[1]] }
    #expect(shown == Glossary.entries.map { [$0.term, $0.meaning] })
  }

  @Test(arguments: [
    ("play", ["### Options of both", "### Options of `nnplay play`"]),
    ("train", ["### Options of both", "### Options of `nnplay train`"]),
    ("datasets", ["### Options of `nnplay datasets`"]),
    ("predict", ["### Options of `nnplay predict`"]),
    ("describe", ["### Options of `nnplay describe`"]),
    ("gates", ["### Options of `nnplay gates`"]),
    ("descend", ["### Options of `nnplay descend`"]),
    ("learn", ["### Options of `nnplay learn`"]),
    ("handout", ["### Options of `nnplay handout`"]),
    ("contest verify", ["### Options of `nnplay contest verify`"]),
  ])
  func theOptionsAreThoseOfTheHelp(command: String, headings: [String]) throws {
    let shown = headings.flatMap(readme.rows).map { row in
      HelpText.Option(
        usage: row[0].withoutBackticks, does: row[2], standard: row[1].withoutBackticks)
    }
    #expect(!shown.isEmpty)
    #expect(shown == (try HelpText(of: command.split(separator: " ").map(String.init)).options))
  }

  @Test func theRecipesFieldsAreThoseThatAreRead() {
    let shown = readme.rows("### Recipes").map { $0[0].withoutBackticks }
    #expect(shown == Recipe.keys)
  }

  @Test(arguments: ["minimize", "step", "challenge"])
  func theOwnOptionsAreThoseOfTheHelp(command: String) throws {
    let shared = try HelpText(of: ["train"]).options
    let own = try HelpText(of: [command]).options.filter { !shared.contains($0) }
    let shown = readme.rows("### Options of `nnplay \(command)`").map { row in
      HelpText.Option(
        usage: row[0].withoutBackticks, does: row[2], standard: row[1].withoutBackticks)
    }
    #expect(shown == own)
  }

  @Test func theConditionsOfLessonsAreThoseThatAreRead() {
    let shown = readme.rows("### Conditions of lessons").map { row in
      [row[0].withoutBackticks, row[1].withoutBackticks, row[2]]
    }
    let known =
      Measure.all.map { [$0.place.rawValue, $0.name, $0.help] }
      + Property.all.map { [$0.place.rawValue, $0.name, $0.help] }
    #expect(shown == known)
    let locks = readme.rows("### Locks of lessons").map { [$0[0].withoutBackticks, $0[1]] }
    #expect(locks == LessonAction.allCases.map { [$0.rawValue, $0.help] })
  }

  @Test func theLessonIsOne() throws {
    let parts = readme.section("## Lessons").split(separator: "```lesson\n")
    let text = try #require(parts.last?.prefix { $0 != "`" })
    let scratch = try ScratchFolder()
    let file = try scratch.file(named: "lesson.txt", String(text))
    let run = try ProgramRun(["learn", "--check", file.path])
    #expect(run.isClean && run.output.contains("lesson slow-circle"), "\(run.errors)")
  }

  @Test func theExitCodesAreThoseOfTheHelp() throws {
    let help = try HelpText(of: [])
    let rows = readme.rows("## Exit codes").map { [$0[0].withoutBackticks, $0[1]] }
    #expect(
      rows.map { $0[0] } == ["0", "1", "64", "65", "66", "69", "71", "74", "129, 130, 141, 143"])
    let sentence = rows.map { $0.joined(separator: " ") }.joined(separator: ", ")
    #expect(help.says("Exit codes: \(sentence)."))
  }

  @Test func theSamplesAreTheProgramsOutput() throws {
    #expect(readme.samples.count >= 2)
    for sample in readme.samples {
      let words = sample.command.split(separator: " ").map(String.init)
      #expect(words.first == "nnplay")
      let run = try ProgramRun(Array(words.dropFirst()), folder: Repository.folder)
      #expect(run.output == sample.output, "\(sample.command)")
      #expect(run.isClean, "\(sample.command): \(run.errors)")
    }
  }

  /// An animation and a picture of the screen, small enough for a page that many open.
  @Test(
    arguments: zip(
      [".gif", ".png"], [[0x47, 0x49, 0x46, 0x38], [0x89, 0x50, 0x4E, 0x47]] as [[UInt8]]))
  func thePicturesAreThere(suffix: String, start: [UInt8]) throws {
    let paths = readme.text.matches(of: #/!\[[^\]]+\]\(([^)]+)\)/#).map { String($0.output.1) }
    let path = try #require(paths.first { $0.hasSuffix(suffix) })
    let data = try Data(contentsOf: Repository.folder.appending(path: path))
    #expect(data.starts(with: start) && data.count < 2_000_000)
  }

  @Test func theDataFormatIsRead() throws {
    let parts = readme.section("## Your own data").split(separator: "```csv\n")
    let table = try #require(parts.last?.prefix { $0 != "`" })
    let scratch = try ScratchFolder()
    let file = try scratch.file(named: "weather.csv", String(table))
    let run = try ProgramRun(["train", "--dataset", file.path, "--epochs", "1"])
    #expect(run.isClean && run.lines.count == 3, "\(run.errors)")
  }
}
