import CNcurses
import Glibc

/// All that the event loop waits for: keys, signals, other threads.
///
/// Signals arrive here and nowhere else. Make it first of all: threads inherit the blocked signals
/// from the thread that starts them, and ncurses must not catch them either. A class,
/// because it owns a descriptor.
package final class TerminalEvents {
  /// Ends the wait from other threads.
  package let waker: Waker
  private let signals: Int32

  /// Blocks the signals in this thread and those it starts.
  package init() throws(TerminalError) {
    waker = try Waker()
    let watched = WatchedSignals.all
    signals = nc_open_signals(watched, Int32(watched.count))
    guard signals >= 0 else { throw .tooFewDescriptors }
  }

  deinit { close(signals) }

  /// Sleeps until something happens or the time is over; nil waits for ever.
  ///
  /// Also waits for room on a descriptor, where one is given. Returns each kind of event once, in the
  /// order to deal with them; none if time was over.
  package func wait(
    timeoutMilliseconds: Int?, forRoomOn output: Int32? = nil
  ) -> [TerminalEvent] {
    var descriptors = [STDIN_FILENO, signals, waker.descriptor].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    // A negative descriptor is never ready.
    descriptors.append(pollfd(fd: output ?? -1, events: Int16(POLLOUT), revents: 0))
    let timeout = timeoutMilliseconds.map { Int32(clamping: max(0, $0)) } ?? -1
    guard poll(&descriptors, nfds_t(descriptors.count), timeout) > 0 else { return [] }
    return signalEvents() + inputEvents(descriptors[0]) + roomEvents(descriptors[3])
      + wakeEvents(descriptors[2])
  }

  private func signalEvents() -> [TerminalEvent] {
    var events: [TerminalEvent] = []
    while let event = WatchedSignals.event(for: nc_next_signal(signals)) {
      if !events.contains(event) { events.append(event) }
    }
    return events
  }

  private func inputEvents(_ descriptor: pollfd) -> [TerminalEvent] {
    let came = Int32(descriptor.revents)
    let waiting = came & POLLIN != 0 && nc_waiting_bytes(STDIN_FILENO) > 0
    let hasGone =
      came & (POLLHUP | POLLERR | POLLNVAL) != 0 || (came & POLLIN != 0 && !waiting && isAtEnd)
    if hasGone { return [WatchedSignals.end(by: SIGHUP)] }
    return waiting ? [.input] : []
  }

  /// Whether the terminal has gone: then it is readable for ever and has nothing to say.
  ///
  /// Asked again, because Ctrl-Z and Ctrl-C have the driver throw away what was there to read.
  private var isAtEnd: Bool {
    var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&input, 1, 0) > 0 && nc_waiting_bytes(STDIN_FILENO) == 0
  }

  private func roomEvents(_ descriptor: pollfd) -> [TerminalEvent] {
    descriptor.revents == 0 ? [] : [.hasRoom]
  }

  private func wakeEvents(_ descriptor: pollfd) -> [TerminalEvent] {
    guard descriptor.revents != 0 else { return [] }
    waker.clear()
    return [.woken]
  }
}
