import CursesTerminal
import Experiments

/// The running trainer, on a thread of its own.
///
/// A class: it is that thread. It obeys orders between two slices of work, and leaves at most one
/// snapshot a frame in a mailbox. It never waits for the screen, and its results depend on no clock.
package final class TrainingSession: Sendable {
  /// Frames a second, at the most.
  package static let frameRate = 60

  private let orders: OrderQueue
  private let mailbox = Mailbox<Snapshot>()
  private let checkpoints = Mailbox<Checkpoint>()
  private let thread: WorkerThreads

  /// Starts the thread, which trains at a speed; `wake` is called from it for each snapshot.
  /// - Throws: `TerminalError` where the system has no descriptors or no thread left.
  package init(
    trainer: Trainer, request: GridRequest, isRunning: Bool, speed: Speed = Run.usualSpeed,
    wake: @escaping @Sendable () -> Void
  ) throws(TerminalError) {
    let (orders, mailbox) = (try OrderQueue(trainer.experiment), mailbox)
    let checkpoints = checkpoints
    self.orders = orders
    thread = WorkerThreads(count: 1) {
      var worker = TrainingWorker(
        trainer: trainer, request: request, isRunning: isRunning, speed: speed, orders: orders)
      worker.work { snapshot in
        mailbox.post(snapshot)
        wake()
      } hand: { checkpoint in
        checkpoints.post(checkpoint)
        wake()
      } hasRoom: {
        mailbox.isEmpty
      }
    }
    guard thread.count > 0 else { throw .noThread }
  }

  /// Gives an order.
  func send(_ order: Order) { orders.send(order) }

  /// The newest snapshot that was not taken yet.
  package func takeSnapshot() -> Snapshot? { mailbox.take() }

  /// The newest moment that was asked for and not taken yet.
  func takeCheckpoint() -> Checkpoint? { checkpoints.take() }

  /// Tells the thread to end: after the slice of work that it is at.
  package func cancel() { orders.stop() }

  /// Ends the thread and waits for its end.
  package func stop() {
    cancel()
    thread.join()
  }
}
