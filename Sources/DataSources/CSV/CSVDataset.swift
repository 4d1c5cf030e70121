/// Reads data sets from CSV text: a header, two columns of numbers and a column of labels.
enum CSVDataset {
  /// Reads a file of the user's.
  ///
  /// - Throws: `DataError` if it cannot be read or does not hold a data set.
  static func read(path: String) throws(DataError) -> Dataset {
    try parse(TextFile.read(path), name: path, title: title(ofPath: path))
  }

  /// Parses the text, scales the inputs to the plane and turns the labels into -1...1.
  ///
  /// The name begins the sentences of errors.
  ///
  /// - Throws: `DataError` with the first line and column that is wrong.
  static func parse(
    _ text: String, name: String, title: String
  ) throws(DataError) -> Dataset {
    var table = CSVTable(file: name)
    try CSVRecords.forEach(in: text, file: name) { record throws(DataError) in
      try table.append(record)
    }
    try table.requireRows()
    let inputs = (InputColumn(table.first), InputColumn(table.second))
    let labels = try LabelColumn(table.labels, lines: table.lines, place: table.place(column: 2))
    let points = table.first.indices.map { row in
      DataPoint(
        x: inputs.0.scaled(table.first[row]), y: inputs.1.scaled(table.second[row]),
        label: labels.values[row])
    }
    return Dataset(
      name: name, title: title, problem: labels.problem, points: points,
      xAxis: inputs.0.axis(named: table.header[0]), yAxis: inputs.1.axis(named: table.header[1]),
      labelNames: labels.names, labelRange: labels.range)
  }

  /// Titles a file by its name without folders and `.csv`.
  static func title(ofPath path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let stem = file.hasSuffix(".csv") ? String(file.dropLast(4)) : file
    return printable(stem)
  }
}
