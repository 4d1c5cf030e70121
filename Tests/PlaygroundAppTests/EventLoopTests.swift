import ArchitectureSearch
import CursesTerminal
import DataSources
import Experiments
import Glibc
import TerminalUI
import Testing

@testable import PlaygroundApp

/// The event loop without a terminal, a trainer or a search: what it is told and what it does.
@Suite struct EventLoopTests {
  /// What stands in for all that is outside; a class, for its functions share it.
  final class Outside {
    /// What each wait brings, with the inputs that are there then.
    var moments: [([TerminalEvent], [Input])]
    var size = Size(columns: 80, rows: 24)
    var isReady = true
    var snapshots: [Snapshot] = []
    var checkpoints: [Checkpoint] = []
    var writeError: (any Error)?
    private(set) var written: [String] = []
    /// What has been read each time that it is asked for.
    var answers: [TypedValue.Outcome?] = []
    private(set) var toRead: [TypedValue] = []
    private(set) var timeouts: [Int?] = []
    /// Whether a wait takes the time that it may.
    var takesTime = false
    private(set) var frames: [Frame] = []
    private(set) var moving: [Bool] = []
    private(set) var duties: [TerminalPort.Duty] = []
    private(set) var orders: [Order] = []
    private(set) var races: [RaceOrder] = []
    var raceNews: [RaceNews] = []
    /// The wait from which on there is such news.
    var newsFrom = 0
    private(set) var views: [FrameRace] = []
    private(set) var stops = 0
    private var inputs: [Input] = []
    /// What the terminal says of its background.
    var appearance: Appearance?

    init(_ moments: [([TerminalEvent], [Input])]) { self.moments = moments }

    func loop(_ app: App, request: GridRequest = .tiny) -> EventLoop {
      EventLoop(
        terminal: terminal,
        trainer: TrainerPort(
          send: { self.orders.append($0) },
          takeSnapshot: { self.snapshots.isEmpty ? nil : self.snapshots.removeFirst() },
          takeCheckpoint: { self.checkpoints.isEmpty ? nil : self.checkpoints.removeFirst() },
          write: { _, path in
            if let error = self.writeError { throw error }
            self.written.append(path)
          }),
        races: RacePort(
          arrange: { _, order in self.races += [order].compactMap(\.self) },
          show: { self.views.append($0) },
          takeNews: { place in
            place == .search && self.timeouts.count >= self.newsFrom && !self.raceNews.isEmpty
              ? self.raceNews.removeFirst() : nil
          }, stop: { self.stops += 1 }),
        reader: ReaderPort(
          read: { self.toRead.append($0) },
          takeAnswers: {
            let outcome = self.answers.isEmpty ? nil : self.answers.removeFirst()
            return outcome.map { [($0, self.toRead[0])] } ?? []
          }),
        theme: Theme(depth: .mono), app: app, request: request)
    }

    private var terminal: TerminalPort {
      TerminalPort(
        wait: { self.next(after: $0) },
        takeInput: {
          defer { self.inputs = [] }
          return self.inputs
        }, takeAppearance: { self.appearance }, inputWaitMilliseconds: { nil }, size: { self.size },
        isReady: { self.isReady },
        millisecondsUntilReady: { self.isReady ? nil : 5 },
        show: {
          self.frames.append($0)
          self.moving.append($1)
          return true
        }, perform: { self.duties.append($0) })
    }

    /// After the last moment the program is ended.
    private func next(after timeout: Int?) -> [TerminalEvent] {
      timeouts.append(timeout)
      if takesTime, let timeout { usleep(UInt32(timeout) * 1000) }
      guard !moments.isEmpty else { return [.terminated(exitCode: 99)] }
      let moment = moments.removeFirst()
      inputs = moment.1
      return moment.0
    }
  }

  private static func app() -> App { Screens.circle(Size(columns: 80, rows: 24)) }

  private static func keys(_ keys: Key...) -> ([TerminalEvent], [Input]) {
    ([.input], keys.map(Input.key))
  }

  @Test func onALightBackgroundAllIsDrawnAnew() throws {
    let outside = Outside([([.input], [])])
    outside.appearance = .light
    var loop = outside.loop(Self.app())
    _ = loop.run()
    #expect(outside.frames.map(\.theme.appearance) == [.dark, .light])
  }

  @Test func quittingEndsWithZeroAndASignalWithItsCode() {
    let outside = Outside([Self.keys("q")])
    var loop = outside.loop(Self.app())
    #expect(loop.run() == 0 && outside.stops == 1)
    let signalled = Outside([([.terminated(exitCode: 143)], [])])
    var other = signalled.loop(Self.app())
    #expect(other.run() == 143)
  }

  @Test func nothingIsDrawnAndNobodyWokenWhileNothingHappens() {
    let outside = Outside([([], []), ([.woken], []), ([.input], [])])
    var loop = outside.loop(Self.app())
    _ = loop.run()
    #expect(outside.frames.count == 1, "the first alone")
    #expect(outside.timeouts.allSatisfy { $0 == nil })
  }

  @Test func manyKeysAreOneFrame() {
    let outside = Outside([Self.keys("]", "]", "a")])
    var loop = outside.loop(Self.app())
    _ = loop.run()
    #expect(outside.frames.count == 2)
    let edits = outside.orders.compactMap { order in
      if case .edit(_, let version) = order { version } else { nil }
    }
    #expect(edits == [1, 2, 3])
  }

  @Test func keysBecomeOrders() {
    let outside = Outside([Self.keys(" ", "0", "s", "S")])
    var loop = outside.loop(Self.app())
    _ = loop.run()
    let expected: [Order] = [
      .run(true), .speed(.unlimited), .run(false), .step(.epoch), .step(.batch),
    ]
    #expect(outside.orders.filter { if case .show = $0 { false } else { true } } == expected)
  }

  @Test func picturesAreAskedForOnceAndAgainWhenTheWindowChanges() {
    let outside = Outside([([.resized], []), Self.keys("t")])
    let app = Self.app()
    let request = app.snapshot.grid.request
    var loop = outside.loop(app, request: request)
    outside.size = Size(columns: 120, rows: 40)
    _ = loop.run()
    let shows = outside.orders.filter { if case .show = $0 { true } else { false } }
    let wanted = ScreenLayout(size: outside.size, hidden: [4, 2]).request(shown: .output)
    #expect(shows == [.show(wanted)] && outside.duties == [.resize])
  }

  @Test func theTerminalIsGivenAwayAndTakenAgain() {
    let outside = Outside([Self.keys(.suspend), ([.continued], []), Self.keys(.redraw)])
    var loop = outside.loop(Self.app())
    _ = loop.run()
    #expect(outside.duties == [.suspend, .resume, .redraw])
    #expect(outside.orders.contains(.run(false)), "the trainer's clock begins anew")
    #expect(outside.frames.count == 4)
  }

  @Test func aTerminalThatIsNotReadyGetsNoFrameAndNoSnapshotIsTaken() {
    let outside = Outside([Self.keys("t"), ([.hasRoom], [])])
    let app = Self.app()
    outside.isReady = false
    outside.snapshots = [app.snapshot]
    var loop = outside.loop(app)
    _ = loop.run()
    #expect(outside.frames.isEmpty && outside.snapshots.count == 1)
    #expect(outside.duties == [.sendOn] && outside.timeouts == [5, 5, 5])
    #expect(loop.app.playground.showsTestPoints, "keys act all the same")
  }

  @Test func aSnapshotIsShown() {
    let outside = Outside([([.woken], [])])
    let app = Self.app()
    outside.snapshots = [app.snapshot]
    var loop = outside.loop(app)
    _ = loop.run()
    #expect(outside.frames.count == 2)
  }

  @Test func theSearchIsRacedByItsQuestionAndHeardOf() throws {
    let outside = Outside([Self.keys("f"), ([.woken], []), ([.woken], [])])
    let app = Self.app()
    let panel = SearchPanel(app.experiment)
    let race = SeedRace(panel.question, plan: panel.plan)
    _ = race.work(to: 1, until: .now, isCancelled: { false })
    outside.raceNews = [race.news]
    var loop = outside.loop(app)
    _ = loop.run()
    #expect(
      outside.races.first?.plan == panel.plan && outside.races.first?.pace?.speed == .unlimited)
    #expect(outside.views.last?.view.map.isEmpty == false && outside.views.last?.place == .search)
    #expect(loop.app.search?.news.done == race.news.done && race.news.done > 0)
    #expect(outside.frames.count == 2, "the first one, and that of the search with its news")
  }

  /// It goes on without pictures and without frames.
  @Test func aSearchOutOfSightDrawsNothing() throws {
    let app = Self.app()
    let panel = SearchPanel(app.experiment)
    let race = SeedRace(panel.question, plan: panel.plan)
    _ = race.work(to: 1, until: .now, isCancelled: { false })
    let outside = Outside(
      [Self.keys("f"), Self.keys(.escape), ([.woken], []), ([.woken], []), ([.woken], [])])
    var loop = outside.loop(app)
    outside.newsFrom = 3
    outside.raceNews = [race.news, race.news]
    _ = loop.run()
    #expect(outside.raceNews.isEmpty && loop.app.search?.news.done == race.news.done)
    #expect(outside.frames.count == 3, "the first, the search, and the playground again")
    #expect(outside.views.last { $0.place == .search }?.view == SeedRace.View())
  }

  @Test func aPointerMeetsWhatWasDrawnUnderIt() throws {
    let app = Self.app()
    let frame = app.frame(size: Size(columns: 80, rows: 24), theme: Theme(depth: .mono))
    let place = try #require(frame.regions.first { $0.target == .focus(.setting(.noise)) }).rect
    let press = Pointer(x: place.x + 1, y: place.y, .press(.left))
    let outside = Outside([([.input], [.pointer(press)])])
    var loop = outside.loop(app)
    _ = loop.run()
    #expect(loop.app.focus == .setting(.noise))
  }

  @Test func aPointerThatMovesOverTheSameDrawsNothing() throws {
    let app = Self.app()
    let frame = app.frame(size: Size(columns: 80, rows: 24), theme: Theme(depth: .mono))
    let place = try #require(frame.regions.first { $0.target == .focus(.setting(.noise)) }).rect
    let moves = (0..<3).map { Input.pointer(Pointer(x: place.x + $0, y: place.y, .move)) }
    let outside = Outside(moves.map { ([.input], [$0]) })
    var loop = outside.loop(app)
    _ = loop.run()
    #expect(outside.frames.count == 2, "the first, and one when it came there")
  }

  /// What a person does is drawn at once and whole, what training moves in its own time.
  @Test func framesOfTrainingComeInTheirOwnTime() {
    let outside = Outside([Self.keys(" "), ([], []), Self.keys("t"), ([], []), Self.keys(" ")])
    outside.takesTime = true
    let app = Self.app()
    outside.snapshots = Array(repeating: app.snapshot, count: 4)
    var loop = outside.loop(app)
    _ = loop.run()
    #expect(outside.moving == [false, false, true, false, true, false])
  }

  @Test func theMouseIsGivenBackToTheTerminal() {
    let outside = Outside([Self.keys("M")])
    var loop = outside.loop(Self.app())
    _ = loop.run()
    #expect(outside.duties == [.takePointer(false)])
  }

  @Test func aTypedFileIsReadOutsideAndTakenWhenItIsThere() {
    let outside = Outside([Self.keys(.enter), ([.woken], []), Self.keys("t")])
    outside.answers = [nil, .value(.dataset(Samples.file))]
    var app = Self.app()
    app.layers.append(.prompt(PromptScreen(.dataset, app.experiment)))
    for letter in "a.csv" { _ = update(&app, .typed(letter)) }
    var loop = outside.loop(app)
    _ = loop.run()
    #expect(outside.toRead == [TypedValue(setting: .dataset, text: "a.csv")])
    #expect(outside.frames[1].canvas.text.contains("Reading a.csv"))
    #expect(!outside.frames[2].canvas.text.contains("Reading"))
    #expect(loop.app.experiment.dataset == Samples.file && loop.app.prompt == nil)
    #expect(loop.app.playground.showsTestPoints, "keys are the playground's again")
  }

  @Test func undoingBecomesOrders() {
    let outside = Outside([Self.keys("]", "u", "U")])
    var loop = outside.loop(Self.app())
    _ = loop.run()
    #expect(outside.orders.suffix(4).contains(.undo(version: 2)))
    #expect(outside.orders.contains(.redo(version: 3)))
  }

  @Test func aRunIsWrittenOnceTheTrainerHandsItOut() {
    let outside = Outside([Self.keys("v", .enter), ([.woken], [])])
    let app = Self.app()
    outside.checkpoints = [Trainer(app.experiment).checkpoint]
    var loop = outside.loop(app)
    _ = loop.run()
    #expect(outside.orders.contains(.checkpoint) && outside.written == ["circle.nnplay"])
    #expect(loop.app.message?.contains("nnplay circle.nnplay") == true)
  }

  @Test func whyARunCannotBeWrittenIsSaid() {
    let outside = Outside([Self.keys("v", .enter), ([.woken], [])])
    let app = Self.app()
    outside.checkpoints = [Trainer(app.experiment).checkpoint]
    outside.writeError = DataError(.output, "The disk is full.")
    var loop = outside.loop(app)
    _ = loop.run()
    #expect(outside.written.isEmpty && loop.app.message == "The disk is full.")
  }

  @Test func aSentenceIsThereForAsLongAsItTakesToReadIt() throws {
    for (keys, times) in [
      ([Key.character("t")], 3_000...4_000), ([.character("+")], 4_001...8_000),
    ] {
      let outside = Outside([([.input], keys.map(Input.key)), ([], [])])
      var loop = outside.loop(Self.app())
      _ = loop.run()
      let wait = try #require(outside.timeouts.last ?? nil)
      #expect(times.contains(wait), "\(loop.app.message ?? "")")
      #expect(loop.app.message != nil, "the time is not over")
    }
  }

  @Test func theAppIsToldTheTimeThatItWaitsFor() throws {
    var app = Self.app()
    app.lab.lights = [.epoch: .seconds(900)]
    let waiting = Outside([])
    var loop = waiting.loop(app)
    _ = loop.run()
    #expect((800_000...900_000).contains(try #require(waiting.timeouts.first ?? nil)))
    app.lab.lights = [.epoch: .zero]
    let outside = Outside([([], []), ([], [])])
    loop = outside.loop(app)
    _ = loop.run()
    #expect(loop.app.lab.lights.isEmpty && outside.frames.count == 2)
    #expect(outside.timeouts == [0, nil, nil], "one wake-up")
  }

  @Test func whatStaysWakesNobody() {
    let outside = Outside([([], []), ([], [])])
    var app = Self.app()
    _ = update(&app, .notSaved("The disk is full."))
    var loop = outside.loop(app)
    _ = loop.run()
    #expect(outside.timeouts.allSatisfy { $0 == nil } && outside.frames.count == 1)
  }

  @Test func aTrainerThatIsLateIsWaitedForNoLonger() throws {
    let outside = Outside([Self.keys("]"), ([], [])])
    var loop = outside.loop(Self.app())
    _ = loop.run()
    let wait = try #require(outside.timeouts.last ?? nil)
    #expect((1...100).contains(wait), "until it is said that it is late")
  }
}
