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
  /// The name of the column of labels.
  package let labelName: String
  /// The file that it was read from; nil for what was drawn.
  package let origin: DataOrigin?
  /// How rows that train scale the table; nil where it is as a network sees it.
  package let scaleRule: ScaleRule?
  /// How many of the last rows only test; 0 where the rows are to be split.
  package let testCount: Int
  /// The rows and columns of pixels that a row of the table is; nil where rows are no images.
  package let imageSize: ImageSize?

  /// Makes a data set.
  /// - Precondition: a column for each number of a row, a target for each row, and as many pixels as
  ///   columns where rows are images.
  package init(
    name: String, title: String, columns: [Column], rows: Rows, target: Target,
    labelName: String = "label", origin: DataOrigin? = nil, scaleRule: ScaleRule? = nil,
    testCount: Int = 0, imageSize: ImageSize? = nil
  ) {
    precondition(columns.count == rows.width, "Each column has a number in each row.")
    precondition(rows.count == target.count, "Each row has its target.")
    precondition(
      imageSize.map { $0.pixelCount == columns.count } ?? true, "Each pixel is a column.")
    self.name = name
    self.title = title
    self.columns = columns
    self.rows = rows
    self.target = target
    self.labelName = labelName
    self.origin = origin
    self.scaleRule = scaleRule
    self.testCount = testCount
    self.imageSize = imageSize
  }

  /// The rows that may train.
  package var ownRows: Range<Int> { 0..<rows.count - testCount }

  /// The table on the scales that some rows lead to, those that train; missing numbers become the
  /// mean of these rows, or their commonest value.
  ///
  /// Complexity: linear in the rows' numbers, but for tables without a rule.
  package func fitted(to chosen: some Collection<Int>) -> Dataset {
    scaleRule.map { fitted(to: chosen, by: $0) } ?? self
  }

  /// The table on the scales that a rule makes of some rows.
  ///
  /// Complexity: linear in the rows' numbers.
  package func fitted(to chosen: some Collection<Int>, by rule: ScaleRule) -> Dataset {
    let fits = ColumnFit.all(columns, rows, to: chosen, by: rule)
    return Dataset(
      name: name, title: title, columns: zip(columns, fits).map { $0.on($1.scale) },
      rows: rows.fitted(fits), target: target.fitted(to: chosen, by: rule), labelName: labelName,
      origin: origin, scaleRule: rule, testCount: testCount, imageSize: imageSize)
  }

  /// The table on the scales of the rows of a split that train.
  package func fitted(to split: Split) -> Dataset {
    origin?.reading.isOfEarlierVersion == true ? self : fitted(to: split.train)
  }

  /// The same table under the name of the public data set that it is, with the directory in which a
  /// command line let it be found.
  func known(as local: LocalDataset, in directory: String?) -> Dataset {
    var origin = origin
    origin?.local = local
    origin?.directory = directory
    return Dataset(
      name: local.name, title: local.title, columns: columns, rows: rows, target: target,
      labelName: labelName, origin: origin, scaleRule: scaleRule, testCount: testCount,
      imageSize: imageSize)
  }

  /// What the data set asks of the network.
  package var problem: Problem { target.problem }

  /// A short label of a feature for the screen: a column's name, or the web page's sign.
  package func label(of feature: Feature, isUnicode: Bool = true) -> String {
    if case .column(let column) = feature, columns.indices.contains(column) {
      return columns[column].name
    }
    return isUnicode ? feature.label : feature.asciiLabel
  }

  /// A feature in the table's terms: a column by its name, what is made of columns by its formula.
  /// - Precondition: the table has the column.
  package func formula(of feature: Feature, isUnicode: Bool = true) -> String {
    switch feature {
    case .x: columns[0].name
    case .y: columns[1].name
    case .column(let column): columns[column].name
    case .xSquared, .ySquared, .xTimesY, .sinX, .sinY:
      isUnicode ? feature.formula : feature.asciiFormula
    }
  }
}
