import ArgumentParser
import DataSources
import Experiments
import Lessons

/// A sheet of lessons for a room.
struct HandoutCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "handout",
    abstract: "Print lessons as a sheet with questions, or with measured answers.",
    usage: "nnplay handout <lesson>... [<options>]",
    discussion: """
      With --answers each sheet has what the stored solution comes to, step by step, the shares of \
      seeds that reach the goals, the tips and the explanation: all measured as it is printed. Where \
      something cannot be measured the sheet says why, and the command ends with that error.
      """)

  @Argument(
    help: ArgumentHelp("Lessons, or files of them.", valueName: "lesson"),
    completion: .list(LessonCatalog.all.map(\.name)))
  var lessons: [String]

  @Flag(help: "Print the answers too.")
  var answers = false

  @OptionGroup var translation: LanguageOptions

  @OptionGroup var data: DataOptions

  func run() throws {
    let language = translation.chosen
    let chosen = try lessons.map { word in (word, try LessonCatalog.find(word)) }
    var failure: (any Error)?
    let sheets = try chosen.map { word, lesson in
      let sheet = HandoutSheet(lesson, language, openedBy: word)
      var lines = sheet.questions
      if answers {
        do {
          lines += try sheet.answers(data.directory)
        } catch let error as DataError {
          failure = failure ?? error
          lines += sheet.answersUnmeasured(error)
        }
      }
      return lines.map { printable($0, limit: .max) + "\n" }.joined()
    }
    StandardOutput.write(sheets.joined(separator: "\n\n"))
    if let failure { throw failure }
  }
}
