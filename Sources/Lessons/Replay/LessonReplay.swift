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
  /// Parameters times points times epochs times seeds so far.
  var work = 0.0

  /// A lesson as it begins, with public data sets of a directory.
  /// - Throws: `DataError` where its data set cannot be read; `SettingRefusal` where its settings cannot
  ///   be beside each other, or where its network is larger than a check takes.
  package init(_ lesson: Lesson, data: DataDirectory = .none) throws {
    self.lesson = lesson
    ticks = lesson.goals.map { _ in GoalTick() }
    switch lesson.preset {
    case .playground(let words):
      let experiment = try words.experiment(in: data)
      try CheckLimits.check(parametersOf: experiment)
      state = .run(Trainer(experiment))
    case .gates(let setup, let isBlank): state = .gates(GatesObservation(setup), isBlank: isBlank)
    case .step(let example, let sample, _):
      let subject = example.subject
      let values = subject.sheet(sample).stages.filter(\.computes).map(\.values.count).reduce(0, +)
      state = .step(StepObservation(title: subject.title), values: values)
    case .descend(let descent): state = .descent(descent)
    }
    try look()
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
  /// - Throws: `SettingRefusal` for a step that cannot be made, also one that the lesson forbids or that
  ///   is more work than a check does.
  package mutating func perform(_ steps: [LessonStep], obeysRules: Bool = true)
    throws(SettingRefusal)
  {
    for step in steps {
      try perform(step, obeysRules ? lesson.rules : [])
      try look()
    }
  }

  /// How many seeds reach a goal with the experiment as it is now; nil on other screens than the
  /// playground.
  /// - Throws: `SettingRefusal` where that is more work than a check does.
  package mutating func measured(_ share: GoalShare) throws(SettingRefusal) -> GoalShare? {
    guard case .run(let trainer) = state else { return nil }
    try charge(epochs: share.epochs, seeds: share.seeds, trainer)
    return ShareMeasurement.measured(share, of: trainer.experiment)
  }

  private mutating func look() throws(SettingRefusal) {
    let now = observation
    for (place, goal) in lesson.goals.enumerated() where !ticks[place].isReached {
      guard goal.isMet(by: now) else { continue }
      var measured: GoalShare?
      if let share = goal.share { measured = try self.measured(share) }
      ticks[place].look(now, goal, measured: measured)
    }
  }

  /// Adds to the work, as long as that is no more than a check does.
  private mutating func charge(epochs: Int, seeds: Int = 1, _ trainer: Trainer)
    throws(SettingRefusal)
  {
    let points = trainer.split.train.count + trainer.split.test.count
    let parameters = RunObservation(trainer.experiment).parameters
    let each = Double(parameters) * Double(points) + CheckLimits.epochWork
    let sum = work + each * Double(epochs) * Double(seeds)
    guard sum <= CheckLimits.work else {
      throw SettingRefusal("more work than one check does: fewer epochs, seeds or neurons.")
    }
    work = sum
  }

  private mutating func perform(_ step: LessonStep, _ rules: [LessonRule]) throws(SettingRefusal) {
    for action in step.actions {
      if let sentence = rules.refusal(of: action, .english) { throw SettingRefusal(sentence) }
    }
    switch state {
    case .run(var trainer):
      if case .train(let epochs) = step { try charge(epochs: epochs, trainer) }
      try Self.perform(step, on: &trainer, rules)
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
    var wanted = trainer.experiment
    if (try? wanted.apply(edit)) != nil { try CheckLimits.check(parametersOf: wanted) }
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
