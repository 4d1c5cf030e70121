import Experiments
import Testing

/// Recipes by the real program.
@Suite struct RecipesCommandTests {
  @Test func theHelpFitsATerminalOf80Columns() throws {
    let run = try ProgramRun(line: "recipes --help")
    #expect(run.isClean && run.lines.allSatisfy { $0.count <= 80 })
  }

  @Test func allAreListed() throws {
    let run = try ProgramRun(line: "recipes")
    #expect(run.isClean && run.lines.allSatisfy { $0.count <= 80 })
    let listed = run.lines.filter { $0.hasPrefix("  ") }.map { $0.split(separator: " ")[0] }
    #expect(listed == Recipe.all.map { $0.name[...] })
  }

  @Test(arguments: Recipe.all.map(\.name)) func oneIsPrintedWhole(name: String) throws {
    let recipe = try #require(Recipe.named(name))
    let run = try ProgramRun(line: "recipes \(name)")
    #expect(run.isClean && run.lines.allSatisfy { $0.count <= 80 }, "\(name)")
    let words = run.output.split(whereSeparator: \.isWhitespace).filter { $0 != "\\" }
    let text = words.joined(separator: " ")
    for part in [recipe.title, recipe.commandLine, recipe.notes, "Look at this: \(recipe.look)"] {
      #expect(text.contains(part), "\(name)")
    }
  }

  @Test func aRunIsComparedWithTheNotes() throws {
    let run = try ProgramRun(line: "train --recipe circle-2 --report 300")
    #expect(run.isClean)
    #expect(run.lines[1].hasPrefix("    300 "))
    #expect(run.lines.contains("the notes   not solved, from none of 20 seeds"))
    #expect(run.lines.last == "this run    test right 78.00 %")
  }

  @Test func otherOptionsGoBeforeItsOwn() throws {
    let run = try ProgramRun(
      line: "train --hidden 3 --recipe circle-4-2 --epochs 10 --report 10 --seed 5")
    let plain = try ProgramRun(line: "train --hidden 3 --epochs 10 --report 10 --seed 5")
    #expect(run.isClean && run.lines[1] == plain.lines[1])
    let end = run.lines.suffix(2).joined(separator: " ")
    let words = end.split(separator: " ").joined(separator: " ")
    #expect(words.hasSuffix(", under another --hidden, --seed, --epochs"), "\(run.output)")
  }

  @Test func jsonStaysByItself() throws {
    let run = try ProgramRun(line: "train --recipe circle-2 --report 300 --format json")
    #expect(run.status == 0 && run.lines.count == 1 && run.output.hasPrefix("{\"epoch\":300"))
    #expect(run.errors.contains("this run    test right 78.00 %"))
  }

  @Test(arguments: [
    (
      "recipes circle-22", "The value 'circle-22' is invalid for '<recipe>': did you mean circle-2?"
    ),
    (
      "train --recipe Circle42",
      "The value 'Circle42' is invalid for '--recipe <name>': did you mean circle-2?"
    ),
    (
      "play --recipe zzzzzzzzzz",
      "The value 'zzzzzzzzzz' is invalid for '--recipe <name>': nnplay recipes lists them."
    ),
    (
      "train --recipe circle-2 --resume x.nnplay",
      "--resume goes on with the saved experiment, which --recipe would change; leave --recipe out."
    ),
  ])
  func whatCannotBeIsRefused(line: String, sentence: String) throws {
    let run = try ProgramRun(line: line)
    #expect(run.status == 64 && run.output.isEmpty && run.errors == "nnplay: \(sentence)\n")
  }
}
