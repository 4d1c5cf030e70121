/// A journal's bytes, understood as far as they are whole.
struct JournalContents: Sendable {
  /// The first line.
  let header: String
  /// The lines that are whole, in their order, and their numbers in the file, counted from 1.
  let records: [(line: Int, record: JournalText.Record)]
  /// The bytes up to the end of the last whole line.
  let wholeCount: Int

  /// Reads lines; damaged ones are left out.
  init(_ bytes: [UInt8]) {
    var records: [(line: Int, record: JournalText.Record)] = []
    var header: String?
    var (number, count, wholeCount) = (0, 0, 0)
    for lineBytes in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      count += lineBytes.count + 1
      guard count <= bytes.count else { break }  // A line without its end is not whole.
      let line = String(decoding: lineBytes, as: UTF8.self)
      if header == nil {
        header = line
        wholeCount = count
      } else if let record = JournalText.record(line: line) {
        records.append((number, record))
        wholeCount = count
      }
    }
    self.header = header ?? ""
    self.records = records
    self.wholeCount = wholeCount
  }
}
