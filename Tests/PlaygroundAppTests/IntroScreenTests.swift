import DataSources
import Experiments
import TerminalUI
import TestSupport
import Testing

@testable import PlaygroundApp

/// The first seconds of the first time.
@Suite struct IntroScreenTests {
  private static let sizes = [
    Size(columns: 40, rows: 12), Size(columns: 60, rows: 16), Size(columns: 80, rows: 24),
    Size(columns: 120, rows: 40),
  ]
  private static let usual = Effect.speed(.epochsPerFrame(1))

  /// The circle's first seconds, so many epochs in.
  private static func app(epochs: Int = 80, _ size: Size = sizes[2]) -> App {
    App(lab: Screens.trained(size, epochs: epochs) { _ in }.lab, showing: .intro)
  }

  private static func intro(_ app: App) -> IntroScreen? {
    for case .intro(let screen) in app.layers { return screen }
    return nil
  }

  /// The app after so many seconds in which nothing but the clock has come.
  private static func wait(_ seconds: Double, _ app: inout App) -> [Effect] {
    var effects: [Effect] = []
    while let moment = app.nextMoment, moment <= .seconds(seconds) {
      effects += update(&app, .clock(moment))
    }
    return effects
  }

  private static func line(_ app: App, _ size: Size, depth: ColorDepth = .trueColor) -> String {
    let text = view(app, size: size, theme: Theme(depth: depth)).text
    return String(text.split(separator: "\n", omittingEmptySubsequences: false)[size.rows - 2])
  }

  @Test func theCaptionsComeInTurnAndGo() {
    var app = Self.app()
    #expect(app.speed == IntroScreen.speed)
    var captions: [IntroCaption?] = []
    for second in [0, 3.9, 4, 8, 12, 16, 22.9] {
      #expect(Self.wait(second, &app).isEmpty)
      captions.append(Self.intro(app)?.caption)
    }
    #expect(captions == [.dots, .dots, .map, .pictures, .links, .solved, .solved])
    #expect(Self.wait(23, &app) == [Self.usual])
    #expect(Self.intro(app) == nil && app.nextMoment == nil && app.speed == .epochsPerFrame(1))
  }

  @Test func itWaitsUntilTheRunIsSolved() {
    var app = Self.app(epochs: 50)
    #expect(Self.wait(40, &app).isEmpty)
    #expect(Self.intro(app)?.caption == .links)
    app.snapshot = Self.app().snapshot
    #expect(Self.wait(41, &app).isEmpty)
    #expect(Self.intro(app)?.caption == .solved)
    #expect(Self.line(app, Self.sizes[2]).contains("solved at epoch 69 with 6 neurons; d for a"))
  }

  @Test(arguments: sizes) func everyCaptionIsSeenWhole(size: Size) {
    for depth in [ColorDepth.trueColor, .mono] {
      var app = Self.app(size)
      for (caption, second) in zip(IntroCaption.allCases, [0, 4, 8, 12, 16]) {
        _ = Self.wait(Double(second), &app)
        let theme = Theme(depth: depth)
        let wordings = caption.wordings(app.snapshot, theme)
        let line = Self.line(app, size, depth: depth).trimmingPrefix { $0 == " " }
        let shown = wordings.first { line.hasPrefix($0) }
        #expect(shown != nil, "\(line)")
        if size.columns >= 80 { #expect(shown == wordings.first) }
        #expect(!line.dropFirst(shown?.count ?? 0).contains { $0 != " " })
      }
    }
  }

  @Test func aKeyEndsItAndDoesWhatItDoes() {
    var app = Self.app()
    #expect(update(&app, .typed("]")) == [Self.usual, .edit(.addLayer, version: 1)])
    #expect(Self.intro(app) == nil && app.speed == .epochsPerFrame(1))
    app = Self.app()
    #expect(update(&app, .typed("5")) == [.speed(.epochsPerFrame(20))])
    #expect(app.message == "speed 2 batches a frame → 20 epochs a frame")
    app = Self.app()
    #expect(update(&app, .typed("q")) == [Self.usual, .quit])
    app = Self.app()
    _ = update(&app, .typed("?"))
    #expect(app.showsHelp && Self.intro(app) == nil)
  }

  @Test func aPressEndsItAMoveDoesNot() {
    var app = Self.app()
    let target = Frame.Target.focus(.setting(.noise))
    _ = update(&app, .input(.pointer(Pointer(x: 0, y: 1, .move)), at: target))
    _ = update(&app, .pasted("]"))
    #expect(Self.intro(app) != nil && app.playground.hovered != nil)
    let press = Input.pointer(Pointer(x: 0, y: 1, .press(.left)))
    #expect(update(&app, .input(press, at: target)) == [Self.usual])
    #expect(Self.intro(app) == nil && app.focus == .setting(.noise))
  }

  @Test func aPressOnTheLastCaptionIsItsKey() {
    var app = Self.app()
    _ = Self.wait(16, &app)
    let frame = app.frame(size: Self.sizes[2], theme: Theme(depth: .mono))
    let press = Input.pointer(Pointer(x: 3, y: 22, .press(.left)))
    _ = update(&app, .input(press, at: frame.target(x: 3, y: 22)))
    #expect(app.experiment.dataset.name == "xor")
  }

  @Test func aMessageGoesBefore() {
    var app = Self.app()
    _ = update(&app, .notSaved("The disk is full."))
    #expect(Self.line(app, Self.sizes[2]).contains("The disk is full."))
  }

  @Test func theHelpKnowsNothingOfIt() {
    let app = Self.app()
    #expect(app.keyHelp == KeyMap.rows && app.showsPlayground)
  }

  @Test func itIsShownOnce() throws {
    let scratch = try ScratchFolder()
    let state = StateDirectory(environment: ["XDG_STATE_HOME": scratch.url.path])
    let starts = (0..<3).map { _ in FirstScreen.intro.due(by: state).layers.count }
    #expect(starts == [1, 0, 0])
  }

  @Test func whereNothingCanBeKeptItIsShownAgain() {
    for _ in 0..<2 { #expect(FirstScreen.intro.due(by: .none).layers.count == 1) }
  }
}
