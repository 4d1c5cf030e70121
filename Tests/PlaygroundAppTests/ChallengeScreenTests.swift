import ArchitectureSearch
import DataSources
import Experiments
import Lessons
import TerminalUI
import TestSupport
import Testing

@testable import PlaygroundApp

@Suite struct ChallengeScreenTests {
  private static let size = Size(columns: 80, rows: 24)

  /// The circle in 300 epochs, paused after 20 epochs of play.
  private static func app(_ size: Size = size) -> App {
    let experiment = Experiment(dataset: .generator(.circle))
    let challenge = Challenge(on: experiment, epochs: 300)
    var trainer = Trainer(experiment)
    for _ in 0..<20 { trainer.trainEpoch() }
    let room = Size(columns: size.columns, rows: size.rows - ChallengeScreen.height)
    let request = ScreenLayout(size: room, hidden: experiment.hidden).request(shown: .output)
    let snapshot = trainer.snapshot(version: 0, request: request)
    var app = App(
      lab: Lab(Run(experiment: experiment, snapshot: snapshot, isPlaying: false)),
      showing: .challenge(ChallengeCard(challenge, experiment, author: "Ada")))
    app.lab.screenSize = size
    return app
  }

  /// Runs of the network on the screen that are done, so many of which hold the goal.
  private static func finish(_ app: inout App, _ held: Int, of seeds: Int = 20) throws {
    let order = try #require(app.lab.challenge?.order)
    let trials = (0..<seeds).map { seed in
      Trial(
        reachedAt: seed < held ? 40 + seed : nil, heldFrom: seed < held ? 41 + seed : nil,
        finalLoss: 0.01, finalAccuracy: 1)
    }
    let news = ScoreNews(
      number: order.number, pieces: [.init(question: 0, seeds: 0..<seeds, trials: trials)])
    _ = update(&app, .scored(news))
  }

  private func mismatch(_ app: App, _ size: Size, _ name: String, ascii: Bool = false) -> String? {
    let theme = ascii ? Theme(depth: .mono, glyphs: .ascii) : Theme(depth: .palette256)
    return GoldenCanvas.mismatch(view(app, size: size, theme: theme), name, theme: theme)
  }

  @Test func theScorecardIsBelowThePlayground() throws {
    var app = Self.app()
    try Self.finish(&app, 6, of: 8)
    #expect(mismatch(app, Self.size, "challenge-80x24") == nil)
    try Self.finish(&app, 19)
    for (columns, rows) in [(40, 14), (120, 40)] {
      let size = Size(columns: columns, rows: rows)
      var other = Self.app(size)
      try Self.finish(&other, 19)
      #expect(mismatch(other, size, "challenge-\(columns)x\(rows)") == nil)
    }
    var failing = Self.app()
    try Self.finish(&failing, 12)
    #expect(mismatch(failing, Self.size, "challenge-80x24-ascii", ascii: true) == nil)
  }

  @Test(
    arguments: [
      ("d", "This challenge keeps data set circle."), ("N", "This challenge keeps noise 0."),
      ("p", "This challenge keeps training 50 %."),
    ] as [(Character, String)])
  func whatIsNotAllowedIsRefused(_ key: Character, _ sentence: String) {
    var app = Self.app()
    let before = app.experiment
    #expect(update(&app, .typed(key)).isEmpty)
    #expect(app.experiment == before && app.message == sentence)
  }

  @Test func otherFeaturesAndPointsByHandAreRefused() {
    var app = Self.app()
    app.focus = .place(.feature(.xSquared))
    #expect(update(&app, .key(.enter)).isEmpty)
    #expect(app.message?.contains("without the feature xSquared") == true)
    _ = update(&app, .typed("X"))
    #expect(update(&app, .key(.enter)).isEmpty)
    #expect(app.message == "This challenge keeps data set circle.")
  }

  @Test func anotherNetworkIsAskedForAnewAndLuckIsNot() throws {
    var app = Self.app()
    try Self.finish(&app, 12)
    for key in ["r", "g", "R"] as [Character] {
      #expect(!update(&app, .typed(key)).isEmpty)
      #expect(app.lab.challenge?.score?.reached == 12)
    }
    let stale = try #require(app.lab.challenge?.order.number)
    #expect(!update(&app, .typed("a")).isEmpty)
    #expect(app.lab.challenge?.trials == Array(repeating: nil, count: 20))
    #expect(app.lab.challenge?.asked.activations == [.relu])
    // Runs of the network before come too late.
    let trials = [Trial(reachedAt: 1, heldFrom: 1, finalLoss: 0, finalAccuracy: 1)]
    let news = ScoreNews(
      number: stale, pieces: [.init(question: 0, seeds: 0..<1, trials: trials)])
    _ = update(&app, .scored(news))
    #expect(app.lab.challenge?.trials == Array(repeating: nil, count: 20))
  }

  @Test func theBestAtTheGoalIsKept() throws {
    var app = Self.app()
    try Self.finish(&app, 17)
    #expect(app.lab.challenge?.best == nil)
    #expect(try app.lab.challenge?.entryToSend()?.claim.reached == "17")
    // A larger network at the goal, then the one before at the goal, then one below it.
    _ = update(&app, .typed("]"))
    try Self.finish(&app, 20)
    #expect(app.lab.challenge?.best?.experiment.hidden == [4, 2, 2])
    _ = update(&app, .typed("["))
    try Self.finish(&app, 18)
    #expect(app.lab.challenge?.best?.experiment.hidden == [4, 2])
    _ = update(&app, .typed("]"))
    try Self.finish(&app, 20)
    _ = update(&app, .typed("a"))
    try Self.finish(&app, 3)
    let entry = try #require(try app.lab.challenge?.entryToSend())
    #expect(entry.experiment.hidden == [4, 2] && entry.author == "Ada")
    #expect(entry.claim.reached == "18")
  }

  @Test func theEntryIsShownAndCopied() throws {
    var app = Self.app()
    #expect(update(&app, .typed("Y")).isEmpty && app.note == nil)
    #expect(app.message == Sentences.runsToCome)
    try Self.finish(&app, 20)
    let text = try #require(try app.lab.challenge?.entryToSend()).text.line
    #expect(update(&app, .typed("Y")) == [.copy(text)])
    #expect(app.note?.text == text && app.note?.remark == "At the goal: paste all of it.")
  }

  @Test func thereIsRoomForTheScorecard() {
    #expect(Self.app().lab.room == Size(columns: 80, rows: 22))
    #expect(Screens.circle(Self.size).lab.room == Self.size)
  }
}
