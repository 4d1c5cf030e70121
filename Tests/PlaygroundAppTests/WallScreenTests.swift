import ArchitectureSearch
import DataSources
import Experiments
import Lessons
import TerminalUI
import TestSupport
import Testing

@testable import PlaygroundApp

@Suite struct WallScreenTests {
  private static let normal = Size(columns: 80, rows: 24)

  private static func opened(
    _ size: Size = normal, _ change: (inout Experiment) -> Void = { _ in }
  ) -> App {
    var app = Screens.trained(size, epochs: 0, change)
    _ = update(&app, .resized(size))
    _ = update(&app, .typed("m"))
    return app
  }

  /// The wall after so many epochs, with the pictures that its frame asks for.
  private static func trained(_ size: Size, epochs: Int, _ theme: Theme) throws -> App {
    var app = opened(size) { $0.hidden = [3] }
    let order = try #require(app.race(.wall))
    let view = try #require(app.frame(size: size, theme: theme).race)
    #expect(view.place == .wall)
    let race = SeedRace(order.question, plan: order.plan)
    race.show(view.view)
    while race.epoch < epochs { _ = race.work(to: epochs, until: .now, isCancelled: { false }) }
    _ = update(&app, .raced(.wall, race.news))
    return app
  }

  @Test func itIsThePresentExperimentFromManySeeds() throws {
    let app = Self.opened { $0.hidden = [4, 2] }
    let wall = try #require(app.wall)
    #expect(app.showsWall && wall.plan.networks.map(\.hidden) == [[4, 2]])
    #expect(wall.question.seeds == SearchSeeds.numbered(64) && !wall.sharesPoints)
    #expect(wall.plan.target == .standard)
    let order = try #require(app.race(.wall))
    #expect(order.pace == RacePace(speed: .epochsPerFrame(1), limit: 1000))
  }

  @Test func itRestsWhileItIsClosedAndGoesOnWhereItWas() {
    var app = Self.opened()
    _ = update(&app, .key(.escape))
    #expect(!app.showsWall && app.race(.wall)?.pace == nil)
    _ = update(&app, .typed("m"))
    #expect(app.showsWall && app.race(.wall)?.number == 0 && app.race(.wall)?.pace != nil)
  }

  @Test func itsSpeedAndItsPauseAreItsOwn() {
    var app = Self.opened()
    #expect(update(&app, .typed("0")).isEmpty && app.speed == .epochsPerFrame(1))
    #expect(app.race(.wall)?.pace?.speed == .unlimited)
    #expect(update(&app, .typed(" ")).isEmpty && app.race(.wall)?.pace == nil && !app.isPlaying)
    _ = update(&app, .typed(" "))
    #expect(app.race(.wall)?.pace != nil)
  }

  @Test func itFollowsTheExperiment() {
    var app = Self.opened()
    _ = update(&app, .typed("a"))
    #expect(app.showsWall && app.race(.wall)?.number == 1)
    #expect(app.wall?.experiment.activations == app.experiment.activations)
    _ = update(&app, .typed("r"))
    #expect(app.race(.wall)?.number == 1, "seeds are the wall's")
  }

  @Test func pausedItStaysPausedWhenItBeginsAnew() {
    var app = Self.opened()
    for key in " a" { _ = update(&app, .typed(key)) }
    #expect(app.race(.wall)?.number == 1 && app.race(.wall)?.pace == nil)
    _ = update(&app, .typed("g"))
    #expect(app.race(.wall)?.number == 2 && app.race(.wall)?.pace == nil)
  }

  @Test func keysOfPicturesThatAreNotSeenDoNothingAndSaySo() throws {
    var app = Self.opened()
    app.focus = .place(.feature(.x))
    let playground = app.playground
    for key in PlaygroundScreen.pictureKeys.subtracting(WallScreen.keys.bindings.map(\.key)) {
      #expect(update(&app, .key(key)).isEmpty && app.race(.wall)?.number == 0, "\(key)")
      #expect(app.message == Sentences.actsOnHidden(key.name))
    }
    #expect(app.playground.focus == playground.focus && app.playground.plane == playground.plane)
    #expect(!app.playground.discretizes && !app.playground.showsTestPoints)
    #expect(!app.commands.contains { $0.command == .playground(.toggleDiscretize) })
    #expect(app.commands.contains { $0.command == .playground(.startAnew) })
    #expect(!app.keyHelp.contains { $0.does == "more, less of the focused" })
  }

  @Test func whatIsRefusedIsNotSaidToBePlayed() {
    var app = Self.opened()
    let other = Experiment(dataset: .generator(.xor))
    app.lab.challenge = ChallengeCard(Challenge(on: other), other)
    let experiment = app.experiment
    #expect(update(&app, .key(.enter)).isEmpty && app.showsWall && app.experiment == experiment)
    #expect(app.message == "This challenge keeps data set xor.")
  }

  @Test func whatALinkHidesIsNotPlayed() throws {
    var app = Self.opened()
    app.lab.extras = try PlaygroundLink("#playButton_hide=true").extras
    #expect(
      update(&app, .key(.enter)) == [.edit(.replace(app.experiment), version: app.version)])
    #expect(!app.showsWall && !app.isPlaying)
  }

  /// Runs of a closed wall take memory; nobody comes back to those of another experiment.
  @Test func closedItIsGivenUpOnceTheExperimentIsAnother() {
    var app = Self.opened()
    for key in [Key.escape, "r"] { _ = update(&app, .key(key)) }
    #expect(app.race(.wall) != nil, "it is still the same wall")
    _ = update(&app, .typed("a"))
    #expect(app.race(.wall) == nil)
    for key in "Am" { _ = update(&app, .typed(key)) }
    #expect(app.race(.wall)?.number == 1, "its runs are gone")
  }

  @Test func whatIsTooLargeSaysSo() {
    var app = Self.opened { $0.points = 100_000 }
    #expect(app.showsWall)
    app = Self.opened { $0.points = 110_000 }
    #expect(!app.showsWall && app.message == Sentences.tooLargeForWall)
  }

  @Test func pointsCanBeTheSameForAll() throws {
    var app = Self.opened()
    _ = update(&app, .typed("g"))
    var wall = try #require(app.wall)
    #expect(
      wall.sharesPoints
        && wall.question.experiment(of: wall.plan.networks[0], seed: 3).dataSeed
          == app.experiment.seed
    )
    #expect(app.race(.wall)?.number == 1)
    _ = update(&app, .typed("g"))
    wall = try #require(app.wall)
    #expect(wall.question.experiment(of: wall.plan.networks[0], seed: 3).dataSeed == nil)
    let fixed = try #require(Self.opened { $0.dataSeed = "7" }.wall)
    #expect(fixed.sharesPoints && fixed.experiment.dataSeed == "7")
  }

  @Test(arguments: [false, true])
  func enterPlaysTheChosenSeed(sharesPoints: Bool) throws {
    var app = try Self.trained(Self.normal, epochs: 2, Theme(depth: .mono))
    if sharesPoints { _ = update(&app, .typed("g")) }
    let seed = app.experiment.seed
    for _ in 0..<3 { _ = update(&app, .key(.right)) }
    let effects = update(&app, .key(.enter))
    #expect(app.experiment.seed == "0.04000" && !app.showsWall)
    #expect(app.experiment.dataSeed == (sharesPoints ? seed : nil))
    #expect(effects == [.edit(.replace(app.experiment), version: app.version), .run(true)])
    #expect(app.message?.contains("Seed 0.04000 has not solved it by epoch") == true)
    let number = app.race(.wall)?.number
    _ = update(&app, .typed("m"))
    #expect(app.race(.wall)?.number == number, "it is still the same wall")
  }

  @Test func theChoiceStaysOnTheSeeds() throws {
    var app = Self.opened()
    for _ in 0..<3 { _ = update(&app, .key(.up)) }
    #expect(app.wall?.chosen == 0)
    for _ in 0..<70 { _ = update(&app, .key(.right)) }
    #expect(app.wall?.chosen == 63)
    _ = update(&app, .key(.down))
    #expect(app.wall?.chosen == 63)
    let columns = try #require(WallLayout(size: Self.normal, count: 64)).columns
    _ = update(&app, .key(.up))
    #expect(app.wall?.chosen == 63 - columns)
  }

  @Test func aPressChoosesAndAnotherPlays() throws {
    var app = Self.opened()
    let press = Input.pointer(Pointer(x: 0, y: 0, .press(.left)))
    #expect(update(&app, .input(press, at: .seed(5))).isEmpty && app.wall?.chosen == 5)
    #expect(!update(&app, .input(press, at: .seed(5))).isEmpty)
    #expect(app.experiment.seed == "0.06000" && !app.showsWall)
  }

  @Test func whatIsTooWideSaysSo() {
    var app = Self.opened { $0.hidden = [65] }
    #expect(!app.showsWall && app.message == Sentences.tooWideForWall)
    app = Self.opened { $0.hidden = [64] }
    #expect(app.showsWall)
  }

  @Test func afterTheLastEpochSpaceGoesOn() throws {
    var app = try Self.trained(Self.normal, epochs: 3, Theme(depth: .mono))
    app.lab.wall?.limit = 3
    #expect(view(app, size: Self.normal, theme: Theme(depth: .mono)).text.contains("space go on"))
    _ = update(&app, .typed(" "))
    #expect(app.race(.wall)?.pace?.limit == 3 + WallPanel.stretch)
  }

  @Test(arguments: [
    Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 60, rows: 16),
    Size(columns: 40, rows: 12),
  ])
  func itLooksAsRecorded(size: Size) throws {
    let theme = Theme(depth: .palette256)
    var app = try Self.trained(size, epochs: 60, theme)
    for _ in 0..<9 { _ = update(&app, .key(.right)) }
    let canvas = view(app, size: size, theme: theme)
    let name = "wall-\(size.columns)x\(size.rows)"
    #expect(GoldenCanvas.mismatch(canvas, name, theme: theme) == nil)
  }

  @Test func itCanBeReadWithoutColours() throws {
    let theme = Theme(depth: .mono, glyphs: .ascii)
    let app = try Self.trained(Size(columns: 120, rows: 40), epochs: 100, theme)
    let text = view(app, size: Size(columns: 120, rows: 40), theme: theme).text
    let solved = try #require(app.wall).row.solved(try #require(app.wall).plan)
    #expect(solved > 0 && text.contains("\(solved) of 64 solved"))
    #expect(text.split(separator: "+0.").count >= 2, "each solved one bears a mark")
  }
}
