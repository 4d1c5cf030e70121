import Glibc
import Testing

@testable import CursesTerminal

@Suite struct WakerTests {
  private func isAwake(_ waker: Waker) -> Bool {
    var descriptor = pollfd(fd: waker.descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&descriptor, 1, 0) == 1
  }

  @Test func wakingLastsUntilItIsCleared() throws {
    let waker = try Waker()
    #expect(!isAwake(waker))
    waker.wake()
    waker.wake()
    #expect(isAwake(waker))
    waker.clear()
    #expect(!isAwake(waker))
    waker.clear()
    waker.wake()
    #expect(isAwake(waker))
  }
}
