import CNcurses
import TerminalUI

/// The frames on their way to the terminal: one is sent while it takes it, and the next waits.
struct ScreenOutput {
  private var pacer = FramePacer()
  /// What a cell has cost of late, in bytes.
  private var bytesPerCell = 16.0

  /// Whether the terminal shows a frame at its end, if it is told where that is.
  var synchronizes = false

  /// The bytes of a frame of pictures in motion on a screen of so many cells: at 25 frames a second
  /// less than 300 kB.
  private static let (movingBytes, movingArea) = (10_000, 120 * 40)

  /// How long a terminal that takes nothing holds up the end of the program, in milliseconds.
  private static let lastPatience: Int32 = 250

  /// Takes the terminal: asks once, before anything that takes time.
  mutating func begin() {
    pacer.restart()
    ask(after: Int(nc_unsent_bytes()))
    send()
  }

  /// Whether a frame may be sent now.
  var isReady: Bool {
    mutating get { nc_unsent_bytes() == 0 && pacer.isReady(at: .now) }
  }

  /// The time until an answer is no longer waited for; nil while it is room that is waited for.
  var millisecondsUntilReady: Int? {
    guard unsentDescriptor == nil else { return nil }
    return pacer.deadline.map { Int((($0 - .now) / .milliseconds(1)).rounded(.up)) }
  }

  /// Where to wait for room; nil if all was sent.
  var unsentDescriptor: Int32? { nc_unsent_bytes() > 0 ? nc_output_descriptor() : nil }

  /// The number of cells that the next frame may change; nil for any.
  var cellBudget: Int? { pacer.byteBudget.map { max(1, Int(Double($0) / bytesPerCell)) } }

  /// Says that what ncurses writes from here on is a frame; all before it was sent.
  func beginFrame() {
    if synchronizes { nc_append(SynchronizedOutput.opening) }
  }

  /// The number of cells that a frame of pictures in motion may change on a screen of a size: more
  /// would be more than what an ordinary line to a distant terminal takes.
  func movingBudget(on size: Size) -> Int {
    let bytes = max(Self.movingBytes, Self.movingBytes * size.area / Self.movingArea)
    return Int(Double(bytes) / bytesPerCell)
  }

  /// Sends what ncurses has written for a frame of so many changed cells.
  mutating func sendFrame(cells: Int) {
    let bytes = Int(nc_unsent_bytes()) - (synchronizes ? SynchronizedOutput.opening.utf8.count : 0)
    guard bytes > 0 else { return nc_drop_unsent() }
    if synchronizes { nc_append(SynchronizedOutput.end) }
    if cells > 0 { bytesPerCell += (Double(bytes) / Double(cells) - bytesPerCell) / 4 }
    if pacer.asks { ask(after: bytes) }
    send()
  }

  /// Asks a terminal that answers once more, at the end.
  mutating func askLast() {
    if pacer.isAnswered { ask(after: 0) }
  }

  /// Sends what the terminal takes at once.
  func send() { _ = nc_send() }

  /// Notes that the terminal has answered.
  mutating func noteAnswer() { pacer.answered(at: .now) }

  /// Sends the rest; returns false if the terminal doesn't take it in a moment.
  func finish() -> Bool { nc_send_within(Self.lastPatience) == nc_sending_done }

  /// Gives the terminal what a crash would give it, in place of all that it has not taken.
  func restoreByForce() {
    nc_drop_everything()
    nc_append_restoration()
    _ = finish()
  }

  /// Whether answers are due, which a shell would take for keys.
  var isAwaiting: Bool { pacer.isAwaiting }

  private mutating func ask(after bytes: Int) {
    nc_append(TerminalAnswer.question)
    pacer.asked(after: bytes, at: .now)
  }
}
