import TerminalUI

/// Tells keys that a person presses from more than anybody types: a key held down whose presses
/// pile up, and text pasted where the terminal does not mark it.
///
/// Presses of one key beyond the pace are dropped. Different keys beyond it are a paste: they and what
/// follows without a pause are swallowed, and told as one paste at the end.
struct TypingPace: Sendable {
  private var repeats = Allowance()
  private var changes = Allowance()
  private var last: Key?
  private var flood: (text: PasteText, latest: ContinuousClock.Instant)?

  /// How long a paste must have paused to be over.
  static let pause = Duration.milliseconds(100)

  /// When a paste is over, unless more of it comes.
  var deadline: ContinuousClock.Instant? { flood.map { $0.latest + Self.pause } }

  /// Whether a key is to act.
  mutating func admits(_ key: Key, at now: ContinuousClock.Instant) -> Bool {
    guard flood == nil else {
      swallow(key, at: now)
      return false
    }
    let isRepeat = key == last
    last = key
    if isRepeat { return repeats.take(at: now) }
    if changes.take(at: now) { return true }
    flood = (PasteText(), now)
    swallow(key, at: now)
    return false
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

  /// Whether one more may come.
  mutating func take(at now: ContinuousClock.Instant) -> Bool {
    let seconds = latest.map { max(0, (now - $0) / .seconds(1)) } ?? 0
    latest = now
    left = min(Self.atOnce, left + seconds * Self.perSecond)
    guard left >= 1 else { return false }
    left -= 1
    return true
  }
}
