/// How much a data file may hold: far more than a screen can show, and little enough to fit in memory.
package enum DataLimits {
  /// The bytes of a file.
  package static let bytes = 100_000_000
  /// The bytes of a row's inputs and label, so that a file that is no table is seen early.
  package static let recordBytes = 1_000_000
  /// The rows of a file, its header not counted.
  package static let rows = 1_000_000
  /// The size of a number, so that differences and sums of a few stay finite.
  package static let magnitude = 1e300
  /// Data sets of fewer rows train and test on all of them: a gate must see all four.
  package static let rowsWorthSplitting = 20
}
