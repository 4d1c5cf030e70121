import DataSources
import Experiments
import TerminalUI

/// Asks for each value of the stages before it is shown.
struct StepQuiz: Sendable, Equatable {
  /// What became of the last answer.
  enum Verdict: Sendable, Equatable {
    case right(StepValue)
    case wrong(typed: Double)
    case unreadable(String)
    case told(StepValue)
  }

  /// How far from a value an answer may be and still be right.
  static let tolerance = 0.005

  /// What is typed.
  var field = TextField()
  /// How many values of a stage are known.
  private(set) var known: [StepStage.Kind: Int] = [:]
  /// Values that were answered, and those that were asked for and are known now.
  private(set) var rightCount = 0
  private(set) var askedCount = 0
  /// What became of the last answer.
  private(set) var verdict: Verdict?
  /// Whether the calculation is shown as a hint.
  private(set) var showsCalculation = false

  /// How many values of a stage are known: those that are given, answered or told.
  func knownCount(of stage: StepStage) -> Int {
    stage.computes ? known[stage.kind] ?? 0 : stage.values.count
  }

  /// The place of the value that is asked for; nil where the stage is known.
  func asked(in stage: StepStage) -> Int? {
    let count = knownCount(of: stage)
    return count < stage.values.count ? count : nil
  }

  /// Takes what is typed as the answer.
  mutating func answer(in stage: StepStage) {
    guard let place = asked(in: stage) else { return }
    let (value, text) = (stage.values[place], field.text)
    // What was typed is told, and the next answer begins anew.
    field = TextField()
    guard let number = Self.number(text) else { return verdict = .unreadable(text) }
    guard Self.isRight(number, value.number) else { return verdict = .wrong(typed: number) }
    rightCount += 1
    learn(.right(value), in: stage)
  }

  /// Helps: first with the calculation, then with the value.
  mutating func help(in stage: StepStage) {
    guard let place = asked(in: stage) else { return }
    if showsCalculation {
      learn(.told(stage.values[place]), in: stage)
    } else {
      showsCalculation = true
    }
  }

  /// Forgets what is typed and half known, as another stage is looked at.
  mutating func turn() {
    (field, verdict, showsCalculation) = (TextField(), nil, false)
  }

  /// Forgets all values, as they are others now; what was answered stays counted.
  mutating func forget() {
    known = [:]
    turn()
  }

  private mutating func learn(_ outcome: Verdict, in stage: StepStage) {
    known[stage.kind, default: 0] += 1
    askedCount += 1
    turn()
    verdict = outcome
  }

  private static func isRight(_ answer: Double, _ value: Double) -> Bool {
    // What is no number, or beyond all numbers, is told by these words.
    if value.isNaN || answer.isNaN { return value.isNaN && answer.isNaN }
    return answer == value || abs(answer - value) <= tolerance
  }

  private static func number(_ text: String) -> Double? {
    switch text.lowercased() {
    case "nan": .nan
    case "inf", "infinity": .infinity
    default: decimalNumber(text.replacing(",", with: "."))
    }
  }

  /// Whether a key is one of those that numbers are typed with.
  static func isDigit(_ key: Key) -> Bool {
    guard case .character(let character) = key else { return key == .backspace }
    return character.isASCII && (character.isNumber || ".,-".contains(character))
  }
}
