import TerminalUI

/// Tells keys that a person presses from more than anybody types: a key held down whose presses
/// pile up, and text pasted where the terminal does not mark it.
///
/// Presses of one key beyond the pace are dropped. More different keys at a time than it allows are a
/// paste: all of them and what follows without a pause are swallowed, and told as one paste at the end.
struct TypingPace: Sendable {
  private var repeats = Allowance()
  private var changes = Allowance()
  private var last: Key?
  private var flood: (text: PasteText, latest: ContinuousClock.Instant)?

  /// How long a paste must have paused to be over.
  static let pause = Duration.milliseconds(100)

  /// When a paste is over, unless more of it comes.
  var deadline: ContinuousClock.Instant? { flood.map { $0.latest + Self.pause } }

  /// What of the inputs that came at a time is to act.
  mutating func admit(_ inputs: [Input], at now: ContinuousClock.Instant) -> [Input] {
    if flood == nil, !changes.holds(changeCount(inputs), at: now) { flood = (PasteText(), now) }
    return inputs.filter { input in
      guard case .key(let key) = input else { return true }
      return admits(key, at: now)
    }
  }

  private func changeCount(_ inputs: [Input]) -> Int {
    let pressed: [Key?] = inputs.compactMap { if case .key(let key) = $0 { key } else { nil } }
    return zip([last] + pressed, pressed).count { $0 != $1 }
  }

  private mutating func admits(_ key: Key, at now: ContinuousClock.Instant) -> Bool {
    guard flood == nil else {
      swallow(key, at: now)
      return false
    }
    defer { last = key }
    return key == last ? repeats.take(at: now) : changes.take(at: now)
  }

  /// The text of a paste that is over; nil while there is none.
  mutating func takePaste(at now: ContinuousClock.Instant) -> String? {
    guard let deadline, now >= deadline, let text = flood?.text.text else { return nil }
    flood = nil
    last = nil
    return text
  }

  private mutating func swallow(_ key: Key, at now: ContinuousClock.Instant) {
    flood?.latest = now
    guard case .character(let character) = key else { return }
    character.unicodeScalars.forEach { flood?.text.keep($0) }
  }
}

/// How many keys may come now: many at once, fewer in the long run.
private struct Allowance: Sendable {
  private var left = Self.atOnce
  private var latest: ContinuousClock.Instant?

  /// Keys that one write of a script may hold; the fastest keyboards repeat 60 times a second.
  private static let atOnce = 128.0
  private static let perSecond = 100.0

  /// Whether so many may come.
  mutating func holds(_ count: Int, at now: ContinuousClock.Instant) -> Bool {
    let seconds = latest.map { max(0, (now - $0) / .seconds(1)) } ?? 0
    latest = now
    left = min(Self.atOnce, left + seconds * Self.perSecond)
    return left >= Double(count)
  }

  /// Takes one, if it may come.
  mutating func take(at now: ContinuousClock.Instant) -> Bool {
    guard holds(1, at: now) else { return false }
    left -= 1
    return true
  }
}
