import DataSources
import Experiments
import TerminalUI

/// The whole program as a value: the lab, and the screens over it.
///
/// An input is offered to the topmost screen and, where that passes it on, to the one below.
package struct App: Sendable {
  /// The runs and all that the screens share.
  package internal(set) var lab: Lab
  /// The screens, the lowest first.
  var layers: [Layer]

  /// A program that shows the playground in some way, or another screen over it.
  package init(
    lab: Lab, showing first: FirstScreen = .playground,
    view: PlaygroundLink.View = PlaygroundLink.View()
  ) {
    self.lab = lab
    self.lab.run.speed = first.speed
    let playground = PlaygroundScreen(
      showsTestPoints: view.showsTestPoints, discretizes: view.discretizes)
    layers = [.global(GlobalKeys()), .playground(playground)]
    if lab.run.experiment.dataset.imageSize != nil { showImages() }
    layers += first.layers
    if case .challenge(let card) = first { self.lab.challenge = card }
    if case .lesson(let course) = first { show(course) }
  }

  /// When the screen changes though nothing happens, since the program's start; nil where it does not.
  var nextMoment: Duration? {
    (layers.map(\.screen.nextMoment) + [lab.nextDimming]).compactMap(\.self).min()
  }

  /// What the help says of the keys of all that is seen, overlays apart: the topmost screen's
  /// first, but before them how to play, and at the end what holds everywhere.
  var keyHelp: [KeyHelp] {
    var (own, taken): ([KeyHelp], Set<Key>) = ([], [])
    for layer in seen {
      own += layer.screen.keyHelp(without: taken)
      taken.formUnion(layer.screen.takenKeys)
    }
    return KeyMap.rows(own, plays: !taken.contains(" "))
  }

  /// Every command of all that is seen, overlays apart, but for those of what is hidden.
  var commands: [NamedCommand] {
    var idle: Set<String> = []
    return (seen + layers.prefix(1)).flatMap { layer in
      defer { idle.formUnion(layer.screen.idleKeys.map(\.name)) }
      return layer.screen.commands.filter { !idle.contains($0.key) }
    }
  }

  /// Whether the playground, and with it all settings, can be seen.
  var showsPlayground: Bool { !seen.contains(where: \.screen.coversAll) }

  /// What is seen apart from overlays, the topmost first, down to one that covers all below it.
  private var seen: [Layer] {
    let layers = self.layers.dropFirst().filter { !$0.isOverlay }
    let lowest = layers.lastIndex(where: \.screen.coversAll) ?? 0
    return layers[lowest...].reversed()
  }
}

/// The next state, and what the runtime is to do: no clock, no thread, no terminal.
package func update(_ app: inout App, _ action: Action) -> [Effect] {
  let before = app.lab.run.experiment
  let effects = take(action, &app)
  if app.lab.run.experiment != before { app.giveUpRaces() }
  return effects + app.followLesson()
}

private func take(_ action: Action, _ app: inout App) -> [Effect] {
  let before = app.lab.run.experiment.dataset.name
  defer { app.followDataset(before) }
  switch action {
  case .input(let input, let target, let time):
    app.lab.time = time
    return app.route(input, at: target)
  case .clock(let time):
    app.lab.time = time
    return app.passTime()
  case .command(let command): return app.perform(command)
  case .resized(let size): app.lab.screenSize = size
  case .trainerIsLate: app.lab.run.noticeLateTrainer()
  case .received(let snapshot): return app.receive(snapshot)
  case .read(let outcome, let typed): return app.perform(.prompt(.take(outcome, of: typed)))
  case .saved(let path):
    app.lab.noteSaved()
    app.lab.message = "Saved: nnplay \(path) goes on from here."
  case .savedPoints(let path, let words):
    app.lab.notePointsSaved()
    app.lab.message =
      "Saved: \((["nnplay", path] + words).joined(separator: " ")) reads the same points."
  case .notSaved(let sentence): app.lab.say(sentence)
  case .lesson(let news): return app.receive(news)
  case .messageRead(let number): app.lab.forgetMessage(number)
  case .scored(let news): app.lab.challenge?.add(news)
  case .raced(.wall, let news): app.lab.wall?.news = news
  case .raced(.search, let news): app.lab.search?.take(news)
  }
  return []
}
