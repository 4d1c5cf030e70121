import TerminalUI
import Testing

@testable import CursesTerminal

@Suite struct TerminalCapabilitiesTests {
  private func depth(_ colors: Int, _ environment: [String: String] = [:]) -> ColorDepth {
    TerminalCapabilities.colorDepth(describedColors: colors, environment: environment)
  }

  @Test func theDescriptionCountsColours() {
    #expect(depth(0) == .mono)
    #expect(depth(2) == .mono)
    #expect(depth(8) == .eight)
    #expect(depth(16) == .sixteen)
    #expect(depth(88) == .sixteen)
    #expect(depth(256) == .palette256)
    #expect(depth(1 << 24) == .palette256)
  }

  @Test(arguments: ["truecolor", "24bit", "TrueColor"])
  func colortermPromisesMore(value: String) {
    #expect(depth(256, ["COLORTERM": value]) == .trueColor)
    #expect(depth(8, ["COLORTERM": value, "TERM": "xterm"]) == .trueColor)
  }

  @Test func colortermIsNotBelievedEverywhere() {
    #expect(depth(256, ["COLORTERM": "yes"]) == .palette256)
    #expect(depth(0, ["COLORTERM": "truecolor", "TERM": "vt100"]) == .mono)
    #expect(depth(8, ["COLORTERM": "truecolor", "TERM": "linux"]) == .eight)
  }

  @Test(arguments: [
    ["TERM": "xterm-256color", "TMUX": "/tmp/x"], ["TERM": "tmux-256color"], ["TERM": "screen"],
    ["TERM": "xterm-256color", "STY": "1.x"],
    ["TERM": "screen-256color", "STY": "1.x", "TMUX": "x"],
  ])
  func insideAnotherTerminalTheDescriptionMustSaySo(variables: [String: String]) {
    let environment = variables.merging(["COLORTERM": "truecolor"]) { $1 }
    #expect(depth(256, environment) == .palette256)
    let direct = TerminalCapabilities.colorDepth(
      describedColors: 256, describesDirectColor: true, environment: environment)
    #expect(direct == .trueColor)
  }

  @Test func noColorRulesThemOut() {
    #expect(depth(256, ["NO_COLOR": "1", "COLORTERM": "truecolor"]) == .mono)
    #expect(depth(256, ["NO_COLOR": ""]) == .palette256)
  }

  @Test(arguments: [
    ("15;0", Appearance.dark), ("0;15", .light), ("0;default;15", .light), ("7;8", .dark),
    ("0;7", .light), ("15;4", .dark), ("0;11", .light),
  ])
  func colorfgbgNamesTheBackground(value: String, appearance: Appearance) {
    #expect(TerminalCapabilities.appearance(environment: ["COLORFGBG": value]) == appearance)
  }

  @Test(arguments: ["", "default;default", "15;", "0;16", "0;-1"])
  func colorfgbgMayNotSay(value: String) {
    #expect(TerminalCapabilities.appearance(environment: ["COLORFGBG": value]) == nil)
  }

  @Test func withoutItNothingIsKnown() {
    #expect(TerminalCapabilities.appearance(environment: [:]) == nil)
  }
}
