import DataSources
import Experiments
import NeuralCore

/// One step of a stored solution.
package enum LessonStep: Sendable {
  /// Settings of the running experiment.
  case settings(ExperimentWords)
  /// Another gate, or numbers of the neuron that answers.
  case gate(GateWords)
  /// Another curve, rate or start of the ball.
  case ball(DescendWords)
  /// So many epochs of training.
  case train(epochs: Int)
  /// The same weights again.
  case restart
  /// Fresh weights of a seed.
  case seed(String)
  /// A weight or a bias by hand.
  case set(Parameter, Double)
  /// So many passes of the perceptron rule.
  case teach(passes: Int)
  /// So many steps down the curve.
  case roll(steps: Int)
  /// Every value of the quiz answered.
  case answer

  /// What locks call that which it does on another screen than the playground.
  var actions: [LessonAction] {
    switch self {
    case .teach: [.teach]
    case .gate(let words): words.actions
    case .ball(let words): words.actions
    case .settings, .train, .restart, .seed, .set, .roll, .answer: []
    }
  }

  /// The steps of a text, parted by semicolons.
  /// - Throws: `SettingRefusal` for a part that is none.
  package static func all(_ text: String, at place: LessonPlace) throws(SettingRefusal)
    -> [LessonStep]
  {
    var steps: [LessonStep] = []
    for part in text.components(partedBy: ";") where !part.isEmpty {
      guard let step = try LessonStep(part, at: place) else {
        throw SettingRefusal("\(part) is no step: write one such as \(example(place)).")
      }
      steps.append(step)
    }
    return steps
  }

  private init?(_ text: String, at place: LessonPlace) throws(SettingRefusal) {
    if text.hasPrefix("--") {
      switch place {
      case .playground: self = .settings(try ExperimentWords(text))
      case .gates: self = .gate(try GateWords(text))
      case .descend: self = .ball(try DescendWords(text))
      case .step: return nil
      }
      return
    }
    let words = text.split(separator: " ").map(String.init)
    let count = words.count == 2 ? Int(words[1]) : nil
    switch (words[0], place) {
    case ("train", .playground):
      guard let count, (1...1_000_000).contains(count) else { return nil }
      self = .train(epochs: count)
    case ("restart", .playground) where words.count == 1: self = .restart
    case ("seed", .playground) where words.count == 2: self = .seed(words[1])
    case ("teach", .gates):
      guard let count, (1...1000).contains(count) else { return nil }
      self = .teach(passes: count)
    case ("roll", .descend):
      guard let count, (1...1000).contains(count) else { return nil }
      self = .roll(steps: count)
    case ("answer", .step) where words.count == 1: self = .answer
    case (_, .playground):
      guard words.count == 2, let parameter = Parameter(written: words[0]),
        let value = decimalNumber(words[1])
      else { return nil }
      self = .set(parameter, value)
    default: return nil
    }
  }

  private static func example(_ place: LessonPlace) -> String {
    switch place {
    case .playground: "--hidden 3, train 300, restart, seed 0.02000 or weight(1,1,2) 0.5"
    case .gates: "--weights -2,-2 --bias 3 or teach 4"
    case .step: "answer"
    case .descend: "--rate 0.4 or roll 10"
    }
  }
}
