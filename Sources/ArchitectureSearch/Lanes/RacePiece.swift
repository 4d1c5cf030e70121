import Experiments

/// Some runs of one network, which a thread takes on together.
struct RacePiece: @unchecked Sendable {
  // Unchecked: the group is used by the thread alone that has taken the piece.
  let network: Int
  /// Places of their seeds.
  let seeds: Range<Int>
  /// What is trained; nil before the start, and after the end where it would take too much memory.
  var group: (any SeedGroup)?
  var recorders: [TrialRecorder] = []
  /// Passes over the training points so far.
  private(set) var epoch = 0
  /// Whether a thread has it.
  var isTaken = false
  /// The runs' pictures, if they are wanted.
  private(set) var maps: [PlaneMap] = []
  /// How many of the runs call each pixel a class.
  private(set) var votes: VoteMap?
  private var shown = SeedRace.View()

  init(network: Int, seeds: Range<Int>) {
    self.network = network
    self.seeds = seeds
  }

  /// How the runs stand; empty before the start.
  var trials: [Trial] { recorders.map(\.trial) }

  /// Takes the reports after an epoch.
  mutating func add(_ reports: [EpochReport]) {
    for run in recorders.indices { recorders[run].add(reports[run]) }
    epoch = reports.first?.epoch ?? epoch
  }

  /// Whether it has other pictures than are wanted.
  func isStale(_ view: SeedRace.View) -> Bool {
    group != nil
      && (wantsMaps(view) && !hasMaps(of: view.map)
        || wantsVotes(view) && votes?.size != view.votes)
  }

  private func hasMaps(of size: SeedRace.PixelSize) -> Bool {
    !maps.isEmpty && maps[0].width == size.width && maps[0].height == size.height
  }

  private func wantsMaps(_ view: SeedRace.View) -> Bool {
    !view.map.isEmpty && view.rows.contains(network) && view.seeds.overlaps(seeds)
  }

  private func wantsVotes(_ view: SeedRace.View) -> Bool {
    !view.votes.isEmpty && view.rows.contains(network)
  }

  /// Draws the pictures that are wanted, and drops the others.
  mutating func draw(_ view: SeedRace.View) {
    guard let group else { return }
    maps = wantsMaps(view) ? group.maps(width: view.map.width, height: view.map.height) : []
    votes =
      wantsVotes(view)
      ? VoteMap(group.maps(width: view.votes.width, height: view.votes.height), size: view.votes)
      : nil
  }
}
