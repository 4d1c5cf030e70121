import Testing

@testable import DataSources

@Suite struct TableReadingTests {
  @Test(arguments: [
    ("a,b", ["a", "b"]), (" a , b c ", ["a", "b c"]), ("\"a, b\",c", ["a, b", "c"]), ("", []),
    ("a,,b", ["a", "b"]), ("y \"q\",\"5\" disk", ["y \"q\"", "5 disk"]),
    ("\"x, \"\"1st\"\"\",\"\"\"a\"\"\"", ["x, \"1st\"", "\"a\""]),
  ]) func namesAreSeparatedByCommas(text: String, names: [String]) {
    #expect(TableReading.names(text) == names)
    #expect(TableReading.names(TableReading.text(names)) == names)
  }

  @Test(arguments: [
    ("age", "age"), ("label 2", "'label 2'"), ("Größe", "Größe"), ("it's", "'it'\\''s'"),
    ("a,b", "'\"a,b\"'"), ("$(rm)", "'$(rm)'"),
  ]) func aNameIsShownAsAShellTakesIt(name: String, typed: String) {
    #expect(TableReading.typed(name) == typed)
  }

  @Test func wordsSayWhatDiffersFromTheStandard() {
    var reading = TableReading()
    #expect(reading.words.isEmpty)
    reading.label = "price"
    reading.inputs = ["a", "b, c"]
    reading.oneHot = ["sex"]
    reading.target = .quantity
    reading.scale = .plane
    reading.test = "t.csv"
    #expect(
      reading.words == [
        "--quantity", "--label", "price", "--inputs", "a,\"b, c\"", "--one-hot", "sex",
        "--scale", "plane", "--test", "t.csv",
      ])
  }
}
