import Experiments
import TerminalUI
import Testing

@testable import PlaygroundApp

@Suite struct KeyMapTests {
  private static let keys = KeyMap.rows.flatMap(\.commands).map(\.key)

  @Test func noKeyIsThereTwice() {
    #expect(Set(Self.keys).count == Self.keys.count)
  }

  @Test func everyKeyOfTheScreenIsThere() {
    let characters = Array(" sSrRg+-[]aAlLeEwWbBnNpPdDtx1234567890?q").map(Key.character)
    let others: [Key] = [
      .tab, .backTab, .up, .down, .left, .right, .enter, .escape, .redraw, .suspend,
    ]
    for key in characters + others { #expect(KeyMap.command(for: key) != nil, "\(key)") }
  }

  @Test func theTableIsWhatTheProgramObeys() {
    for row in KeyMap.rows {
      #expect(!row.commands.isEmpty)
      for (key, command) in row.commands { #expect(KeyMap.command(for: key) == command) }
    }
    #expect(KeyMap.command(for: .character("z")) == nil)
    #expect(KeyMap.command(for: .home) == nil)
  }

  @Test func noTwoKeysButPlusDoTheSame() {
    let commands = KeyMap.rows.flatMap(\.commands).filter { $0.key != .character("=") }.map {
      "\($0.command)"
    }
    #expect(Set(commands).count == commands.count)
  }

  @Test func rowsNameTheirKeys() {
    for row in KeyMap.rows {
      for case (.character(let character), _) in row.commands
      where character != " " && character != "=" && !character.isNumber {
        #expect(row.keys.contains(character), "\(row.keys) does not name \(character)")
      }
    }
  }

  @Test func everySettingHasKeysBothWays() {
    let commands = KeyMap.rows.flatMap(\.commands).map(\.command)
    for setting in Setting.line {
      #expect(commands.contains(.step(setting, by: 1)), "\(setting)")
      #expect(commands.contains(.step(setting, by: -1)), "\(setting)")
    }
  }
}
