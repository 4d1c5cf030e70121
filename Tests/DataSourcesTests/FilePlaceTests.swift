import Testing

@testable import DataSources

@Suite struct FilePlaceTests {
  @Test func placesAreNamedAsFarAsTheyAreKnown() {
    var place = FilePlace(file: "f.csv")
    #expect(place.error("no").description == "f.csv: no")
    place.line = 3
    #expect(place.error("no").description == "f.csv, line 3: no")
    place.column = (2, "y")
    #expect(place.error("no") == DataError(.badData, "f.csv, line 3, column 2 (y): no"))
  }

  @Test func printableTextIsShortAndTame() {
    #expect(printable("größe 日本 👍") == "größe 日本 👍")
    #expect(printable("a\u{1B}[1m\n\u{202E}\u{9B}") == "a\u{FFFD}[1m\u{FFFD}\u{FFFD}\u{FFFD}")
    #expect(printable("abcdef", limit: 3) == "abc...")
    #expect(printable("abc", limit: 3) == "abc")
  }

  @Test func oneIsSingular() {
    #expect(counted(1, "row") == "1 row" && counted(0, "row") == "0 rows")
  }
}
