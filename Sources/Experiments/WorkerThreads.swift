import Glibc
import Synchronization

/// Threads that do one job each.
///
/// A class, because it owns them.
package final class WorkerThreads: Sendable {
  private let handles: [pthread_t]
  private let isJoined = Atomic<Bool>(false)

  /// Starts `count` threads with the same body; where the system has no more, or no memory for their
  /// work, there are fewer, perhaps none.
  package init(count: Int, _ body: @escaping @Sendable () -> Void) {
    let gate = Gate()
    handles = gate.whileClosed {
      var handles: [pthread_t] = []
      while handles.count < count, Self.hasMemory(beside: handles.count),
        let handle = Self.start({ gate.pass(to: body) })
      {
        handles.append(handle)
      }
      return handles
    }
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

  /// How many threads may be asked for.
  package static let limits = 1...1024

  /// The processors that are at work in this machine.
  package static var processorCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// Holds threads back until all have started, so that none takes memory that is being counted.
  private final class Gate: Sendable {
    // A class: the threads share it.
    private let lock = Guarded(())

    func whileClosed<Result>(_ body: () -> Result) -> Result { lock.withLock { _ in body() } }

    func pass(to body: () -> Void) {
      lock.withLock { _ in }
      body()
    }
  }

  /// Whether so many threads and one more would find memory for their work; the first is always
  /// worth a try.
  private static func hasMemory(beside count: Int) -> Bool {
    guard count > 0 else { return true }
    let arenas = min(count, arenasOfProcessor * processorCount)
    let size = memoryOfProgram + count * memoryOfThread + arenas * memoryOfArena
    guard let probe = mmap(nil, size, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0),
      probe != MAP_FAILED
    else { return false }
    munmap(probe, size)
    return true
  }

  /// The addresses that the allocator sets aside for a thread's memory; so many for each processor at
  /// most, which more threads share.
  private static let memoryOfArena = 64 << 20
  private static let arenasOfProcessor = 8
  /// What the program and each thread may need in bytes, with much to spare.
  private static let memoryOfProgram = 64 << 20
  private static let memoryOfThread = 1 << 20

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
