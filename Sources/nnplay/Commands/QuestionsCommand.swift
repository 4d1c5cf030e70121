import ArgumentParser
import Experiments
import PlaygroundApp

/// The questions that the course notes leave open.
struct QuestionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "questions",
    abstract: "The open questions of the course notes, with short answers.",
    discussion: "Below each answer stand the commands that show it.")

  private static let width = 80

  func run() throws {
    let paragraphs = OpenQuestion.all.enumerated().map { place, question in
      let number = "\(place + 1)."
      let heading = wrapped("\(number) \(question.question)", width: Self.width)
      let answer = wrapped(question.answer, width: Self.width - 4).map { "    " + $0 }
      let commands = question.commands.map { "  $ \($0)" }
      return (heading + answer + commands).map { $0 + "\n" }.joined()
    }
    StandardOutput.write(paragraphs.joined(separator: "\n"))
  }
}
