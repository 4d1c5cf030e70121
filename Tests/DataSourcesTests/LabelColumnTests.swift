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
    #expect(column.values == values && column.names == names)
  }

  @Test func threeNumbersAreARegression() throws {
    let column = try read(["2", "-2", "1", "0"])
    #expect(column.problem == .regression && column.names.isEmpty)
    #expect(column.values == [1, -1, 0.5, 0] && column.range == -2...2)
  }

  @Test(arguments: [["1", "1.0", "1e0"], ["a", "a"], ["0"]]) func oneClassIsNone(fields: [String]) {
    expectError(fields, "f, column 3 (kind): there is one class only")
  }

  @Test func moreClassesAreCounted() {
    expectError(
      ["a", "a", "b", "c", "d", "e"],
      "f, line 13, column 3 (kind): there are 5 classes (a, b, c, d, ...); keep two")
  }

  @Test func aWordAmongNumbersIsFound() {
    expectError(
      ["1", "2", "3", "x", "4"], "f, line 13, column 3 (kind): \"x\" is not a number")
  }

  /// Reads labels that stand on the lines from 10 on.
  private func read(_ fields: [String]) throws -> LabelColumn {
    try LabelColumn(
      fields, lines: Array(10..<10 + fields.count), place: FilePlace(file: "f", column: (3, "kind"))
    )
  }

  private func expectError(_ fields: [String], _ beginning: String) {
    #expect {
      _ = try read(fields)
    } throws: { error in
      (error as? DataError)?.description.hasPrefix(beginning) == true
    }
  }
}
