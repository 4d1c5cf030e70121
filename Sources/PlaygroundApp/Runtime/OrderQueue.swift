import CursesTerminal
import Experiments
import Synchronization

/// Orders from the screen to the trainer, in the order given.
///
/// A class: both threads hold the same.
final class OrderQueue<Order: Sendable>: Sendable {
  private let orders = Guarded<[Order]>([])
  private let waiting = Atomic<Bool>(false)
  private let waker: Waker

  /// An empty queue.
  /// - Throws: `TerminalError` where the system has no descriptors left.
  init() throws(TerminalError) { waker = try Waker() }

  /// Whether there are orders: as cheap as a question between two batches must be.
  var hasOrders: Bool { waiting.load(ordering: .acquiring) }

  /// Adds an order and wakes whoever waits.
  func send(_ order: Order) {
    orders.withLock {
      $0.append(order)
      waiting.store(true, ordering: .releasing)
    }
    waker.wake()
  }

  /// All orders so far.
  func take() -> [Order] {
    orders.withLock { orders in
      waiting.store(false, ordering: .releasing)
      defer { orders = [] }
      return orders
    }
  }

  /// Sleeps until there is an order or the time has come; nil sleeps until there is an order.
  func wait(until deadline: ContinuousClock.Instant?) {
    if !hasOrders { waker.wait(until: deadline) }
  }
}
