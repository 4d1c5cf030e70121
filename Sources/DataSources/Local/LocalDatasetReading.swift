extension LocalDataset {
  /// Reads the files where a directory holds them.
  ///
  /// - Throws: `DataError`: 64 for a reading that does not fit, 65 for files that hold something else,
  ///   66 where one is missing.
  func read(from data: DataDirectory, _ reading: TableReading) throws(DataError) -> Dataset {
    guard let files = data.files(of: self) else { throw missing(in: data) }
    let directory = data.isOption ? data.path : nil
    switch form {
    case .csv(let standard):
      let dataset = try CSVDataset.read(path: files[0], reading.completed(by: standard))
      return dataset.known(as: self, in: directory)
    case .idx(let classes):
      try reading.requireFile(name)
      return try IDXDataset.read(files, self, classNames: classes).known(as: self, in: directory)
    }
  }

  /// Reads the files of a saved run where they were.
  ///
  /// - Throws: `DataError`: 65 for files that hold something else, 66 where one is missing.
  func restore(_ saved: FileOrigin, _ reading: TableReading, test: FileOrigin?) throws(DataError)
    -> Dataset
  {
    switch form {
    case .csv:
      return try CSVDataset.restore(
        saved.path, reading, text: saved.text, testText: test?.text
      ).known(as: self, in: nil)
    case .idx(let classes):
      guard let files = self.files(in: saved.path) else {
        throw missing(in: DataDirectory(option: saved.path, environment: [:]))
      }
      return try IDXDataset.read(files, self, classNames: classes).known(as: self, in: nil)
    }
  }

  /// The path of the file that is a CSV table.
  /// - Throws: `DataError`: 64 where there is none, 66 where it is missing.
  func table(in data: DataDirectory) throws(DataError) -> String {
    guard case .csv = form else {
      throw DataError(
        .usage,
        "\(name) holds images and no CSV file to describe; nnplay train --dataset \(name) learns "
          + "them")
    }
    guard let files = data.files(of: self) else { throw missing(in: data) }
    return files[0]
  }

  /// The words of a command line that say how its files are read otherwise than usual.
  func words(_ reading: TableReading) -> [String] {
    switch form {
    case .csv(let standard): reading.words(beyond: standard)
    case .idx: []
    }
  }

  /// Says where the files come from and where they belong.
  private func missing(in data: DataDirectory) -> DataError {
    for folder in data.folders(of: self) {
      let missing = missingFiles(in: folder)
      guard missing.count < files.count else { continue }
      return DataError(
        .noInput,
        "\(printable(folder, limit: 200)) has no \(missing.joined(separator: ", no ")); put what "
          + "comes from \(source) there")
    }
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
  /// Refuses a reading, of whatever is said, of what is no CSV file.
  /// - Throws: `DataError` (64).
  func requireFile(_ name: String) throws(DataError) {
    guard let option = words.first else { return }
    throw DataError(
      .usage,
      "\(option) says how a CSV file is read, and \(name) is none; leave it out, or name a file "
        + "with --dataset")
  }

  /// The same reading with what is not said as a standard says.
  ///
  /// Of the standard's inputs and columns of text those remain that this reading leaves.
  package func completed(by standard: TableReading) -> TableReading {
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
