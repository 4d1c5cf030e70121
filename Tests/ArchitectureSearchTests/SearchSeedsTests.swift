import ArchitectureSearch
import Testing

@Suite struct SearchSeedsTests {
  @Test(arguments: [
    (1, "0.01000"), (9, "0.09000"), (10, "0.10000"), (50, "0.50000"), (100, "1.00000"),
    (1234, "12.34000"),
  ])
  func areHundredthsWithFiveDecimals(k: Int, text: String) {
    #expect(SearchSeeds.text(of: k) == text)
    #expect(SearchSeeds.numbered(k).last == text)
  }

  @Test func areAllDifferent() {
    #expect(Set(SearchSeeds.numbered(5000)).count == 5000)
  }
}
