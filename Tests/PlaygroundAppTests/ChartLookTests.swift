import DataSources
import Experiments
import TerminalUI
import Testing

@testable import PlaygroundApp

@Suite struct ChartLookTests {
  private static let size = Size(columns: 80, rows: 24)

  private static let edited: App = {
    var app = Screens.circle(size)
    let request = GridRequest(mapWidth: 2, mapHeight: 2, thumbnailSide: 1, shown: .output)
    var trainer = Trainer(Experiment(dataset: .generator(.circle)))
    for epoch in 1...200 {
      trainer.trainEpoch()
      if epoch == 63 { try? trainer.apply(.set(.learningRate, .number(0.1))) }
      if epoch == 63 { try? trainer.apply(.addNeuron(layer: 0)) }
    }
    _ = update(&app, .received(trainer.snapshot(version: 0, request: request)))
    return app
  }()

  private static func press(_ keys: [Key], _ app: inout App) {
    for key in keys { _ = update(&app, .key(key)) }
  }

  @Test func theLastTenthHasAtLeastTenEpochs() {
    let snapshot = Self.edited.snapshot
    #expect(snapshot.reports(of: .all).first?.epoch == 0)
    #expect(snapshot.reports(of: .lastTenth).first?.epoch == 180)
    #expect(snapshot.reports(of: .lastTenth).last?.epoch == 200)
    let young = Screens.trained(Self.size, epochs: 12) { _ in }.snapshot
    #expect(young.reports(of: .lastTenth).first?.epoch == 2)
    let new = Screens.trained(Self.size, epochs: 0) { _ in }.snapshot
    #expect(new.reports(of: .lastTenth).allSatisfy { $0.epoch == 0 })
  }

  @Test func keysGoThroughAxesAndPartsAndSayWhich() {
    var app = Self.edited
    for words in [
      "losses by powers of ten", "losses and epochs by powers of ten", "equal steps",
    ] {
      Self.press(["C"], &app)
      #expect(app.message?.contains(words) == true)
    }
    Self.press(["C"], &app)
    let chart = app.snapshot.lossChart(Theme(depth: .mono), app.playground.chart)
    #expect(chart.yAxis == .logarithmic && chart.xAxis == .linear)
    Self.press(["V"], &app)
    #expect(app.message == "Chart: the last tenth of the epochs, now 180 to 200.")
    Self.press(["V"], &app)
    #expect(app.message == "Chart: all epochs, 0 to 200.")
  }

  @Test func theCursorBeginsAtTheNewestStopsAtEditsAndEnds() {
    var app = Self.edited
    Self.press([">"], &app)
    #expect(app.playground.chart.cursor == 200)
    Self.press([">"], &app)
    #expect(app.message == Sentences.noLaterEpoch)
    var epochs: [Int] = []
    while app.playground.chart.cursor != 0, epochs.count < 100 {
      Self.press(["<"], &app)
      epochs.append(app.playground.chart.cursor ?? -1)
    }
    #expect(epochs.contains(63))
    #expect(epochs.count < ChartLook.cursorSteps + 5 && epochs == epochs.sorted(by: >))
    Self.press(["<"], &app)
    #expect(app.message == Sentences.noEarlierEpoch)
    app.focus = .place(.feature(.x))
    Self.press([.escape], &app)
    #expect(app.playground.chart.cursor == nil && app.focus == .place(.feature(.x)))
    Self.press([.escape], &app)
    #expect(app.focus == .place(.output))
  }

  @Test func stopsAreSpreadEvenlyOverTheAxis() {
    var look = ChartLook()
    let young = Self.edited.snapshot.reports(of: .all).map(\.epoch).filter { $0 < 20 }
    #expect(look.stops(Self.edited.snapshot).count { $0 < 20 } < young.count / 2)
    look.axes = .logarithmic
    #expect(look.stops(Self.edited.snapshot).filter { $0 < 5 } == [0, 1, 2, 3, 4])
    #expect(look.stops(Self.edited.snapshot).count { $0 > 150 } < 6)
  }

  @Test func theBottomLineReadsOffLossesAndEdits() {
    var app = Self.edited
    app.playground.chart.cursor = 63
    let report = app.snapshot.history.reports.first { $0.epoch == 63 }
    let text = app.panel(.focusLine, Self.size, Theme(depth: .mono)).text
    #expect(text.contains("epoch 63  test \(NumberText.fixed(report?.testLoss ?? 0, decimals: 3))"))
    #expect(text.contains("↑ a neuron more in layer 1, +1"))
    app.playground.chart.cursor = 62
    #expect(!app.panel(.focusLine, Self.size, Theme(depth: .mono)).text.contains("↑"))
  }

  @Test func theCursorStaysWithinWhatIsShown() {
    var app = Self.edited
    app.playground.chart.cursor = 900
    #expect(app.playground.chart.reading(app.snapshot)?.epoch == 200)
    app.playground.chart.cursor = 5
    app.playground.chart.part = .lastTenth
    #expect(app.playground.chart.reading(app.snapshot)?.epoch == 180)
  }

  @Test func aPressOrADragInTheChartPutsTheCursorThereAndOntoEdits() throws {
    var app = Self.edited
    let frame = app.frame(size: Self.size, theme: Theme(depth: .mono))
    let columns = frame.regions.compactMap { region in
      if case .chart(let epochs) = region.target { (region.rect, epochs) } else { nil }
    }
    let edit = try #require(columns.first { $0.1.contains(63) })
    for kind in [Pointer.Kind.press(.left), .drag(.left)] {
      app.playground.chart.cursor = nil
      _ = update(
        &app,
        .input(.pointer(Pointer(x: edit.0.x, y: edit.0.y, kind)), at: .chart(edit.1)))
      #expect(app.playground.chart.cursor == 63)
    }
    let last = try #require(columns.last)
    let pointer = Pointer(x: last.0.x, y: last.0.y, .press(.left))
    _ = update(&app, .input(.pointer(pointer), at: .chart(last.1)))
    #expect(last.1.contains(Double(app.playground.chart.cursor ?? 0)))
    #expect(app.playground.chart.cursor != 63)
  }
}
