import TerminalUI
import TestSupport
import Testing

/// Gates, a sample's way and a descent by the real program in a real terminal.
@Suite struct CourseScreenSessionTests {
  private static let large = Size(columns: 120, rows: 40)

  private static func start(_ line: String, size: Size = Size(columns: 80, rows: 24)) throws
    -> TerminalSession
  {
    let arguments = line.split(separator: " ").map(String.init)
    return try TerminalSession(
      TerminalCommand(TerminalCommand.productPath("nnplay"), arguments), size: size)
  }

  /// Ends it by a key, with the terminal as it was.
  private static func end(_ session: TerminalSession, by key: String = "q") throws {
    session.type(key)
    #expect(try session.waitForEnd().cause == .exit(0))
    #expect(session.leftovers == [])
    #expect(session.screen.unknown == [])
  }

  @Test func aGateIsChangedTypedAndTaught() throws {
    let session = try Self.start("gates nand", size: Self.large)
    try session.wait(for: "4 of 4 right")
    session.type("\u{1B}[C\u{1B}[C-")
    try session.wait(for: "bias 3 → 2; row 0 1: sum 1 → 0, output 1 → 0")
    session.type("\r")
    try session.wait(for: "A number such as -1.5; Enter sets it.")
    session.type("\u{7F}3\r")
    try session.wait(for: "4 of 4 right")
    session.type("rL")
    try session.wait(for: "pass 1:")
    session.type("a")
    try session.wait(for: "14 of 16 are within reach of one neuron")
    session.type("\u{1B}")
    try session.wait(for: "the gate again") { !$0.text.contains("14 of 16") }
    session.type("\u{1B}")
    try session.wait(for: "epoch 000,000")
    try Self.end(session)
  }

  @Test func aSampleIsFollowedCheckedAndAskedFor() throws {
    let session = try Self.start("step --example toy", size: Self.large)
    try session.wait(for: "Nothing is computed yet")
    session.type(" ")
    try session.wait(for: "0.4100 × 0.5800 = 0.5062")
    session.type("c")
    try session.wait(for: "All 18 gradients are the slopes of the loss.")
    session.type("h")
    try session.wait(for: "12 of 18 gradients are not the slopes")
    session.type("ca")
    try session.wait(for: "0.2831 → 0.2468")
    session.type("rQ0.51\r")
    try session.wait(for: "Right: z1[1] is 0.5062.")
    try Self.end(session, by: "\u{1B}")
  }

  @Test func theBallRollsAndDiverges() throws {
    let session = try Self.start("descend 5square --rate 0.06")
    try session.wait(for: "slope 25.0000")
    session.type("hhh")
    try session.wait(for: "slope 20.0500")
    session.type("A")
    try session.wait(for: "|x| < 0.001 after 9 steps")
    session.type("LLLLLLL")
    try session.wait(for: "It diverges")
    try Self.end(session, by: "\u{1B}")
  }

  @Test(arguments: ["gates cheese", "step --example digits231", "descend"])
  func theySurviveAnySizeAndPaste(line: String) throws {
    let session = try Self.start(line, size: Self.large)
    try session.wait(for: "? keys")
    for size in [(1, 1), (20, 5), (40, 12), (39, 11), (80, 24), (200, 60), (2, 90), (300, 2)] {
      session.resize(to: Size(columns: size.0, rows: size.1))
      session.type(" n\u{1B}[B+")
    }
    session.type("\u{1B}[200~\(String(repeating: "q]\u{1}é", count: 2000))\u{1B}[201~")
    session.resize(to: Self.large)
    try session.wait(for: "q quit")
    try Self.end(session)
  }
}
