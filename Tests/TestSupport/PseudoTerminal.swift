import Glibc
import TerminalUI

/// The near end of a pseudo-terminal: what a terminal window holds.
///
/// A class, because it owns a descriptor.
final class PseudoTerminal {
  /// Where output is read and keys are written; -1 after a hang-up.
  private(set) var descriptor: Int32
  /// The path of the far end, which the program opens.
  let path: String
  private var originalModes = termios()

  /// TIOCSPTLCK and TIOCGPTN: what unlockpt and ptsname ask Linux for.
  ///
  /// Glibc shows neither those two nor posix_openpt to Swift.
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430

  /// Makes a terminal of a size.
  init(size: Size) throws {
    descriptor = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var locked: Int32 = 0
    var number: Int32 = 0
    guard descriptor >= 0, ioctl(descriptor, Self.setLock, &locked) == 0,
      ioctl(descriptor, Self.getNumber, &number) == 0
    else { throw TerminalSession.Failure("no pseudo-terminal: error \(errno)") }
    path = "/dev/pts/\(number)"
    tcgetattr(descriptor, &originalModes)
    resize(to: size)
  }

  deinit { hangUp() }

  /// Changes the window's size; the kernel tells the program.
  func resize(to size: Size) {
    var window = winsize()
    window.ws_col = UInt16(size.columns)
    window.ws_row = UInt16(size.rows)
    _ = ioctl(descriptor, UInt(TIOCSWINSZ), &window)
  }

  /// Puts the driver's modes back to what they were at first.
  func restoreModes() { tcsetattr(descriptor, TCSANOW, &originalModes) }

  /// Closes the window.
  func hangUp() {
    if descriptor >= 0 { close(descriptor) }
    descriptor = -1
  }

  /// Types bytes.
  func write(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// What a read came to.
  enum Output {
    case bytes(ArraySlice<UInt8>)
    case nothingYet
    /// No program has the terminal open any more.
    case end
  }

  /// Reads what comes within a time.
  func read(waitingMilliseconds: Int32) -> Output {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    // A descriptor of -1 is never ready, so that a window that was closed just stays silent.
    guard poll(&waiting, 1, waitingMilliseconds) > 0 else { return .nothingYet }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(descriptor, &buffer, buffer.count)
    return count > 0 ? .bytes(buffer[..<count]) : .end
  }

  /// The modes of the terminal's driver, such as echo, as numbers to compare.
  var modes: [UInt32] {
    var modes = termios()
    guard tcgetattr(descriptor, &modes) == 0 else { return [] }
    let controls = withUnsafeBytes(of: modes.c_cc) { $0.map(UInt32.init) }
    return [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag] + controls
  }
}
