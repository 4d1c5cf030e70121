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

  @Test func oneIsSingular() {
    #expect(counted(1, "row") == "1 row" && counted(0, "row") == "0 rows")
  }
}
