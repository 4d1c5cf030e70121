import CNcurses
import Glibc

/// Ends the wait of the event loop, or of a thread of its own, from any thread.
///
/// A class, because it owns a descriptor: whoever can still wake keeps it from being closed
/// and given to something else.
package final class Waker: Sendable {
  let descriptor: Int32

  /// Nobody is to be woken yet.
  package init() throws(TerminalError) {
    descriptor = nc_open_wake_up()
    guard descriptor >= 0 else { throw .tooFewDescriptors }
  }

  deinit { close(descriptor) }

  /// Wakes the event loop now or, if it isn't waiting, as soon as it does.
  ///
  /// Several calls in between count as one.
  package func wake() { nc_wake(descriptor) }

  /// Sleeps until somebody wakes or the time has come; nil sleeps until somebody wakes.
  package func wait(until deadline: ContinuousClock.Instant?) {
    let left = deadline.map { ($0 - .now) / .milliseconds(1) }
    var watched = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    poll(&watched, 1, left.map { Int32(clamping: Int(max(0, $0.rounded(.up)))) } ?? -1)
    clear()
  }

  /// Makes the next wait wait again.
  func clear() { nc_clear_wake_up(descriptor) }
}
