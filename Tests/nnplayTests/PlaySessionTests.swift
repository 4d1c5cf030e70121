import Glibc
import TerminalUI
import TestSupport
import Testing

/// The real program in a real terminal, as a person starts it.
@Suite struct PlaySessionTests {
  private static let sizes = [
    Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 200, rows: 60),
  ]
  private static let terminals: [[String: String?]] = [
    ["TERM": "xterm-256color"], ["TERM": "xterm-256color", "COLORTERM": "truecolor"],
    ["TERM": "tmux-256color", "TMUX": "x"], ["TERM": "xterm"], ["TERM": "vt100"],
    ["TERM": "xterm-256color", "NO_COLOR": "1"], ["TERM": "xterm-256color", "LC_ALL": "C"],
  ]

  private static func start(
    _ arguments: [String] = [], size: Size = sizes[0], variables: [String: String?] = [:]
  ) throws -> TerminalSession {
    let command = TerminalCommand(
      TerminalCommand.productPath("nnplay"), arguments.isEmpty ? ["--no-intro"] : arguments,
      variables: variables)
    let session = try TerminalSession(command, size: size)
    try session.wait(for: "epoch")
    return session
  }

  /// The number after "epoch" in the title bar.
  private static func epoch(_ screen: ScreenEmulator) -> Int? {
    let words = screen.rows[0].split(separator: " ")
    return words.firstIndex(of: "epoch").flatMap { place in
      Int(words[place + 1].filter(\.isNumber))
    }
  }

  @Test(arguments: sizes) func itLearnsByItself(size: Size) throws {
    let session = try Self.start(size: size)
    try session.wait(for: "the tenth epoch") { (Self.epoch($0) ?? 0) >= 10 }
    #expect(session.screen.rows[0].contains("playing"))
    session.type("q")
    #expect(try session.waitForEnd().cause == .exit(0))
    #expect(session.leftovers == [])
  }

  /// The first time it is explained, unless a key is pressed; then never again.
  @Test func theFirstStartIsExplainedOnce() throws {
    let scratch = try ScratchFolder()
    let command = TerminalCommand(
      TerminalCommand.productPath("nnplay"), variables: ["XDG_STATE_HOME": scratch.url.path])
    let first = try TerminalSession(command, size: Self.sizes[0])
    try first.wait(for: "Dots are examples of two kinds")
    try first.wait(for: "the second epoch") { (Self.epoch($0) ?? 0) >= 2 }
    first.type("]")
    try first.wait(for: "3 HIDDEN LAYERS")
    #expect(!first.screen.text.contains("Dots are examples"))
    first.type("q")
    #expect(try first.waitForEnd().cause == .exit(0))
    #expect(first.leftovers == [])
    let second = try TerminalSession(command, size: Self.sizes[0])
    try second.wait(for: "epoch")
    #expect(!second.screen.text.contains("Dots are examples"))
  }

  @Test(arguments: terminals) func everyTerminalIsGivenBack(variables: [String: String?]) throws {
    let session = try Self.start(["--dataset", "xor"], variables: variables)
    try session.wait(for: "another epoch") { (Self.epoch($0) ?? 0) >= 2 }
    session.type("q")
    #expect(try session.waitForEnd().cause == .exit(0))
    #expect(session.leftovers == [])
    #expect(session.screen.unknown == [])
  }

  @Test(arguments: ["spiral", "plane", "bumps", "Datasets/circle.csv", "./and"])
  func aDataSetsNameIsEnough(word: String) throws {
    let scratch = try ScratchFolder()
    _ = try scratch.file(named: "and", try Repository.text("Datasets/and.csv"))
    let file = word.contains("Datasets") ? Repository.folder.appending(path: word).path : word
    let path = word == "./and" ? scratch.url.appending(path: "and").path : file
    let session = try Self.start([path, "--hidden", "3,3,3", "--paused"], size: Self.sizes[1])
    let name = word.split(separator: "/").last.map { $0.replacing(".csv", with: "") }
    try session.wait(for: "nnplay \(name ?? "")")
    try session.wait(for: "3 HIDDEN LAYERS")
  }

  /// As macOS writes names, and in wide characters.
  @Test func namesOfAllWritingsAreShown() throws {
    let scratch = try ScratchFolder()
    let file = try scratch.file(
      named: "Gro\u{308}ße 日本.csv", "温度,gru\u{308}n 🙂,l\n1,2,はい\n3,4,a\u{308}ch\n5,6,はい\n")
    let session = try Self.start([file.path, "--paused"], size: Self.sizes[1])
    for text in ["nnplay Größe 日本 ", "↑ grün 🙂", "温度 →", " はい", " äch"] {
      try session.wait(for: text)
    }
    session.type("d")
    try session.wait(for: "another data set") { !$0.rows[0].contains("日本") }
    #expect(session.screen.rows[0].contains("paused"))
    session.type("q")
    #expect(try session.waitForEnd().cause == .exit(0))
    #expect(session.screen.unknown == [])
  }

  /// What the terminal's description says is of no account then.
  @Test(
    arguments: ["24bit", "256", "16", "8", "none"],
    ["xterm-256color", "xterm", "screen", "vt100"])
  func coloursCanBeChosen(colors: String, term: String) throws {
    let session = try Self.start(
      ["--paused", "--colors", colors], variables: ["TERM": term, "COLORTERM": "truecolor"])
    try session.wait(for: "the map") {
      $0.text.contains("? all keys") || $0.text.contains("s step")
    }
    let styles = session.screen.canvas.cells.map(\.style)
    let kinds = Set((styles.map(\.background) + styles.map(\.foreground)).map(\.kind))
    let highest = kinds.compactMap { if case .indexed(let index) = $0 { index } else { nil } }.max()
    let hasComponents = kinds.contains { if case .rgb = $0 { true } else { false } }
    #expect(hasComponents == (colors == "24bit"))
    let ranges: [String: ClosedRange<UInt8>] = ["256": 16...255, "16": 8...15, "8": 1...7]
    if let range = ranges[colors] { #expect(range.contains(highest ?? 0)) }
    if colors == "none" { #expect(highest == nil) }
    session.type("q")
    #expect(try session.waitForEnd().cause == .exit(0))
    #expect(session.leftovers == [])
    #expect(session.screen.unknown == [])
  }

  @Test func asciiCanBeChosen() throws {
    let session = try Self.start(["--ascii", "--paused"], size: Self.sizes[1])
    try session.wait(for: "? all keys")
    let foreign = session.screen.text.unicodeScalars.filter { !$0.isASCII }
    #expect(foreign.isEmpty)
  }

  @Test func keysReshapeTheNetworkWhileItTrains() throws {
    let session = try Self.start(["--dataset", "spiral"], size: Self.sizes[1])
    try session.wait(for: "2 HIDDEN LAYERS")
    session.type("]")
    try session.wait(for: "3 HIDDEN LAYERS")
    session.type("[[[")
    try session.wait(for: "NO HIDDEN LAYER")
    session.type("]]")
    try session.wait(for: "2 HIDDEN LAYERS")
    session.type("a")
    try session.wait(for: "activation ReLU")
    session.type("l")
    try session.wait(for: "learning rate 0.01")
    session.type("d")
    try session.wait(for: "nnplay plane")
    #expect(session.screen.rows[0].contains("playing"))
  }

  @Test func arrowsReachANeuronAndPlusAddsOne() throws {
    let session = try Self.start(["--paused"], size: Self.sizes[1])
    session.type("\t\t\t\t")
    session.type("+")
    try session.wait(for: "− 5 +")
    try session.wait(for: "layer 1 neuron 1")
  }

  @Test func theSearchFillsAPanelWhileOnePlays() throws {
    let session = try Self.start(size: Self.sizes[1])
    session.type("f")
    try session.wait(for: "THE SMALLEST NETWORK")
    let epoch = Self.epoch(session.screen) ?? 0
    // One neuron never does; the larger ones take their time in a build for debugging.
    try session.wait(for: "0/50")
    session.type("+")
    try session.wait(for: "No seed of this network solves it")
    session.type("-")
    try session.wait(for: "Seed 0.01000 has not solved it by epoch")
    try session.wait(for: "training to go on") { (Self.epoch($0) ?? 0) > epoch }
    session.type("q")
    #expect(try session.waitForEnd().cause == .exit(0))
    #expect(session.leftovers == [])
  }

  @Test func aStepIsOneEpoch() throws {
    let session = try Self.start(["--paused"])
    session.type("s")
    try session.wait(for: "epoch 000,001")
    session.type("ss")
    try session.wait(for: "epoch 000,003")
    session.type("R")
    try session.wait(for: "epoch 000,000")
  }

  @Test func pausedIsIdle() throws {
    let session = try Self.start(["--paused"], size: Self.sizes[1])
    try session.wait(for: "the whole screen") { $0.text.contains("? all keys") }
    try session.waitForRest(ofMilliseconds: 1000, processorSeconds: 0.01)
  }

  @Test func aPasteChangesNothing() throws {
    let session = try Self.start(["--paused"])
    session.type("\u{1B}[200~]]]dq\n\u{1B}[201~")
    try session.wait(for: "A paste is not played as keys.")
    session.type("s")
    try session.wait(for: "epoch 000,001")
    #expect(session.screen.rows[0].contains("nnplay circle"))
  }

  @Test func helpOpensAndCloses() throws {
    let session = try Self.start(["--paused"])
    session.type("?")
    try session.wait(for: "tests, signs, seeds, draw")
    session.type("\u{1B}")
    try session.wait(for: "the help to close") { !$0.text.contains("signs, images") }
  }

  @Test(arguments: zip([SIGINT, SIGTERM, SIGHUP], [130, 143, 129] as [Int32]))
  func signalsEndItWithTheirCode(signal: Int32, code: Int32) throws {
    let session = try Self.start()
    session.signal(signal)
    #expect(try session.waitForEnd().cause == .exit(code))
    #expect(session.leftovers == [])
  }

  @Test(arguments: [SIGTERM, SIGINT, SIGHUP, SIGUSR1, SIGPIPE, SIGALRM])
  func signalsEndItThoughNobodyReads(signal: Int32) throws {
    let session = try Self.start(
      ["--dataset", "spiral", "--hidden", "8,8,8"], size: Self.sizes[1],
      variables: ["COLORTERM": "truecolor"])
    session.leaveUnread(milliseconds: 1500)
    session.signal(signal)
    #expect(try session.waitForEndUnread().cause == .exit(128 + signal))
    #expect(session.leftovers == [])
  }

  @Test func itGoesOnWhereTheTerminalCeasesToAnswer() throws {
    let session = try Self.start(["--dataset", "spiral"], size: Self.sizes[1])
    try session.wait(for: "some epochs") { (Self.epoch($0) ?? 0) >= 60 }
    session.answers = false
    let epoch = Self.epoch(session.screen) ?? 0
    try session.wait(for: "five seconds' epochs") { (Self.epoch($0) ?? 0) >= epoch + 300 }
  }

  @Test func tooFewOpenFilesAreSaidToBeThat() throws {
    let program = TerminalCommand.productPath("nnplay")
    let script = "ulimit -n 6; exec '\(program)'"
    let session = try TerminalSession(TerminalCommand("/bin/sh", ["-c", script]))
    #expect(try session.waitForEnd().cause == .exit(69))
    #expect(session.screen.text.contains("too few open files"))
    #expect(session.leftovers == [])
  }

  @Test func ctrlCEndsIt() throws {
    let session = try Self.start()
    session.type("\u{3}")
    #expect(try session.waitForEnd().cause == .exit(130))
    #expect(session.leftovers == [])
  }

  @Test func aClosedWindowEndsIt() throws {
    let session = try Self.start()
    session.hangUp()
    #expect(try session.waitForEnd().cause == .exit(129))
  }

  @Test func ctrlZStopsAndContinues() throws {
    let session = try Self.start()
    session.type("\u{1A}")
    try session.waitUntilStopped()
    #expect(session.leftovers == [])
    session.resume()
    let epoch = Self.epoch(session.screen) ?? 0
    try session.wait(for: "training to go on") { (Self.epoch($0) ?? 0) > epoch }
    session.type("q")
    #expect(try session.waitForEnd().cause == .exit(0))
    #expect(session.leftovers == [])
  }

  @Test func itSurvivesAnySize() throws {
    let session = try Self.start(size: Self.sizes[1])
    for size in [(1, 1), (2, 50), (39, 11), (40, 12), (80, 24), (300, 100), (1, 1), (104, 30)] {
      session.resize(to: Size(columns: size.0, rows: size.1))
    }
    try session.wait(for: "HIDDEN LAYERS")
    session.resize(to: Size(columns: 30, rows: 8))
    try session.wait(for: "nnplay needs 40x12")
    session.resize(to: Self.sizes[0])
    try session.wait(for: "test")
    session.type("q")
    #expect(try session.waitForEnd().cause == .exit(0))
    #expect(session.leftovers == [])
  }

  @Test(arguments: [SIGILL, SIGSEGV, SIGABRT]) func aCrashGivesTheTerminalBack(signal: Int32) throws
  {
    let session = try Self.start()
    session.signal(signal)
    #expect(try session.waitForEnd().cause == .signal(signal))
    #expect(session.leftovers == [])
  }

  @Test func divergenceIsExplained() throws {
    let session = try Self.start(
      ["--dataset", "reg-plane", "--activation", "relu", "--learning-rate", "10"],
      size: Self.sizes[1])
    try session.wait(for: "The loss is no longer a number")
    #expect(session.screen.rows[0].contains("diverged"))
    session.type("lllllR")
    try session.wait(for: "training again") {
      $0.rows[0].contains("playing") && (Self.epoch($0) ?? 0) > 5
    }
  }

  @Test func withoutATerminalItSaysSo() throws {
    for file in ["input", "output"] {
      var command = TerminalCommand(TerminalCommand.productPath("nnplay"))
      if file == "input" { command.input = "/dev/null" } else { command.output = "/dev/null" }
      let session = try TerminalSession(command, size: Self.sizes[0])
      #expect(try session.waitForEnd().cause == .exit(69))
      #expect(session.screen.text.contains("nnplay: Standard \(file) is not a terminal"))
    }
  }

  @Test(arguments: [nil, "", "no-such-terminal", "dumb"])
  func anUnusableTermIsExplained(term: String?) throws {
    let command = TerminalCommand(
      TerminalCommand.productPath("nnplay"), variables: ["TERM": term])
    let session = try TerminalSession(command, size: Self.sizes[1])
    #expect(try session.waitForEnd().cause == .exit(69))
    #expect(session.screen.text.contains("TERM=xterm-256color"))
    #expect(session.leftovers == [])
  }
}
