import Experiments
import TerminalUI
import TestSupport
import Testing

@testable import PlaygroundApp

@Suite struct HelpScreenTests {
  private static let normal = Size(columns: 80, rows: 24)
  private static let sizes = [
    Size(columns: 40, rows: 12), Size(columns: 60, rows: 16), normal,
    Size(columns: 120, rows: 40),
  ]

  private static func opened(_ keys: Key..., size: Size = normal) -> App {
    var app = Screens.circle(size)
    for key in keys + ["?"] { _ = update(&app, .key(key)) }
    return app
  }

  private static func typed(_ text: String, _ app: App = opened()) -> App {
    var app = app
    for character in text { _ = update(&app, .typed(character)) }
    return app
  }

  private static func text(_ app: App, _ size: Size = normal) -> String {
    view(app, size: size, theme: Theme(depth: .mono)).text
  }

  private static func found(_ text: String) -> [String] {
    typed(text).help?.found.map(\.name) ?? []
  }

  @Test func everyLetterIsTextAndTheControlsAreNot() {
    var app = Self.typed("q?:fM [0")
    #expect(app.help?.field.text == "q?:fM [0" && app.version == 0)
    #expect(update(&app, .key(.redraw)) == [.redraw])
    #expect(update(&app, .key(.suspend)) == [.suspend])
    #expect(app.help?.field.text == "q?:fM [0")
  }

  @Test func whatIsTypedFiltersKeysAndWords() {
    #expect(Self.found("add layer") == ["add a layer"])
    #expect(Self.found("offset") == ["weight, bias"], "a word, by its meaning")
    #expect(Self.found("mouse").first == "mouse: give it back, or take it")
    #expect(Self.found("no such thing").isEmpty)
    #expect(Self.text(Self.typed("zzz")).contains(Sentences.noSuchName))
    let text = Self.text(Self.typed("add layer"))
    #expect(text.contains("]          add a layer") && !text.contains("learning rate down"))
  }

  @Test func aSettingIsTyped() {
    var app = Self.typed("momentum")
    #expect(app.help?.found.map(\.name) == ["momentum"])
    _ = update(&app, .key(.enter))
    #expect(app.prompt?.setting == .momentum && !app.showsHelp)
  }

  @Test func aKeyIsFoundByItsName() {
    for (typed, name) in [
      ("r", "restart with new weights"), ("R", "restart from the same weights"),
      (" ", "play, pause"), ("space", "play, pause"), ("?", "help: all keys"),
    ] {
      #expect(Self.found(typed).first == name, "\(typed)")
    }
  }

  @Test func everyCommandOfAllThatIsSeenIsThere() throws {
    let targets = try #require(Self.opened("f").help).entries.map(\.target)
    let search = SearchScreen.keys.bindings.map { AppCommand.search($0.command) }
    for command in KeyMap.commands.map(\.command) + search {
      #expect(targets.contains(.command(command)) != command.needsPicture, "\(command)")
    }
  }

  /// Enter does what the key of the chosen row does.
  @Test func enterDoesWhatIsChosen() {
    var app = Self.typed("join")
    #expect(app.help?.chosen?.name == "join a linear layer with the next")
    _ = update(&app, .key(.enter))
    #expect(!app.showsHelp && app.message == Sentences.noLinearLayer)
    app = Self.typed("layer")
    let names = app.help?.found.map(\.name) ?? []
    _ = update(&app, .key(.down))
    #expect(app.help?.chosen?.name == names[1])
    for _ in 0..<100 { _ = update(&app, .key(.up)) }
    #expect(app.help?.selected == 0)
    app = Self.typed("by name")
    _ = update(&app, .key(.enter))
    #expect(!app.showsHelp && app.palette != nil)
  }

  @Test func aWordIsReadAndDoesNothing() {
    var app = Self.typed("one pass over")
    #expect(app.help?.chosen?.target == .nothing)
    #expect(!Self.text(app).contains("Enter do it"))
    #expect(update(&app, .key(.enter)).isEmpty && app.showsHelp)
  }

  @Test func escapeClearsTheSearchAndThenLeaves() {
    var app = Self.typed("layer")
    _ = update(&app, .key(.escape))
    #expect(app.help?.field.text == "" && app.help?.isList == false)
    #expect(Self.text(app).contains("remove, add, join a layer"))
    _ = update(&app, .key(.escape))
    #expect(!app.showsHelp)
  }

  @Test func theArrowsChooseAmongAllBeforeAnythingIsTyped() {
    var app = Self.opened()
    _ = update(&app, .key(.down))
    #expect(app.help?.isList == true && app.help?.selected == 0)
    #expect(Self.text(app).contains("type to search"))
    _ = update(&app, .key(.pageDown))
    #expect(app.help?.selected == 10)
    _ = update(&app, .typed("q"))
    #expect(app.help?.chosen?.name == "quit")
    #expect(update(&app, .key(.enter)).contains(.quit))
  }

  @Test func hiddenTextIsNotSearched() {
    let help = HelpScreen(keys: [], commands: [], showsWords: false)
    #expect(help.entries.isEmpty)
  }

  @Test(arguments: sizes)
  func theHintsSayHowToSearchAndHowToLeave(size: Size) throws {
    let last = { (app: App) in Self.text(app, size).split(separator: "\n").last.map(String.init) }
    let page = try #require(last(Self.opened(size: size)))
    #expect(page.contains("Esc close") && page.contains("type to search"))
    let list = try #require(last(Self.typed("layer", Self.opened(size: size))))
    #expect(list.contains("Enter do it") && list.contains("Esc "))
  }

  @Test(arguments: sizes)
  func theChosenRowIsInSight(size: Size) throws {
    var app = Self.opened(size: size)
    let theme = Theme(depth: .trueColor)
    for _ in 0..<(try #require(app.help).entries.count) {
      _ = update(&app, .key(.down))
      let help = try #require(app.help)
      let frame = app.frame(size: size, theme: theme)
      let region = try #require(
        frame.regions.first { $0.target == .paletteRow(help.selected) }, "\(help.selected)")
      #expect(frame.canvas[region.rect.x, region.rect.y].style == theme.selection)
    }
  }

  @Test func aPressOnARowDoesIt() throws {
    var app = Self.typed("add layer")
    let frame = app.frame(size: Self.normal, theme: Theme(depth: .mono))
    let row = try #require(frame.regions.last { $0.target == .paletteRow(0) }).rect
    let press = Action.input(
      .pointer(Pointer(x: row.x, y: row.y, .press(.left))), at: .paletteRow(0))
    #expect(update(&app, press) == [.edit(.addLayer, version: 1)] && !app.showsHelp)
  }

  @Test(arguments: sizes)
  func theListLooksAsRecorded(size: Size) {
    let theme = Theme(depth: .palette256)
    let app = Self.typed("layer", Self.opened(size: size))
    let name = "help-\(size.columns)x\(size.rows)-layer"
    #expect(GoldenCanvas.mismatch(app.overlay(size, theme), name, theme: theme) == nil)
  }
}
