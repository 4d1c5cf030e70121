import DataSources
import Experiments
import TerminalUI
import TestSupport
import Testing

@testable import PlaygroundApp

@Suite struct NumbersScreenTests {
  private static let theme = Theme(depth: .palette256)
  private static let small = Size(columns: 40, rows: 12)
  private static let normal = Size(columns: 80, rows: 24)
  private static let large = Size(columns: 120, rows: 40)

  /// A table of so many classes in a row, each a little larger than the one before.
  private static func classes(_ count: Int, scale: Int = 1) -> DatasetSource {
    let labels = (0..<count).flatMap { Array(repeating: UInt16($0), count: scale * (8 + $0)) }
    let numbers = labels.enumerated().flatMap { row, label in
      [Double(label) - Double(count) / 2, Double(row % 3 - 1)]
    }
    return .file(
      Dataset(
        name: "many", title: "many", columns: [.plane("x"), .plane("y")],
        rows: Rows(width: 2, numbers),
        target: .classes(labels, names: (0..<count).map { "class \($0)" })))
  }

  private static func opened(
    _ size: Size = normal, on dataset: DatasetSource = .generator(.circle), hasFigures: Bool = true,
    _ change: (inout Experiment) -> Void = { _ in }
  ) -> App {
    var app = Screens.trained(size, figures: hasFigures) {
      $0.dataset = dataset
      change(&$0)
    }
    _ = update(&app, .resized(size))
    _ = update(&app, .typed("i"))
    return app
  }

  private static func text(_ app: App, _ size: Size = normal) -> String {
    app.overlay(size, theme).text
  }

  @Test func theTrainerMakesThemWhileTheyAreOpen() {
    var app = Self.opened()
    #expect(app.frame(size: Self.normal, theme: Self.theme).pictures?.wantsFigures == true)
    _ = update(&app, .typed("?"))
    #expect(app.frame(size: Self.normal, theme: Self.theme).pictures?.wantsFigures == true)
    for _ in 0..<2 { _ = update(&app, .key(.escape)) }
    #expect(app.numbers == nil)
    #expect(app.frame(size: Self.normal, theme: Self.theme).pictures?.wantsFigures == false)
  }

  @Test func otherKeysReachThePlayground() {
    var app = Self.opened()
    #expect(update(&app, .typed("]")) == [.edit(.addLayer, version: 1)])
    #expect(update(&app, .typed(" ")) == [.run(true)] && app.numbers != nil)
    _ = update(&app, .command(.playground(.numbers)))
    #expect(app.layers.count == 3, "they are there once")
  }

  @Test func theMatrixIsOfTestOrTrainingPoints() throws {
    var app = Self.opened()
    let figures = try #require(app.snapshot.figures)
    for (name, side) in [
      ("test", figures.test), ("training", figures.train), ("test", figures.test),
    ] {
      let text = Self.text(app)
      #expect(text.contains("\(name) points, target by answer"))
      for count in try #require(side.fit.confusion).rows.joined() {
        #expect(text.contains(" \(count) "))
      }
      _ = update(&app, .typed("t"))
    }
  }

  @Test func realTargetsHaveErrorsAndNoMatrix() throws {
    var app = Self.opened(on: .generator(.regGauss))
    let text = Self.text(app)
    let rmse = try #require(app.snapshot.figures?.test.fit.rmse)
    #expect(text.contains("RMSE") && text.contains(NumberText.compact(rmse)))
    #expect(text.contains("R2") && !text.contains("accuracy") && !text.contains("by answer"))
    _ = update(&app, .typed("t"))
    #expect(app.message == Sentences.noMatrix && app.numbers?.use == .test)
  }

  @Test func ofManyPointsItSaysHowManyWereCounted() {
    let text = Self.text(Self.opened(on: Self.classes(3, scale: 400)))
    #expect(text.contains("of 1,800 of the 5,400 training points"), "\(text)")
    #expect(!Self.text(Self.opened()).contains("of the"))
  }

  @Test(arguments: [small, normal, large])
  func everyLineIsReached(size: Size) {
    var app = Self.opened(size, on: Self.classes(12)) { $0.hidden = Array(repeating: 3, count: 12) }
    var seen = ""
    for _ in 0..<60 {
      seen += Self.text(app, size)
      _ = update(&app, .key(.down))
    }
    for wanted in ["accuracy", "parameters", "and 2 more classes", "output", "saturated:"] {
      #expect(seen.contains(wanted), "\(wanted)")
    }
    let last = Self.text(app, size)
    _ = update(&app, .key(.up))
    #expect(Self.text(app, size) != last || !last.contains("more ─╯"), "one key leads back at once")
    #expect(last.contains("points") && !last.contains("↓"))
  }

  @Test func withoutFiguresASentenceSaysWhy() {
    var app = Self.opened(hasFigures: false)
    #expect(Self.text(app).contains(Sentences.numbersToCome))
    _ = update(&app, .received(app.snapshot.diverged(version: 0, learningRate: 1)))
    #expect(Self.text(app).contains(Sentences.noNumbers.prefix(30)))
  }

  @Test(arguments: [small, normal, large])
  func theyLookAsRecorded(size: Size) {
    let name = "\(size.columns)x\(size.rows)"
    for (suffix, dataset) in [
      ("", DatasetSource.generator(.circle)), ("-real", .generator(.regGauss)),
      ("-classes", Self.classes(12)),
    ] {
      let canvas = Self.opened(size, on: dataset).overlay(size, Self.theme)
      #expect(GoldenCanvas.mismatch(canvas, "numbers-\(name)\(suffix)", theme: Self.theme) == nil)
    }
  }
}
