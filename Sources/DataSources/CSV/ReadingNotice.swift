import Glibc

/// A line on standard error while a file is waited for or takes long to read; on a terminal it goes
/// when it is over, by Ctrl-C too.
struct ReadingNotice {
  /// The time before anything is said.
  static let patienceMilliseconds: Int32 = 500
  private static let pause = Duration.milliseconds(100)
  /// The signals that end a program at once.
  private static let deadly = [SIGINT, SIGTERM, SIGHUP]

  private let name: String
  private let size: Int?
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private var due = ContinuousClock.now + .milliseconds(Int(patienceMilliseconds))
  private var isShown = false

  /// Makes a notice of a file; its size is nil where nobody knows it.
  init(path: String, size: Int?) {
    name = printable(path, limit: 20)
    self.size = size
  }

  /// Says that nothing comes.
  mutating func showWaiting() {
    let text = "waiting for data from \(name); Ctrl-C ends"
    if isTerminal { draw(text) } else { OpenFile.write("nnplay: \(text)\n", to: STDERR_FILENO) }
  }

  /// Says how much has come, now and then.
  mutating func show(bytes: Int) {
    guard isTerminal, ContinuousClock.now >= due else { return }
    due = .now + Self.pause
    let share = size.map { "\(100 * min(bytes, $0) / max(1, $0)) %" }
    draw("reading \(name): \(share ?? "\(bytes / 1_000_000) MB")")
  }

  /// Takes the line away.
  mutating func hide() {
    guard isShown else { return }
    OpenFile.write("\r\u{1B}[K", to: STDERR_FILENO)
    for number in Self.deadly { Self.handle(number, SIG_DFL) }
    isShown = false
  }

  private mutating func draw(_ text: String) {
    // A signal may come as soon as the line is there.
    if !isShown { Self.wipeBeforeDeath() }
    isShown = true
    OpenFile.write("\r\(text)\u{1B}[K", to: STDERR_FILENO)
  }

  /// Lets signals that end the program take the line away first.
  private static func wipeBeforeDeath() {
    for number in deadly {
      handle(number) { number in
        let wipe: StaticString = "\r\u{1B}[K"
        _ = write(STDERR_FILENO, wipe.utf8Start, wipe.utf8CodeUnitCount)
        signal(number, SIG_DFL)
        raise(number)
      }
    }
  }

  /// Sets what a signal does, unless whoever started the program wants it to outlive that signal.
  private static func handle(_ number: Int32, _ handler: sighandler_t?) {
    let before = signal(number, handler)
    if unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) {
      signal(number, SIG_IGN)
    }
  }
}
