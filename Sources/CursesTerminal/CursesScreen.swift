import CNcurses
import Glibc
import TerminalUI

/// The terminal while the program draws on it: the only user of ncurses.
///
/// Nothing here waits for the terminal: a canvas is drawn into memory and sent as the terminal takes
/// it, and the next one is due when `isReady` says so. A class, because there is one terminal and it
/// must be given back exactly once. Not Sendable: ncurses keeps its state in globals, so every call
/// belongs on the thread that opened it. `TerminalEvents` must exist before, so that its signals are
/// blocked when ncurses looks.
package final class CursesScreen {
  /// What the terminal can show.
  package let capabilities: TerminalCapabilities
  /// The extent of the window as ncurses knows it.
  package private(set) var size = Size(columns: 0, rows: 0)

  private var painter: CanvasPainter
  private var output = ScreenOutput()
  private var decoder: KeyDecoder
  private(set) var isOpen = true

  /// Bytes that are read at a time, so that signals and the screen have their turn in a flood of them.
  private static let inputAtOnce = 4096
  /// How long the end may wait for answers, in milliseconds.
  private static let answerPatience: Int32 = 200

  /// Opens the screen, or says in one sentence why there can be none; `depth` is what the user says
  /// of the colours, whatever the terminal's description says.
  ///
  /// Where its background is not known otherwise, it can be asked for, and the mouse can be taken.
  package init(
    environment: [String: String] = TerminalEnvironment.current, depth: ColorDepth? = nil,
    asksBackground: Bool = false, takesPointer: Bool = false
  ) throws(TerminalError) {
    let terminal = try TerminalType(environment: environment, depth: depth)
    let isUnicode = CharacterLocale.adopt()
    nc_arm_guard()
    nc_capture_errors()
    guard terminal.openScreen() else {
      Self.giveBack()
      throw .unusableType(terminal.name)
    }
    decoder = KeyDecoder(described: DescribedKeys.ofTerminal(), takesPointer: takesPointer)
    painter = Self.startColors(depth: terminal.colorDepth)
    capabilities = TerminalCapabilities(
      colorDepth: terminal.colorDepth, isUnicode: isUnicode,
      appearance: TerminalCapabilities.appearance(environment: environment),
      pixels: TerminalCapabilities.knownPixels(environment: environment),
      isConsole: TerminalCapabilities.isConsole(environment))
    prepareInput()
    curs_set(0)
    resize()
    // The answers come in this order: once the last is here, no other will reach the shell.
    if Self.speaksANSI { nc_append(SynchronizedOutput.question) }
    if asksBackground, capabilities.appearance == nil, Self.speaksANSI {
      nc_append(BackgroundColor.question)
    }
    output.begin()
  }

  deinit { close() }

  /// Whether a canvas that is shown now reaches the eye at once, rather than to wait for others.
  package var isReady: Bool { output.isReady }

  /// The time until `isReady` although the terminal stays silent; nil where only it can say.
  package var millisecondsUntilReady: Int? { output.millisecondsUntilReady }

  /// Where to wait for room for what was not sent yet; nil if all was.
  package var unsentDescriptor: Int32? { output.unsentDescriptor }

  /// Sends on, after an event that said there is room.
  package func sendOn() { output.send() }

  /// Shows a canvas; only what differs from the one before is sent, in one go.
  ///
  /// Returns false if it must be shown again when the screen is ready: because it isn't now, or
  /// because the line is too slow for all of it at once. Of pictures in motion what the eye sees least
  /// is left out; shown again when they stand still, they become exact.
  package func show(_ canvas: Canvas, isMoving: Bool = false) -> Bool {
    // ncurses would take the terminal again.
    guard isOpen else { return true }
    guard output.isReady else { return false }
    let isComplete = painter.paint(
      canvas, on: size, cellBudget: output.cellBudget,
      movingBudget: isMoving ? output.movingBudget(on: size) : nil)
    wnoutrefresh(nc_stdscr())
    output.beginFrame()
    doupdate()
    output.sendFrame(cells: painter.paintedCells)
    return isComplete
  }

  /// The keys and pastes that have come; never blocks.
  ///
  /// Ask again when `inputWaitMilliseconds` are over, even if nothing comes, and as long as an input
  /// event says that more waits.
  package func takeInput() -> [Input] {
    guard isOpen else { return [] }
    let (bytes, answers) = TerminalAnswer.split(readInput())
    let input = decoder.decode(bytes, at: .now)
    output.synchronizes = decoder.knowsSynchronization
    for _ in 0..<answers + decoder.takeAnswers() { output.noteAnswer() }
    return input
  }

  /// What the terminal has said of its background since this was asked last.
  package func takeAppearance() -> Appearance? { decoder.takeAppearance() }

  /// How long what has come so far may be the beginning of more; nil while all is clear.
  package var inputWaitMilliseconds: Int? {
    decoder.deadline.map { Int((($0 - .now) / .milliseconds(1)).rounded(.up)) }
  }

  /// Takes the terminal's mouse, or gives it back for selecting text.
  package func takePointer(_ isOn: Bool) {
    guard isOpen, isOn != decoder.takesPointer else { return }
    decoder.takesPointer = isOn
    PointerReports.set(isOn)
    output.send()
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
    nc_use_program_modes()
    // ncurses tries the same on its file, which is no terminal, and then sends what it has to.
    reset_prog_mode()
    setInputModes(true)
    resize()
    output.begin()
  }

  /// Gives the terminal back as it was.
  ///
  /// Idempotent; the screen is of no use afterwards.
  package func close() {
    guard isOpen else { return }
    leave()
    isOpen = false
    Self.giveBack()
  }

  /// Leaves the screen to others, in a bounded time also where nobody reads.
  ///
  /// Without the answers that are due, nobody knows what the terminal has seen: Ctrl-Z and Ctrl-C have
  /// the driver throw away what is on its way.
  private func leave() {
    // After the answer to a last question no report of the mouse comes, for a shell to take for keys.
    if decoder.takesPointer {
      PointerReports.set(false)
      output.askLast()
    }
    let isSent = output.finish()
    awaitAnswers()
    let isWhole = isSent && !output.isAwaiting
    setInputModes(false)
    endwin()
    if !isWhole || !output.finish() { output.restoreByForce() }
    nc_use_original_modes()
  }

  /// Reads the answers that are due, lest the shell take them for keys.
  private func awaitAnswers() {
    let end = ContinuousClock.now + .milliseconds(Int(Self.answerPatience))
    while output.isAwaiting, .now < end, nc_input_comes(Self.answerPatience) {
      _ = takeInput()
    }
  }

  private static func giveBack() {
    nc_replay_errors()
    nc_disarm_guard()
    nc_close_output()
  }

  /// The size that the terminal's description gives, for lines that know no other.
  private var windowOfDescription: Size {
    Size(columns: Int(getmaxx(nc_stdscr())), rows: Int(getmaxy(nc_stdscr())))
  }

  private func prepareInput() {
    keypad(nc_stdscr(), true)
    setInputModes(true)
  }

  private func setInputModes(_ isOn: Bool) {
    BracketedPaste.set(isOn)
    if decoder.takesPointer { PointerReports.set(isOn) }
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
