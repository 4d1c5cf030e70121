import Experiments
import NeuralCore

/// What can be observed at one moment of a lesson: the state of the screen that it takes place on.
package enum Observation: Sendable {
  case run(RunObservation)
  case gates(GatesObservation)
  case step(StepObservation)
  case descent(Descent)

  /// The screen that it is the state of.
  package var place: LessonPlace {
    switch self {
    case .run: .playground
    case .gates: .gates
    case .step: .step
    case .descent: .descend
    }
  }
}

/// Neurons at their truth table, and how often they were taught.
package struct GatesObservation: Sendable, Equatable {
  /// The gate and its neurons.
  package var setup: GateSetup
  /// Passes of the perceptron rule since the neurons were last changed by hand.
  package var passes: Int

  /// Neurons after some passes of teaching.
  package init(_ setup: GateSetup, passes: Int = 0) {
    self.setup = setup
    self.passes = passes
  }
}

/// A sample's way with what was asked and answered.
package struct StepObservation: Sendable, Equatable {
  /// The name of the subject.
  package var title: String
  /// Values that were answered rightly, and those that the program told.
  package var right: Int
  package var told: Int
  /// Steps of learning from the sample.
  package var steps: Int

  /// A sample's way in numbers.
  package init(title: String, right: Int = 0, told: Int = 0, steps: Int = 0) {
    (self.title, self.right, self.told, self.steps) = (title, right, told, steps)
  }
}
