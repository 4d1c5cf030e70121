import TerminalUI

/// Turns what ncurses reads into keys.
///
/// ncurses recognizes the sequences of the terminal's description and leaves others as an escape
/// and characters, which would act as letters nobody pressed. So whatever follows an escape
/// without delay is read to its end here: known sequences become keys, others vanish.
struct KeyDecoder: Sendable {
  /// What came after an escape; nil outside a sequence.
  private var sequence: [Unicode.Scalar]?

  /// Longer sequences are no keys.
  private static let longestSequence = 32

  /// The keys that a piece of input completes.
  mutating func decode(_ input: TerminalInput) -> [Key] {
    guard let pending = sequence else { return decodePlain(input) }
    if case .character(let value) = input, let scalar = Unicode.Scalar(value) {
      return decode(scalar, after: pending)
    }
    sequence = nil
    // An escape that nothing follows is the key itself; a sequence cut short is no key.
    return (pending.isEmpty ? [.escape] : []) + decodePlain(input)
  }

  private mutating func decodePlain(_ input: TerminalInput) -> [Key] {
    switch input {
    case .none: return []
    case .code(let code): return CursesKeys.key(for: code).map { [$0] } ?? []
    case .character(EscapeSequences.escape):
      sequence = []
      return []
    case .character(let value): return Self.key(for: value).map { [$0] } ?? []
    }
  }

  private mutating func decode(_ scalar: Unicode.Scalar, after pending: [Unicode.Scalar]) -> [Key] {
    switch EscapeSequences.advance(pending, by: scalar) {
    case .unfinished where pending.count < Self.longestSequence:
      sequence = pending + [scalar]
      return []
    case .finished(let key):
      sequence = nil
      return key.map { [$0] } ?? []
    case .unfinished, .broken:
      sequence = nil
      return (pending.isEmpty ? [.escape] : []) + decodePlain(.character(scalar.value))
    }
  }

  /// The key of a single character; nil for control characters without a meaning.
  private static func key(for value: UInt32) -> Key? {
    switch value {
    case 8, 127: return .backspace
    case 9: return .tab
    case 10, 13: return .enter
    case 12: return .redraw
    case 26: return .suspend
    case ..<32, 128..<160: return nil
    default: return Unicode.Scalar(value).map { .character(Character($0)) }
    }
  }
}
