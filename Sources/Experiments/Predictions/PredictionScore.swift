import DataSources

/// How well predictions fit the labels of a file, row by row.
package struct PredictionScore: Sendable, Equatable {
  /// Rows with a label.
  package private(set) var count = 0
  /// Rows without one.
  package private(set) var missingCount = 0
  /// Rows of a class that the network does not know; it is never right about them.
  package private(set) var foreignCount = 0
  private var correctCount = 0
  private var squaredErrors = 0.0
  /// Mean and sum of squared distances from it of the labels so far (Welford, 1962).
  private var (mean, spread) = (0.0, 0.0)

  /// Nothing has been looked at.
  package init() {}

  /// The share of right classes; NaN without labels.
  package var accuracy: Double { Double(correctCount) / Double(count) }
  /// The root of the mean squared error, in the label's own units; NaN without labels.
  package var rmse: Double { (squaredErrors / Double(count)).squareRoot() }
  /// 1 - the squared errors' sum / that of the labels' distances from their mean; NaN where all are
  /// the same.
  package var r2: Double { spread > 0 ? 1 - squaredErrors / spread : .nan }

  /// Takes the next row.
  package mutating func add(_ prediction: Prediction, _ label: KnownLabel) {
    if label == .missing {
      missingCount += 1
      return
    }
    count += 1
    switch (prediction, label) {
    case (.quantity(let value), .number(let number)):
      squaredErrors += (value - number) * (value - number)
      let distance = number - mean
      mean += distance / Double(count)
      spread += distance * (number - mean)
    case (.classes, .classNumber(let number)):
      if prediction.classNumber == number { correctCount += 1 }
    case (.classes, .foreign): foreignCount += 1
    case (.quantity, _), (.classes, _):
      preconditionFailure("Predictions and labels are of one target.")
    }
  }
}
