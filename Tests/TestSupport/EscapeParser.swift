/// Splits what a program sends to its terminal into characters and commands.
struct EscapeParser: Sendable {
  /// One thing that the terminal does.
  enum Command: Sendable, Equatable {
    /// Shows a character at the cursor.
    case print(Unicode.Scalar)
    /// A control character below space, or delete.
    case control(UInt8)
    /// An escape, intermediate characters and a final one.
    case escape(intermediates: String, final: Character)
    /// ESC [, a private marker, numbers, intermediate characters and a final one.
    case sequence(ControlSequence)
    /// A title or the like, which changes nothing on the screen.
    case string(String)
    /// Bytes that are neither UTF-8 nor a sequence.
    case garbage(String)
  }

  private enum State: Sendable {
    case ground
    case escape(String)
    case sequence(String)
    case string(String)
  }

  private var state = State.ground
  private var decoder = Unicode.UTF8.ForwardParser()
  private var partial: [UInt8] = []

  /// The commands that a byte completes.
  mutating func feed(_ byte: UInt8) -> Command? {
    if byte == 0x1B { return beginEscape() }
    switch state {
    case .ground: return ground(byte)
    case .escape(let text): return escape(text, byte)
    case .sequence(let text): return sequence(text, byte)
    case .string(let text): return string(text, byte)
    }
  }

  private mutating func beginEscape() -> Command? {
    defer { state = .escape("") }
    switch state {
    case .ground where partial.isEmpty: return nil
    case .string(let text): return .string(text)
    case .escape(let text), .sequence(let text): return .garbage("ESC " + text)
    case .ground:
      partial = []
      return .garbage("cut UTF-8")
    }
  }

  private mutating func ground(_ byte: UInt8) -> Command? {
    if partial.isEmpty, byte < 0x20 || byte == 0x7F { return .control(byte) }
    partial.append(byte)
    var iterator = partial.makeIterator()
    switch decoder.parseScalar(from: &iterator) {
    case .valid(let encoded):
      partial = []
      return .print(Unicode.UTF8.decode(encoded))
    case .error where partial.count < Self.length(of: partial[0]): break
    case .error, .emptyInput:
      partial = []
      decoder = Unicode.UTF8.ForwardParser()
      return .garbage("bad UTF-8")
    }
    decoder = Unicode.UTF8.ForwardParser()
    return nil
  }

  /// The length of a character that begins with a byte.
  private static func length(of first: UInt8) -> Int {
    switch first {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }

  private mutating func escape(_ text: String, _ byte: UInt8) -> Command? {
    let character = Character(Unicode.Scalar(byte))
    if text.isEmpty, byte == UInt8(ascii: "[") {
      state = .sequence("")
    } else if text.isEmpty, "]PX^_".contains(character) {
      state = .string("")
    } else if (0x20...0x2F).contains(byte) {
      state = .escape(text + String(character))
    } else {
      state = .ground
      return .escape(intermediates: text, final: character)
    }
    return nil
  }

  private mutating func sequence(_ text: String, _ byte: UInt8) -> Command? {
    if byte < 0x20 { return .control(byte) }
    let character = Character(Unicode.Scalar(byte))
    guard (0x40...0x7E).contains(byte) else {
      state = .sequence(text + String(character))
      return nil
    }
    state = .ground
    return .sequence(ControlSequence(text, final: character))
  }

  private mutating func string(_ text: String, _ byte: UInt8) -> Command? {
    if byte == 0x07 {
      state = .ground
      return .string(text)
    }
    state = .string(text + String(Character(Unicode.Scalar(byte))))
    return nil
  }
}
