import Experiments
import NeuralCore

/// A text that goals speak of, other than a setting: one entry of the table `Property.all`.
package struct Property: Sendable {
  /// What goals call it.
  package let name: String
  /// The screen that has it.
  package let place: LessonPlace
  /// What it is.
  package let help: String
  /// Its value; nil where it has none.
  let value: @Sendable (Observation) -> String?

  /// All of them.
  package static let all: [Property] = [
    gates("gate", "the gate by its name") { $0.setup.task.name },
    gates("answers", "the answers to all rows, such as 1110") { gates in
      let table = gates.setup.table(unit: gates.setup.lastUnit)
      return String(table.rows.map { $0.isOn ? "1" : "0" }.joined())
    },
    gates("weights", "the weights of the neuron that answers, such as -2,-2") { gates in
      gates.setup.network.units[gates.setup.lastUnit].neuron.weights
        .map { SettingValue.number($0).text }.joined(separator: ",")
    },
    gates("response", "step or sigmoid") { $0.setup.response.rawValue },
    Property(name: "example", place: .step, help: "the example by its name") { observation in
      if case .step(let step) = observation { step.title } else { nil }
    },
    Property(name: "curve", place: .descend, help: "square or 5square") { observation in
      if case .descent(let descent) = observation { descent.curve.rawValue } else { nil }
    },
  ]

  /// The property of a name on a screen.
  static func named(_ name: String, at place: LessonPlace) -> Property? {
    all.first { $0.name == name && $0.place == place }
  }

  private static func gates(
    _ name: String, _ help: String, _ value: @escaping @Sendable (GatesObservation) -> String?
  ) -> Property {
    Property(name: name, place: .gates, help: help) { observation in
      if case .gates(let gates) = observation { value(gates) } else { nil }
    }
  }
}
