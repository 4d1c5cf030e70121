/// How far a search may go.
package enum SearchLimits {
  /// Networks that are trained without asking first.
  package static let networksUnasked = 1000
  /// Runs (networks times seeds) that are trained without asking first.
  package static let runsUnasked = 100_000
  /// Networks of one search, however often it was asked.
  package static let networks = 2_000_000
  /// Ways to set the options that vary.
  package static let variations = 100_000
  /// Seeds for each network.
  package static let seeds = 1...100_000
  /// Neurons of all hidden layers together, for `--max-neurons`.
  package static let neurons = 1...768
  /// Parts of a search on many machines.
  package static let shards = 1...100_000
  /// Seeds of one network that are trained together: the piece of work that a thread takes, the
  /// line that a journal keeps, and as many as fill the lanes of the widest vectors.
  package static let seedsPerPiece = 8
}
