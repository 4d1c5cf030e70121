import ArchitectureSearch
import Experiments

/// The races that are under way, each with threads of its own.
///
/// A class: it owns them.
final class RaceStage {
  /// A race, and what it was last told.
  private struct Entry {
    var number: Int
    var crew: RaceCrew?
    var pace: RacePace?
    var view = SeedRace.View()
  }

  private var entries: [RacePlace: Entry] = [:]
  private let wake: @Sendable () -> Void

  /// Nothing yet; `wake` is called from the threads whenever there is news.
  init(wake: @escaping @Sendable () -> Void) { self.wake = wake }

  /// Makes a race what is wanted: another question begins anew, without an order it is given up.
  func arrange(_ place: RacePlace, _ order: RaceOrder?) {
    guard let order else { return give(up: place) }
    if entries[place]?.number != order.number {
      give(up: place)
      // Where the system has no descriptors left, nothing is raced.
      let crew = try? RaceCrew(order, threads: WorkerThreads.processorCount, wake: wake)
      entries[place] = Entry(number: order.number, crew: crew)
    }
    guard entries[place]?.pace != order.pace else { return }
    entries[place]?.pace = order.pace
    entries[place]?.crew?.set(order.pace)
  }

  /// Chooses what is shown of a race.
  func show(_ place: RacePlace, _ view: SeedRace.View) {
    guard entries[place] != nil, entries[place]?.view != view else { return }
    entries[place]?.view = view
    entries[place]?.crew?.show(view)
  }

  /// How the runs of a race stand, where that has changed since the last time.
  func takeNews(_ place: RacePlace) -> RaceNews? { entries[place]?.crew?.takeNews() }

  /// Gives all races up.
  func stop() { for place in RacePlace.allCases { give(up: place) } }

  private func give(up place: RacePlace) {
    entries.removeValue(forKey: place)?.crew?.cancel()
  }
}
