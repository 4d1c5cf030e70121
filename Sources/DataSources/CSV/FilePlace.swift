/// A place in a data file, counted from 1 as editors do.
struct FilePlace {
  var file: String
  var line: Int?
  var column: (number: Int, name: String)?

  /// Makes an error of what is wrong at this place.
  func error(_ problem: String) -> DataError {
    var place = printable(file, limit: 200)
    if let line { place += ", line \(line)" }
    if let column { place += ", column \(column.number) (\(printable(column.name)))" }
    return DataError(.badData, "\(place): \(problem)")
  }
}

/// Counts in words: 1 column, 2 columns.
package func counted(_ count: Int, _ noun: String) -> String {
  "\(count) \(noun)\(count == 1 ? "" : "s")"
}
