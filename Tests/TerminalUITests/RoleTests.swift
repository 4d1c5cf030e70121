import Testing

@testable import TerminalUI

@Suite struct RoleTests {
  @Test(arguments: Role.allCases) func monoHasNoColours(role: Role) {
    let style = Theme(depth: .mono).style(role)
    #expect(style.foreground == .terminal && style.background == .terminal)
  }

  @Test(arguments: Role.allCases) func eachDepthKeepsToItsColours(role: Role) {
    for appearance in Appearance.allCases {
      for color in colors(role, .eight, appearance) {
        if case .indexed(let index) = color.kind { #expect(index < 8) }
        if case .rgb = color.kind { Issue.record("24 bits for eight colours: \(color)") }
      }
      for color in colors(role, .palette256, appearance) {
        if case .rgb = color.kind { Issue.record("24 bits for 256 colours: \(color)") }
      }
    }
  }

  @Test func whatMattersCanBeToldWithoutColours() {
    let theme = Theme(depth: .mono)
    for role in [Role.focus, .bad, .playing, .selection, .titleBar, .strong, .dim] {
      #expect(theme.style(role) != theme.text)
    }
  }

  @Test func darkAndLightDiffer() {
    for role in Role.allCases where role != .strong {
      #expect(
        Theme(depth: .trueColor, appearance: .dark).style(role)
          != Theme(depth: .trueColor, appearance: .light).style(role))
    }
  }

  @Test func theFocusShowsOnWhiteWithEightColours() {
    #expect(Theme(depth: .eight, appearance: .dark).focus.foreground == .indexed(3))
    #expect(Theme(depth: .eight, appearance: .light).focus.foreground == .indexed(5))
  }

  private func colors(_ role: Role, _ depth: ColorDepth, _ appearance: Appearance) -> [Color] {
    let style = Theme(depth: depth, appearance: appearance).style(role)
    return [style.foreground, style.background]
  }
}
