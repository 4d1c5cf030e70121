import ArgumentParser
import DataSources
import Experiments

/// What the argument library found wrong, as one sentence on one line with its remedy.
enum ErrorSentence {
  /// The sentence for an error of the library or a `ValidationError`.
  static func text(of error: any Error) -> String {
    let lines = Nnplay.message(for: error).split(whereSeparator: \.isNewline)
    let message = lines.map { $0.drop { $0 == " " } }.joined(separator: " ")
    if let question = message.firstRange(of: ". Did you mean ") {
      return message[..<question.lowerBound] + "; did you mean " + message[question.upperBound...]
    }
    if message.hasSuffix(".") || message.hasSuffix("?") { return message }
    return "\(message); \(remedy(for: message) ?? help(for: error))"
  }

  /// What a word that is no option was probably meant to be.
  private static func remedy(for message: String) -> String? {
    let words = CommandWords.typed
    guard let word = words.first(where: { message == "Unexpected argument '\($0)'" })
    else { return nil }
    if PlaygroundLink.isLink(word) { return "a link comes first, or behind --link." }
    guard DatasetCatalog.knows(word) else { return nil }
    return "for a data set write --dataset \(word)."
  }

  /// Where a command's options are listed, from the library's usage lines.
  private static func help(for error: any Error) -> String {
    let quoted = Nnplay.fullMessage(for: error).split(separator: "'")
    let command = quoted.last { $0.hasSuffix(" --help") } ?? "nnplay --help"
    return "\(command) lists what there is."
  }
}
