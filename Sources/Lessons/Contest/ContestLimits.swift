/// How large what others send may be: what is beyond is refused unread, or unrun.
package enum ContestLimits {
  /// Bytes of an entry.
  package static let entryBytes = 1024
  /// Bytes of a file of entries, or of standard input.
  package static let fileBytes = 4 << 20
  /// Bytes of all files together.
  package static let bytes = 64 << 20
  /// Files of a folder, and entries in all.
  package static let entries = 20_000
  /// Entries of a file.
  package static let fileEntries = 2_000
  /// Epochs of a run.
  package static let epochs = 1...100_000
  /// Weights and biases of a network.
  package static let parameters = 1_000_000
  /// Parameters times points times epochs times runs: some minutes on a core, where networks are
  /// large.
  package static let work = 1_000_000_000_000.0
  /// The same of all entries together.
  package static let allWork = 4_000_000_000_000.0
  /// The same of what is replayed in seconds.
  package static let quickWork = 10_000_000_000.0
}
