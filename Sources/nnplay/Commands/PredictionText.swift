import ArchitectureSearch
import DataSources
import Experiments
import TerminalUI

/// How predictions are printed.
enum PredictionFormat: String, CaseIterable {
  case csv, json
}

/// Predictions as lines.
struct PredictionText {
  private let format: PredictionFormat
  private let names: [String]
  /// What the number of a class is.
  private let kind: (one: String, all: String)
  private let labelName: String

  init(format: PredictionFormat, _ predictor: Predictor) {
    self.format = format
    names = predictor.classNames
    kind = predictor.hasProbabilities ? ("probability", "probabilities") : ("output", "outputs")
    labelName = predictor.dataset.labelName
  }

  /// The line above the first prediction; empty in JSON.
  var heading: String {
    format == .csv ? Self.row(["answer"] + names.map { "\(kind.one) of \($0)" }) : ""
  }

  /// The line of one prediction; without an answer where a number is none.
  func line(_ prediction: Prediction) -> String {
    switch (format, prediction) {
    case (.csv, .quantity(let value)): Self.row([Self.text(value)])
    case (.csv, .classes(let outputs)):
      Self.row([answer(prediction) ?? ""] + outputs.map(Self.text))
    case (.json, .quantity(let value)): Self.line(.number(value), [])
    case (.json, .classes(let outputs)):
      Self.line(
        answer(prediction).map(JSONValue.text) ?? .null,
        [.init(kind.all, .object(zip(names, outputs).map { .init($0, .number($1)) }))])
    }
  }

  /// How well predictions fit the labels.
  func sentence(_ score: PredictionScore) -> String {
    let digits = { (value: Double) in NumberText.trimmed(value, decimals: 6) }
    let labels = "\(counted(score.count, "label")) of \(labelName)"
    guard score.count > 0 else { return "no row has a label of \(labelName)" }
    if names.isEmpty {
      return "RMSE \(digits(score.rmse)), R2 \(digits(score.r2)) over \(labels)"
    }
    let foreign =
      score.foreignCount > 0
      ? ", \(score.foreignCount) of them of classes that the network does not know" : ""
    return "accuracy \(digits(score.accuracy)) over \(labels)\(foreign)"
  }

  private func answer(_ prediction: Prediction) -> String? {
    prediction.classNumber.map { names[$0] }
  }

  private static func row(_ fields: [String]) -> String {
    fields.map(CSVExport.field).joined(separator: ",") + "\n"
  }

  private static func line(_ answer: JSONValue, _ members: [JSONValue.Member]) -> String {
    JSONValue.object([.init("answer", answer)] + members).line + "\n"
  }

  /// The shortest digits that read back as the same number; "NaN" and "Infinity" as in JSON.
  private static func text(_ value: Double) -> String {
    let line = JSONValue.number(value).line
    return String(line.drop { $0 == "\"" }.prefix { $0 != "\"" })
  }
}
