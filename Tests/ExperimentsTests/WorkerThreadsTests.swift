import Foundation
import TestSupport
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

  /// In a process of its own, which may map no more than a few stacks.
  @Test func whereTheSystemHasNoMoreThereAreFewer() async {
    await #expect(processExitsWith: .success) {
      limitMemory(to: 100 << 20)
      let done = Counter()
      let threads = WorkerThreads(count: 1_000) {
        done.add(Array(repeating: 1, count: 10_000).count)
      }
      threads.join()
      precondition((1..<100).contains(threads.count) && done.value == 10_000 * threads.count)
    }
  }

  @Test func whereTheSystemHasNoneThereIsNone() async {
    await #expect(processExitsWith: .success) {
      limitMemory(to: 1 << 20)
      let threads = WorkerThreads(count: 3) {}
      threads.join()
      precondition(threads.count == 0)
    }
  }

  @Test func joiningTwiceIsJoiningOnce() {
    let done = Counter()
    let threads = WorkerThreads(count: 2) { done.add() }
    threads.join()
    threads.join()
    #expect(done.value == 2)
  }

  @Test func everyProcessorCounts() throws {
    let listed = try String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)
      .split(separator: "\n").filter { $0.hasPrefix("processor") }
    #expect(WorkerThreads.processorCount == listed.count)
  }
}

/// Counts from any thread.
private final class Counter: Sendable {
  private let count = Guarded(0)

  var value: Int { count.withLock { $0 } }

  func add(_ more: Int = 1) { count.withLock { $0 += more } }
}
