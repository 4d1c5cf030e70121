import Experiments
import TerminalUI
import TestSupport
import Testing

@testable import PlaygroundApp

@Suite struct PaletteScreenTests {
  private static func opened(_ keys: Key..., size: Size = Size(columns: 80, rows: 24)) -> App {
    var app = Screens.circle(size)
    for key in keys + [":"] { _ = update(&app, .key(key)) }
    return app
  }

  private static func type(_ text: String, _ app: inout App) {
    for character in text { _ = update(&app, .typed(character)) }
  }

  private static func found(_ text: String) -> [String] {
    var app = opened()
    type(text, &app)
    return app.palette?.found.map(\.name) ?? []
  }

  @Test func everyCommandAndSettingIsThere() throws {
    let palette = try #require(Self.opened("f").palette)
    let targets = palette.entries.map(\.target)
    for setting in Setting.all { #expect(targets.contains(.setting(setting)), "\(setting.id)") }
    let search = SearchScreen.keys.bindings.map { AppCommand.search($0.command) }
    for command in KeyMap.commands.map(\.command) + search {
      #expect(targets.contains(.command(command)) != command.needsPicture, "\(command)")
    }
  }

  /// Enter after the whole name does what the key does.
  @Test func everyEntryIsReachedByItsName() throws {
    for entry in try #require(Self.opened("f").palette).entries {
      var app = Self.opened("f")
      Self.type(entry.name, &app)
      #expect(app.palette?.found.first == entry, "\(entry.name)")
      var typed = app
      let effects = update(&typed, .key(.enter))
      switch entry.target {
      case .setting(let setting): #expect(typed.prompt?.setting == setting)
      case .nothing: Issue.record("\(entry.name) does nothing")
      case .command(let command):
        _ = update(&app, .key(.escape))
        #expect(update(&app, .command(command)) == effects, "\(entry.name)")
        #expect(typed.experiment == app.experiment && typed.focus == app.focus)
        #expect(typed.layers.count == app.layers.count, "\(entry.name)")
      }
    }
  }

  @Test func namesAreThereOnce() throws {
    let names = try #require(Self.opened("f").palette).entries.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { !$0.isEmpty && $0.count <= 36 }, "they fit a narrow screen")
  }

  @Test func typingFiltersByEveryWordInAnyOrder() {
    #expect(Self.found("rate learn").first == "learning rate")
    #expect(Self.found("LAYER add") == ["add a layer"])
    #expect(Self.found("batch").first == "batch")
    #expect(Self.found("quit") == ["quit"])
    #expect(Self.found("no such thing").isEmpty)
    #expect(Self.found("").count == Self.opened().palette?.entries.count)
  }

  @Test func theExplanationIsSearchedToo() {
    #expect(Self.found("slope") == ["learning rate"])
    #expect(Self.found("data-seed") == ["data seed"], "as the option is called")
  }

  @Test func nothingFoundSaysSoAndEnterStays() {
    var app = Self.opened()
    Self.type("zzz", &app)
    #expect(update(&app, .key(.enter)).isEmpty && app.palette != nil)
    let text = view(app, size: Size(columns: 80, rows: 24), theme: Theme(depth: .mono)).text
    #expect(text.contains("Nothing bears that name."))
  }

  @Test func theChoiceStaysInTheListAndBeginsAnewWithTheText() throws {
    var app = Self.opened()
    let count = try #require(app.palette).entries.count
    for _ in 0..<3 { _ = update(&app, .key(.up)) }
    #expect(app.palette?.selected == 0)
    for _ in 0..<20 { _ = update(&app, .key(.pageDown)) }
    #expect(app.palette?.selected == count - 1)
    _ = update(&app, .typed("a"))
    #expect(app.palette?.selected == 0)
  }

  @Test func everyLetterIsTextAndEscapeLeaves() {
    var app = Self.opened()
    let before = app.experiment
    Self.type("q? :fRr[]d 0", &app)
    #expect(app.palette?.field.text == "q? :fRr[]d 0" && app.experiment == before)
    #expect(update(&app, .key(.escape)).isEmpty && app.palette == nil)
  }

  @Test func theChosenEntryIsInSightWhereverItIs() throws {
    for size in [Size(columns: 40, rows: 12), Size(columns: 80, rows: 24)] {
      var app = Self.opened(size: size)
      let theme = Theme(depth: .trueColor)
      for _ in 0..<(try #require(app.palette).entries.count) {
        let palette = try #require(app.palette)
        let frame = app.frame(size: size, theme: theme)
        let region = try #require(
          frame.regions.last { $0.target == .paletteRow(palette.selected) }, "\(palette.selected)")
        let row = (region.rect.x..<region.rect.maxX).map {
          String(Character(frame.canvas[$0, region.rect.y].scalar))
        }.joined()
        #expect(row.hasPrefix(palette.found[palette.selected].name.prefix(20)))
        #expect(frame.canvas[region.rect.x, region.rect.y].style == theme.selection)
        _ = update(&app, .key(.down))
      }
    }
  }

  @Test(arguments: [
    Size(columns: 40, rows: 12), Size(columns: 80, rows: 24), Size(columns: 120, rows: 40),
  ])
  func thePaletteLooksAsRecorded(size: Size) {
    var app = Self.opened(size: size)
    let theme = Theme(depth: .palette256)
    let name = "palette-\(size.columns)x\(size.rows)"
    #expect(GoldenCanvas.mismatch(app.overlay(size, theme), name, theme: theme) == nil)
    Self.type("rate", &app)
    #expect(GoldenCanvas.mismatch(app.overlay(size, theme), "\(name)-rate", theme: theme) == nil)
  }
}
