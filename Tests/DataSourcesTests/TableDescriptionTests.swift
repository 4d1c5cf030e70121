import Foundation
import TestSupport
import Testing

@testable import DataSources

@Suite struct TableDescriptionTests {
  @Test func figuresAreThoseOfTheNumbers() throws {
    let table = try describe("a,b\n1,x\n2,y\n,x\n4,\n10,x\n")
    let column = table.columns[0]
    #expect(table.rowCount == 5 && column.count == 4 && column.missing == 1)
    let figures = try #require(column.figures)
    #expect(figures.mean == 4.25 && figures.smallest == 1 && figures.largest == 10)
    #expect(abs(figures.deviation - (12.1875).squareRoot()) < 1e-15)
    #expect(figures.lowerQuartile == 1.75 && figures.median == 3 && figures.upperQuartile == 5.5)
    #expect(table.columns[1].figures == nil && table.columns[1].count == 4)
  }

  @Test(arguments: [
    ("a,l\n1,0\n2,1\n3,0\n", "it counts the rows, and says nothing of them; leave it out"),
    ("a,l\n7,0\n7,1\n", "constant: it tells no rows apart; leave it out"),
    (
      "a,l\n1,0\nfew,1\n3,0\n",
      "1 field of 3 is text such as \"few\" (line 3); the others are numbers"
    ),
    (
      "a,l\nx,0\ny,1\ny,0\n",
      "text, 2 different values, mostly \"y\" (2 times); --one-hot a makes inputs"
    ),
    ("a,l\nx,0\nx,0\n", "text, always \"x\" (2 times)"),
    ("a,l\n1,0\n,0\n?,1\n", "more than half of it is missing"),
    ("a,l\n1,0\n2,0\n3,0\n2,1\n90,1\n", "far out: 1 above 6"),
  ]) func oddColumnsAreSaid(text: String, beginning: String) throws {
    let remarks = try describe(text).columns[0].remarks
    #expect(remarks.contains { $0.hasPrefix(beginning) }, "\(remarks)")
  }

  @Test func cutOffNumbersAreSaid() throws {
    let numbers = (0..<200).map { min(Double($0) * 0.75, 120) }
    let text = "a,l\n" + numbers.reversed().map { "\($0),0\n" }.joined()
    let remarks = try describe(text).columns[0].remarks
    #expect(remarks == ["40 rows have the largest number, 120: it may be cut off there"])
    let even = "a,l\n" + (0..<200).reversed().map { "\(Double($0) * 0.75),0\n" }.joined()
    #expect(try describe(even).columns[0].remarks.isEmpty)
  }

  @Test func correlationsAreOverTheRowsThatHaveBoth() throws {
    let table = try describe("a,w,b,c,d\n1,x,2,-1,7\n2,x,4,-2,7\n3,x,,-3,7\n9,x,18,5,7\n")
    #expect(table.correlated == [0, 2, 3, 4])
    #expect(abs(table.correlations[0][1] - 1) < 1e-15)
    #expect(table.correlations[0][3].isNaN)
    // Of 1, 2, 3, 9 with -1, -2, -3, 5.
    #expect(abs(table.correlations[2][0] - 34.75 / 38.75) < 1e-15)
    #expect(table.correlations[0][2] == table.correlations[2][0])
  }

  @Test(arguments: [
    ("", "this file is empty; write a header"), ("a,b\n", "there is a header but no row below it"),
    ("a,b\n1\n", "this row has 1 field where the header has 2"),
  ]) func whatIsNoTableIsRefused(text: String, sentence: String) {
    #expect {
      _ = try describe(text)
    } throws: {
      ($0 as? DataError)?.exitCode == 65 && "\($0)".contains(sentence)
    }
  }

  @Test func dataSetsOfTheCatalogueAreDescribedByName() throws {
    let iris = try TableDescription(of: "iris")
    #expect(iris.rowCount == 150 && iris.correlated.count == 4)
    #expect(abs(iris.correlations[2][3] - 0.9628654314027955) < 1e-12)
    #expect(throws: DataError.self) { try TableDescription(of: "irs") }
  }

  private func describe(_ text: String) throws -> TableDescription {
    let folder = try ScratchFolder()
    return try TableDescription(of: folder.file(named: "t.csv", text).path)
  }

  /// Beyond what a Float holds.
  @Test func hugeNumbersAreDescribedToo() {
    #expect(sevenDigits(1e40) == "1e40" && sevenDigits(-2.5e300) == "-2.5e300")
    #expect(sevenDigits(0.1) == "0.1" && sevenDigits(12) == "12" && sevenDigits(1e-50) == "1e-50")
    let numbers = [1.0, 2, 3, 5]
    let huge = numbers.map { $0 * 1e300 }
    let plain = correlation(numbers, [2, 3, 1, 4])
    #expect(abs(correlation(huge, [2, 3, 1, 4]) - plain) < 1e-12)
    #expect(abs(correlation(huge, huge) - 1) < 1e-12)
  }
}
