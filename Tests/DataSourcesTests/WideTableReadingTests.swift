import Foundation
import NeuralCore
import TestSupport
import Testing

@testable import DataSources

/// Files of more columns than two, and what is said of how they are read.
@Suite struct WideTableReadingTests {
  private static let ships = """
    name,age,sex,fare,port,survived
    Ann,20,f,10,S,1
    Bob,,m,20,S,0
    Cid,40,m,30,,0
    Dot,60,f,NA,C,1

    """

  @Test func theLastColumnIsTheLabelAndTheOthersAreInputs() throws {
    let dataset = try parse("a,b,c,kind\n1,2,3,x\n3,2,5,y\n5,2,7,z\n")
    #expect(dataset.columns.map(\.name) == ["a", "b", "c"])
    #expect(dataset.target == .classes([0, 1, 2], names: ["x", "y", "z"]))
    let step = 1.5.squareRoot()
    #expect(dataset.numbers(0) == [-step, 0, step] && dataset.numbers(1) == [0, 0, 0])
  }

  @Test func columnsAreChosen() throws {
    let dataset = try parse(Self.ships) {
      $0.label = "survived"
      $0.inputs = ["FARE", "age"]
    }
    #expect(dataset.columns.map(\.name) == ["fare", "age"])
    #expect(dataset.numbers(1) == [-5, 0, 0, 5], "two columns lie on the plane")
  }

  @Test func wordsBecomeColumnsOnRequest() throws {
    let dataset = try parse(Self.ships) {
      $0.inputs = ["age"]
      $0.oneHot = ["port", "sex"]
    }
    #expect(dataset.columns.map(\.name) == ["age", "port=C", "port=S", "sex=f", "sex=m"])
    #expect(dataset.numbers(1) == [0, 0, 0, 1] && dataset.numbers(2) == [1, 1, 1, 0])
    #expect(dataset.numbers(3) == [1, 0, 0, 1] && dataset.columns[3].category?.column == "sex")
  }

  @Test(arguments: [
    (Self.ships, "f.csv, line 2, column 1 (name): \"Ann\" is not a number; if this column holds"),
    ("a,b,c,l\n1,2,3,x\n1,x,3,y\n", "f.csv, line 3, column 2 (b): \"x\" is not a number; write it"),
    ("a,b,c,l\n1,2,3,x\n1,,3,\n", "f.csv, line 3, column 4 (l): the label is empty; every row"),
  ]) func whatIsNoNumberIsRefused(text: String, beginning: String) {
    #expect {
      _ = try parse(text)
    } throws: {
      ($0 as? DataError)?.exitCode == 65 && "\($0)".hasPrefix(beginning)
    }
  }

  @Test(arguments: [
    (["nme"], nil, "--inputs: f.csv has no column \"nme\"; did you mean name?"),
    (["age"], "zzzzzzzz", "--label: f.csv has no column \"zzzzzzzz\"; its columns are name, age,"),
    (["age", "survived"], nil, "the column survived cannot be both an input and the label; name"),
  ]) func unknownColumnsAreRefused(inputs: [String], label: String?, beginning: String) {
    #expect {
      _ = try parse(Self.ships) { ($0.inputs, $0.label) = (inputs, label) }
    } throws: {
      ($0 as? DataError)?.exitCode == 64 && "\($0)".hasPrefix(beginning)
    }
  }

  @Test func scalesAreTheUsersToChoose() throws {
    let text = "a,b,c,price\n0,1,1,10.5\n10,3,1,20\n5,5,1,40\n"
    let plane = try parse(text) { $0.scale = .plane }
    #expect(plane.numbers(0) == [-5, 5, 0] && plane.target.range == 10.5...40)
    let none = try parse(text) { $0.scale = ScaleRule.none }
    #expect(none.numbers(0) == [0, 10, 5] && none.labels == [10.5, 20, 40])
    #expect(none.target.range == nil)
    let standard = try parse(text)
    #expect(abs(standard.labels.reduce(0, +)) < 1e-15)
    #expect(abs(standard.labels.reduce(0) { $0 + $1 * $1 } - 3) < 1e-14)
  }

  @Test func rowsThatTrainDecideTheScales() throws {
    let dataset = try parse("a,b,c,l\n0,1,1,10.5\n10,,1,20\n5,5,1,40\n70,2,1,50\n")
    let fitted = dataset.fitted(to: [0, 1])
    #expect(fitted.numbers(0) == [-1, 1, 0, 13] && fitted.numbers(1) == [0, 0, 0, 0])
    #expect(fitted.columns[0].scale == .standard(mean: 5, deviation: 5))
    #expect(fitted.target.range == 10.5...20)
    #expect(fitted.fitted(to: 0..<4) == dataset, "no number is lost")
  }

  @Test func decisionsAreSaid() throws {
    let folder = try ScratchFolder()
    let notices = { (text: String, change: (inout TableReading) -> Void) throws -> [String] in
      let file = try folder.file(named: "f.csv", text)
      var reading = TableReading()
      change(&reading)
      return try DatasetCatalog.find(file.path, reading).notices.map {
        $0.replacing(file.path, with: "f.csv")
      }
    }
    #expect(try notices("x,y,l\n1,2,a\n3,4,b\n") { _ in }.isEmpty)
    #expect(try notices("x,y,l\n1,2,1.5\n3,4,2\n5,6,7\n") { _ in }.isEmpty)
    #expect(
      try notices("x,y,l\n1,2,0\n3,4,1\n5,6,2\n1,2,0\n3,4,1\n5,6,2\n") { _ in } == [
        "f.csv: the label is l, 3 classes: 0, 1, 2 (--label takes another column, --quantity "
          + "follows its numbers)"
      ])
    let notice = try notices(Self.ships) {
      $0.inputs = ["age"]
      $0.oneHot = ["port"]
      $0.label = "survived"
      $0.target = TargetKind.classes
    }
    #expect(
      notice == [
        "f.csv: 1 of 4 values of age is missing (line 3); the mean of the rows that train stands "
          + "there",
        "f.csv: 1 of 4 values of port is missing (line 4); the commonest value of the rows that "
          + "train stands there",
      ])
  }

  @Test func aFileMayTest() throws {
    let folder = try ScratchFolder()
    let main = try folder.file(named: "a.csv", "a,b,c,l\n1,2,f,x\n3,4,g,y\n5,6,f,x\n")
    let test = try folder.file(named: "t.csv", "l,c,more,a,b\ny,h,1,7,\nx,g,2,90,1\n")
    var reading = TableReading()
    (reading.test, reading.oneHot) = (test.path, ["c"])
    var stream = RandomStream(seed: "1")
    let source = try DatasetCatalog.find(main.path, reading)
    let dataset = source.load(noise: 0, stream: &stream)
    #expect(dataset.rows.count == 5 && dataset.testCount == 2)
    #expect(
      dataset.numbers(0).prefix(4) == [
        -1.5.squareRoot(), 0, 1.5.squareRoot(), 2 * 1.5.squareRoot(),
      ])
    #expect(dataset.numbers(1)[3] == 0, "the mean of the rows to learn from")
    #expect(dataset.numbers(2) == [1, 0, 1, 0, 0] && dataset.numbers(3) == [0, 1, 0, 0, 1])
    #expect(dataset.labels == [-1, 1, -1, 1, -1])
    let split = Split(
      rows: 5, testCount: dataset.testCount, trainPercent: 50, stream: &stream)
    #expect(Set(split.train) == [0, 1, 2] && split.test == [3, 4] && !split.sharesRows)
    #expect(source.notices.contains { $0.contains("1 value of c in") })
  }

  @Test(arguments: [
    ("a,l\n1,x\n", "t.csv, line 1: there is no column b, which"),
    ("a,b,l\n1,2,z\n", "t.csv, line 2, column 3 (l): no row to learn from has the class \"z\""),
    ("a,b,l\n1,q,x\n", "t.csv, line 2, column 2 (b): \"q\" is not a number"),
    ("a,b,l\n", "t.csv: there is a header but no row below it"),
  ]) func aFileThatTestsFits(text: String, beginning: String) throws {
    let folder = try ScratchFolder()
    let main = try folder.file(named: "a.csv", "a,b,l\n1,2,x\n3,4,y\n")
    var reading = TableReading()
    reading.test = try folder.file(named: "t.csv", text).path
    #expect {
      _ = try DatasetCatalog.find(main.path, reading)
    } throws: {
      "\($0)".replacing(reading.test ?? "", with: "t.csv").hasPrefix(beginning)
    }
  }

  private func parse(_ text: String, _ change: (inout TableReading) -> Void = { _ in }) throws
    -> Dataset
  {
    var reading = TableReading()
    change(&reading)
    return try CSVDataset.parse(text, name: "f.csv", title: "f", reading)
  }
}
