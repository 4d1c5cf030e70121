import TerminalUI
import Testing

@testable import CursesTerminal

/// Sends an answer and the key q in two pieces, cut at each byte in turn: however it is cut, it presses
/// no other key, and `check` sees what was heard.
func hearInPieces(_ answer: String, _ check: (inout KeyDecoder, _ place: Comment) -> Void) {
  let bytes = Array("\(answer)q".utf8)
  for cut in 1..<bytes.count {
    var decoder = KeyDecoder()
    let start = ContinuousClock.now
    var inputs = decoder.decode(bytes[..<cut], at: start)
    inputs += decoder.decode(bytes[cut...], at: start + .milliseconds(20))
    #expect(inputs == [Input.key(.character("q"))], "cut at \(cut)")
    check(&decoder, "cut at \(cut)")
  }
}
