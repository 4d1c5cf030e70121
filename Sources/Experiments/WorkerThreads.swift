import Glibc
import Synchronization

/// Threads that do one job each.
///
/// A class, because it owns them.
package final class WorkerThreads: Sendable {
  private let handles: [pthread_t]
  private let isJoined = Atomic<Bool>(false)

  /// Starts `count` threads with the same body; where the system has no more, there are fewer.
  /// - Precondition: `count > 0`, and the system has at least one.
  package init(count: Int, _ body: @escaping @Sendable () -> Void) {
    handles = (0..<count).compactMap { _ in Self.start(body) }
    precondition(!handles.isEmpty, "The system gave no thread.")
  }

  /// How many threads were started.
  package var count: Int { handles.count }

  /// Whoever does not wait leaves the threads to themselves.
  deinit {
    guard !isJoined.load(ordering: .acquiring) else { return }
    for handle in handles { pthread_detach(handle) }
  }

  /// Waits for the end of all; once.
  package func join() {
    guard !isJoined.exchange(true, ordering: .acquiringAndReleasing) else { return }
    for handle in handles { pthread_join(handle, nil) }
  }

  /// The processors that are at work in this machine.
  package static var processorCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  private final class Job: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  private static func start(_ body: @escaping @Sendable () -> Void) -> pthread_t? {
    var handle = pthread_t()
    let job = Unmanaged.passRetained(Job(body))
    let status = pthread_create(
      &handle, nil,
      { argument in
        if let argument { Unmanaged<Job>.fromOpaque(argument).takeRetainedValue().body() }
        return nil
      }, job.toOpaque())
    guard status == 0 else {
      job.release()
      return nil
    }
    return handle
  }
}
