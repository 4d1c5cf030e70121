import ArchitectureSearch
import CursesTerminal
import Experiments
import Synchronization

/// Threads that run a race.
///
/// A class: it owns the threads. Whoever gives it up cancels it; its threads then end soon, and nobody
/// waits for them.
final class RaceCrew: Sendable {
  /// When the screen hears of the race next, and whether there is anything that it has not heard.
  private struct Bulletin: Sendable {
    var isNew = true
    var due = ContinuousClock.now
  }

  private let race: SeedRace
  private let clock: Guarded<RaceClock>
  private let bulletin = Guarded(Bulletin())
  private let wakers: [Waker]
  private let isCancelled = Atomic<Bool>(false)
  private let started = Atomic<Int>(0)
  private let workers = Guarded<WorkerThreads?>(nil)
  private let wake: @Sendable () -> Void

  /// From one piece of news to the next.
  private static let interval = Duration.milliseconds(25)
  /// What a thread does at a time: the screen sees runs as they are when it is done.
  private static let slice = Duration.milliseconds(3)

  /// Begins a race, at rest; `wake` is called from the threads when there is news.
  /// - Throws: `TerminalError` where the system has no descriptors left.
  init(
    _ order: RaceOrder, threads: Int, wake: @escaping @Sendable () -> Void
  ) throws(TerminalError) {
    race = SeedRace(order.question, plan: order.plan)
    clock = Guarded(RaceClock())
    var wakers: [Waker] = []
    for _ in 0..<threads { wakers.append(try Waker()) }
    self.wakers = wakers
    self.wake = wake
    let crew = WorkerThreads(count: threads) { self.work() }
    workers.withLock { $0 = crew }
  }

  /// Goes on at another pace, or rests.
  func set(_ pace: RacePace?) {
    clock.withLock { $0.pace = pace }
    call()
  }

  /// Chooses what is shown.
  func show(_ view: SeedRace.View) {
    race.show(view)
    call()
  }

  /// How all runs stand, where that has changed since the last time.
  func takeNews() -> RaceNews? {
    let isNew = bulletin.withLock { bulletin in
      defer { bulletin.isNew = false }
      return bulletin.isNew
    }
    return isNew ? race.news : nil
  }

  /// Gives the race up.
  func cancel() {
    isCancelled.store(true, ordering: .relaxed)
    call()
    workers.withLock { $0 = nil }
  }

  private func call() { for waker in wakers { waker.wake() } }

  /// What every thread does: train what is most behind, or sleep until more is due.
  private func work() {
    let waker = wakers[started.wrappingAdd(1, ordering: .relaxed).oldValue]
    let isOver = { self.isCancelled.load(ordering: .relaxed) }
    while !isOver() {
      let now = ContinuousClock.now
      let epoch = race.epoch
      let (end, until) = clock.withLock { clock -> (Int, ContinuousClock.Instant?) in
        let next = clock.next(at: now, epoch: epoch)
        // Runs that cannot be there together go to their ends one after the other.
        return race.isTogether || clock.pace == nil ? next : (clock.pace?.limit ?? 0, nil)
      }
      let deadline = min(now + Self.slice, until ?? now + Self.slice)
      if race.work(to: end, until: deadline, isCancelled: isOver) {
        tell()
      } else {
        tellAtOnce()
        waker.wait(until: until)
      }
    }
  }

  /// Lets the screen know that there is news, not too often.
  private func tell() {
    let isDue = bulletin.withLock { bulletin in
      bulletin.isNew = true
      let now = ContinuousClock.now
      guard now >= bulletin.due else { return false }
      bulletin.due = now + Self.interval
      return true
    }
    if isDue { wake() }
  }

  /// The same before a rest, where there is news that was not told.
  private func tellAtOnce() {
    if bulletin.withLock({ $0.isNew }) { wake() }
  }
}
