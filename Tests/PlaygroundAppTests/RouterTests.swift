import DataSources
import Experiments
import TerminalUI
import Testing

@testable import PlaygroundApp

/// Which screen gets an input, and what becomes of the stack.
@Suite struct RouterTests {
  private static func app(_ keys: Key...) -> App {
    var app = Screens.circle(Size(columns: 80, rows: 24))
    for key in keys { _ = update(&app, .key(key)) }
    return app
  }

  /// The open screens, the lowest first, by name.
  private static func names(_ app: App) -> [String] {
    app.layers.map { layer in
      switch layer {
      case .global: "global"
      case .playground: "playground"
      case .search: "search"
      case .sheet: "sheet"
      case .numbers: "numbers"
      case .gates: "gates"
      case .step: "step"
      case .descend: "descend"
      case .images: "images"
      case .wall: "wall"
      case .points: "points"
      case .challenge: "challenge"
      case .lesson: "lesson"
      case .help: "help"
      case .prompt: "prompt"
      case .palette: "palette"
      case .note: "note"
      case .intro: "intro"
      }
    }
  }

  @Test func theStackBeginsWithThePlayground() {
    #expect(Self.names(Self.app()) == ["global", "playground"])
  }

  @Test func theTopmostScreenTakesAKeyBeforeThoseBelow() {
    var app = Self.app("f")
    #expect(Self.names(app) == ["global", "playground", "search"])
    let focus = app.focus
    for key in [Key.up, .left, .tab] { _ = update(&app, .key(key)) }
    #expect(app.focus == focus, "the search has taken them")
  }

  @Test func whatAScreenPassesOnReachesTheNext() {
    var app = Self.app("f")
    #expect(!update(&app, .typed("l")).isEmpty && Self.names(app).last == "search")
    #expect(
      update(&app, .typed("?")).isEmpty && app.showsHelp, "through two screens to the lowest layer")
  }

  @Test func globalKeysWorkOverEveryScreen() {
    for keys in [[], ["f"], ["?"], [":"], [.up, .enter]] as [[Key]] {
      var app = Self.app()
      for key in keys { _ = update(&app, .key(key)) }
      #expect(update(&app, .key(.redraw)) == [.redraw], "after \(keys)")
      #expect(update(&app, .key(.suspend)) == [.suspend], "after \(keys)")
    }
  }

  @Test func oneOverlayAtATime() {
    var app = Self.app("f", "?")
    _ = update(&app, .command(.global(.palette)))
    #expect(Self.names(app) == ["global", "playground", "search", "palette"])
    _ = update(&app, .command(.global(.help)))
    #expect(Self.names(app) == ["global", "playground", "search", "help"])
  }

  /// One of them below the other would take keys of what is not seen.
  @Test func theSearchAndTheWallTakeEachOthersPlace() {
    var app = Self.app("f", "m")
    #expect(Self.names(app) == ["global", "playground", "wall"])
    _ = update(&app, .command(.playground(.search)))
    _ = update(&app, .command(.playground(.search)))
    #expect(Self.names(app) == ["global", "playground", "search"])
  }

  /// The cursor of drawn points would act on a map that is not seen.
  @Test func manyRunsTakeThePlaceOfDrawnPoints() {
    #expect(Self.names(Self.app("X", "m")) == ["global", "playground", "wall"])
    #expect(Self.names(Self.app("X", "f")) == ["global", "playground", "search"])
  }

  @Test func escapeClosesOneScreenAfterTheOther() {
    var app = Self.app("f", "?")
    var open: [Int] = []
    for _ in 0..<3 {
      _ = update(&app, .key(.escape))
      open.append(app.layers.count)
    }
    #expect(open == [3, 2, 2])
  }

  @Test func aCommandReachesItsScreenWhateverLiesOverIt() {
    var app = Self.app("?")
    #expect(update(&app, .command(.playground(.addLayer))) == [.edit(.addLayer, version: 1)])
    #expect(app.showsHelp)
    #expect(update(&app, .command(.search(.move(.down)))).isEmpty, "there is no search")
  }

  @Test func screensFollowWhatOthersDoToTheLab() {
    var app = Self.app()
    app.focus = .place(.hidden(layer: 1, neuron: 1))
    for key in [Key.character("["), "["] { _ = update(&app, .key(key)) }
    #expect(app.focus == .place(.output), "no layer is left")
  }

  @Test func aPasteIsTextForTheTopmostScreenAlone() {
    var app = Self.app(":")
    let experiment = app.experiment
    _ = update(&app, .pasted("]]rq\nx"))
    #expect(app.palette?.field.text == "]]rq x" && app.experiment == experiment)
    #expect(app.message == nil)
  }
}
