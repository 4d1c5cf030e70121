import Experiments
import NeuralCore

/// All runs of a question at the same time: threads call `work`, and each call takes the runs that are
/// most behind on by some epochs, so that all get on alike.
///
/// Its trials are a `SearchRun`'s to the bit, whoever trains what when. A class: threads share it.
package final class SeedRace: Sendable {
  /// What is shown of the runs while they learn.
  package struct View: Sendable, Equatable {
    /// Pixels across and down a run's picture; none without pixels.
    package var map: PixelSize
    /// Pixels of the picture of all runs together.
    package var votes: PixelSize
    /// Places of the networks whose pictures are wanted.
    package var rows: Range<Int>
    /// The seeds whose pictures are wanted, by their places.
    package var seeds: Range<Int>

    /// Nothing but numbers, unless more is asked for.
    package init(
      map: PixelSize = .none, votes: PixelSize = .none, rows: Range<Int> = 0..<0,
      seeds: Range<Int> = 0..<0
    ) {
      self.map = map
      self.votes = votes
      self.rows = rows
      self.seeds = seeds
    }
  }

  /// An extent in pixels.
  package struct PixelSize: Sendable, Equatable {
    package var width: Int
    package var height: Int

    /// An extent of given numbers.
    package init(width: Int, height: Int) {
      self.width = width
      self.height = height
    }

    /// No picture.
    package static let none = PixelSize(width: 0, height: 0)
    /// Whether there is no picture.
    package var isEmpty: Bool { width <= 0 || height <= 0 }
  }

  private struct State: Sendable {
    var pieces: [RacePiece]
    var view = View()
    /// Drawn points by variation and seeds, for networks of all shapes.
    var points: [PointsKey: PackedSeeds] = [:]
  }

  private struct PointsKey: Hashable, Sendable {
    var variation: Int
    var firstSeed: Int
  }

  /// What must be known of the question to judge its runs.
  package let plan: SearchPlan
  private let question: SearchQuestion
  private let state: Guarded<State>
  private let shelf = SampleShelf()
  /// Whether lanes train the runs.
  package let usesLanes: Bool
  /// Whether all runs are there at once; else each is trained to its end before the next begins, for
  /// they are too large.
  package let isTogether: Bool

  /// The most memory that runs that are trained one by one take together, in numbers of their tables.
  static let mostNumbers = 20_000_000

  /// The runs of a question before their first epoch; none is drawn yet.
  package init(_ question: SearchQuestion, plan: SearchPlan) {
    self.question = question
    self.plan = plan
    let experiments = question.variations.map(\.experiment)
    usesLanes = plan.networks.allSatisfy {
      LaneGroup.supports(question.experiment(of: $0, seed: 0))
    }
    let runs = plan.networks.count * plan.seedCount
    let tables = usesLanes ? plan.seedCount : runs
    isTogether = experiments.allSatisfy { Self.holdsTogether($0, runs: tables) }
    let size = !isTogether && !usesLanes ? 1 : LaneGroup.most
    let pieces = plan.networks.indices.flatMap { network in
      stride(from: 0, to: plan.seedCount, by: size).map {
        RacePiece(network: network, seeds: $0..<min($0 + size, plan.seedCount))
      }
    }
    state = Guarded(State(pieces: pieces))
  }

  /// Whether so many runs of an experiment, each with a table of its own, may be there at once.
  package static func holdsTogether(_ experiment: Experiment, runs: Int) -> Bool {
    runs * experiment.tableNumbers <= mostNumbers
  }

  /// Chooses what is shown.
  package func show(_ view: View) { state.withLock { $0.view = view } }

  /// Whether every run has come to its end.
  package var isOver: Bool {
    state.withLock { state in state.pieces.allSatisfy { $0.epoch >= plan.epochs } }
  }

  /// The epoch up to which every run has been trained.
  package var epoch: Int {
    state.withLock { state in state.pieces.map(\.epoch).min() ?? 0 }
  }

  /// Trains the runs that are most behind, or draws pictures of them that are wanted.
  ///
  /// - Parameters:
  ///   - end: The epoch beyond which nothing is trained now.
  ///   - deadline: When to come back; at least one epoch is trained.
  ///   - isCancelled: Asked often; once it is true the race is of no more use.
  /// - Returns: Whether there was anything to do.
  package func work(
    to end: Int, until deadline: ContinuousClock.Instant, isCancelled: () -> Bool
  ) -> Bool {
    let taken = state.withLock { state -> (Int, RacePiece, View)? in
      guard let place = next(in: state, to: min(end, plan.epochs)) else { return nil }
      state.pieces[place].isTaken = true
      return (place, state.pieces[place], state.view)
    }
    guard let (place, work, view) = taken else { return false }
    var piece = work
    train(&piece, to: min(end, plan.epochs), until: deadline, isCancelled)
    if !isCancelled() { piece.draw(view) }
    if !isTogether, piece.epoch >= plan.epochs { piece.group = nil }
    piece.isTaken = false
    let done = piece
    state.withLock { $0.pieces[place] = done }
    return true
  }

  /// Pictures before training, which take next to nothing; then what is most behind.
  private func next(in state: State, to end: Int) -> Int? {
    let free = state.pieces.indices.filter { !state.pieces[$0].isTaken }
    if let stale = free.first(where: { state.pieces[$0].isStale(state.view) }) { return stale }
    let open = free.filter { state.pieces[$0].epoch < end }
    guard isTogether else { return open.first }
    return open.min { state.pieces[$0].epoch < state.pieces[$1].epoch }
  }

  private func train(
    _ piece: inout RacePiece, to end: Int, until deadline: ContinuousClock.Instant,
    _ isCancelled: () -> Bool
  ) {
    guard let group = piece.group ?? start(piece, isCancelled) else { return }
    if piece.group == nil {
      piece.group = group
      piece.recorders = Array(
        repeating: TrialRecorder(target: plan.target), count: piece.seeds.count)
      guard let reports = group.reports(isCancelled: isCancelled) else { return }
      piece.add(reports)
    }
    while piece.epoch < end, group.trainEpoch(isCancelled: isCancelled),
      let reports = group.reports(isCancelled: isCancelled)
    {
      piece.add(reports)
      if .now >= deadline { break }
    }
  }

  /// Draws the runs of a piece; nil where it was given up.
  private func start(_ piece: RacePiece, _ isCancelled: () -> Bool) -> (any SeedGroup)? {
    let network = plan.networks[piece.network]
    let experiments = piece.seeds.map { question.experiment(of: network, seed: $0) }
    guard usesLanes else { return TrainerGroup(experiments) }
    let view = SeedGroupView(plan.target)
    let key = PointsKey(variation: network.variation, firstSeed: piece.seeds.lowerBound)
    let known = state.withLock { $0.points[key] }
    let points =
      known
      ?? PackedSeeds(experiments, looking: view, shelf: shelf, isCancelled: isCancelled)
    guard let points else { return nil }
    return LaneGroup(experiments, on: isTogether ? kept(points, key) : points, looking: view)
  }

  /// The first points that were drawn for some seeds: of threads that draw the same at once all but one
  /// let theirs go.
  private func kept(_ points: PackedSeeds, _ key: PointsKey) -> PackedSeeds {
    state.withLock { state in
      if let known = state.points[key] { return known }
      state.points[key] = points
      return points
    }
  }

  /// How all runs stand.
  package var news: RaceNews {
    let pieces = state.withLock { $0.pieces }
    return RaceNews(pieces, plan: plan)
  }
}

extension Experiment {
  /// Numbers of the table that a run of its own holds, about.
  fileprivate var tableNumbers: Int {
    let rows =
      switch dataset {
      case .generator(let generator): points ?? generator.count
      case .bundled(let bundled): bundled.dataset.rows.count
      case .file(let dataset): dataset.rows.count
      case .placed(let placed): placed.points.count
      }
    return rows * (features.count + dataset.outputCount)
  }
}
