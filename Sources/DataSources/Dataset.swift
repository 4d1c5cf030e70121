/// A table with all that is needed to show and to learn it: columns of numbers, and what a network
/// should say of each row.
package struct Dataset: Sendable, Equatable {
  /// The name that the command line takes.
  package let name: String
  /// A short title for people.
  package let title: String
  /// The columns, from left to right.
  package let columns: [Column]
  /// The numbers, in the order in which the rows were drawn or written.
  package let rows: Rows
  /// What the network should say of each row.
  package let target: Target
  /// The file that it was read from; nil for what was drawn.
  package let origin: DataOrigin?

  /// Makes a data set.
  /// - Precondition: a column for each number of a row, and a target for each row.
  package init(
    name: String, title: String, columns: [Column], rows: Rows, target: Target,
    origin: DataOrigin? = nil
  ) {
    precondition(columns.count == rows.width, "Each column has a number in each row.")
    precondition(rows.count == target.count, "Each row has its target.")
    self.name = name
    self.title = title
    self.columns = columns
    self.rows = rows
    self.target = target
    self.origin = origin
  }

  /// What the data set asks of the network.
  package var problem: Problem { target.problem }

  /// A feature in the table's terms: a column by its name, what is made of columns by its formula.
  /// - Precondition: the table has the column.
  package func formula(of feature: Feature) -> String {
    switch feature {
    case .x: columns[0].name
    case .y: columns[1].name
    case .column(let column): columns[column].name
    case .xSquared, .ySquared, .xTimesY, .sinX, .sinY: feature.formula
    }
  }
}
