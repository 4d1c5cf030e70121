import NeuralCore
import Testing

@testable import DataSources

@Suite struct CSVDatasetTests {
  @Test func readsInputsLabelsAndAxes() throws {
    let dataset = try parse("width,height,kind\n0,10,cat\n4,20,dog\n1,12.5,cat\n")
    #expect(dataset.problem == .classification)
    #expect(dataset.numbers(0) == [-5, 5, -2.5])
    #expect(dataset.numbers(1) == [-5, 5, -2.5])
    #expect(dataset.labels == [-1, 1, -1])
    #expect(dataset.target.names == ["cat", "dog"])
    #expect(dataset.target.range == nil)
    #expect(dataset.columns[0].name == "width" && dataset.columns[1].name == "height")
    #expect(
      abs(dataset.columns[0].lower + 0.4) < 1e-12 && abs(dataset.columns[0].upper - 4.4) < 1e-12)
    #expect(abs(dataset.columns[1].lower - 9) < 1e-12 && abs(dataset.columns[1].upper - 21) < 1e-12)
  }

  @Test(arguments: [
    ("CRLF", "x,y,label\r\n1,2,0\r\n3,4,1\r\n"),
    ("old Mac", "x,y,label\r1,2,0\r3,4,1\r"),
    ("no line break at the end", "x,y,label\n1,2,0\n3,4,1"),
    ("byte-order mark", "\u{FEFF}x,y,label\n1,2,0\n3,4,1\n"),
    ("byte-order mark before a quote", "\u{FEFF}\"x\",y,label\n1,2,0\n3,4,1\n"),
    ("blank lines", "\n\nx,y,label\n1,2,0\n\n  \n3,4,1\n\n\n"),
    ("spaces", " x , y , label \n 1 , 2 ,0 \n3\t,4 , 1\n"),
    ("semicolons", "x;y;label\n1;2;0\n3;4;1\n"),
    ("tabs", "x\ty\tlabel\n1\t2\t0\n3\t4\t1\n"),
    ("quotes", "\"x\",\"y\",\"label\"\n\"1\",\"2\",\"0\"\n\"3\",\"4\",\"1\"\n"),
    ("number spellings", "x,y,label\n+1.0,2e0,0\n.3E1,4.,1\n"),
  ])
  func spellingsOfTheSameFile(name: String, text: String) throws {
    let dataset = try parse(text)
    #expect(dataset.numbers(0) == [-5, 5] && dataset.numbers(1) == [-5, 5])
    #expect(dataset.labels == [-1, 1])
    #expect(dataset.target.names == ["0", "1"])
    #expect(dataset.columns[0].name == "x" && dataset.columns[1].name == "y")
  }

  @Test func quotedFieldsHoldDelimitersQuotesAndLineBreaks() throws {
    let dataset = try parse(
      "\"size, cm\",\"the \"\"y\"\"\",\"l\"\n1,2,\"a\nb\"\n3,4,\"c,\"\"d\"\n")
    #expect(dataset.columns[0].name == "size, cm")
    #expect(dataset.columns[1].name == "the \"y\"")
    #expect(dataset.target.names == ["a\u{FFFD}b", "c,\"d"])
  }

  @Test func aConstantColumnLiesInTheMiddle() throws {
    let dataset = try parse("x,y,label\n7,1,0\n7,2,1\n")
    #expect(dataset.numbers(0) == [0, 0])
    #expect(dataset.columns[0].value(at: 0) == 7)
    #expect(dataset.columns[0].lower < 7 && dataset.columns[0].upper > 7)
  }

  @Test func regressionIsScaled() throws {
    let dataset = try parse("x,y,price\n0,0,100\n1,1,300\n2,2,150\n")
    #expect(dataset.problem == .regression)
    #expect(dataset.labels == [-1, 1, -0.5])
    #expect(dataset.target.range == 100...300)
    #expect(dataset.target.names.isEmpty)
  }

  @Test(arguments: [
    "empty": "",
    "blank": "\n \n\n",
    "byte-order mark alone": "\u{FEFF}",
  ]) func aFileWithoutHeader(name: String, text: String) {
    expectError(text, "f.csv: this file is empty; write a header")
  }

  @Test(arguments: [
    ("x,y,label\n", "f.csv: there is a header but no row below it; write"),
    ("x\n1\n", "f.csv, line 1: the header names 1 column; at least 2 are needed"),
    ("1,2,1\n3,4,0\n", "f.csv, line 1: the first line looks like data; add a header"),
    ("1,2,no\n3,4,yes\n", "f.csv, line 1: the first line looks like data; add a header"),
    ("x,y,label\n1,2\n", "f.csv, line 2, column 3 (label): this field is missing"),
    ("x,y,label\n1\n", "f.csv, line 2, column 2 (y): this field is missing"),
    ("x,y,label\n1,2,0\n1,2,0,5\n", "f.csv, line 3, column 4 (no name): there are 4 fields"),
    ("x,y,label\n1,,0\n2,,1\n", "f.csv, column 2 (y): every value is missing; leave"),
    ("x,y,label\n1,2,", "f.csv, line 2, column 3 (label): the label is empty"),
    ("x,y,label\n1,2,\"\"", "f.csv, line 2, column 3 (label): the label is empty"),
    ("x,y,label\n1,tall,0\n", "f.csv, line 2, column 2 (y): \"tall\" is not a number"),
    ("x,y,\"la\nbel\"\n1,2,0\nhm,2,1\n", "f.csv, line 4, column 1 (x): \"hm\" is not a number"),
    ("x,y,label\r\n1,2,\"a\r\nb\"\r\n1,!,c\r\n", "f.csv, line 4, column 2 (y): \"!\" is not"),
    ("x;y;label\n1,5;2;0\n", "f.csv, line 2, column 1 (x): \"1,5\" has a decimal comma"),
    (",y,label\nfoo,2,0\n", "f.csv, line 2, column 1 (column 1): \"foo\" is not a number"),
    ("x,y,label\n1,2,0\n3,4,0\n", "f.csv, column 3 (label): there is one class only, \"0\""),
    ("x,y,label\n1,2,a\n", "f.csv, column 3 (label): there is one class only, \"a\""),
    (
      "x,y,label\n1,2,0.5\n3,4,1.5\n5,6,none\n",
      "f.csv, line 4, column 3 (label): \"none\" is not a number"
    ),
    ("x,y,label\n1,2,\"a\n3,4,b\n", "f.csv, line 2: the row that starts here opens a quote"),
    ("x,y,label\n1,2,a\"b\n3,4,b\n", "f.csv, line 2: a quote stands inside a field"),
    ("x,y,label\n1,2,b\n1,2,\"a\"b\n", "f.csv, line 3: a quote stands inside a field or text"),
  ]) func everyMistakeHasItsPlace(text: String, beginning: String) {
    expectError(text, beginning)
  }

  @Test(arguments: ["nun", "inf", "-infinity", "0x10", "1e400", "-1e400", "1e301", "1_000"])
  func whatIsNoOrdinaryNumberIsABadNumber(field: String) {
    let isHuge = field.contains("1e")
    expectError(
      "x,y,label\n1,\(field),0\n",
      "f.csv, line 2, column 2 (y): \"\(field)\" is \(isHuge ? "out of range" : "not a number")")
  }

  @Test func hugeNumbersStayFinite() throws {
    let dataset = try parse("x,y,price\n-1e300,1e-320,1e300\n1e300,0,-1e300\n0,0,0\n")
    #expect(dataset.records([0, 1, 2]).joined().allSatisfy { $0.isFinite })
    #expect(dataset.numbers(0) == [-5, 5, 0])
    #expect(dataset.numbers(1) == [5, -5, -5])
    #expect(dataset.columns[0].lower.isFinite && dataset.columns[0].upper.isFinite)
  }

  @Test func tenThousandColumnsAreRead() throws {
    let header = (0..<10_000).map { "c\($0)" }.joined(separator: ",")
    let row = (0..<10_000).map { String($0) }.joined(separator: ",")
    let dataset = try parse("\(header),l\n\(row),a\n\(row),b\n")
    #expect(dataset.columns.count == 10_000 && dataset.columns[9_999].name == "c9999")
    #expect(dataset.columns[9_999].scale == .standard(mean: 9_999, deviation: 0))
  }

  @Test func errorsCannotSteerTheTerminal() {
    for text in ["\u{1B}[2J,y,label\na,1,2\n", "x,y,label\n\u{1B}]0;owned\u{7},1,2\n"] {
      #expect {
        _ = try parse(text)
      } throws: { error in
        !"\(error)".unicodeScalars.contains { $0.value < 32 || $0.value == 127 }
      }
    }
  }

  @Test func binaryWithoutHeaderIsRefused() {
    expectError("\u{0}\u{1}\u{2}\u{0}\n\u{0}", "f.csv, line 1: the header names 1 column")
  }

  @Test func longFieldsAreCutShort() {
    #expect {
      _ = try parse("x,y,label\n\(String(repeating: "a", count: 100_000)),1,2\n")
    } throws: { error in
      "\(error)".count < 250
    }
  }

  @Test func titlesAreFileNames() {
    #expect(CSVDataset.title(ofPath: "/home/me/plants.csv") == "plants")
    #expect(CSVDataset.title(ofPath: "plants.txt") == "plants.txt")
    #expect(CSVDataset.title(ofPath: "") == "")
  }

  private func parse(_ text: String) throws -> Dataset {
    try CSVDataset.parse(text, name: "f.csv", title: "f")
  }

  private func expectError(_ text: String, _ beginning: String) {
    #expect {
      _ = try parse(text)
    } throws: { error in
      let error = error as? DataError
      return error?.exitCode == 65 && error?.description.hasPrefix(beginning) == true
    }
  }
}
