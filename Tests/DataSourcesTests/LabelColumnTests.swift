import Testing

@testable import DataSources

@Suite struct LabelColumnTests {
  @Test(arguments: [
    (["no", "yes", "no"], [-1.0, 1, -1], ["no", "yes"]),
    (["b", "a"], [1, -1], ["a", "b"]),
    (["10", "9"], [1, -1], ["9", "10"]),
    (["1", "-1.0", "1.0", "-1"], [1, -1, 1, -1], ["-1.0", "1"]),
    (["1", "yes"], [-1, 1], ["1", "yes"]),
    (["-0.5", "1e3"], [-1, 1], ["-0.5", "1e3"]),
  ]) func twoLabelsAreClasses(fields: [String], values: [Double], names: [String]) throws {
    let column = try read(fields)
    #expect(column.problem == .classification && column.range == nil)
    #expect(column.values(outputs: 1) == values && column.names == names)
  }

  @Test(arguments: [
    ["2", "-2", "1", "0"], ["0.5", "1", "2", "0.5", "1", "2"], ["1.5", "2", "3"],
  ])
  func threeNumbersAreARegression(fields: [String]) throws {
    let column = try read(fields)
    #expect(column.problem == .regression && column.names.isEmpty)
    #expect(column == .numbers(fields.compactMap { Double($0) }))
  }

  @Test func fewWholeNumbersThatComeAgainAreClasses() throws {
    #expect(
      try read(["2", "0", "10", "2.0", "0", "10"])
        == .classes([1, 0, 2, 1, 0, 2], names: ["0", "2", "10"]))
    let many = (0..<44).map { String($0 % 11) }
    #expect(try read(many).problem == .regression, "eleven are too many")
    #expect(try read(many, .classes).names.count == 11)
  }

  @Test func wordsAreClassesInAlphabeticalOrder() throws {
    #expect(
      try read(["pear", "fig", "apple", "fig"])
        == .classes([2, 1, 0, 1], names: ["apple", "fig", "pear"]))
  }

  @Test func theUserDecides() throws {
    #expect(try read(["0", "1", "0"], .quantity) == .numbers([0, 1, 0]))
    #expect(try read(["0.5", "1.5", "7"], .classes).names == ["0.5", "1.5", "7"])
    #expect(try read(["1", "2", "x"], .classes).names == ["1", "2", "x"])
    expectError(["1", "x"], "f, line 11, column 3 (kind): \"x\" is not a number", .quantity)
  }

  @Test func moreThanTwoNumbersWereAQuantityInEarlierVersions() throws {
    var column = LabelColumn(fewClasses: 2)
    for text in ["0", "1", "2", "0", "1", "2"] {
      try column.take(Array(text.utf8)[...], at: FilePlace(file: "f"))
    }
    try column.close(FilePlace(file: "f"))
    #expect(column.target().problem == .regression)
  }

  @Test func aThousandClassesAreTheMost() throws {
    let numbers = (0...1000).map(String.init)
    #expect(try read(numbers).problem == .regression)
    let sentence = "f, line 1010, column 3 (kind): there are more than 1000 classes"
    expectError(numbers, sentence, .classes)
    expectError(numbers.map { "a" + $0 }, sentence)
    #expect(try read(Array(numbers.dropLast()), .classes).names.count == 1000)
  }

  @Test(arguments: [("", "empty"), ("NA", "missing"), ("?", "missing")])
  func everyRowNeedsALabel(field: String, word: String) {
    expectError(["1", field, "2"], "f, line 11, column 3 (kind): the label is \(word); every row")
  }

  @Test func rowsThatTestHaveTheSameClasses() throws {
    var column = try closed(["1", "2", "1"])
    try column.take(Array("2.0".utf8)[...], at: place(1))
    #expect(throws: DataError.self) { try column.take(Array("3".utf8)[...], at: place(2)) }
    #expect(column.target() == .classes([0, 1, 0, 1], names: ["1", "2"]))
  }

  @Test(arguments: [["1", "1.0", "1e0"], ["a", "a"], ["0"]]) func oneClassIsNone(fields: [String]) {
    expectError(fields, "f, column 3 (kind): there is one class only")
  }

  @Test(arguments: ["1e301", "-1e400", "1e999999"]) func hugeNumbersAreNoClasses(label: String) {
    let sentence = "f, line 11, column 3 (kind): \"\(label)\" is out of range; numbers go up to"
    expectError(["1", label], sentence)
    expectError(["no", label], sentence)
  }

  @Test func aWordAmongNumbersIsFound() {
    expectError(
      ["1", "2", "3", "x", "4"], "f, line 13, column 3 (kind): \"x\" is not a number")
    expectError(["none", "1", "2"], "f, line 10, column 3 (kind): \"none\" is not a number")
  }

  /// Reads labels that stand on the lines from 10 on.
  private func read(_ fields: [String], _ kind: TargetKind? = nil) throws -> Target {
    try closed(fields, kind).target()
  }

  private func closed(_ fields: [String], _ kind: TargetKind? = nil) throws -> LabelColumn {
    var column = LabelColumn(kind: kind)
    for (row, field) in fields.enumerated() {
      try column.take(Array(field.utf8)[...], at: place(10 + row))
    }
    try column.close(FilePlace(file: "f", column: (3, "kind")))
    return column
  }

  private func place(_ line: Int) -> FilePlace {
    FilePlace(file: "f", line: line, column: (3, "kind"))
  }

  private func expectError(_ fields: [String], _ beginning: String, _ kind: TargetKind? = nil) {
    #expect {
      _ = try read(fields, kind)
    } throws: { error in
      (error as? DataError)?.description.hasPrefix(beginning) == true
    }
  }
}
