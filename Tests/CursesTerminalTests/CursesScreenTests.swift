import Glibc
import TerminalUI
import TestSupport
import Testing

/// Terminal types with their variables, and the depth they must lead to.
private let terminals: [([String: String], ColorDepth)] = [
  (["TERM": "vt100"], .mono),
  (["TERM": "xterm"], .eight),
  (["TERM": "screen"], .eight),
  (["TERM": "xterm-256color"], .palette256),
  (["TERM": "tmux-256color"], .palette256),
  (["TERM": "xterm-256color", "COLORTERM": "truecolor"], .trueColor),
  (["TERM": "tmux-256color", "COLORTERM": "24bit", "TMUX": "x"], .palette256),
  (["TERM": "xterm-256color", "COLORTERM": "truecolor", "NO_COLOR": "1"], .mono),
]

@Suite struct CursesScreenTests {
  @Test(arguments: terminals)
  func drawsAndGivesBack(variables: [String: String], depth: ColorDepth) throws {
    let session = try startedProbe(variables: variables)
    try session.wait(for: "colours \(depth)")
    #expect(
      session.screen.leftovers.contains("alternate screen on") == (variables["TERM"] != "vt100"))
    #expect(try session.quit() == .exit(0))
    #expect(session.leftovers == [])
    #expect(session.screen.unknown == [])
  }

  @Test func trueColourShowsTheCanvasExactly() throws {
    let session = try startedProbe(variables: ["COLORTERM": "truecolor"])
    let direct = Style(foreground: .rgb(245, 147, 34), background: .rgb(8, 119, 189))
    for (column, scalar) in "▀▄█⣿─".unicodeScalars.enumerated() {
      #expect(session.screen[8 + column, 7] == Cell(scalar, style: direct))
    }
    #expect(session.screen[16, 7] == Cell("e", style: Style(foreground: .indexed(3))))
    #expect(session.screen[36, 8] == Cell("i", style: Style.terminal.italic))
  }

  @Test func aPaletteShowsItsIndicesAndAttributes() throws {
    let session = try startedProbe()
    let palette = Style(foreground: .indexed(208), background: .indexed(25))
    #expect(session.screen[0, 7] == Cell("▀", style: palette))
    let attributes: [(Int, Unicode.Scalar, Attributes)] = [
      (0, "b", .bold), (8, "d", .dim), (16, "r", .reverse), (24, "u", .underline),
      (36, "i", .italic),
    ]
    for (column, scalar, attribute) in attributes {
      #expect(session.screen[column, 8] == Cell(scalar, style: Style(attributes: attribute)))
    }
  }

  @Test(arguments: ["C", "POSIX", "", "xx_XX.ISO-8859-1", "C.UTF-8"])
  func blocksShowInAnyLocale(locale: String) throws {
    let session = try startedProbe(variables: ["LC_ALL": locale])
    #expect(session.screen.text.contains("unicode true"))
    #expect(session.screen.text.contains("▀▄█⣿─"))
    #expect(try session.quit() == .exit(0))
  }

  @Test func whatIsNotOneColumnWideBecomesAQuestionMark() throws {
    let session = try startedProbe()
    #expect(session.screen.rows[7] == "▀▄█⣿─   ▀▄█⣿─   eight   ???|")
  }

  @Test func largerCanvasesAreClipped() throws {
    let session = try startedProbe()
    session.type("o")
    try session.wait(for: "keys o")
    try session.waitForPicture(Size(columns: 80, rows: 24))
    session.type("n")
    try session.wait(for: "noise 1 ")
    #expect(session.screen.rows[0] == "probe 80x24")
    #expect(session.screen.rows[8].hasPrefix("bold    dim"))
  }

  @Test func smallerCanvasesLeaveBlanks() throws {
    let session = try startedProbe()
    session.type("u")
    try session.wait(for: "the right half to become blank") {
      $0.rows[23] == "noise 0 redraws 0 page 0"
    }
    #expect(session.screen.rows[4] == "keys u")
    #expect(session.screen.rows[8] == "bold    dim     reverse underline   ita…")
  }

  @Test func theWindowsSizeCounts() throws {
    let session = try startedProbe(variables: ["LINES": "10", "COLUMNS": "20"])
    #expect(session.screen.rows[0] == "probe 80x24")
  }

  @Test func variablesDoNotStandInForTheWindowsSize() throws {
    let session = try startProbe(variables: ["LINES": "9999", "COLUMNS": "9999"], windowSize: nil)
    try session.waitForPicture(Size(columns: 80, rows: 24))
  }

  @Test func aMonstrousWindowIsDrawnOnInPart() throws {
    let session = try startProbe(windowSize: Size(columns: 65_535, rows: 65_535))
    while session.bytesWritten(withinMilliseconds: 300) > 0 || session.byteCount == 0 {}
    #expect(session.residentKibibytes < 150_000)
    #expect(try session.quit() == .exit(0))
  }

  @Test(arguments: [[:], ["COLORTERM": "truecolor"], ["TERM": "vt100"]])
  func anyResizeSurvives(variables: [String: String]) throws {
    let session = try startedProbe(variables: variables)
    let sizes = [(1, 1), (200, 60), (10, 2), (1, 30), (300, 1), (2, 2), (80, 24)]
    for (columns, rows) in sizes {
      session.resize(to: Size(columns: columns, rows: rows))
      try session.waitForPicture(Size(columns: columns, rows: rows))
    }
    #expect(session.screen.rows[0] == "probe 80x24")
    #expect(try session.quit() == .exit(0))
    #expect(session.leftovers == [])
    #expect(session.screen.unknown == [])
  }

  @Test func aLargeWindowIsGivenBackWhole() throws {
    let session = try startedProbe(size: Size(columns: 120, rows: 40))
    #expect(session.leftovers.contains("scroll region set") == false)
    #expect(try session.quit() == .exit(0))
    #expect(session.leftovers == [])
  }

  @Test func startsInTheSmallestWindow() throws {
    let session = try startedProbe(size: Size(columns: 1, rows: 1))
    #expect(try session.quit() == .exit(0))
    #expect(session.leftovers == [])
  }

  @Test(arguments: [[:], ["COLORTERM": "truecolor"], ["TERM": "tmux-256color"]])
  func keysArrive(variables: [String: String]) throws {
    let session = try startedProbe(
      size: Size(columns: 120, rows: 24), variables: variables)
    let keys = [
      ("k", "k"), ("\u{1B}OA", "<up>"), ("\u{1B}[B", "<down>"), ("\u{1B}[1;5C", "<right>"),
      ("\u{1B}[1;2D", "<left>"),
      ("\u{1B}[15~", ""), ("\u{1B}[Z", "<backTab>"), ("\r", "<enter>"), ("é", "é"),
      ("\u{1B}[5~", "<pageUp>"), ("\u{1B}[3~", "<delete>"), ("\u{7F}", "<backspace>"),
      ("\u{13}", ""), ("\u{16}", ""), ("\u{1B}[1~", "<home>"), ("!", "!"),
    ]
    for (bytes, _) in keys { session.type(bytes) }
    let line = "keys " + keys.map(\.1).filter { !$0.isEmpty }.joined(separator: " ")
    try session.wait(for: line)
  }

  @Test func escapeIsAKeyWithoutAnotherKey() throws {
    let session = try startedProbe()
    session.type("\u{1B}")
    try session.wait(for: "keys <escape>")
  }

  @Test func anArrowInTwoPiecesIsAnArrow() throws {
    let session = try startedProbe()
    session.type("\u{1B}")
    usleep(60_000)
    session.type("[A")
    try session.wait(for: "keys <up>")
  }

  @Test func lateAnswersAreNoKeys() throws {
    let session = try startedProbe()
    session.type("\u{1B}]11;rgb:1e1e/1e1e/2e2e\u{1B}")
    usleep(60_000)
    session.type("\\\u{1B}P1+r544e=78\u{1B}\\\u{1B}[?62;22c\u{1B}qk")
    try session.wait(for: "keys k")
  }

  @Test func aFloodOfKeysDoesNotHoldUpTheEnd() throws {
    let session = try startedProbe()
    session.type(String(repeating: "k", count: 100_000) + "q")
    #expect(try session.waitForEnd().cause == .exit(0))
  }

  @Test func controlLDrawsEverythingAgain() throws {
    let session = try startedProbe()
    session.disturb("\u{1B}[12;5Hrubbish\u{1B}[24;70Hrubbish\u{1B}[1;1Hrubbish")
    #expect(session.screen.rows[11].contains("rubbish"))
    session.type("\u{C}")
    try session.wait(for: "redraws 1")
    try session.waitForPicture(Size(columns: 80, rows: 24))
    #expect(session.screen.rows[0] == "probe 80x24")
    #expect(session.screen.rows[11] == "")
  }

  @Test(arguments: terminals)
  func changesAddUpToThePicture(variables: [String: String], depth: ColorDepth) throws {
    let size = Size(columns: 80, rows: 24)
    let session = try startedProbe(size: size, variables: variables)
    for step in 1...25 {
      session.type("n")
      try session.wait(for: "noise \(step) ")
    }
    let changed = session.screen.canvas
    session.type("\u{C}")
    try session.wait(for: "redraws 1")
    try session.waitForPicture(size)
    #expect(differences(session.screen.canvas, changed) == [])
    #expect(session.screen.unknown == [])
  }

  @Test func pairsAreUsedAgainWhenAllAreGiven() throws {
    let session = try startedProbe(variables: ["TERM": "xterm"])
    for page in 1...2 {
      session.type("p")
      try session.wait(for: "page \(page)")
      try session.waitForPicture(Size(columns: 80, rows: 24))
      for place in 0..<40 {
        let pair = UInt8((page * 40 + place) % 64)
        let style = Style(foreground: .indexed(pair / 8), background: .indexed(pair % 8))
        #expect(session.screen[place, 9] == Cell("x", style: style))
      }
    }
    #expect(session.screen[16, 7] == Cell("e", style: Style(foreground: .indexed(3))))
  }

  /// The cells of the samples and the noise that don't look the same.
  private func differences(_ one: Canvas, _ other: Canvas) -> [String] {
    var result: [String] = []
    for y in 7..<one.size.rows - 1 {
      for x in 0..<one.size.columns where look(one[x, y]) != look(other[x, y]) {
        result.append("\(x),\(y): \(one[x, y]) is not \(other[x, y])")
      }
    }
    return result
  }

  /// What can be seen of a cell: of a plain blank only its background.
  private func look(_ cell: Cell) -> Cell {
    let isPlain = cell.style.attributes.isDisjoint(with: [.reverse, .underline])
    guard cell.scalar == " ", isPlain else { return cell }
    return Cell(" ", style: Style(background: cell.style.background))
  }

  @Test func standardErrorIsShownAfterwards() throws {
    let session = try startedProbe()
    session.type("e")
    try session.wait(for: "keys e")
    #expect(!session.screen.text.contains("noted"))
    #expect(try session.quit() == .exit(0))
    #expect(session.screen.text.contains("noted on the way"))
  }

  @Test func idleMeansIdle() throws {
    let session = try startedProbe()
    try session.waitForRest(ofMilliseconds: 500, processorSeconds: 0.001)
  }
}
