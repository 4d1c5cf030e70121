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

  @Test func threeNumbersAreARegression() throws {
    let column = try read(["2", "-2", "1", "0"])
    #expect(column.problem == .regression && column.names.isEmpty)
    #expect(column.values(outputs: 1) == [1, -1, 0.5, 0] && column.range == -2...2)
  }

  @Test(arguments: [["1", "1.0", "1e0"], ["a", "a"], ["0"]]) func oneClassIsNone(fields: [String]) {
    expectError(fields, "f, column 3 (kind): there is one class only")
  }

  @Test func aThirdClassIsSeenAtOnce() {
    expectError(
      ["a", "a", "b", "c", "d", "e"],
      "f, line 13, column 3 (kind): there are more than two classes (a, b, c); keep two")
  }

  @Test(arguments: ["1e301", "-1e400", "1e999999"]) func hugeNumbersAreNoClasses(label: String) {
    let sentence = "f, line 11, column 3 (kind): \"\(label)\" is out of range; numbers go up to"
    expectError(["1", label], sentence)
    expectError(["no", label], sentence)
  }

  @Test func aWordAmongNumbersIsFound() {
    expectError(
      ["1", "2", "3", "x", "4"], "f, line 13, column 3 (kind): \"x\" is not a number")
    expectError(["n/a", "1", "2"], "f, line 10, column 3 (kind): \"n/a\" is not a number")
  }

  /// Reads labels that stand on the lines from 10 on.
  private func read(_ fields: [String]) throws -> Target {
    var column = LabelColumn()
    let numbers = try fields.enumerated().map { row, field in
      try column.take(field, at: FilePlace(file: "f", line: 10 + row, column: (3, "kind")))
    }
    return try column.meaning(FilePlace(file: "f", column: (3, "kind"))).target(of: numbers)
  }

  private func expectError(_ fields: [String], _ beginning: String) {
    #expect {
      _ = try read(fields)
    } throws: { error in
      (error as? DataError)?.description.hasPrefix(beginning) == true
    }
  }
}
