/// What is wrong with data that a user named: one sentence with the remedy, and the exit code to leave with.
package struct DataError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The kinds of trouble, by their exit codes from `sysexits.h`.
  package enum Kind: Int32, Sendable {
    /// There is no data set of that name.
    case usage = 64
    /// The file holds something else than data that can be learnt.
    case badData = 65
    /// The file is missing or cannot be read.
    case noInput = 66
    /// What is to be kept cannot be written.
    case output = 74
  }

  /// The kind of trouble.
  package let kind: Kind
  /// One sentence that names the place, what was found there and what helps.
  package let description: String

  /// The code for the program to exit with.
  package var exitCode: Int32 { kind.rawValue }

  /// Makes an error of a sentence.
  package init(_ kind: Kind, _ description: String) {
    self.kind = kind
    self.description = description
  }
}
