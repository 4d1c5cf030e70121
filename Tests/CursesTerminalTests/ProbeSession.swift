import TerminalUI
import TestSupport

/// The probe in a pseudo-terminal, which may say another size of itself than it has, or none.
func startProbe(
  size: Size = Size(columns: 80, rows: 24), variables: [String: String?] = [:],
  input: String? = nil, output: String? = nil,
  windowSize: Size?? = .none
) throws -> TerminalSession {
  var command = TerminalCommand(
    TerminalCommand.productPath("TerminalProbe"), variables: variables)
  command.input = input
  command.output = output
  let unknown = Size(columns: 0, rows: 0)
  return try TerminalSession(
    command, size: size, windowSize: windowSize.map { $0 ?? unknown } ?? size)
}

/// The probe once it has drawn its first picture.
func startedProbe(
  size: Size = Size(columns: 80, rows: 24), variables: [String: String?] = [:]
) throws -> TerminalSession {
  let session = try startProbe(size: size, variables: variables)
  try session.waitForPicture(size)
  return session
}

extension TerminalSession {
  /// Waits for the probe's picture in a size, down to its last corner.
  func waitForPicture(_ size: Size) throws {
    try wait(for: "the picture of \(size.columns)x\(size.rows)") { screen in
      let corner = screen[size.columns - 1, size.rows - 1].scalar == "#"
      return corner && (size.columns < 20 || screen.text.contains("\(size.columns)x\(size.rows)"))
    }
  }

  /// Quits the probe and says how it ended.
  func quit() throws -> ProcessEnd.Cause {
    type("q")
    return try waitForEnd().cause
  }
}
