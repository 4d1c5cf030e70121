import ArchitectureSearch

/// Which races the screens want.
extension App {
  /// The race that a screen wants; nil where there is none.
  func race(_ place: RacePlace) -> RaceOrder? {
    switch place {
    case .wall:
      guard let wall = lab.wall, !wall.isGivenUp else { return nil }
      let goesOn = wall.isRunning && layers.contains(where: \.isWall)
      return RaceOrder(
        number: wall.number, question: wall.question, plan: wall.plan,
        pace: goesOn ? RacePace(speed: wall.speed, limit: wall.limit) : nil)
    case .search:
      guard let search = lab.search, !search.isGivenUp else { return nil }
      return RaceOrder(
        number: search.number, question: search.question, plan: search.plan,
        pace: search.isRunning
          ? RacePace(speed: search.speed, limit: search.plan.epochs) : nil)
    }
  }

  /// Lets go of runs that take memory and that no screen shows again: those of a closed wall, and of a
  /// closed search that is done, once the experiment is another one.
  mutating func giveUpRaces() {
    let experiment = lab.run.experiment
    if let wall = lab.wall, !layers.contains(where: \.isWall), !wall.shows(experiment) {
      lab.wall?.isGivenUp = true
    }
    if let search = lab.search, search.isComplete, !layers.contains(where: \.isSearch),
      !search.answers(experiment, lab.searchTask)
    {
      lab.search?.isGivenUp = true
    }
  }
}
