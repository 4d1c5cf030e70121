import Glibc

/// A value that one thread at a time looks at.
///
/// A class: all threads hold the same. Its lock is that of the system's threads library, which the
/// thread sanitizer knows: it does not see into `Synchronization.Mutex` on Linux and would report
/// every value behind one, while a value that nothing guards would be lost among those reports.
package final class Guarded<Value: Sendable>: @unchecked Sendable {
  // Unchecked: `value` is touched with the lock held alone.
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private var value: Value

  /// Guards a value.
  package init(_ value: Value) {
    self.value = value
    lock.initialize(to: pthread_mutex_t())
    let status = pthread_mutex_init(lock, nil)
    precondition(status == 0, "The system gave no lock.")
  }

  deinit {
    pthread_mutex_destroy(lock)
    lock.deallocate()
  }

  /// Looks at the value, or changes it, while all others wait.
  package func withLock<Result>(_ body: (inout Value) throws -> Result) rethrows -> Result {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    return try body(&value)
  }
}
