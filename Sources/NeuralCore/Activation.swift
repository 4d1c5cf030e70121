import Glibc
import Kernels

/// What a neuron does with its weighted sum z: one table entry a function, read by the engine, the
/// command line, the screen and the tests alike.
package enum Activation: String, CaseIterable, Sendable {
  case tanh, relu, sigmoid, linear, step

  /// One activation function: how it is written and what it computes.
  package struct Entry: Sendable {
    /// The name that a person reads.
    package let title: String
    /// a as a function of z.
    package let formula: String
    /// da/dz, written with z and a.
    package let derivativeFormula: String
    /// One line for help screens.
    package let help: String
    /// a = f(z).
    package let value: @Sendable (_ z: Double) -> Double
    /// f'(z), given z and a = f(z).
    package let derivative: @Sendable (_ z: Double, _ a: Double) -> Double
  }

  /// The same to the kernels, which compute it for whole vectors.
  package var kernelFunction: KernelFunction {
    switch self {
    case .tanh: .tanh
    case .relu: .relu
    case .sigmoid: .sigmoid
    case .linear: .linear
    case .step: .step
    }
  }

  /// This function's row of the table.
  package var entry: Entry {
    switch self {
    case .tanh: Self.tanhEntry
    case .relu: Self.reluEntry
    case .sigmoid: Self.sigmoidEntry
    case .linear: Self.linearEntry
    case .step: Self.stepEntry
    }
  }

  private static let tanhEntry = Entry(
    title: "tanh", formula: "tanh z", derivativeFormula: "1 - a^2",
    help: "a smooth S from -1 to 1",
    value: { Glibc.tanh($0) },
    derivative: { _, a in 1 - a * a })

  private static let reluEntry = Entry(
    title: "ReLU", formula: "max(0, z)", derivativeFormula: "1 where z > 0, else 0",
    help: "nothing below 0, z above",
    value: { $0 > 0 || $0.isNaN ? $0 : 0 },
    derivative: { z, _ in z > 0 ? 1 : 0 })

  private static let sigmoidEntry = Entry(
    title: "sigmoid", formula: "1 / (1 + e^-z)", derivativeFormula: "a (1 - a)",
    help: "a smooth S from 0 to 1",
    value: { 1 / (1 + exp(-$0)) },
    derivative: { _, a in a * (1 - a) })

  private static let linearEntry = Entry(
    title: "linear", formula: "z", derivativeFormula: "1",
    help: "the sum as it is: layers of it are one layer",
    value: { $0 },
    derivative: { _, _ in 1 })

  private static let stepEntry = Entry(
    title: "step", formula: "1 where z > 0, else 0", derivativeFormula: "0",
    help: "the perceptron's: it cannot learn by gradient",
    value: { $0.isNaN ? $0 : ($0 > 0 ? 1 : 0) },
    derivative: { _, _ in 0 })
}
