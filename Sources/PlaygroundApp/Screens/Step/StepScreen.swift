import Experiments
import NeuralCore
import TerminalUI

/// What the keys of a sample's way ask for.
package enum SampleStepCommand: Sendable, Equatable {
  case nextStage, previousStage, firstStage, lastStage
  case stage(Int)
  case nextValue, previousValue
  case apply(steps: Int), startAgain
  case sample(by: Int)
  case hiddenError, check, quiz, hint, decimals
  case answer
  case close
}

/// One sample on its way through a network and back, one stage at a time.
///
/// The network is its own: steps made here leave the run's as it is.
struct StepScreen: Screen {
  /// What is gone through, with what the steps so far have made of it.
  private(set) var subject: StepSubject
  /// As it was opened.
  private let start: StepSubject
  /// The place of the sample.
  private(set) var sample: Int
  /// Its sheet.
  private(set) var sheet: StepSheet
  /// The place of the stage, and of the value in it whose calculation is shown.
  private(set) var stagePlace = 0
  private(set) var valuePlace = 0
  /// The sample's loss before the first step and after each.
  private(set) var losses: [Double]
  /// Digits behind the point.
  private(set) var decimals: Int
  /// The check of the gradients, where it is shown, and its first line in sight.
  private(set) var check: GradientCheck?
  private(set) var checkTop = 0
  /// The quiz, where values are asked for.
  private(set) var quiz: StepQuiz?
  /// Whether there is no run to go back to.
  let isAlone: Bool

  init(
    _ subject: StepSubject, sample: Int = 0, decimals: Int = 4, asks: Bool = false,
    isAlone: Bool = false
  ) {
    self.subject = subject
    start = subject
    self.sample = sample
    self.decimals = decimals
    self.isAlone = isAlone
    sheet = subject.sheet(sample)
    losses = [sheet.step.loss]
    quiz = asks ? StepQuiz() : nil
  }

  static func asAppCommand(_ command: SampleStepCommand) -> AppCommand { .step(command) }

  /// The stage that is shown.
  var stage: StepStage { sheet.stages[stagePlace] }

  /// The value whose calculation is shown.
  var value: StepValue { stage.values[shownValue] }

  /// Its place: in a quiz the value that is asked for.
  var shownValue: Int { quiz?.asked(in: stage) ?? valuePlace }

  /// How many steps have been made with this sample.
  var stepCount: Int { losses.count - 1 }

  var coversAll: Bool { true }

  mutating func update(_ input: Input, _ lab: inout Lab) -> Response {
    guard case .key(let key) = input else { return .pass }
    if quiz?.asked(in: stage) != nil, StepQuiz.isDigit(key), check == nil {
      _ = quiz?.field.take(input)
      return .handled()
    }
    if let command = Self.keys.command(for: key) { return perform(command, &lab) }
    if GlobalKeys.keys.command(for: key) != nil { return .pass }
    lab.message = Sentences.noGateKey
    return .handled()
  }

  /// The wheel goes through the stages, a press chooses one.
  mutating func point(_ pointer: Pointer, at target: Frame.Target?, _ lab: inout Lab) -> Response {
    switch (pointer.kind, target) {
    case (.wheelUp, _): return perform(.previousStage, &lab)
    case (.wheelDown, _): return perform(.nextStage, &lab)
    case (.press(.left), .stepStage(let place)): return perform(.stage(place), &lab)
    default: return .handled()
    }
  }

  mutating func perform(_ command: SampleStepCommand, _ lab: inout Lab) -> Response {
    if lab.refuses(command.lessonAction) { return .handled() }
    switch command {
    case .close:
      guard check == nil else {
        check = nil
        return .handled()
      }
      return isAlone ? .handled([.quit]) : .close()
    case .nextStage: go(to: stagePlace + 1, &lab)
    case .previousStage: go(to: stagePlace - 1, &lab)
    case .firstStage: go(to: 0, &lab)
    case .lastStage: go(to: sheet.stages.count - 1, &lab)
    case .stage(let place): go(to: place, &lab)
    case .nextValue: move(by: 1)
    case .previousValue: move(by: -1)
    case .apply(let steps): apply(steps, &lab)
    case .startAgain: startAgain(&lab)
    case .sample(let steps): choose(sample + steps, &lab)
    case .hiddenError: switchHiddenError(&lab)
    case .check: check = check == nil ? GradientCheck(sheet.step) : nil
    case .quiz: quiz = quiz == nil ? StepQuiz() : nil
    case .hint: help()
    case .answer: answer(&lab)
    case .decimals: decimals = decimals >= 6 ? 2 : decimals + 2
    }
    if command == .check { checkTop = 0 }
    return .handled()
  }

  private mutating func go(to place: Int, _ lab: inout Lab) {
    if check != nil {
      check = nil
      return
    }
    if place >= sheet.stages.count { lab.message = Sentences.lastStage }
    let wanted = max(0, min(sheet.stages.count - 1, place))
    guard wanted != stagePlace else { return }
    (stagePlace, valuePlace) = (wanted, 0)
    quiz?.turn()
  }

  /// Goes to another value of the stage, or scrolls the check.
  private mutating func move(by steps: Int) {
    if check != nil {
      checkTop = max(0, checkTop + steps)
    } else {
      valuePlace = max(0, min(stage.values.count - 1, valuePlace + steps))
    }
  }

  /// Takes the answer; where the stage is known, or no one asks, goes on.
  private mutating func answer(_ lab: inout Lab) {
    let stage = stage
    if quiz?.asked(in: stage) == nil { return go(to: stagePlace + 1, &lab) }
    quiz?.answer(in: stage)
  }

  private mutating func help() {
    let stage = stage
    quiz?.help(in: stage)
  }

  private mutating func apply(_ steps: Int, _ lab: inout Lab) {
    for _ in 0..<steps {
      subject.apply(sample)
      losses.append(subject.step(sample).loss)
    }
    renew()
  }

  private mutating func startAgain(_ lab: inout Lab) {
    let rule = subject.rule
    subject = start
    subject.rule = rule
    renew()
    losses = [sheet.step.loss]
    lab.message = Sentences.startedAgain
  }

  private mutating func choose(_ place: Int, _ lab: inout Lab) {
    guard subject.sampleCount > 1 else { return lab.message = Sentences.oneSample }
    sample = (place + subject.sampleCount) % subject.sampleCount
    renew()
    losses = [sheet.step.loss]
  }

  private mutating func switchHiddenError(_ lab: inout Lab) {
    subject.rule.hiddenError = subject.rule.hiddenError == .exact ? .slides : .exact
    lab.message = "Now \(subject.rule.hiddenError.help)."
    renew()
  }

  /// Makes the sheet anew, and keeps to the stage where there is one like it.
  private mutating func renew() {
    let kind = stage.kind
    sheet = subject.sheet(sample)
    stagePlace = sheet.index(of: kind) ?? 0
    valuePlace = max(0, min(stage.values.count - 1, valuePlace))
    if check != nil { check = GradientCheck(sheet.step) }
    quiz?.forget()
  }
}
