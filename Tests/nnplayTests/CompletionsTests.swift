import DataSources
import Experiments
import TestSupport
import TerminalUI
import Testing

@testable import nnplay

/// What shells offer when a word is to be completed.
@Suite struct CompletionsTests {
  @Test(arguments: ["bash", "zsh", "fish"])
  func theScriptsNameDataSetsPalettesRecipesAndGates(shell: String) throws {
    let run = try ProgramRun(["--generate-completion-script", shell])
    #expect(run.isClean)
    let words = Set(run.output.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init))
    let names =
      DatasetCatalog.names + Palette.all.map(\.name) + Recipe.all.map(\.name)
      + GateTask.all.map(\.name)
    #expect(names.filter { !words.contains($0) } == [])
  }

  /// Bash itself is asked, as it asks when Tab is hit behind these words.
  @Test(arguments: [
    ("spi", ["spiral", "spiral.csv", "spirals/"]),
    ("tra", ["train"]),
    ("saved", ["saved.nnplay"]),
    ("play --palette co", ["colour-blind"]),
    ("play --dataset spi", ["spiral", "spiral.csv", "spirals/"]),
    ("train --dataset spirals/", ["spirals/two.csv.gz"]),
    ("minimize --activation leak", ["leaky-relu"]),
    ("train --recipe spiral-1", ["spiral-10-8"]),
    ("gates xo", ["xor", "xor-nand"]),
    ("replay sa", ["saved.nnplay"]),
    ("datasets moo", ["moons"]),
    ("play --colors 2", ["24bit", "256"]),
    ("train --data spir", ["spirals"]),
  ])
  func bashOffers(line: String, words: [String]) throws {
    let scratch = try ScratchFolder()
    for name in ["spiral.csv", "saved.nnplay", "spiral.txt"] {
      _ = try scratch.file(named: name, "")
    }
    let run = try ProgramRun(
      shell: """
        mkdir spirals; touch spirals/two.csv.gz
        . <(nnplay --generate-completion-script bash)
        COMP_WORDS=(nnplay \(line)) COMP_LINE="nnplay \(line)" COMPREPLY=()
        COMP_CWORD=$((${#COMP_WORDS[@]} - 1)) COMP_POINT=${#COMP_LINE}
        $(complete -p nnplay | sed 's/.*-F \\([^ ]*\\).*/\\1/') nnplay \\
          "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
        printf '%s\\n' "${COMPREPLY[@]}" | sort -u
        """, folder: scratch.url)
    #expect(run.errors.isEmpty)
    let offered = Set(run.lines.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 })
    #expect(offered == Set(words.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }))
  }

  @Test func otherTextsStayAsTheyAre() {
    #expect(CompletionScript.completed("USAGE: nnplay") == "USAGE: nnplay")
  }
}
