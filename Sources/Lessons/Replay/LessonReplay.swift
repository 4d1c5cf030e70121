import DataSources
import Experiments
import NeuralCore

/// A lesson played by steps, without a screen.
package struct LessonReplay: Sendable {
  /// The state of the screen that it takes place on.
  private enum State: Sendable {
    case run(Trainer)
    case gates(GatesObservation, isBlank: Bool)
    case step(StepObservation, values: Int)
    case descent(Descent)
  }

  /// The lesson.
  package let lesson: Lesson
  private var state: State
  /// Which goals were reached so far, in their order.
  package private(set) var ticks: [GoalTick]

  /// A lesson as it begins, with public data sets of a directory.
  /// - Throws: `DataError` where its data set cannot be read; `SettingRefusal` where its settings cannot
  ///   be beside each other.
  package init(_ lesson: Lesson, data: DataDirectory = .none) throws {
    self.lesson = lesson
    ticks = lesson.goals.map { _ in GoalTick() }
    switch lesson.preset {
    case .playground(let words): state = .run(Trainer(try words.experiment(in: data)))
    case .gates(let setup, let isBlank): state = .gates(GatesObservation(setup), isBlank: isBlank)
    case .step(let example, let sample, _):
      let subject = example.subject
      let values = subject.sheet(sample).stages.filter(\.computes).map(\.values.count).reduce(0, +)
      state = .step(StepObservation(title: subject.title), values: values)
    case .descend(let descent): state = .descent(descent)
    }
    look()
  }

  /// Whether all goals were reached.
  package var isDone: Bool { ticks.allSatisfy(\.isReached) }

  /// What can be observed now.
  package var observation: Observation {
    switch state {
    case .run(let trainer): .run(RunObservation(trainer))
    case .gates(let gates, _): .gates(gates)
    case .step(let step, _): .step(step)
    case .descent(let descent): .descent(descent)
    }
  }

  /// The experiment as it is now; nil on other screens than the playground.
  package var experiment: Experiment? {
    if case .run(let trainer) = state { trainer.experiment } else { nil }
  }

  /// Makes steps, and looks after each of them at the goals.
  ///
  /// - Throws: `SettingRefusal` for a step that cannot be made, also one that the lesson forbids.
  package mutating func perform(_ steps: [LessonStep], obeysRules: Bool = true)
    throws(SettingRefusal)
  {
    for step in steps {
      try perform(step, obeysRules: obeysRules)
      look()
    }
  }

  private mutating func look() {
    let now = observation
    for (place, goal) in lesson.goals.enumerated() where !ticks[place].isReached {
      guard goal.isMet(by: now) else { continue }
      let measured = goal.share.flatMap { share in
        experiment.map { ShareMeasurement.measured(share, of: $0) }
      }
      ticks[place].look(now, goal, measured: measured)
    }
  }

  private mutating func perform(_ step: LessonStep, obeysRules: Bool) throws(SettingRefusal) {
    switch state {
    case .run(var trainer):
      try Self.perform(step, on: &trainer, obeysRules ? lesson.rules : [])
      state = .run(trainer)
    case .gates(var gates, let isBlank):
      try Self.perform(step, on: &gates, isBlank: isBlank)
      state = .gates(gates, isBlank: isBlank)
    case .step(var seen, let values):
      if case .answer = step { seen.right = values }
      state = .step(seen, values: values)
    case .descent(var descent):
      if case .ball(let words) = step { descent = words.descent(after: descent) }
      if case .roll(let steps) = step { descent.roll(steps: steps) }
      state = .descent(descent)
    }
  }

  private static func perform(
    _ step: LessonStep, on trainer: inout Trainer, _ rules: [LessonRule]
  ) throws(SettingRefusal) {
    switch step {
    case .settings(let words):
      if let name = words.dataset {
        guard let source = try? DatasetCatalog.find(name, words.reading, in: .none) else {
          throw SettingRefusal("--dataset \(name) in a step is one that needs no file.")
        }
        try apply(.set(.dataset, .dataset(source)), to: &trainer, rules)
      }
      for (setting, value) in words.values { try apply(.set(setting, value), to: &trainer, rules) }
    case .train(let epochs): for _ in 0..<epochs { trainer.trainEpoch() }
    case .restart: try apply(.restart, to: &trainer, rules)
    case .seed(let seed): try apply(.newWeights(seed: seed), to: &trainer, rules)
    case .set(let parameter, let value): try apply(.set(parameter, to: value), to: &trainer, rules)
    case .gate, .ball, .teach, .roll, .answer: break
    }
  }

  private static func apply(
    _ edit: ExperimentEdit, to trainer: inout Trainer, _ rules: [LessonRule]
  ) throws(SettingRefusal) {
    if let sentence = rules.refusal(of: edit, in: trainer.experiment, .english) {
      throw SettingRefusal(sentence)
    }
    do {
      try trainer.apply(edit)
    } catch {
      throw SettingRefusal(error.message)
    }
  }

  private static func perform(
    _ step: LessonStep, on gates: inout GatesObservation, isBlank: Bool
  ) throws(SettingRefusal) {
    if case .gate(let words) = step {
      try words.apply(to: &gates.setup, isBlank: isBlank)
      gates.passes = 0
    }
    guard case .teach(let passes) = step else { return }
    let task = gates.setup.task
    guard !task.isWired, task.kind == .perceptron else {
      throw SettingRefusal("\(task.name) cannot be taught by the perceptron rule.")
    }
    let rule = PerceptronRule(response: gates.setup.response)
    for _ in 0..<passes {
      gates.setup.network.units[0].neuron = rule.pass(
        gates.setup.network.units[0].neuron, over: task.rows, targets: task.targets)
      gates.passes += 1
    }
  }
}
