/// A fitted table as files hold it: each column with its name, its scale and what stands for a
/// missing value; of the target the classes or the scale.
extension FittedTable: Codable {
  private enum Key: String, CodingKey { case columns, label, rule, classes, quantity }

  /// Writes what is known of the table.
  package func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    let columns = zip(dataset.columns, dataset.rows.fits).map { SavedColumn(column: $0, fit: $1) }
    try values.encode(columns, forKey: .columns)
    try values.encode(dataset.labelName, forKey: .label)
    try values.encodeIfPresent(dataset.scaleRule, forKey: .rule)
    switch dataset.target {
    case .classes(_, let names): try values.encode(names, forKey: .classes)
    case .numbers(_, let scale): try values.encode(SavedScale(scale: scale), forKey: .quantity)
    }
  }

  /// Reads a table that could have been fitted.
  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    let columns = try values.decode([SavedColumn].self, forKey: .columns)
    let names = try values.decodeIfPresent([String].self, forKey: .classes)
    guard !columns.isEmpty, names.map({ (2...DataLimits.classes).contains($0.count) }) ?? true
    else {
      throw DecodingError.dataCorruptedError(
        forKey: .columns, in: values, debugDescription: "its table has no columns or no classes")
    }
    let target: Target =
      if let names {
        .classes([], names: names.map { printable($0) })
      } else {
        .numbers([], scale: try values.decode(SavedScale.self, forKey: .quantity).scale)
      }
    self.init(
      columns: columns.map(\.column), fits: columns.map(\.fit), target: target,
      labelName: printable(try values.decode(String.self, forKey: .label), limit: .max),
      rule: try values.decode(ScaleRule.self, forKey: .rule))
  }
}

/// A column and its fit as files hold them.
private struct SavedColumn: Codable {
  private enum Key: String, CodingKey { case name, unit, text, value, scale, fill }

  let column: Column
  let fit: ColumnFit

  init(column: Column, fit: ColumnFit) {
    (self.column, self.fit) = (column, fit)
  }

  func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    try values.encode(column.name, forKey: .name)
    if !column.unit.isEmpty { try values.encode(column.unit, forKey: .unit) }
    try values.encodeIfPresent(column.category?.column, forKey: .text)
    try values.encodeIfPresent(column.category?.word, forKey: .value)
    if fit.scale != .none { try values.encode(SavedScale(scale: fit.scale), forKey: .scale) }
    try values.encode(fit.fill, forKey: .fill)
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    let scale = try values.decodeIfPresent(SavedScale.self, forKey: .scale)?.scale ?? .none
    let fill = try values.decode(Double.self, forKey: .fill)
    guard abs(fill) <= DataLimits.magnitude else {
      throw DecodingError.dataCorruptedError(
        forKey: .fill, in: values, debugDescription: "what stands for a missing value is no number")
    }
    let category = try values.decodeIfPresent(String.self, forKey: .text).map {
      Column.Category(
        column: printable($0, limit: .max), word: try values.decode(String.self, forKey: .value))
    }
    column = Column(
      name: printable(try values.decode(String.self, forKey: .name), limit: .max),
      unit: printable(try values.decodeIfPresent(String.self, forKey: .unit) ?? ""),
      scale: scale, category: category)
    fit = ColumnFit(scale: scale, fill: fill)
  }
}

/// A scale as files hold it, by its numbers; none without any.
private struct SavedScale: Codable {
  private enum Key: String, CodingKey { case low, high, reach, mean, deviation }

  let scale: Scale

  init(scale: Scale) { self.scale = scale }

  func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    switch scale {
    case .none: break
    case .span(let range, let reach):
      try values.encode(range.lowerBound, forKey: .low)
      try values.encode(range.upperBound, forKey: .high)
      try values.encode(reach, forKey: .reach)
    case .standard(let mean, let deviation):
      try values.encode(mean, forKey: .mean)
      try values.encode(deviation, forKey: .deviation)
    }
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    let number = { (key: Key) in
      let number = try values.decode(Double.self, forKey: key)
      guard abs(number) <= 2 * DataLimits.magnitude else {
        throw DecodingError.dataCorruptedError(
          forKey: key, in: values, debugDescription: "a scale of its table is none")
      }
      return number
    }
    if values.allKeys.isEmpty {
      scale = .none
    } else if values.contains(.mean) {
      scale = .standard(mean: try number(.mean), deviation: try number(.deviation))
    } else {
      let (low, high) = (try number(.low), try number(.high))
      guard low <= high else {
        throw DecodingError.dataCorruptedError(
          forKey: .low, in: values, debugDescription: "a scale of its table ends before it begins")
      }
      scale = .span(low...high, reach: try number(.reach))
    }
    guard isPossible else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: values.codingPath, debugDescription: "a scale of its table is none"))
    }
  }

  private var isPossible: Bool {
    switch scale {
    case .none: true
    case .span(_, let reach): reach > 0 && reach <= Column.edge
    case .standard(_, let deviation): deviation >= 0
    }
  }
}
