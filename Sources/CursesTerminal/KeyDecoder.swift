import TerminalUI

/// Turns the bytes of a terminal into keys, pastes and reports of the mouse.
///
/// A terminal also sends what nobody pressed: answers to questions of a program before, reports of a
/// mouse that was not asked for, keys that the program has no use for. Whatever follows an escape is therefore read to its
/// end, however it is cut: known sequences become keys, others vanish.
///
/// An escape alone is a key after `escapePatience`. A sequence's introducer that comes later, up to
/// `sequencePatience` after the key has acted, still begins the rest of a sequence if more follows it
/// at once; if not, it is a key by itself. All times are arguments.
struct KeyDecoder: Sendable {
  /// A moment.
  typealias Instant = ContinuousClock.Instant

  private var characters = ScalarDecoder()
  private var sequence: EscapeSequence?
  private var paste: PasteText?
  /// The character that began `sequence` after its escape had acted as a key.
  private var introducer: Unicode.Scalar?
  /// When an escape acted as a key; nil once another key came.
  private var escapeActed: Instant?
  /// When the last bytes came.
  private var latest: Instant?
  private var pace = TypingPace()
  private var ready: [Input] = []
  private let described: [String: Key]
  /// Whether the terminal was asked to report its mouse.
  var takesPointer: Bool
  private var answers = 0
  private var appearance: Appearance?
  /// Whether the terminal has said that it knows synchronized output.
  private(set) var knowsSynchronization = false

  /// How long an escape waits to be more than a key: nobody feels it.
  static let escapePatience = Duration.milliseconds(100)
  /// How long a sequence waits for its next character.
  static let sequencePatience = Duration.milliseconds(500)
  /// How long a paste waits for its next character.
  static let pastePatience = Duration.seconds(2)

  /// A decoder that also knows the keys of a description, by what they send, and the mouse where the
  /// terminal was asked to report it.
  init(described: [String: Key] = [:], takesPointer: Bool = false) {
    self.described = described
    self.takesPointer = takesPointer
  }

  /// When to decode again although nothing comes; nil while nothing is pending.
  var deadline: Instant? {
    let waits = [latest.flatMap { latest in patience.map { latest + $0 } }, pace.deadline]
    return waits.compactMap { $0 }.min()
  }

  /// What the bytes that came by now complete, and what the time that passed without them decides.
  mutating func decode(_ bytes: some Collection<UInt8>, at now: Instant) -> [Input] {
    expire(at: now)
    for byte in bytes {
      if let scalar = characters.decode(byte) { take(scalar, at: now) }
    }
    if !bytes.isEmpty { latest = now }
    defer { ready = [] }
    return pace.admit(ready, at: now)
  }

  /// The answers of the terminal to our questions since this was asked last.
  mutating func takeAnswers() -> Int {
    defer { answers = 0 }
    return answers
  }

  /// What the terminal has said of its background since this was asked last.
  mutating func takeAppearance() -> Appearance? {
    defer { appearance = nil }
    return appearance
  }

  // MARK: Time

  /// How long what is pending may wait.
  private var patience: Duration? {
    if paste != nil { return Self.pastePatience }
    return sequence.map {
      $0.isEscapeAlone || introducer != nil ? Self.escapePatience : Self.sequencePatience
    }
  }

  private mutating func expire(at now: Instant) {
    if let latest, let patience, now >= latest + patience { giveUp(at: now) }
    if let text = pace.takePaste(at: now) { ready.append(.paste(text)) }
  }

  /// Nothing more comes: takes what is pending for what it is so far.
  private mutating func giveUp(at now: Instant) {
    if paste != nil { return endPaste() }
    if sequence?.isEscapeAlone == true {
      press(.escape)
      escapeActed = now
    }
    sequence = nil
    pressIntroducer()
  }

  // MARK: Characters

  private mutating func take(_ scalar: Unicode.Scalar, at now: Instant) {
    if paste != nil {
      if paste?.append(scalar) == true { endPaste() }
    } else if (0x80...0x9F).contains(scalar.value) {
      // An 8-bit control character is short for an escape and a character.
      beginSequence()
      advanceSequence(by: Unicode.Scalar(UInt8(scalar.value - 0x40)), at: now)
    } else if scalar == "\u{1B}" {
      beginSequence()
    } else if sequence != nil {
      advanceSequence(by: scalar, at: now)
    } else {
      takePlain(scalar, at: now)
    }
  }

  private mutating func beginSequence() {
    pressIntroducer()
    if let sequence { hear(sequence.scalars) }
    sequence = EscapeSequence(after: sequence)
  }

  private mutating func advanceSequence(by scalar: Unicode.Scalar, at now: Instant) {
    switch sequence?.advance(by: scalar) {
    case .unfinished, nil: introducer = nil
    case .finished:
      introducer = nil
      finishSequence()
    case .broken:
      sequence = nil
      pressIntroducer()
      takePlain(scalar, at: now)
    }
  }

  private mutating func finishSequence() {
    guard let scalars = sequence?.scalars else { return }
    sequence = nil
    hear(scalars.last == "\u{7}" ? scalars.dropLast() : scalars)
    if scalars == PasteText.opening {
      paste = PasteText()
    } else if scalars == TerminalAnswer.scalars {
      answers += 1
    } else if let key = key(of: scalars) {
      press(key)
    } else if let isKnown = SynchronizedOutput.isKnown(scalars) {
      knowsSynchronization = isKnown
    } else if takesPointer, let pointer = PointerReport.pointer(scalars) {
      ready.append(.pointer(pointer))
    }
  }

  /// Takes a text that has come to its end, a bell or another escape.
  private mutating func hear(_ scalars: [Unicode.Scalar]) {
    appearance = BackgroundColor.appearance(scalars) ?? appearance
  }

  private func key(of scalars: [Unicode.Scalar]) -> Key? {
    described["\u{1B}" + String(String.UnicodeScalarView(scalars))] ?? SequenceKeys.key(scalars)
  }

  private mutating func takePlain(_ scalar: Unicode.Scalar, at now: Instant) {
    if let acted = escapeActed, now < acted + Self.sequencePatience {
      var late = EscapeSequence()
      if late.advance(by: scalar) == .unfinished {
        sequence = late
        introducer = scalar
        return
      }
    }
    pressPlain(scalar)
  }

  // MARK: What is ready

  private mutating func pressPlain(_ scalar: Unicode.Scalar) {
    escapeActed = nil
    if let key = described[String(scalar)] ?? Self.key(for: scalar) { press(key) }
  }

  private mutating func pressIntroducer() {
    guard let scalar = introducer else { return }
    introducer = nil
    pressPlain(scalar)
  }

  private mutating func press(_ key: Key) { ready.append(.key(key)) }

  private mutating func endPaste() {
    if let paste { ready.append(.paste(paste.text)) }
    paste = nil
  }

  /// The key of a single character; nil for control characters without a meaning.
  private static func key(for scalar: Unicode.Scalar) -> Key? {
    switch scalar.value {
    case 8, 127: .backspace
    case 9: .tab
    case 10, 13: .enter
    case 12: .redraw
    case 26: .suspend
    case ..<32: nil
    default: .character(Character(scalar))
    }
  }
}
