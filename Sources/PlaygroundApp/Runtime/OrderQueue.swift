import CursesTerminal
import Experiments
import Synchronization

/// Orders on their way from the screen to the trainer.
///
/// A class: both threads hold the same.
final class OrderQueue: Sendable {
  private let backlog: Guarded<Backlog>
  private let waiting = Atomic<Bool>(false)
  private let stopped = Atomic<Bool>(false)
  private let waker: Waker

  /// An empty queue to a trainer of this experiment.
  /// - Throws: `TerminalError` where the system has no descriptors left.
  init(_ experiment: Experiment) throws(TerminalError) {
    waker = try Waker()
    backlog = Guarded(Backlog(experiment))
  }

  /// Whether there are orders: as cheap as a question between two slices of work must be.
  var hasOrders: Bool { waiting.load(ordering: .acquiring) }

  /// Whether the trainer is to end, whatever else it was told.
  var isStopped: Bool { stopped.load(ordering: .acquiring) }

  /// Whether the run is to begin anew, so that what is done for it until then is in vain.
  var startsAnew: Bool { hasOrders && backlog.withLock { $0.startsAnew } }

  /// Adds an order and wakes whoever waits.
  func send(_ order: Order) {
    backlog.withLock {
      $0.add(order)
      waiting.store(true, ordering: .releasing)
    }
    waker.wake()
  }

  /// Tells the trainer to end; it hears of it before any order.
  func stop() {
    stopped.store(true, ordering: .releasing)
    waker.wake()
  }

  /// Takes what is to be done next; see `Backlog.take`.
  func take(whileStepping: Bool = false) -> Backlog.Portion {
    backlog.withLock { backlog in
      let portion = backlog.take(whileStepping: whileStepping)
      waiting.store(!backlog.isEmpty, ordering: .releasing)
      return portion
    }
  }

  /// Says what the experiment is after the trainer has moved in its past.
  func settle(_ experiment: Experiment) { backlog.withLock { $0.settle(experiment) } }

  /// Sleeps until there is an order or the time has come; nil sleeps until there is an order.
  func wait(until deadline: ContinuousClock.Instant?) {
    if !hasOrders, !isStopped { waker.wait(until: deadline) }
  }
}
