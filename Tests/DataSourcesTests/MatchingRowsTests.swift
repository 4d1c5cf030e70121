import Foundation
import TestSupport
import Testing

@testable import DataSources

/// Files that are read in the terms of a table that is known.
@Suite struct MatchingRowsTests {
  private let scratch: ScratchFolder
  /// Ages 20 and 40 train, so that 30 is their mean and 10 their deviation; "f" is the commonest.
  private let ships: Dataset

  init() throws {
    scratch = try ScratchFolder()
    var reading = TableReading()
    reading.oneHot = ["sex"]
    ships = try CSVDataset.parse(
      "age,sex,lived\n20,f,yes\n40,m,no\n40,f,no\n20,f,yes\n", name: "t", title: "t", reading)
  }

  private func read(_ text: String, like dataset: Dataset, needed: Set<Int>? = nil) throws
    -> (pieces: [MatchingRows], notices: [String])
  {
    let file = try scratch.file(named: "new.csv", text)
    var pieces: [MatchingRows] = []
    let notices = try dataset.readMatching(
      file.path, needed: needed ?? Set(dataset.columns.indices)
    ) { pieces.append($0) }
    return (pieces, notices)
  }

  private func numbers(_ rows: Rows) -> [[Double]] {
    (0..<rows.count).map { row in (0..<rows.width).map { rows[row, $0] } }
  }

  @Test func columnsAreFoundByNameAndScaledAsThoseThatTrained() throws {
    let (pieces, notices) = try read(
      "name,sex,lived,age\nAnn,m,no,30\nBob,f,,50\nCid,x,maybe,20\n", like: ships)
    #expect(numbers(pieces[0].rows) == [[0, 0, 1], [2, 1, 0], [-1, 0, 0]])
    #expect(pieces[0].labels == [.classNumber(0), .missing, .foreign])
    #expect(notices.count == 1 && notices[0].contains("1 value of sex in "))
  }

  @Test func whatIsMissingIsFilledAsAmongThoseThatTrained() throws {
    let (pieces, notices) = try read("age,sex\nNA,\n", like: ships)
    #expect(numbers(pieces[0].rows) == [[0, 1, 0]] && pieces[0].labels == nil)
    #expect(notices.count == 2)
  }

  @Test func columnsThatNobodyNeedsMayBeAbsent() throws {
    let (pieces, notices) = try read("age\n40\n", like: ships, needed: [0])
    #expect(pieces[0].rows[0, 0] == 1 && notices.isEmpty)
  }

  @Test(arguments: [
    ("", "this file is empty; write a header with the columns age, sex"),
    ("x\n1\n", "line 1: there is no column age, sex, which the network learnt from"),
    ("age,sex\nold,f\n", "line 2, column 1 (age): \"old\" is not a number"),
    ("age,sex\n1\n", "line 2, column 2 (sex): this field is missing"),
  ])
  func aFileThatDoesNotFitIsRefusedWithItsPlace(text: String, sentence: String) throws {
    #expect {
      try read(text, like: ships)
    } throws: { error in
      guard let error = error as? DataError else { return false }
      return error.kind == .badData && error.description.contains(sentence)
    }
  }

  @Test func quantitiesAreNumbersAndClassesOneNumberHoweverItIsSpelt() throws {
    let slope = try CSVDataset.parse("x,y\n1,1.5\n2,2.5\n3,4\n", name: "t", title: "t")
    #expect(
      try read("y,x\n7.5,1\n?,1\n", like: slope).pieces[0].labels == [.number(7.5), .missing])
    #expect(throws: DataError.self) { try read("y,x\nmuch,1\n", like: slope) }
    let gate = try CSVDataset.parse("x,y\n1,0\n2,1\n", name: "t", title: "t")
    #expect(
      try read("x,y\n1,1.0\n1,0\n1,2\n", like: gate).pieces[0].labels
        == [.classNumber(1), .classNumber(0), .foreign])
  }

  @Test func manyRowsComeInPiecesThatAreNotKept() throws {
    let slope = try CSVDataset.parse("x,y\n1,1.5\n2,2.5\n3,4\n", name: "t", title: "t")
    let text = "x\n" + (0..<10_000).map { "\($0)\n" }.joined()
    let (pieces, _) = try read(text, like: slope)
    #expect(pieces.map(\.rows.count) == [4096, 4096, 1808])
    let column = pieces.flatMap { piece in (0..<piece.rows.count).map { piece.rows[$0, 0] } }
    #expect(column == (0..<10_000).map { slope.columns[0].scale.coordinate(of: Double($0)) })
  }
}
