/// A question that the course notes leave open, with a short answer and where to watch it.
package struct OpenQuestion: Sendable {
  /// The question.
  package let question: String
  /// The answer; figures of recipes are theirs.
  package let answer: String
  /// Commands that show it.
  package let commands: [String]

  /// All of them, in the order of the notes.
  package static let all = embedded

  /// The fields of a record.
  static let keys = ["question", "answer", "show"]

  private static var embedded: [OpenQuestion] {
    let text = String(decoding: PackageResources.questions_txt, as: UTF8.self)
    guard let questions = try? all(in: text) else {
      preconditionFailure("The questions inside the program can be read.")
    }
    return questions
  }

  /// The questions of a text.
  ///
  /// `{NAME}` in an answer stands for the figure that the recipe NAME comes to, and `{NAME share}` for
  /// how many of its seeds reach the goal.
  ///
  /// - Throws: `RecordError` for a record that is no question, and for a recipe that there is not.
  static func all(in text: String) throws(RecordError) -> [OpenQuestion] {
    var questions: [OpenQuestion] = []
    for record in try TextRecord.all(in: text) { questions.append(try OpenQuestion(record)) }
    return questions
  }

  private init(_ record: TextRecord) throws(RecordError) {
    try record.refuse(allBut: Set(Self.keys))
    question = try record.text("question")
    answer = try Self.filled(try record.text("answer"), record)
    commands = try record.text("show").split(separator: ";").map { command in
      String(command.drop { $0 == " " })
    }
  }

  private static func filled(_ answer: String, _ record: TextRecord) throws(RecordError) -> String {
    var parts = answer.split(separator: "{", omittingEmptySubsequences: false)[...]
    var text = String(parts.removeFirst())
    for part in parts {
      let halves = part.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
      guard halves.count == 2, let figure = figure(halves[0]) else {
        throw record.error("answer: {\(part) is no figure of a recipe")
      }
      text += figure + halves[1]
    }
    return text
  }

  private static func figure(_ reference: Substring) -> String? {
    let words = reference.split(separator: " ")
    guard let recipe = words.first.flatMap({ Recipe.named(String($0)) }) else { return nil }
    if words.count == 1 { return recipe.measured.map(recipe.text(of:)) }
    guard words.last == "share", words.count == 2, let share = recipe.share else { return nil }
    return "\(share.reached) of \(share.seeds)"
  }
}
