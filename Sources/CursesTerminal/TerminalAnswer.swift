/// What a terminal sends when it is asked whether it is well: `ESC [ 0 n`.
enum TerminalAnswer {
  /// The question.
  static let question = "\u{1B}[5n"
  /// What follows the escape of an answer.
  static let scalars: [Unicode.Scalar] = ["[", "0", "n"]

  private static let bytes = Array("\u{1B}[0n".utf8)

  /// Takes whole answers out of what a person types, lest they cut an escape off from what follows.
  static func split(_ input: [UInt8]) -> (rest: [UInt8], answers: Int) {
    guard input.count >= bytes.count else { return (input, 0) }
    var rest: [UInt8] = []
    var answers = 0
    var index = 0
    while index < input.count {
      if input[index...].starts(with: bytes) {
        answers += 1
        index += bytes.count
      } else {
        rest.append(input[index])
        index += 1
      }
    }
    return (rest, answers)
  }
}
