@testable import DataSources

extension CSVRecord {
  /// A record of fields.
  init(line: Int, fields: [String]) {
    let bytes = fields.flatMap(\.utf8)
    let ends = fields.indices.map { fields[...$0].reduce(0) { $0 + $1.utf8.count } }
    self.init(line: line, bytes: bytes, ends: ends)
  }

  /// The fields with the white space at their ends.
  var fields: [String] {
    zip([0] + ends, ends).map { String(decoding: bytes[$0..<$1], as: UTF8.self) }
  }
}
