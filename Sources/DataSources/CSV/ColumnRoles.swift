/// What each column of a file is for.
struct ColumnRoles {
  /// The columns' names, each another one.
  let names: [String]
  /// The place of the labels.
  let label: Int
  /// The places of the inputs, from left to right of the table.
  let inputs: [Int]
  /// The inputs of text that become columns of their own.
  let oneHot: Set<Int>

  /// Finds the columns that a reading names.
  ///
  /// - Throws: `DataError` (64) for a name that the header does not have or that has two roles.
  init(_ names: [String], _ reading: TableReading, _ place: FilePlace) throws(DataError) {
    self.names = names
    let header = Header(names: names, file: place.file)
    let label =
      try reading.label.map { name throws(DataError) in
        try header.place(of: name, option: "label")
      } ?? names.count - 1
    let oneHot = try header.places(of: reading.oneHot, option: "one-hot")
    let inputs =
      try reading.inputs.map { names throws(DataError) in
        try header.places(of: names, option: "inputs")
      } ?? names.indices.filter { $0 != label }
    self.label = label
    var seen: Set<Int> = []
    self.inputs = (inputs + oneHot).filter { seen.insert($0).inserted }
    self.oneHot = Set(oneHot)
    if self.inputs.contains(label) {
      throw DataError(
        .usage,
        "the column \(names[label]) cannot be both an input and the label; name the label "
          + "with --label, or the inputs with --inputs")
    }
  }
}

/// The names of a file's columns.
private struct Header {
  let names: [String]
  let file: String

  /// The places of some columns.
  func places(of names: [String], option: String) throws(DataError) -> [Int] {
    var places: [Int] = []
    for name in names { places.append(try place(of: name, option: option)) }
    return places
  }

  /// The place of a column, whatever the case of its letters where that is clear.
  func place(of name: String, option: String) throws(DataError) -> Int {
    let name = printable(name)
    if let place = names.firstIndex(of: name) { return place }
    let alike = names.indices.filter { names[$0].lowercased() == name.lowercased() }
    if alike.count == 1 { return alike[0] }
    let meant = nearestName(to: name, in: names).map { "did you mean \($0)?" }
    let shown = names.prefix(20).joined(separator: ", ") + (names.count > 20 ? ", ..." : "")
    throw DataError(
      .usage,
      "--\(option): \(printable(file, limit: 200)) has no column \"\(name)\"; "
        + (meant ?? "its columns are \(shown)"))
  }
}
