import TerminalUI
import Testing

@testable import CursesTerminal

@Suite struct BackgroundColorTests {
  @Test(arguments: [
    ("]11;rgb:0000/0000/0000", Appearance.dark), ("]11;rgb:ffff/ffff/ffff", .light),
    ("]11;rgb:fd/f6/e3", .light), ("]11;rgb:2/2/3", .dark), ("]11;rgb:00/2b/36", .dark),
  ])
  func saysDarkOrLight(text: String, wanted: Appearance) {
    #expect(BackgroundColor.appearance(Array(text.unicodeScalars)) == wanted)
  }

  @Test(arguments: [
    "", "]11;", "]10;rgb:ffff/ffff/ffff", "]11;rgb:ffff/ffff", "]11;rgb:fffff/0/0",
    "]11;rgb:gg/00/00", "]11;rgb:-1/00/00", "]11;rgba:ff/ff/ff/ff", "[0n",
  ])
  func othersSayNothing(text: String) {
    #expect(BackgroundColor.appearance(Array(text.unicodeScalars)) == nil)
  }

  /// However the answer is cut and ended, it is heard and presses no key.
  @Test(arguments: ["\u{7}", "\u{1B}\\"]) func answersAreHeardInPieces(end: String) {
    hearInPieces("\u{1B}]11;rgb:ffff/ffff/ffff\(end)") { decoder, place in
      #expect(decoder.takeAppearance() == .light, place)
      #expect(decoder.takeAppearance() == nil, place)
    }
  }
}
