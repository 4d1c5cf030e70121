import TerminalUI
import Testing

/// What terminals send, as recorded: keys, answers to questions, reports; and the keys it stands for.
struct ForeignSequence: Sendable, CustomTestStringConvertible {
  let name: String
  let bytes: [UInt8]
  let keys: [Key]

  init(_ name: String, _ text: String, _ keys: [Key] = []) {
    self.init(name, bytes: Array(text.utf8), keys)
  }

  init(_ name: String, bytes: [UInt8], _ keys: [Key] = []) {
    self.name = name
    self.bytes = bytes
    self.keys = keys
  }

  var testDescription: String { name }

  /// Sequences with an introducer.
  static let all =
    keys + answers + reports + [
      ForeignSequence("8-bit arrow", "\u{9B}A", [.up]),
      ForeignSequence("8-bit arrow without UTF-8", bytes: [0x9B, 0x41], [.up]),
      ForeignSequence("8-bit colour answer", "\u{9D}11;rgb:0000/0000/0000\u{9C}"),
    ]

  private static let keys = [
    ForeignSequence("arrow", "\u{1B}[A", [.up]),
    ForeignSequence("application arrow", "\u{1B}OB", [.down]),
    ForeignSequence("arrow with Ctrl", "\u{1B}[1;5C", [.right]),
    ForeignSequence("arrow with Alt, as rxvt sends it", "\u{1B}\u{1B}[D", [.left]),
    ForeignSequence("Shift-Tab", "\u{1B}[Z", [.backTab]),
    ForeignSequence("page down", "\u{1B}[6~", [.pageDown]),
    ForeignSequence("number pad", "\u{1B}Ok", [.character("+")]),
    ForeignSequence("Insert", "\u{1B}[2~"),
    ForeignSequence("F1", "\u{1B}OP"),
    ForeignSequence("F5", "\u{1B}[15~"),
    ForeignSequence("F1 of the Linux console", "\u{1B}[[A"),
    ForeignSequence("Ctrl-A, as kitty sends it", "\u{1B}[97;5u"),
    ForeignSequence("arrow let go, as kitty sends it", "\u{1B}[1;1:3A"),
    ForeignSequence("Ctrl-A, as xterm sends it on request", "\u{1B}[27;5;97~"),
  ]

  private static let answers = [
    ForeignSequence("background colour", "\u{1B}]11;rgb:1e1e/1e1e/2e2e\u{1B}\\"),
    ForeignSequence("background colour with a bell", "\u{1B}]11;rgb:ffff/ffff/ffff\u{7}"),
    ForeignSequence("palette colour", "\u{1B}]4;1;rgb:cdcd/0000/0000\u{7}"),
    ForeignSequence("clipboard", "\u{1B}]52;c;cXVpdA==\u{1B}\\"),
    ForeignSequence("device attributes", "\u{1B}[?62;1;6;22c"),
    ForeignSequence("secondary attributes", "\u{1B}[>41;390;0c"),
    ForeignSequence("tertiary attributes", "\u{1B}P!|7E565445\u{1B}\\"),
    ForeignSequence("name and version", "\u{1B}P>|XTerm(390)\u{1B}\\"),
    ForeignSequence("capability", "\u{1B}P1+r544e=787465726d\u{1B}\\"),
    ForeignSequence("setting", "\u{1B}P1$r0 q\u{1B}\\"),
    ForeignSequence("mode", "\u{1B}[?2004;2$y"),
    ForeignSequence("place of the cursor", "\u{1B}[24;80R"),
    ForeignSequence("size", "\u{1B}[8;24;80t"),
    ForeignSequence("graphics", "\u{1B}_Gi=31;OK\u{1B}\\"),
    ForeignSequence("private message", "\u{1B}^quit\u{1B}\\"),
    ForeignSequence("start of string", "\u{1B}Xquit\u{1B}\\"),
  ]

  private static let reports = [
    ForeignSequence("focus gained", "\u{1B}[I"),
    ForeignSequence("focus lost", "\u{1B}[O"),
    ForeignSequence("colour scheme", "\u{1B}[?997;1n"),
    ForeignSequence("mouse", "\u{1B}[<0;10;5M"),
    ForeignSequence("mouse let go", "\u{1B}[<0;10;5m"),
    ForeignSequence("mouse of rxvt", "\u{1B}[32;10;5M"),
    ForeignSequence("old mouse", "\u{1B}[M rq"),
  ]

  /// A character pressed with Alt.
  static let withAlt = [
    ForeignSequence("Alt-q", "\u{1B}q"), ForeignSequence("Alt-R", "\u{1B}R"),
    ForeignSequence("Alt-Enter", "\u{1B}\r"), ForeignSequence("Alt-Backspace", "\u{1B}\u{7F}"),
    ForeignSequence("Alt-é", "\u{1B}é"), ForeignSequence("Alt-space", "\u{1B} "),
  ]
}
