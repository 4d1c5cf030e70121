import Experiments
import Testing

@Suite struct GuardedTests {
  @Test func everyChangeOfEveryThreadCounts() {
    let sum = Guarded(0)
    let threads = WorkerThreads(count: 4) {
      for _ in 0..<1000 { sum.withLock { $0 += 1 } }
    }
    let count = threads.count
    threads.join()
    #expect(sum.withLock { $0 } == 1000 * count)
  }
}
