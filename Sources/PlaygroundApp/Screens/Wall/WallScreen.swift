import ArchitectureSearch
import Experiments
import TerminalUI

/// What the keys of the wall ask for.
package enum WallCommand: Sendable, Equatable {
  case move(Direction), page(Direction)
  case play
  case togglePlay, togglePoints
  case speed(digit: Int)
  case close
}

/// The present experiment from many seeds at once: a wall of their maps.
///
/// It lies over the playground, whose other keys act: the wall follows the experiment.
struct WallScreen: Screen {
  static let keys = KeyTable<WallCommand>([
    .init("space", "all seeds: play, pause", [(" ", .togglePlay, "seeds: play, pause")]),
    .init(
      "arrows", "choose a seed",
      [
        (.up, .move(.up), "seeds: up"), (.down, .move(.down), "seeds: down"),
        (.left, .move(.left), "seeds: left"), (.right, .move(.right), "seeds: right"),
        (.pageUp, .page(.up), "seeds: a page up"), (.pageDown, .page(.down), "seeds: a page down"),
      ]),
    .init("Enter", "play the chosen seed", [(.enter, .play, "seeds: play the chosen one")]),
    .init(
      "g", "points: each its own, or same",
      [("g", .togglePoints, "seeds: points of their own, or the same")]),
    .init("1-9 0", "slow .. fast, 0 flat out", speeds),
    .init(
      "Esc m", "back to the network",
      [(.escape, .close, "seeds: close"), ("m", .close, "seeds: close")]),
  ])

  private static let speeds: [(Key, WallCommand, String)] = (0...9).map { digit in
    (
      .character(Character("\(digit)")), .speed(digit: digit),
      "seeds: \(Speed(digit: digit).text)"
    )
  }

  static func asAppCommand(_ command: WallCommand) -> AppCommand { .wall(command) }

  var idleKeys: Set<Key> { PlaygroundScreen.pictureKeys }

  var hidesScreensBelow: Bool { true }

  /// A press chooses a seed; another one plays it.
  mutating func point(_ pointer: Pointer, at target: Frame.Target?, _ lab: inout Lab) -> Response {
    switch (pointer.kind, target) {
    case (_, .key): return .pass
    case (.press(.left), .seed(let seed)):
      if lab.wall?.chosen == seed { return perform(.play, &lab) }
      lab.wall?.chosen = seed
    case (.wheelUp, _): lab.wall?.choose(by: -1)
    case (.wheelDown, _): lab.wall?.choose(by: 1)
    default: break
    }
    return .handled()
  }

  mutating func perform(_ command: WallCommand, _ lab: inout Lab) -> Response {
    switch command {
    case .close: return .close()
    case .play: return lab.playChosenSeed().map { .close($0) } ?? .handled()
    case .togglePlay: lab.wall?.togglePlay()
    case .togglePoints: lab.togglePointsOfWall()
    case .speed(let digit): lab.setSpeedOfWall(Speed(digit: digit))
    case .move(let direction): move(direction, by: nil, &lab)
    case .page(let direction):
      move(direction, by: layout(lab).map { $0.rows * $0.columns }, &lab)
    }
    return .handled()
  }

  private func layout(_ lab: Lab) -> WallLayout? {
    WallLayout(size: lab.room, count: lab.wall?.plan.seedCount ?? 0)
  }

  private func move(_ direction: Direction, by steps: Int?, _ lab: inout Lab) {
    let columns = layout(lab)?.columns ?? 1
    switch direction {
    case .left: lab.wall?.choose(by: -1)
    case .right: lab.wall?.choose(by: 1)
    case .up: lab.wall?.choose(by: -(steps ?? columns))
    case .down: lab.wall?.choose(by: steps ?? columns)
    }
  }

  /// Begins anew once the experiment is another; goes where it is of images.
  mutating func follow(_ lab: inout Lab) -> Bool {
    guard lab.canShowWall else { return false }
    if let wall = lab.wall, !wall.shows(lab.run.experiment) { lab.openWall() }
    return true
  }
}

extension Lab {
  /// Why there is no wall of the present experiment; nil where there is one.
  var wallRefusal: String? {
    if run.experiment.dataset.imageSize != nil { return Sentences.noWallOfImages }
    if run.experiment.layout().path == .wide { return Sentences.tooWideForWall }
    return SeedRace.holdsTogether(run.experiment, runs: WallPanel.seedCount)
      ? nil : Sentences.tooLargeForWall
  }

  /// Whether there is a wall of the present experiment.
  fileprivate var canShowWall: Bool { wallRefusal == nil }

  /// Takes the wall of the present experiment, or begins it.
  mutating func openWall() {
    guard let last = wall else {
      // The points of a lesson are those that its goals and locks speak of.
      let sharesPoints = lesson.map { _ in true }
      wall = WallPanel(
        run.experiment, target: searchTask.target, sharesPoints: sharesPoints, speed: run.speed)
      return
    }
    guard last.isGivenUp || !last.shows(run.experiment) else { return }
    let sharesPoints =
      last.sharesPoints || run.experiment.dataSeed != nil || lesson != nil
    wall = WallPanel(
      run.experiment, target: searchTask.target, sharesPoints: sharesPoints,
      number: last.number + 1, speed: last.speed,
      isRunning: last.isRunning)
  }

  fileprivate mutating func togglePointsOfWall() {
    guard let last = wall else { return }
    wall = WallPanel(
      run.experiment, target: searchTask.target, sharesPoints: !last.sharesPoints,
      number: last.number + 1,
      speed: last.speed, isRunning: last.isRunning)
    message = last.sharesPoints ? Sentences.pointsOfTheirOwn : Sentences.samePoints
  }

  fileprivate mutating func setSpeedOfWall(_ speed: Speed) {
    guard let last = wall?.speed else { return }
    wall?.speed = speed
    message = Sentences.speed(from: last, to: speed)
  }

  /// Plays the chosen seed's run from its start; nil where that is refused.
  fileprivate mutating func playChosenSeed() -> [Effect]? {
    guard let wall else { return [] }
    let (experiment, trial) = wall.chosenRun
    return play(
      experiment,
      saying: Sentences.seed(
        experiment.seed, trial.flatMap(wall.plan.solvingEpoch), wall.row.epoch))
  }
}

extension Lab {
  /// Plays a run from its start in place of the present one, and says what is known of it; nil where
  /// that is refused, and the sentence says why.
  mutating func play(_ experiment: Experiment, saying sentence: String) -> [Effect]? {
    let effects = edit(.replace(experiment))
    guard !effects.isEmpty else { return nil }
    message = sentence
    return effects.contains(.run(true)) || extras.hides(.play) ? effects : effects + run.play()
  }
}

extension Sentences {
  static let noWallOfImages = "Images have a screen of their own: m shows it."
  static let tooWideForWall =
    "A layer or table wider than 64 does not fit beside others: fewer neurons, then m again."
  static let tooLargeForWall =
    "64 seeds of so large a table do not fit in memory: fewer points or inputs, then m again."
  static let samePoints = "All seeds learn the same points: they differ in their weights alone."
  static let pointsOfTheirOwn = "Each seed draws points and weights of its own."

  /// What came of a seed.
  static func seed(_ seed: String, _ solved: Int?, _ epoch: Int) -> String {
    solved.map { "Seed \(seed) solves it at epoch \($0)." }
      ?? "Seed \(seed) has not solved it by epoch \(epoch)."
  }
}
