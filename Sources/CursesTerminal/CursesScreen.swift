import CNcurses
import Glibc
import TerminalUI

/// The terminal while the program draws on it: the only user of ncurses.
///
/// A class, because there is one terminal and it must be given back exactly once. Not Sendable:
/// ncurses keeps its state in globals, so every call belongs on the thread that opened it.
/// `TerminalEvents` must exist before, so that its signals are blocked when ncurses looks.
package final class CursesScreen {
  /// What the terminal can show.
  package let capabilities: TerminalCapabilities
  /// The extent of the window as ncurses knows it.
  package private(set) var size = Size(columns: 0, rows: 0)

  private var painter: CanvasPainter
  private var decoder: KeyDecoder
  private var isOpen = true

  /// Bytes that are read at a time, so that signals and the screen have their turn in a flood of them.
  private static let inputAtOnce = 4096

  /// Opens the screen, or says in one sentence why there can be none.
  package init(
    environment: [String: String] = TerminalEnvironment.current
  ) throws(TerminalError) {
    let terminal = try TerminalType(environment: environment)
    let isUnicode = CharacterLocale.adopt()
    nc_arm_guard()
    nc_capture_errors()
    guard terminal.openScreen() else {
      Self.giveBack()
      throw .unusableType(terminal.name)
    }
    decoder = KeyDecoder(described: DescribedKeys.ofTerminal())
    painter = Self.startColors(depth: terminal.colorDepth)
    capabilities = TerminalCapabilities(
      colorDepth: terminal.colorDepth, isUnicode: isUnicode,
      appearance: TerminalCapabilities.appearance(environment: environment))
    prepareInput()
    curs_set(0)
    resize()
  }

  deinit { close() }

  /// Shows a canvas; only what differs from the one before is sent, in one go.
  package func show(_ canvas: Canvas) {
    // ncurses would take the terminal again.
    guard isOpen else { return }
    painter.paint(canvas, on: size)
    wnoutrefresh(nc_stdscr())
    doupdate()
  }

  /// The keys and pastes that have come; never blocks.
  ///
  /// Ask again when `inputWaitMilliseconds` are over, even if nothing comes, and as long as an input
  /// event says that more waits.
  package func takeInput() -> [Input] {
    guard isOpen else { return [] }
    return decoder.decode(readInput(), at: .now)
  }

  /// How long what has come so far may be the beginning of more; nil while all is clear.
  package var inputWaitMilliseconds: Int? {
    decoder.deadline.map { Int((($0 - .now) / .milliseconds(1)).rounded(.up)) }
  }

  /// Takes over the window's size; the next canvas is drawn whole.
  package func resize() {
    guard isOpen else { return }
    size = WindowSize.current ?? windowOfDescription
    // resizeterm would put a key into the input as well.
    resize_term(Int32(size.rows), Int32(size.columns))
    redrawAll()
  }

  /// Makes the next canvas be drawn whole, whatever others have left on the terminal.
  package func redrawAll() {
    painter.forget()
    clearok(nc_curscr(), true)
  }

  /// Gives the terminal to the shell and stops; returns when the program is continued.
  package func suspend() {
    guard isOpen else { return }
    leave()
    raise(SIGSTOP)
    resume()
  }

  /// Takes the terminal again after a stop that came from outside.
  package func resume() {
    guard isOpen else { return }
    reset_prog_mode()
    BracketedPaste.set(true)
    resize()
  }

  /// Gives the terminal back as it was.
  ///
  /// Idempotent; the screen is of no use afterwards.
  package func close() {
    guard isOpen else { return }
    isOpen = false
    leave()
    Self.giveBack()
  }

  private func leave() {
    BracketedPaste.set(false)
    endwin()
  }

  private static func giveBack() {
    nc_replay_errors()
    nc_disarm_guard()
  }

  /// The size that the terminal's description gives, for lines that know no other.
  private var windowOfDescription: Size {
    Size(columns: Int(getmaxx(nc_stdscr())), rows: Int(getmaxy(nc_stdscr())))
  }

  private func prepareInput() {
    cbreak()
    noecho()
    nonl()
    nc_free_control_keys()
    // Keys that wait must not keep a picture from being finished.
    typeahead(-1)
    keypad(nc_stdscr(), true)
    BracketedPaste.set(true)
  }

  private func readInput() -> [UInt8] {
    let count = min(Int(nc_waiting_bytes(STDIN_FILENO)), Self.inputAtOnce)
    guard count > 0 else { return [] }
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = max(0, read(STDIN_FILENO, buffer.baseAddress, count))
    }
  }

  private static func startColors(depth: ColorDepth) -> CanvasPainter {
    var numbers = ColorNumbers(depth: depth)
    guard depth != .mono, has_colors(), start_color() == OK else {
      return CanvasPainter(numbers: ColorNumbers(depth: .mono), pairCount: 0)
    }
    numbers.hasDefaults = use_default_colors() == OK
    return CanvasPainter(numbers: numbers, pairCount: Int(nc_color_pairs()))
  }
}
