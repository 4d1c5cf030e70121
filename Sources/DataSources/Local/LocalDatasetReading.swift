extension LocalDataset {
  /// Reads the files where a directory holds them.
  ///
  /// - Throws: `DataError`: 64 for a reading that does not fit, 65 for files that hold something else,
  ///   66 where one is missing.
  func read(from data: DataDirectory, _ reading: TableReading) throws(DataError) -> Dataset {
    guard let files = data.files(of: self) else { throw missing(in: data) }
    switch form {
    case .csv(let standard):
      let dataset = try CSVDataset.read(path: files[0], reading.completed(by: standard))
      return dataset.known(as: self, in: data.isOption ? data.path : nil)
    }
  }

  /// The path of the file that is a CSV table.
  /// - Throws: `DataError` (66) where it is missing.
  func table(in data: DataDirectory) throws(DataError) -> String {
    guard let files = data.files(of: self) else { throw missing(in: data) }
    return files[0]
  }

  /// The words of a command line that say how its files are read otherwise than usual.
  func words(_ reading: TableReading) -> [String] {
    switch form {
    case .csv(let standard): reading.words(beyond: standard)
    }
  }

  /// Says where the files come from and where they belong.
  private func missing(in data: DataDirectory) -> DataError {
    let names = files.map { $0[0] }.joined(separator: ", ")
    let found =
      data.path.map { "\(printable($0, limit: 200)) does not hold \(names)" }
      ?? "\(name) is read from \(names)"
    let place = data.path == nil ? "a folder" : "it, or in its folder \(folder)"
    let option = data.path == nil ? " that --data or \(DataDirectory.variable) names" : ""
    return DataError(.noInput, "\(found); put what comes from \(source) into \(place)\(option)")
  }
}

extension TableReading {
  /// The same reading with what is not said as a standard says.
  ///
  /// Of the standard's inputs and columns of text those remain that this reading leaves.
  func completed(by standard: TableReading) -> TableReading {
    var reading = self
    reading.inputs = inputs ?? standard.inputs?.filter { $0 != label }
    if oneHot.isEmpty {
      reading.oneHot = standard.oneHot.filter { inputs?.contains($0) ?? ($0 != label) }
    }
    reading.label = label ?? standard.label
    reading.target = label == nil ? target ?? standard.target : target
    reading.scale = scale ?? standard.scale
    reading.test = test ?? standard.test
    return reading
  }

  /// The words of a command line that say what a standard does not.
  func words(beyond standard: TableReading) -> [String] {
    var reading = self
    if label == standard.label { reading.label = nil }
    if target == standard.target { reading.target = nil }
    if inputs == standard.inputs { reading.inputs = nil }
    if oneHot == standard.oneHot { reading.oneHot = [] }
    if scale == standard.scale { reading.scale = nil }
    if test == standard.test { reading.test = nil }
    return reading.words
  }
}
