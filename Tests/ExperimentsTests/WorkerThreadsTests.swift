import Testing

@testable import Experiments

@Suite struct WorkerThreadsTests {
  @Test(arguments: [1, 2, 17])
  func eachThreadDoesTheJobOnceBeforeTheyAreJoined(count: Int) {
    let done = Counter()
    let threads = WorkerThreads(count: count) { done.add() }
    #expect(threads.count == count)
    threads.join()
    #expect(done.value == count)
  }

  @Test func joiningTwiceIsJoiningOnce() {
    let done = Counter()
    let threads = WorkerThreads(count: 2) { done.add() }
    threads.join()
    threads.join()
    #expect(done.value == 2)
  }

  @Test func thereIsAProcessor() {
    #expect(WorkerThreads.processorCount >= 1)
  }
}

/// Counts from any thread.
private final class Counter: Sendable {
  private let count = Guarded(0)

  var value: Int { count.withLock { $0 } }

  func add() { count.withLock { $0 += 1 } }
}
