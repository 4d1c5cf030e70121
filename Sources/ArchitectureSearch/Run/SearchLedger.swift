/// Which pieces of a search are done, and what they say: pure bookkeeping, always in the order of the
/// pieces, so that its results do not depend on who did what when.
struct SearchLedger: Sendable {
  /// What becomes certain when pieces are taken in order.
  struct Entry: Sendable {
    /// The piece, with its runs.
    var piece: Int
    var trials: [Trial]
    /// Whether it was done now, and not read from a journal.
    var isNew: Bool
    /// The row of its network, where the piece is the last that this needs.
    var row: SearchRow?
  }

  let plan: SearchPlan
  private let shard: Shard
  /// Pieces that this process answers for.
  let pieceCount: Int
  private var done: [Int: (trials: [Trial], isNew: Bool)] = [:]
  /// Places in the share: up to the first all is settled, up to the second all is given out.
  private var settledCount = 0
  private var givenCount = 0
  /// The network whose pieces are being settled, and what is known of it.
  private var network: Int?
  private var runsOfNetwork: [Trial] = []
  private var solvedOfNetwork = 0
  private var isNetworkSettled = false

  init(plan: SearchPlan, shard: Shard = .whole, known: [Int: [Trial]] = [:]) {
    self.plan = plan
    self.shard = shard
    pieceCount = shard.pieceCount(of: plan)
    done = known.mapValues { ($0, false) }
  }

  /// Those that are done, or need not be done.
  var settledPieces: Int { settledCount }
  var isComplete: Bool { settledCount == pieceCount }

  /// The next piece that somebody should do; nil where all are given out.
  mutating func takeWork() -> Int? {
    givenCount = max(givenCount, settledCount)
    while givenCount < pieceCount {
      let piece = shard.piece(givenCount, of: plan)
      givenCount += 1
      if done[piece] == nil && !isNeedless(piece) { return piece }
    }
    return nil
  }

  /// Keeps the runs of a piece.
  mutating func add(_ trials: [Trial], piece: Int) {
    done[piece] = (trials, true)
  }

  /// Takes the next piece in order that is done; nil where it is still under way.
  mutating func settleNext() -> Entry? {
    while settledCount < pieceCount {
      let piece = shard.piece(settledCount, of: plan)
      if isNeedless(piece) {
        settledCount += 1
        done[piece] = nil
      } else if let (trials, isNew) = done.removeValue(forKey: piece) {
        settledCount += 1
        return settle(piece, trials, isNew)
      } else {
        return nil
      }
    }
    return nil
  }

  /// The first piece that is still missing.
  var firstMissing: Int? { isComplete ? nil : shard.piece(settledCount, of: plan) }

  private func isNeedless(_ piece: Int) -> Bool {
    isNetworkSettled && plan.network(ofPiece: piece) == network
  }

  private mutating func settle(_ piece: Int, _ trials: [Trial], _ isNew: Bool) -> Entry {
    if network != plan.network(ofPiece: piece) {
      network = plan.network(ofPiece: piece)
      (runsOfNetwork, solvedOfNetwork, isNetworkSettled) = ([], 0, false)
    }
    for trial in trials where !isNetworkSettled {
      runsOfNetwork.append(trial)
      if plan.isSolved(trial) { solvedOfNetwork += 1 }
      isNetworkSettled =
        plan.stopsEarly && plan.isSettled(solved: solvedOfNetwork, of: runsOfNetwork.count)
    }
    var entry = Entry(piece: piece, trials: trials, isNew: isNew)
    if isNetworkSettled || runsOfNetwork.count == plan.seedCount {
      entry.row = SearchRow(
        network: plan.networks[plan.network(ofPiece: piece)], trials: runsOfNetwork, plan: plan)
    }
    return entry
  }
}
