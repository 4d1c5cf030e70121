import Experiments
import TerminalUI
import Testing

@testable import PlaygroundApp

/// Quitting asks where work made by hand would be lost.
@Suite struct QuittingTests {
  private static let weight = ExperimentEdit.setWeight(
    layer: 0, neuron: 0, source: 0, value: 1)

  private static func app(openedFrom path: String? = nil) -> App {
    let circle = Screens.circle(Size(columns: 80, rows: 24))
    return App(lab: Lab(circle.lab.run, openedFrom: path))
  }

  private static func press(_ key: Key, at seconds: Double, _ app: inout App) -> [Effect] {
    update(&app, .input(.key(key), time: .seconds(seconds)))
  }

  /// An app with a weight that was set by hand.
  private static func edited() -> App {
    var app = app()
    _ = app.lab.edit(weight)
    return app
  }

  @Test func whatKeysMakeAgainIsLeftAtOnce() {
    var app = Self.app()
    for key in ["]", "l", "+", "d", "r", "g", "x"] as [Key] {
      _ = Self.press(key, at: 1, &app)
    }
    #expect(Self.press("q", at: 2, &app) == [.quit])
  }

  @Test func aWeightSetByHandIsAskedAbout() {
    var app = Self.edited()
    #expect(Self.press("q", at: 5, &app).isEmpty)
    #expect(app.message == Sentences.quitQuestion(.weights) && app.lab.messageStays)
    #expect(Self.press("y", at: 60, &app) == [.quit])
  }

  @Test(arguments: [(0.2, true), (1.0, true), (1.2, false)])
  func theSameKeyWithinASecondIsYes(after seconds: Double, quits: Bool) {
    var app = Self.edited()
    _ = Self.press("q", at: 5, &app)
    #expect((Self.press("q", at: 5 + seconds, &app) == [.quit]) == quits)
    if !quits {
      #expect(Self.press("q", at: 5 + seconds + 0.5, &app) == [.quit], "asked again, and answered")
    }
  }

  @Test func anyOtherKeyIsNoAndMeansWhatItAlwaysDoes() {
    var app = Self.edited()
    _ = Self.press("q", at: 5, &app)
    #expect(Self.press(.escape, at: 5.1, &app).isEmpty && app.message == nil)
    _ = Self.press("q", at: 5.2, &app)
    let before = app.experiment
    #expect(Self.press("n", at: 5.3, &app).isEmpty && app.message == nil)
    #expect(app.experiment == before, "n is no, and not less noise")
    app.focus = .place(.feature(.x))
    _ = Self.press("q", at: 6, &app)
    #expect(Self.press("]", at: 6.1, &app).count == 1)
    #expect(Self.press("y", at: 6.2, &app) != [.quit], "the question is withdrawn")
    _ = Self.press(.escape, at: 6.25, &app)
    #expect(Self.press("q", at: 6.3, &app).isEmpty, "asked anew")
  }

  @Test func newWeightsTakeWhatWasSetWithThem() {
    for key in ["r", "R", "d"] as [Key] {
      var app = Self.edited()
      _ = Self.press(key, at: 1, &app)
      #expect(Self.press("q", at: 2, &app) == [.quit])
    }
  }

  @Test func anOpenedRunIsAskedAboutOnceItIsChanged() {
    var app = Self.app(openedFrom: "a.nnplay")
    #expect(app.lab.savedPath == "a.nnplay")
    #expect(Self.press("q", at: 1, &app) == [.quit])
    _ = Self.press("r", at: 2, &app)
    #expect(Self.press("q", at: 3, &app).isEmpty)
    #expect(app.message == Sentences.quitQuestion(.openedRun))
  }

  @Test func whatIsSavedIsNotAskedAbout() {
    var app = Self.edited()
    for key in ["v", .enter] as [Key] { _ = Self.press(key, at: 1, &app) }
    #expect(Self.press("q", at: 2, &app).isEmpty, "it is not written yet")
    _ = Self.press(.escape, at: 3, &app)
    _ = update(&app, .saved(path: "circle.nnplay"))
    #expect(Self.press("q", at: 4, &app) == [.quit])
    for key in ["v", .enter] as [Key] { _ = Self.press(key, at: 5, &app) }
    _ = app.lab.edit(Self.weight)
    _ = update(&app, .saved(path: "circle.nnplay"))
    #expect(Self.press("q", at: 6, &app).isEmpty, "a change since is in no file")
  }
}
