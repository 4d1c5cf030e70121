import Glibc
import Synchronization

/// Threads that run one function together and meet at barriers.
final class ThreadTeam: Sendable {
  // A class: the members share its counters.
  private let wanted: Int
  /// How many members there are; 0 until all have been started.
  private let count = Atomic<Int>(0)
  private let arrived = Atomic<Int>(0)
  private let round = Atomic<Int>(0)

  /// One thread of a team.
  struct Member: Sendable {
    let index: Int
    let count: Int
    private let team: ThreadTeam?

    /// A team of one.
    static let alone = Member(index: 0, count: 1, team: nil)

    init(index: Int, count: Int, team: ThreadTeam?) {
      self.index = index
      self.count = count
      self.team = team
    }

    /// Whether it is the team's last.
    var isLast: Bool { index == count - 1 }

    /// What cannot be cut among threads: a pair of the widest vectors.
    static let grain = 32

    /// How many members some columns have a part for.
    static func parts(of columns: Int) -> Int { (columns + grain - 1) / grain }

    /// This member's part of some columns, in whole grains; the last has all of a single grain.
    func share(of columns: Int) -> Range<Int64> {
      let grains = Self.parts(of: columns)
      let first = min(columns, grains * index / count * Self.grain)
      let end = min(columns, grains * (index + 1) / count * Self.grain)
      return Int64(first)..<Int64(end)
    }

    /// Waits until all members have come here.
    func wait() { if count > 1 { team?.meet() } }
  }

  /// A team of so many, or of fewer where the system has no more threads.
  init(_ count: Int) { wanted = count }

  /// Runs the work on all members, the first on the caller's thread, and waits for them.
  func run(_ work: @escaping @Sendable (Member) -> Void) {
    let threads = startMembers(work)
    let all = threads.count + 1
    count.store(all, ordering: .releasing)
    work(Member(index: 0, count: all, team: self))
    for thread in threads { pthread_join(thread, nil) }
    count.store(0, ordering: .relaxed)
  }

  /// Members begin once it is known how many they are.
  private func startMembers(_ work: @escaping @Sendable (Member) -> Void) -> [pthread_t] {
    var threads: [pthread_t] = []
    for index in 1..<max(wanted, 1) {
      let thread = start { work(Member(index: index, count: self.waitForCount(), team: self)) }
      guard let thread else { break }
      threads.append(thread)
    }
    return threads
  }

  private func waitForCount() -> Int {
    while true {
      let count = count.load(ordering: .acquiring)
      if count > 0 { return count }
      sched_yield()
    }
  }

  /// Spins, as batches are short, but lets others run where there are more threads than cores.
  private func meet() {
    let now = round.load(ordering: .relaxed)
    let count = count.load(ordering: .relaxed)
    if arrived.wrappingAdd(1, ordering: .acquiringAndReleasing).newValue == count {
      arrived.store(0, ordering: .relaxed)
      round.store(now + 1, ordering: .releasing)
      return
    }
    var spins = 0
    while round.load(ordering: .acquiring) == now {
      spins += 1
      if spins > 2_000 { sched_yield() }
    }
  }

  private final class Body {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  private func start(_ run: @escaping @Sendable () -> Void) -> pthread_t? {
    var thread = pthread_t()
    let body = Unmanaged.passRetained(Body(run))
    let failure = pthread_create(
      &thread, nil,
      { body in
        if let body { Unmanaged<Body>.fromOpaque(body).takeRetainedValue().run() }
        return nil
      }, body.toOpaque())
    guard failure == 0 else {
      body.release()
      return nil
    }
    return thread
  }
}
