import TestSupport
import Testing

@testable import DataSources

@Suite struct ReadTablesTests {
  @Test func equalFilesAreReadOnceAndOthersAnew() throws {
    let scratch = try ScratchFolder()
    let path = try scratch.file(named: "a.csv", "x,y,l\n1,2,a\n3,4,b\n5,7,b\n").path
    let tables = ReadTables()
    var reads = 0
    func table(_ reading: TableReading, checksum: String? = nil) throws -> Dataset {
      let first = try CSVDataset.read(path: path, reading)
      let file = try #require(first.origin?.file)
      let saved = FileOrigin(path: path, checksum: checksum ?? file.checksum, text: file.text)
      return try tables.table(saved, reading, test: nil) {
        reads += 1
        return first
      }
    }
    var other = TableReading()
    other.label = "x"
    other.inputs = ["y"]
    let plain = try table(TableReading())
    #expect(try table(TableReading()) == plain && reads == 1)
    #expect(try table(other).labelName == "x" && reads == 2)
    #expect(try table(TableReading()) == plain && reads == 2)
    _ = try table(TableReading(), checksum: "0")
    #expect(reads == 3)
  }
}
