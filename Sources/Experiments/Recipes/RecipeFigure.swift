/// The figure that a recipe is judged by, as it is when the run ends.
package enum RecipeFigure: String, CaseIterable, Sendable {
  case testLoss = "test-loss"
  case trainLoss = "train-loss"
  case testAccuracy = "test-accuracy"
  case trainAccuracy = "train-accuracy"
  case testRMSE = "test-rmse"
  case trainRMSE = "train-rmse"

  /// What a person reads.
  package var title: String {
    switch self {
    case .testLoss: "test loss"
    case .trainLoss: "training loss"
    case .testAccuracy: "test right"
    case .trainAccuracy: "training right"
    case .testRMSE: "test RMSE"
    case .trainRMSE: "training RMSE"
    }
  }

  /// Its value of a run as it stands: accuracies from 0 to 1, an RMSE in the target's own units; NaN
  /// where it has none.
  package func value(of trainer: Trainer) -> Double {
    switch self {
    case .testLoss: trainer.report().testLoss
    case .trainLoss: trainer.report().trainLoss
    case .testAccuracy: trainer.report().testAccuracy ?? .nan
    case .trainAccuracy: trainer.report().trainAccuracy ?? .nan
    case .testRMSE: Self.rmse("testRMSE", trainer)
    case .trainRMSE: Self.rmse("trainRMSE", trainer)
    }
  }

  private static func rmse(_ key: String, _ trainer: Trainer) -> Double {
    let entry = trainer.entries(of: [.rmse]).first { $0.key == key }
    if case .number(let error) = entry?.value { return error }
    return .nan
  }
}
