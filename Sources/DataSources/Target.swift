/// What a network should say of each row of a table.
package enum Target: Sendable, Equatable {
  /// A real number in the data's own units, and the scale on which a network follows it, mostly
  /// within -1...1.
  case numbers([Double], scale: Scale = .none)
  /// One of several classes, by its number counted from 0; the classes' names in this order.
  case classes([UInt16], names: [String])

  /// Rows that it is known of.
  package var count: Int {
    switch self {
    case .numbers(let numbers, _): numbers.count
    case .classes(let numbers, _): numbers.count
    }
  }

  /// What it asks of the network.
  package var problem: Problem {
    switch self {
    case .numbers: .regression
    case .classes: .classification
    }
  }

  /// The classes' names; empty where the target is a number.
  package var names: [String] {
    switch self {
    case .numbers: []
    case .classes(_, let names): names
    }
  }

  /// What -1 and 1 stand for in the data's own units; nil for classes, and where they are themselves.
  package var range: ClosedRange<Double>? {
    switch self {
    case .numbers(_, .none), .classes: nil
    case .numbers(_, let scale): scale.ends(at: 1)
    }
  }

  /// Outputs that can say it: one for a number or two classes, else one for each class.
  package var outputCount: Int { names.count > 2 ? names.count : 1 }

  /// A row's label: a number on its scale, -1 or 1 of two classes, the class's number of several.
  package func label(of row: Int) -> Double {
    switch self {
    case .numbers(let numbers, let scale): scale.coordinate(of: numbers[row])
    case .classes(let numbers, let names) where names.count > 2: Double(numbers[row])
    case .classes(let numbers, _): numbers[row] == 0 ? -1 : 1
    }
  }

  /// What so many outputs should say of rows, row by row: one output its label; of an output for each
  /// class that of the row's class 1, the others -1.
  /// - Precondition: `outputs` is 1 where that suffices, or the number of classes.
  package func values(of rows: some Sequence<Int>, outputs: Int) -> [Double] {
    if outputs == 1, outputCount == 1 { return rows.map(label) }
    guard case .classes(let numbers, let names) = self, outputs == names.count else {
      preconditionFailure("Each class has its output, or one output suffices.")
    }
    return rows.flatMap { row in
      (0..<outputs).map { $0 == Int(numbers[row]) ? 1.0 : -1.0 }
    }
  }

  /// The same target with a quantity on the scale that some rows lead to.
  func fitted(to rows: some Collection<Int>, by rule: ScaleRule) -> Target {
    guard case .numbers(let numbers, _) = self else { return self }
    let summary = NumberSummary.all(width: 1, rows: rows) { row, _ in numbers[row] }[0]
    return .numbers(numbers, scale: summary.scale(rule, reach: 1))
  }

  /// What so many outputs should say of all rows.
  /// - Precondition: as that of `values(of:outputs:)`.
  package func values(outputs: Int) -> [Double] { values(of: 0..<count, outputs: outputs) }
}
