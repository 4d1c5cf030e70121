import DataSources

/// A journal's bytes, understood as far as they are whole.
struct JournalContents: Sendable {
  /// The first line.
  let header: String
  /// The lines that are whole, in their order.
  let records: [JournalText.Record]
  /// The bytes up to the end of the last whole line.
  let wholeCount: Int

  /// Reads lines; damaged ones are left out.
  init(_ bytes: [UInt8]) {
    var records: [JournalText.Record] = []
    var header: String?
    var (count, wholeCount) = (0, 0)
    for lineBytes in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      count += lineBytes.count + 1
      guard count <= bytes.count else { break }  // A line without its end is not whole.
      let line = String(decoding: lineBytes, as: UTF8.self)
      if header == nil {
        header = line
        wholeCount = count
      } else if let record = JournalText.record(line: line) {
        records.append(record)
        wholeCount = count
      }
    }
    self.header = header ?? ""
    self.records = records
    self.wholeCount = wholeCount
  }

  /// The runs of a search's pieces.
  func trials(_ plan: SearchPlan) -> [Int: [Trial]] {
    var known: [Int: [Trial]] = [:]
    for record in records {
      if let piece = plan.piece(of: record), piece < plan.pieceCount {
        known[piece] = record.trials
      }
    }
    return known
  }
}
