/// What follows an escape, as far as it has come: it knows where a sequence ends, not what it means.
///
/// The forms are those of ECMA-48: `[` parameters and a final character (CSI); `O` and one character
/// (SS3); `]`, `P`, `_`, `^` and `X` begin text up to a bell or an escape (OSC, DCS, APC, PM, SOS). Any
/// other character is one pressed with Alt.
struct EscapeSequence: Sendable {
  /// What one more character makes of a sequence.
  enum Step: Equatable {
    /// More is to come.
    case unfinished
    /// The sequence is complete.
    case finished
    /// The character is not part of the sequence, or the sequence is too long to be one.
    case broken
  }

  private enum Form {
    case control, shift, text
    /// An old report of the mouse: three characters of any kind.
    case pointer
  }

  /// The first characters: all of them in sequences of keys.
  private(set) var scalars: [Unicode.Scalar] = []
  private var length = 0
  private var form: Form?

  /// Longer ones are no answers of a terminal: the program must not stay deaf.
  static let longest = 65_536
  private static let longestKey = 32

  /// Whether the escape came in the midst of text, whose end it is, with a backslash to follow.
  private let endsText: Bool

  /// A sequence of which nothing but the escape has come.
  init(after last: EscapeSequence? = nil) { endsText = last?.form == .text }

  /// Whether nothing has followed an escape that may be a key.
  var isEscapeAlone: Bool { length == 0 && !endsText }

  /// Takes the next character, which is no escape.
  mutating func advance(by next: Unicode.Scalar) -> Step {
    length += 1
    guard length <= Self.longest else { return .broken }
    if length <= Self.longestKey { scalars.append(next) }
    switch form {
    case nil: return begin(with: next)
    case .control: return advanceControl(by: next)
    case .shift: return advanceParameters(by: next)
    case .text: return next == "\u{7}" ? .finished : .unfinished
    case .pointer: return length == 5 ? .finished : .unfinished
    }
  }

  private mutating func begin(with next: Unicode.Scalar) -> Step {
    switch next {
    case "[": form = .control
    case "O": form = .shift
    case "]", "P", "_", "^", "X": form = .text
    default: return .finished
    }
    return .unfinished
  }

  private mutating func advanceControl(by next: Unicode.Scalar) -> Step {
    // The Linux console's F1 to F5 have a second bracket.
    if length == 2, next == "[" { return .unfinished }
    if length == 2, next == "M" {
      form = .pointer
      return .unfinished
    }
    return advanceParameters(by: next)
  }

  private func advanceParameters(by next: Unicode.Scalar) -> Step {
    switch next.value {
    case 0x40...0x7E: .finished
    case 0x20...0x3F: .unfinished
    default: .broken
    }
  }
}
