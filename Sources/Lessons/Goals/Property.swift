import DataSources
import Experiments
import NeuralCore
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
  /// Whether it can have a value.
  let canBe: @Sendable (String) -> Bool

  /// All of them.
  package static let all: [Property] = [
    gates("gate", "the gate by its name", { $0.setup.task.name }) { name in
      (try? GateTask.named(name))?.name == name
    },
    gates(
      "answers", "the answers to all rows, such as 1110",
      { gates in
        let table = gates.setup.table(unit: gates.setup.lastUnit)
        return String(table.rows.map { $0.isOn ? "1" : "0" }.joined())
      }
    ) { text in [2, 4, 8].contains(text.count) && text.allSatisfy { "01".contains($0) } },
    gates(
      "weights", "the weights of the neuron that answers, such as -2,-2",
      { gates in
        gates.setup.network.units[gates.setup.lastUnit].neuron.weights
          .map { SettingValue.number($0).text }.joined(separator: ",")
      }
    ) { text in
      SettingKind.parts(text).allSatisfy { part in
        decimalNumber(part).map { SettingValue.number($0).text == part } == true
      }
    },
    gates("response", "step or sigmoid", { $0.setup.response.rawValue }) { name in
      ["step", "sigmoid"].contains(name)
    },
    Property(
      name: "example", place: .step, help: "the example by its name",
      value: { if case .step(let step) = $0 { step.title } else { nil } },
      canBe: { name in StepExample.allCases.contains { $0.subject.title == name } }),
    Property(
      name: "curve", place: .descend, help: "square or 5square",
      value: { if case .descent(let descent) = $0 { descent.curve.rawValue } else { nil } },
      canBe: { Parabola(rawValue: $0) != nil }),
  ]

  /// The property of a name on a screen.
  static func named(_ name: String, at place: LessonPlace) -> Property? {
    all.first { $0.name == name && $0.place == place }
  }

  private static func gates(
    _ name: String, _ help: String, _ value: @escaping @Sendable (GatesObservation) -> String?,
    canBe: @escaping @Sendable (String) -> Bool
  ) -> Property {
    Property(
      name: name, place: .gates, help: help,
      value: { if case .gates(let gates) = $0 { value(gates) } else { nil } }, canBe: canBe)
  }
}
