import Experiments
import NeuralCore

/// A number that goals speak of: one entry of the table `Measure.all`.
package struct Measure: Sendable {
  /// What has to be known for it.
  package enum Basis: Sendable {
    /// The settings or the state of the screen.
    case state
    /// A report: of several since the last change, any may be the one.
    case report
    /// The network as it is now, or how the run went.
    case present
  }

  /// What goals call it.
  package let name: String
  /// The screen that has it.
  package let place: LessonPlace
  /// What it is.
  package let help: String
  /// What has to be known for it.
  package let basis: Basis
  /// Its value at a moment; nil where it has none.
  let value: @Sendable (Observation, EpochReport?) -> Double?

  /// All of them.
  package static let all = metrics + ofRuns + ofGates + ofSteps + ofDescents

  /// The measure of a name on a screen.
  static func named(_ name: String, at place: LessonPlace) -> Measure? {
    all.first { $0.name == name && $0.place == place }
  }

  private static let metrics = Metric.allCases.map { metric in
    Measure(
      name: metric.rawValue, place: .playground,
      help: "the \(metric.isAccuracy ? "share of right" : "loss of the") "
        + "\(metric.isOnTraining ? "training" : "test") points\(metric.isAccuracy ? ", 0 to 1" : "")",
      basis: .report
    ) { _, report in report.map(metric.value) }
  }

  private static let ofRuns: [Measure] = [
    Measure(
      name: "epochs", place: .playground, help: "epochs since the start", basis: .report
    ) { _, report in report.map { Double($0.epoch) } },
    run("neurons", "hidden neurons in all") { Double($0.experiment.hidden.reduce(0, +)) },
    run("layers", "hidden layers") { Double($0.experiment.hidden.count) },
    run("inputs", "features that are on") { Double($0.experiment.features.count) },
    run("parameters", "weights and biases") { Double($0.parameters) },
    run("rises", "how often the training loss rose since the last change", .present) {
      Double($0.rises)
    },
    run("zero-weights", "the share of weights that are 0, 0 to 1", .present) { $0.zeroWeights },
    run("diverged", "1 once a number is out of bounds, else 0", .present) {
      $0.hasDiverged ? 1 : 0
    },
  ]

  private static let ofGates: [Measure] = [
    gates("rows", "rows of the table that are right") { Double(Self.table($0).rightCount) },
    gates("error", "the furthest that an answer is from its target") { gates in
      Self.table(gates).rows.map { abs($0.output - ($0.target ? 1 : 0)) }.max()
    },
    gates("bias", "the bias of the neuron that answers") { Self.answering($0).bias },
    gates("passes", "passes of teaching since a number was changed") { Double($0.passes) },
  ]

  private static let ofSteps: [Measure] = [
    step("right", "values that were answered within 0.005") { Double($0.right) },
    step("told", "values that Tab has told") { Double($0.told) },
    step("steps", "steps of learning") { Double($0.steps) },
  ]

  private static let ofDescents: [Measure] = [
    descent("distance", "how far the ball is from the lowest point") { abs($0.place) },
    descent("steps", "steps since the start") { Double($0.stepCount) },
    descent("rate", "the learning rate") { $0.rate },
    descent("start", "where the ball began") { $0.places[0] },
  ]

  private static func table(_ gates: GatesObservation) -> GateTable {
    gates.setup.table(unit: gates.setup.lastUnit)
  }

  private static func answering(_ gates: GatesObservation) -> ThresholdNeuron {
    gates.setup.network.units[gates.setup.lastUnit].neuron
  }
}

/// Measures of one screen's state.
extension Measure {
  private static func run(
    _ name: String, _ help: String, _ basis: Basis = .state,
    _ value: @escaping @Sendable (RunObservation) -> Double?
  ) -> Measure {
    Measure(name: name, place: .playground, help: help, basis: basis) { observation, _ in
      if case .run(let run) = observation { value(run) } else { nil }
    }
  }

  private static func gates(
    _ name: String, _ help: String, _ value: @escaping @Sendable (GatesObservation) -> Double?
  ) -> Measure {
    Measure(name: name, place: .gates, help: help, basis: .state) { observation, _ in
      if case .gates(let gates) = observation { value(gates) } else { nil }
    }
  }

  private static func step(
    _ name: String, _ help: String, _ value: @escaping @Sendable (StepObservation) -> Double?
  ) -> Measure {
    Measure(name: name, place: .step, help: help, basis: .state) { observation, _ in
      if case .step(let step) = observation { value(step) } else { nil }
    }
  }

  private static func descent(
    _ name: String, _ help: String, _ value: @escaping @Sendable (Descent) -> Double?
  ) -> Measure {
    Measure(name: name, place: .descend, help: help, basis: .state) { observation, _ in
      if case .descent(let descent) = observation { value(descent) } else { nil }
    }
  }
}
