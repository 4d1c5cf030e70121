/// Reads data sets from CSV text: a header, two columns of numbers and a column of labels.
enum CSVDataset {
  /// Reads a file of the user's.
  ///
  /// - Throws: `DataError` if it cannot be read or does not hold a data set.
  static func read(path: String) throws(DataError) -> Dataset {
    try parse(name: path, title: title(ofPath: path), isFile: true) { take throws(DataError) in
      try DataFile.read(path, take)
    }
  }

  /// Parses the text, scales the inputs to the plane and turns the labels into -1...1.
  ///
  /// The name begins the sentences of errors.
  ///
  /// - Throws: `DataError` with the first line and column that is wrong.
  static func parse(_ text: String, name: String, title: String) throws(DataError) -> Dataset {
    try parse(name: name, title: title) { take throws(DataError) in
      try take(Array(text.utf8)[...])
    }
  }

  /// Takes a file's bytes.
  private typealias Taking = (ArraySlice<UInt8>) throws(DataError) -> Void

  /// Parses what `pieces` hands on.
  private static func parse(
    name: String, title: String, isFile: Bool = false, pieces: (Taking) throws(DataError) -> Void
  ) throws(DataError) -> Dataset {
    var reader = CSVReader(file: name)
    var table = CSVTable(file: name)
    var origin = isFile ? DataOriginReader(path: name) : nil
    try pieces { piece throws(DataError) in
      origin?.take(piece)
      try reader.read(piece) { record throws(DataError) in try table.append(record) }
    }
    try reader.finish { record throws(DataError) in try table.append(record) }
    return try table.dataset(title: title, origin: origin?.origin)
  }

  /// The data set of a file's text that was kept; it is as if the file were read.
  static func restore(_ text: String, path: String) throws(DataError) -> Dataset {
    try parse(name: path, title: title(ofPath: path), isFile: true) { take throws(DataError) in
      try take(Array(text.utf8)[...])
    }
  }

  /// Titles a file by its name without folders and `.csv`.
  static func title(ofPath path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let stem = file.hasSuffix(".csv") ? String(file.dropLast(4)) : file
    return printable(stem)
  }
}
