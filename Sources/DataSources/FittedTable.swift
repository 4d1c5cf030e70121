/// What a network knows of its table beside the rows: the columns on the scales of the rows that
/// trained, what stands for missing values, and what there is to say.
package struct FittedTable: Sendable, Equatable {
  /// The table without any rows.
  package let dataset: Dataset

  /// What is known of a table; nil of one without a rule of scaling, which is as it was drawn.
  package init?(_ dataset: Dataset) {
    guard let rule = dataset.scaleRule, !dataset.rows.fits.isEmpty else { return nil }
    self.init(
      columns: dataset.columns, fits: dataset.rows.fits, target: dataset.target.withoutRows,
      labelName: dataset.labelName, rule: rule)
  }

  init(
    columns: [Column], fits: [ColumnFit], target: Target, labelName: String, rule: ScaleRule
  ) {
    dataset = Dataset(
      name: "", title: "", columns: columns,
      rows: Rows(width: columns.count, []).fitted(fits), target: target, labelName: labelName,
      scaleRule: rule)
  }

  /// A table as it was fitted here; nil where its columns or its target are others.
  package func fitted(_ other: Dataset) -> Dataset? {
    let isAlike =
      dataset.scaleRule == other.scaleRule && dataset.labelName == other.labelName
      && dataset.columns.map { $0.on(.none) } == other.columns.map { $0.on(.none) }
      && dataset.target.problem == other.target.problem
      && dataset.target.names == other.target.names
    guard isAlike else { return nil }
    return Dataset(
      name: other.name, title: other.title, columns: dataset.columns,
      rows: other.rows.fitted(dataset.rows.fits), target: other.target.scaled(as: dataset.target),
      labelName: other.labelName, origin: other.origin, scaleRule: other.scaleRule,
      testCount: other.testCount, imageSize: other.imageSize)
  }
}

extension Target {
  /// The same question of no rows.
  fileprivate var withoutRows: Target {
    switch self {
    case .numbers(_, let scale): .numbers([], scale: scale)
    case .classes(_, let names): .classes([], names: names)
    }
  }

  /// The same rows with a quantity on another target's scale.
  fileprivate func scaled(as other: Target) -> Target {
    guard case .numbers(let numbers, _) = self, case .numbers(_, let scale) = other else {
      return self
    }
    return .numbers(numbers, scale: scale)
  }
}
