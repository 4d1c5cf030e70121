/// Reads data sets from CSV text: a header, columns of inputs and a column of labels.
enum CSVDataset {
  /// Reads a file of the user's, and the one that its reading names to test.
  ///
  /// - Throws: `DataError` if one cannot be read or does not hold a data set.
  static func read(path: String, _ reading: TableReading = TableReading()) throws(DataError)
    -> Dataset
  {
    try read(path, reading, text: nil, testText: nil)
  }

  /// The data set of files some of whose texts were kept; it is as if they were read.
  static func restore(_ path: String, _ reading: TableReading, text: String?, testText: String?)
    throws(DataError) -> Dataset
  {
    try read(path, reading, text: text, testText: testText)
  }

  /// Parses the text, scales the inputs to the plane and turns the labels into -1...1.
  ///
  /// The name begins the sentences of errors.
  ///
  /// - Throws: `DataError` with the first line and column that is wrong.
  static func parse(
    _ text: String, name: String, title: String, _ reading: TableReading = TableReading()
  ) throws(DataError) -> Dataset {
    var table = CSVTable(file: name, reading: reading)
    try append(name, text, to: &table)
    return try table.dataset(title: title)
  }

  private static func read(
    _ path: String, _ reading: TableReading, text: String?, testText: String?
  ) throws(DataError) -> Dataset {
    var table = CSVTable(file: path, reading: reading)
    var origin = DataOrigin(file: try append(path, text, to: &table), reading: reading)
    if let test = reading.test {
      try table.beginTest(file: test)
      origin.test = try append(test, testText, to: &table)
    }
    return try table.dataset(title: title(ofPath: path), origin: origin)
  }

  /// Appends a file's records, or those of its text that was kept.
  @discardableResult
  private static func append(_ path: String, _ text: String?, to table: inout CSVTable)
    throws(DataError) -> FileOrigin
  {
    var reader = CSVReader(file: path)
    var origin = FileOriginReader(path: path)
    func take(_ piece: ArraySlice<UInt8>) throws(DataError) {
      origin.take(piece)
      try reader.read(piece) { record throws(DataError) in try table.append(record) }
    }
    if let text { try take(Array(text.utf8)[...]) } else { try DataFile.read(path, take) }
    try reader.finish { record throws(DataError) in try table.append(record) }
    return origin.origin
  }

  /// Titles a file by its name without folders and `.csv`.
  static func title(ofPath path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let stem = file.hasSuffix(".csv") ? String(file.dropLast(4)) : file
    return printable(stem)
  }
}
