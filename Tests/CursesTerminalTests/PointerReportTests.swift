import TerminalUI
import Testing

@testable import CursesTerminal

@Suite struct PointerReportTests {
  private static func pointer(_ text: String) -> Pointer? {
    PointerReport.pointer(Array(text.unicodeScalars))
  }

  @Test(arguments: [
    ("[<0;1;1M", Pointer.Kind.press(.left)), ("[<1;1;1M", .press(.middle)),
    ("[<2;1;1M", .press(.right)), ("[<0;1;1m", .release(.left)), ("[<2;1;1m", .release(.right)),
    ("[<32;1;1M", .drag(.left)), ("[<34;1;1M", .drag(.right)), ("[<35;1;1M", .move),
    ("[<64;1;1M", .wheelUp), ("[<65;1;1M", .wheelDown),
  ])
  func buttonsAndMotion(text: String, kind: Pointer.Kind) {
    #expect(Self.pointer(text) == Pointer(x: 0, y: 0, kind))
  }

  @Test(arguments: [
    ("[<4;1;1M", Pointer.Modifiers.shift), ("[<8;1;1M", .alt), ("[<16;1;1M", .control),
    ("[<28;1;1M", Pointer.Modifiers([.shift, .alt, .control])),
  ])
  func keysThatAreHeld(text: String, modifiers: Pointer.Modifiers) {
    #expect(Self.pointer(text) == Pointer(x: 0, y: 0, .press(.left), modifiers: modifiers))
  }

  @Test func cellsAreCountedFromZero() {
    #expect(Self.pointer("[<0;320;100M") == Pointer(x: 319, y: 99, .press(.left)))
  }

  @Test(arguments: [
    "[<0;1M", "[<0;1;1;1M", "[<0;0;1M", "[<0;1;0M", "[<;;M", "[<M", "[<a;1;1M", "[<0;1;99999999M",
    "[0;1;1M", "[<0;1;1R", "[<3;1;1M", "[<66;1;1M", "[<67;1;1M", "[<128;1;1M", "<0;1;1M", "[", "",
  ])
  func othersAreNone(text: String) {
    #expect(Self.pointer(text) == nil)
  }
}
