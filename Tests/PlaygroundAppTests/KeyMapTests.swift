import Experiments
import TerminalUI
import Testing

@testable import PlaygroundApp

@Suite struct KeyMapTests {
  private static let keys = KeyMap.commands.map(\.key)

  @Test func noKeyIsThereTwice() {
    #expect(Set(Self.keys).count == Self.keys.count)
  }

  @Test func everyKeyOfTheScreenIsThere() {
    let characters = Array(" sS.rRguUvo+-[]JMaAlLeEwWbBnNpPdDfiGvoymtxCV<>1234567890?:q").map(
      Key.character)
    let others: [Key] = [
      .tab, .backTab, .up, .down, .left, .right, .enter, .escape, .redraw, .suspend,
    ]
    for key in characters + others { #expect(Self.keys.contains(key), "\(key)") }
  }

  @Test func tablesAreWhatTheProgramObeys() {
    for (key, command) in KeyMap.commands {
      switch command {
      case .playground(let own): #expect(PlaygroundScreen.keys.command(for: key) == own)
      case .global(let own): #expect(GlobalKeys.keys.command(for: key) == own)
      case .search, .sheet, .numbers, .gates, .step, .descend, .images, .wall, .points, .challenge,
        .lesson, .help, .prompt, .palette, .note:
        Issue.record("\(command) is of no open screen")
      }
    }
    #expect(PlaygroundScreen.keys.command(for: "j") == nil)
    #expect(GlobalKeys.keys.command(for: .home) == nil)
  }

  @Test func noTwoKeysButPlusDoTheSame() {
    let commands = KeyMap.commands.filter { $0.key != .character("=") }.map {
      "\($0.command)"
    }
    #expect(Set(commands).count == commands.count)
  }

  private static let rows =
    rows(PlaygroundScreen.keys) + rows(GlobalKeys.keys) + rows(SearchScreen.keys)

  private static func rows<Command>(_ table: KeyTable<Command>) -> [(KeyHelp, [Key])] {
    table.rows.map { ($0.help, $0.bindings.map(\.key)) }
  }

  @Test func rowsNameTheirKeys() {
    for (help, keys) in Self.rows {
      #expect(!keys.isEmpty)
      for case .character(let character) in keys
      where character != " " && character != "=" && !character.isNumber {
        #expect(help.keys.contains(character), "\(help.keys) does not name \(character)")
      }
    }
  }

  @Test func theHelpBeginsWithPlayingAndHasEveryRow() {
    #expect(KeyMap.rows.first?.keys == "space" && KeyMap.rows.last?.keys == "q")
    for (help, _) in Self.rows(PlaygroundScreen.keys) + Self.rows(GlobalKeys.keys) {
      #expect(KeyMap.rows.contains(help), "\(help.keys)")
    }
    var app = Screens.circle(Size(columns: 80, rows: 24))
    #expect(app.keyHelp == KeyMap.rows)
    _ = update(&app, .typed("f"))
    #expect(app.keyHelp.contains { $0.does == "a seed that solves, fails" })
    #expect(!app.keyHelp.contains { $0.does == "find the smallest network" }, "f closes it now")
  }

  @Test func hintsTakeTheirKeysFromTheTable() {
    let keys = PlaygroundScreen.keys
    #expect(keys.hint(.removeLayer, .addLayer, does: "layers") == "[ ] layers")
    let arrows = keys.hint(.move(.up), .move(.down), .move(.left), .move(.right), does: "focus")
    #expect(arrows == "arrows focus")
    #expect(SearchScreen.keys.hint(.move(.up), .move(.down), does: "choose") == "up down choose")
    #expect(GlobalKeys.keys.hint(.togglePlay, does: "play") == "space play")
  }

  @Test func everySettingHasKeysBothWays() {
    let commands = KeyMap.commands.map(\.command)
    for setting in Setting.line {
      #expect(commands.contains(.playground(.step(setting, by: 1))), "\(setting)")
      #expect(commands.contains(.playground(.step(setting, by: -1))), "\(setting)")
    }
  }
}
