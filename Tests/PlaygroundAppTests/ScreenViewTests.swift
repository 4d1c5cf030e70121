import DataSources
import Foundation
import Experiments
import NeuralCore
import TerminalUI
import Testing

@testable import PlaygroundApp

@Suite struct ScreenViewTests {
  private static let sizes = [
    Size(columns: 0, rows: 0), Size(columns: 1, rows: 1), Size(columns: 39, rows: 30),
    Size(columns: 40, rows: 12), Size(columns: 60, rows: 80), Size(columns: 76, rows: 22),
    Size(columns: 80, rows: 24), Size(columns: 103, rows: 40), Size(columns: 104, rows: 30),
    Size(columns: 120, rows: 40), Size(columns: 250, rows: 13), Size(columns: 200, rows: 60),
  ]
  private static let themes = ColorDepth.allCases.flatMap { depth in
    [GlyphSet.unicode, .ascii].map { Theme(depth: depth, glyphs: $0) }
  }

  @Test(arguments: DatasetCatalog.all)
  func theEpochIsWholeOnTheSmallestScreen(source: DatasetSource) {
    let size = ScreenLayout.minimum
    for playing in [true, false] {
      let state = ScriptedSession(isPlaying: playing) { $0.dataset = source }.state
      let title = view(state, size: size, theme: Theme(depth: .mono)).text.prefix(size.columns)
      #expect(title.contains("epoch 000,000 ") && !title.contains("…"), "\(title)")
      #expect(title.contains(playing ? "playing" : "paused"))
    }
  }

  /// One output is the answer to two classes, of three each has its own.
  @Test func aSmallScreenSaysHowManyOutputsThereAre() throws {
    for (name, shape) in [("circle", "2-4-2-1"), ("blobs", "2-4-2-3")] {
      let source = try DatasetCatalog.find(name)
      let state = ScriptedSession { $0.dataset = source }.state
      let text = view(state, size: Size(columns: 60, rows: 16), theme: Theme(depth: .mono)).text
      #expect(text.contains(shape))
    }
  }

  /// Where no legend stands above the map the last lines say whose the shapes are.
  @Test(arguments: [Size(columns: 60, rows: 16), Size(columns: 80, rows: 24)])
  func classesAreNamedOnSmallScreensToo(size: Size) throws {
    let source = try DatasetCatalog.find("iris")
    let state = ScriptedSession { $0.dataset = source }.state
    let text = view(state, size: size, theme: Theme(depth: .mono)).text
    for name in ["● setosa", "◆ versicolor", "▲ virginica"] { #expect(text.contains(name)) }
  }

  @Test func whereOtherColumnsAreHeldIsSaid() throws {
    let source = try DatasetCatalog.find("iris")
    var state = ScriptedSession { $0.dataset = source }.state
    let size = Size(columns: 120, rows: 40)
    let text = { view($0, size: size, theme: Theme(depth: .mono)).text }
    #expect(text(state).contains("other columns at their means"))
    state.playground.plane.row = 6
    #expect(text(state).contains("other columns as in row 7"))
    #expect(!text(Screens.circle(size)).contains("other columns"))
  }

  @Test(arguments: Shapes.all)
  func anyStateAtAnySizeIsDrawn(hidden: [Int]) {
    var state = ScriptedSession { $0.hidden = hidden }.state
    let map = state.focusMap
    var turn = 0
    for size in Self.sizes {
      for panel in map.panels {
        turn += 1
        state.focus = map.focus(panel, at: turn % map.count(panel))
        state.playground.discretizes = turn % 3 == 0
        state.playground.showsTestPoints = turn % 2 == 0
        state.showsHelp = turn % 7 == 0
        let theme = Self.themes[turn % Self.themes.count]
        let canvas = view(state, size: size, theme: theme)
        #expect(canvas.size == size)
        #expect(size.isEmpty || canvas.cells.contains { $0.scalar != " " }, "\(size) is blank")
      }
    }
  }

  /// Whatever way led there: nothing is drawn from what was on the screen before.
  @Test(arguments: [["t", "t"], ["x", "x"], ["?", "\u{1B}"], [":", "\u{1B}"], ["f", "f"]])
  func aStateIsDrawnTheSameWhicheverWayLedThere(keys: [Character]) {
    let size = Size(columns: 80, rows: 24)
    let theme = Theme(depth: .trueColor)
    let start = Screens.circle(size)
    var app = start
    let pictures = keys.map { key in
      _ = update(&app, key == "\u{1B}" ? .key(.escape) : .typed(key))
      // What a key did is said of it alone.
      app.lab.message = nil
      return view(app, size: size, theme: theme)
    }
    let before = view(start, size: size, theme: theme)
    #expect(pictures[0] != before && pictures[1] == before)
  }

  /// The screen may grow before the trainer has sent the pictures for its new size.
  @Test(arguments: [Size(columns: 1, rows: 1), Size(columns: 40, rows: 12)])
  func picturesOfAnotherSizeAreShownUntilNewOnesCome(old: Size) {
    let state = Screens.circle(old)
    for size in Self.sizes {
      #expect(view(state, size: size, theme: Self.themes[0]).size == size)
    }
  }

  /// So many points, or so large a network, that losses take longer than the screen waits for.
  @Test func lossesThatAreNotKnownYetAreLeftOpen() throws {
    let size = Size(columns: 120, rows: 40)
    let open = Screens.trained(size, epochs: 0) { $0.hidden = [64, 64, 64, 64] }
    #expect(!open.snapshot.report.isKnown)
    #expect(Self.text(open, size).contains("test loss …  train loss … "))
    #expect(!Self.text(Screens.circle(size), size).contains("losses of"))
  }

  @Test func lossesOfAnEarlierEpochSaySo() throws {
    let size = Size(columns: 120, rows: 40)
    var experiment = Experiment(dataset: .generator(.circle))
    experiment.hidden = [64, 64, 64, 64]
    var trainer = Trainer(experiment)
    trainer.trainEpoch()
    while trainer.epoch == 1 { _ = trainer.advance() }
    let request = ScreenLayout(size: size, hidden: experiment.hidden).request(shown: .output)
    let state = App(
      experiment: experiment, snapshot: trainer.snapshot(version: 0, request: request))
    let text = Self.text(state, size)
    #expect(text.contains("epoch 000,002, losses of 1 "))
  }

  private static func text(_ state: App, _ size: Size) -> String {
    view(state, size: size, theme: Theme(depth: .trueColor)).text
  }

  /// A neuron or a layer is gone from the experiment before it is gone from the pictures.
  @Test func newsOfAnotherShapeIsShownUntilItComes() {
    for keys in ["]", "[", "[["] {
      var state = Screens.circle(Size(columns: 120, rows: 40))
      state.focus = .place(.hidden(layer: 0, neuron: 3))
      for key in keys { _ = update(&state, .typed(key)) }
      for key in "+++" { _ = update(&state, .typed(key)) }
      for focus in state.focusMap.all {
        state.focus = focus
        let canvas = view(state, size: Size(columns: 120, rows: 40), theme: Self.themes[0])
        #expect(canvas.cells.contains { $0.scalar != " " })
      }
    }
  }

  @Test func numbersOutOfBoundsAreShown() {
    var session = ScriptedSession(isPlaying: true) {
      $0.dataset = .generator(.regPlane)
      $0.activations = [.relu]
      $0.optimizer.learningRate = 10
    }
    session.play(epochs: 500)
    for theme in Self.themes {
      let canvas = view(session.state, size: Size(columns: 80, rows: 24), theme: theme)
      #expect(canvas.text.contains("diverged"))
    }
  }

  @Test func anASCIITerminalGetsNothingElse() {
    let size = Size(columns: 80, rows: 24)
    var state = Screens.circle(size)
    let theme = Theme(depth: .palette256, glyphs: .ascii)
    for showsHelp in [false, true] {
      state.showsHelp = showsHelp
      for focus in state.focusMap.all {
        state.focus = focus
        let others = view(state, size: size, theme: theme).cells.filter { !$0.scalar.isASCII }
        #expect(others.isEmpty, "\(others.map(\.scalar)) at \(focus)")
      }
    }
  }

  @Test func whereThereIsNoRoomASentenceSaysWhatIsNeeded() {
    let state = Screens.circle(Size(columns: 30, rows: 8))
    let text = view(state, size: Size(columns: 30, rows: 8), theme: Self.themes[0]).text
    #expect(text.contains("40x12") && text.contains("30x8"))
  }

  @Test func helpNamesEveryKeyAndSaysWhatItDoes() {
    for size in [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)] {
      var state = Screens.circle(size)
      state.showsHelp = true
      let text = view(state, size: size, theme: Theme(depth: .trueColor)).text
      for row in KeyMap.rows {
        #expect(text.contains(" \(row.keys) "), "\(row.keys) at \(size)")
        #expect(text.contains(" \(row.does) "), "\(row.does) at \(size)")
      }
      for entry in Glossary.entries {
        #expect(text.contains(" \(entry.meaning) "), "\(entry.term) at \(size)")
      }
    }
  }

  @Test(arguments: [
    Size(columns: 40, rows: 12), Size(columns: 60, rows: 16), Size(columns: 75, rows: 24),
    Size(columns: 200, rows: 12), Size(columns: 50, rows: 60),
  ])
  func helpScrollsThroughAllOfIt(size: Size) throws {
    var state = Screens.circle(size)
    _ = update(&state, .resized(size))
    _ = update(&state, .typed("?"))
    var seen: Set<String> = []
    var pages = 0
    var hasMore = true
    while hasMore {
      let rows = try #require(Self.rows(state, size))
      seen.formUnion(rows.dropFirst().dropLast().map { $0.trimmingCharacters(in: .whitespaces) })
      hasMore = rows.last?.contains("↓") == true
      _ = update(&state, .key(.pageDown))
      pages += 1
      #expect(pages < 20)
    }
    for row in KeyMap.rows {
      let keys = row.keys.padding(toLength: HelpPage.keyWidth, withPad: " ", startingAt: 0)
      #expect(seen.contains(keys + row.does), "\(row.keys) at \(size)")
    }
    let text = seen.joined(separator: " ")
    for word in Glossary.entries.flatMap({ $0.meaning.split(separator: " ") }) {
      #expect(text.contains(word), "\(word) at \(size)")
    }
    for _ in 0..<20 { _ = update(&state, .key(.pageUp)) }
    #expect(state.help?.top == 0)
    for _ in 0..<20 { _ = update(&state, .key(.pageDown)) }
    #expect(Self.rows(state, size)?.last?.contains("↓") == false)
  }

  private static func rows(_ state: App, _ size: Size) -> [String]? {
    view(state, size: size, theme: Theme(depth: .trueColor)).text
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test(arguments: [40, 50, 60, 79, 104, 120])
  func theFocusedSettingIsInSight(columns: Int) {
    for rows in [12, 40] {
      let size = Size(columns: columns, rows: rows)
      var state = Screens.trained(size) {
        $0.optimizer.regularization = .l1
        $0.optimizer.regularizationRate = 0.003
        $0.optimizer.learningRate = 0.00001
      }
      for setting in Setting.line {
        state.focus = .setting(setting)
        let canvas = view(state, size: size, theme: Theme(depth: .trueColor))
        let line = Self.rows(state, size)?[1] ?? ""
        let value = setting.shownText(state.experiment)
        #expect(line.contains(value), "\(setting) in \(line)")
        #expect(canvas.cells.contains { $0.style == Theme(depth: .trueColor).selection })
        #expect(line.contains("seed ") || line.contains("→"), "\(line)")
      }
    }
  }

  /// A map of few pixels says little of the points between them.
  @Test func pointsAreJudgedByTheNetworkNotByThePicture() {
    let size = Size(columns: 120, rows: 40)
    var (fine, coarse) = (Screens.circle(size), Screens.circle(size))
    var trainer = Trainer(fine.experiment)
    for _ in 0..<50 { trainer.trainEpoch() }
    coarse.snapshot = trainer.snapshot(version: 0, request: .tiny)
    let theme = Theme(depth: .mono)
    let wrong = { (state: App) in
      let marks = [PointClass.positive, .negative].map { theme.pointGlyph($0, correct: false) }
      let map = ScreenLayout(size: size, hidden: state.experiment.hidden).map
      let canvas = view(state, size: size, theme: theme)
      return (map.y..<map.maxY).flatMap { y in
        (map.x..<map.maxX).filter { marks.contains(canvas[$0, y].scalar) }.map { "\($0),\(y)" }
      }
    }
    #expect(!wrong(fine).isEmpty && wrong(fine) == wrong(coarse))
    fine.playground.showsTestPoints = true
    coarse.playground.showsTestPoints = true
    #expect(wrong(fine) == wrong(coarse))
  }

  @Test func theMapIsCalledWhatItShows() {
    var state = Screens.circle(Size(columns: 120, rows: 40))
    state.focus = .place(.hidden(layer: 0, neuron: 1))
    let text = view(state, size: Size(columns: 120, rows: 40), theme: Theme(depth: .mono)).text
    #expect(text.contains("decision region") && !text.contains("neuron 2 of layer 1 "))
  }
}
