import Glibc
import TerminalUI

/// A program that runs in a pseudo-terminal, driven and looked at by a test.
///
/// Nothing here waits for time to pass: each wait is for a condition, and one generous deadline
/// turns a wait in vain into a failure that shows the screen. A class, because the program
/// exists once and must not outlive the test.
package final class TerminalSession {
  /// What a test failed with.
  package struct Failure: Error, CustomStringConvertible {
    /// What was waited for, and the screen.
    package let description: String
    init(_ description: String) { self.description = description }
  }

  /// What a person would see.
  package private(set) var screen: ScreenEmulator
  /// The number of bytes written by the program.
  package private(set) var byteCount = 0
  /// Whether the terminal answers questions; most do.
  package var answers = true
  /// How the program ended, once it has been waited for.
  package private(set) var end: ProcessEnd?

  private let terminal: PseudoTerminal
  private let process: pid_t
  private let originalModes: [UInt32]
  private let deadline: Deadline
  private var isStopped = false

  /// How long one look at the terminal may take; between looks the program's state is asked for.
  private static let slice: Int32 = 20

  /// Starts a program; the window may say another size of itself than it has.
  package init(
    _ command: TerminalCommand, size: Size = Size(columns: 80, rows: 24),
    windowSize: Size? = nil, deadlineSeconds: Double = 180
  ) throws {
    terminal = try PseudoTerminal(size: windowSize ?? size)
    originalModes = terminal.modes
    screen = ScreenEmulator(size: size)
    deadline = Deadline(seconds: deadlineSeconds)
    process = try ProcessSpawning.spawn(command, terminalPath: terminal.path)
  }

  deinit {
    guard end == nil else { return }
    kill(-process, SIGKILL)
    terminal.hangUp()
    waitpid(process, nil, 0)
  }

  /// Types text or sequences.
  package func type(_ text: String) { terminal.write(Array(text.utf8)) }

  /// Sends a signal to the program and what it has started: its process group.
  package func signal(_ number: Int32) { kill(-process, number) }

  /// Puts text on the screen that the program doesn't know of, as another program might.
  package func disturb(_ text: String) { screen.feed(text.utf8) }

  /// Gives the terminal's driver the modes it began with, as a shell does.
  package func restoreDriverModes() { terminal.restoreModes() }

  /// Changes the window's size.
  package func resize(to size: Size) {
    screen.resize(to: size)
    terminal.resize(to: size)
  }

  /// Closes the window.
  package func hangUp() { terminal.hangUp() }

  /// Reads until the screen fulfils a condition; of a picture that comes as one, its end is awaited.
  package func wait(for what: String, until isFulfilled: (ScreenEmulator) -> Bool) throws {
    while screen.modes.synchronizedOutput || !isFulfilled(screen) {
      if readOutput() == .ended { throw failure("the program ended before \(what)") }
      try checkDeadline(what)
    }
  }

  /// Reads until a text is on the screen.
  package func wait(for text: String) throws {
    try wait(for: "the text '\(text)'") { $0.text.contains(text) }
  }

  /// Reads until the program has stopped, as after Ctrl-Z.
  package func waitUntilStopped() throws {
    while !isStopped {
      _ = readOutput()
      askForState(WNOHANG | WUNTRACED)
      if end != nil { throw failure("the program ended instead of stopping") }
      try checkDeadline("the program to stop")
    }
    while readOutput(waitingMilliseconds: 0) == .some {}
  }

  /// Lets time pass in which nobody reads what the program writes, until it can write no more.
  package func leaveUnread(milliseconds: Int32) { poll(nil, 0, milliseconds) }

  /// The memory that the running program has, in KiB.
  package var residentKibibytes: Int {
    guard let status = fopen("/proc/\(process)/statm", "r") else { return 0 }
    defer { fclose(status) }
    var text = [CChar](repeating: 0, count: 128)
    guard fgets(&text, 128, status) != nil else { return 0 }
    let bytes = text.map { UInt8(bitPattern: $0) }
    let pages = String(decoding: bytes, as: UTF8.self).split(separator: " ").dropFirst().first
    return (pages.flatMap { Int($0) } ?? 0) * Int(getpagesize()) / 1024
  }

  /// Waits for the end of a program that nobody reads; afterwards the rest is read.
  package func waitForEndUnread() throws -> ProcessEnd {
    while end == nil {
      poll(nil, 0, 1)
      askForState(WNOHANG)
      try checkDeadline("the end of the program")
    }
    return try waitForEnd()
  }

  /// Continues a stopped program.
  package func resume() {
    isStopped = false
    signal(SIGCONT)
  }

  /// Reads until the program has ended.
  @discardableResult
  package func waitForEnd() throws -> ProcessEnd {
    while true {
      let reading = readOutput()
      if reading != .some {
        // The terminal is closed a moment before the program can be waited for.
        if reading == .ended { poll(nil, 0, 1) }
        askForState(WNOHANG)
        if let end {
          while readOutput(waitingMilliseconds: 0) == .some {}
          return end
        }
      }
      try checkDeadline("the end of the program")
    }
  }

  /// What the program writes while nobody does anything: reads for a while.
  package func bytesWritten(withinMilliseconds time: Int32) -> Int {
    let before = byteCount
    let end = Deadline(seconds: Double(time) / 1000)
    while !end.isOver { _ = readOutput() }
    return byteCount - before
  }

  /// Waits until the program writes nothing for a while and uses next to no processor time in it.
  ///
  /// On a machine with much else to do a quiet moment may be one in which the program had no turn,
  /// so that rest is waited for and not expected at once.
  package func waitForRest(ofMilliseconds time: Int32, processorSeconds limit: Double) throws {
    while true {
      let before = processorSeconds
      if bytesWritten(withinMilliseconds: time) == 0, processorSeconds - before < limit { return }
      try checkDeadline("the program to rest")
    }
  }

  /// The processor time that the running program has used, in seconds.
  package var processorSeconds: Double {
    var clock = clockid_t()
    var time = timespec()
    guard clock_getcpuclockid(process, &clock) == 0, clock_gettime(clock, &time) == 0 else {
      return .nan
    }
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// What the program has not put back, in words; empty when all is well.
  package var leftovers: [String] {
    screen.leftovers + (terminal.modes == originalModes ? [] : ["other driver modes"])
  }

  private enum Reading { case some, none, ended }

  private func readOutput(waitingMilliseconds: Int32 = slice) -> Reading {
    switch terminal.read(waitingMilliseconds: waitingMilliseconds) {
    case .bytes(let bytes):
      byteCount += bytes.count
      screen.feed(bytes)
      answer()
      return .some
    case .nothingYet: return .none
    case .end: return .ended
    }
  }

  private func answer() {
    if answers, !screen.answers.isEmpty { type(screen.answers) }
    screen.answers = ""
  }

  private func askForState(_ options: Int32) {
    var status: Int32 = 0
    var usage = rusage()
    guard end == nil, wait4(process, &status, options, &usage) == process else { return }
    if ProcessEnd.isStop(status) {
      isStopped = true
    } else {
      end = ProcessEnd(status: status, usage: usage)
    }
  }

  private func checkDeadline(_ what: String) throws {
    if deadline.isOver { throw failure("waited in vain for \(what)") }
  }

  private func failure(_ reason: String) -> Failure {
    Failure("\(reason)\n--- screen\n\(screen.text)\n---")
  }
}
