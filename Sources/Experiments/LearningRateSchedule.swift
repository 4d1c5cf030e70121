import DataSources
import NeuralCore

/// How the learning rate goes with the epochs e = 0, 1, 2, ...: a factor that depends on e alone, never
/// on how long the run will be.
///
/// The closed forms of `torch.optim.lr_scheduler`'s `StepLR` and `CosineAnnealingLR`.
package enum LearningRateSchedule: Sendable, Hashable {
  /// 1.
  case constant
  /// factor^(e / epochs), rounded down: times `factor` every so many epochs.
  case step(epochs: Int, factor: Double)
  /// (1 + cos(pi e / epochs)) / 2, and 0 from epoch `epochs` on.
  case cosine(epochs: Int)

  /// What the learning rate is multiplied by in an epoch.
  package func factor(epoch: Int) -> Double {
    switch self {
    case .constant: 1
    case .step(let epochs, let factor): Self.power(factor, epoch / epochs)
    case .cosine(let epochs):
      epoch >= epochs ? 0 : (1 + Double.sine(.pi * Double(epoch) / Double(epochs), shift: 0.5)) / 2
    }
  }

  /// By repeated squaring, so that it is the same bits everywhere.
  private static func power(_ base: Double, _ exponent: Int) -> Double {
    var (result, square, rest) = (1.0, base, exponent)
    while rest > 0 {
      if rest & 1 == 1 { result *= square }
      square *= square
      rest >>= 1
    }
    return result
  }
}

extension LearningRateSchedule {
  /// The text that describes it: `constant`, `step:30:0.1`, `cosine:300`.
  package var text: String {
    switch self {
    case .constant: "constant"
    case .step(let epochs, let factor): "step:\(epochs):\(SettingValue.number(factor).text)"
    case .cosine(let epochs): "cosine:\(epochs)"
    }
  }

  /// The schedule of a text.
  /// - Throws: `SettingRefusal` for a text that describes none.
  package init(_ text: String) throws(SettingRefusal) {
    guard let schedule = Self.read(SettingKind.parts(text, separator: ":")) else {
      throw SettingRefusal(
        "give constant, step:30:0.1 (times 0.1 every 30 epochs) or cosine:300 (to 0 at epoch 300).")
    }
    self = schedule
  }

  private static func read(_ parts: [String]) -> LearningRateSchedule? {
    let epochs = parts.count > 1 ? Int(parts[1]).flatMap { $0 > 0 ? $0 : nil } : nil
    switch (parts[0], parts.count, epochs) {
    case ("constant", 1, _): return .constant
    case ("cosine", 2, let epochs?): return .cosine(epochs: epochs)
    case ("step", 3, let epochs?):
      guard let factor = decimalNumber(parts[2]), (0...1).contains(factor) else { return nil }
      return .step(epochs: epochs, factor: factor)
    default: return nil
    }
  }
}
