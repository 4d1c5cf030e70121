/// How much a data file may hold: far more than a screen can show, and little enough to fit in memory.
package enum DataLimits {
  /// The bytes of a file.
  package static let bytes = 4_000_000_000
  /// The bytes of a row, so that a file that is no table is seen early.
  package static let recordBytes = 10_000_000
  /// The rows of a file, its header not counted.
  package static let rows = 10_000_000
  /// The numbers of a table; each takes eight bytes.
  package static let numbers = 1 << 27
  /// Different labels that are classes, and different words of a column that become columns.
  package static let classes = 1_000
  /// The size of a number, so that differences and sums of a few stay finite.
  package static let magnitude = 1e300
  /// Data sets of fewer rows train and test on all of them: a gate must see all four.
  package static let rowsWorthSplitting = 20
}
