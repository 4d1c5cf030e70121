import Synchronization

/// The tables that were read for the sources of one saved run: its experiments mostly have the same,
/// and no file is read twice.
package final class ReadTables: Sendable {
  // A class: all sources that a decoder comes to add to it.
  private let tables = Mutex<[Dataset]>([])

  /// The key of a decoder's user info for it.
  package static let key = CodingUserInfoKey(rawValue: "tables")

  /// Nothing has been read.
  package init() {}

  /// The table of files that was read before; else it is read now, and kept.
  func table(
    _ file: FileOrigin, _ reading: TableReading, test: FileOrigin?,
    read: () throws -> Dataset
  ) throws -> Dataset {
    let known = tables.withLock { tables in
      tables.first { table in
        table.origin?.file == file && table.origin?.reading == reading
          && table.origin?.test == test
      }
    }
    if let known { return known }
    let table = try read()
    tables.withLock { $0.append(table) }
    return table
  }
}
