import DataSources
import Testing

@Suite struct TableReadingTests {
  @Test(arguments: [
    ("a,b", ["a", "b"]), (" a , b c ", ["a", "b c"]), ("\"a, b\",c", ["a, b", "c"]), ("", []),
    ("a,,b", ["a", "b"]),
  ]) func namesAreSeparatedByCommas(text: String, names: [String]) {
    #expect(TableReading.names(text) == names)
    #expect(TableReading.names(TableReading.text(names)) == names)
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
