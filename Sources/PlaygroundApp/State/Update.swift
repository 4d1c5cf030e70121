import DataSources
import Experiments

/// The next state, and what the runtime is to do: no clock, no thread, no terminal.
package func update(_ state: inout AppState, _ action: Action) -> [Effect] {
  switch action {
  case .key(let key):
    state.message = nil
    return KeyMap.command(for: key).map { state.obey($0) } ?? []
  case .pasted:
    state.message = Sentences.pasted
    return []
  case .resized(let size):
    state.screenSize = size
    return []
  case .command(let command): return state.obey(command)
  case .trainerIsLate:
    state.isTrainerLate = !state.isUpToDate
    return []
  case .received(let snapshot): return state.receive(snapshot)
  case .searched(let rows, let done):
    state.search?.rows += rows
    state.search?.done = done
    return []
  }
}

extension AppState {
  fileprivate mutating func receive(_ news: Snapshot) -> [Effect] {
    guard news.version == version else { return [] }
    let isNew = isPlaying || !snapshot.hasDiverged
    snapshot = news
    isTrainerLate = false
    guard news.hasDiverged, isNew else { return [] }
    isPlaying = false
    return [.run(false)]
  }

  fileprivate mutating func obey(_ command: Command) -> [Effect] {
    let before = version
    let effects = perform(command)
    if version != before { closeOutdatedSearch() }
    return effects
  }

  private mutating func perform(_ command: Command) -> [Effect] {
    if showsHelp { return performInHelp(command) }
    if search?.isShown == true, let effects = performInSearch(command) { return effects }
    switch command {
    case .search: return openSearch()
    case .togglePlay: return togglePlay()
    case .stepEpoch, .stepBatch: return step(command)
    case .startAnew: return startOver(.newWeights(seed: newSeed()))
    case .startAgain: return startOver(.restart)
    case .newData: return edit(.newData(seed: newSeed()))
    case .more: return stepFocused(by: 1)
    case .less: return stepFocused(by: -1)
    case .addLayer: return edit(.addLayer)
    case .removeLayer: return edit(.removeLayer)
    case .activate: return activate()
    case .step(let setting, let steps): return edit(experiment.stepping(setting, by: steps))
    case .dataset(let steps): return chooseDataset(datasetIndex + steps)
    default: return look(command)
    }
  }

  /// Commands that change what is seen, not the experiment.
  mutating func look(_ command: Command) -> [Effect] {
    switch command {
    case .nextPanel: focus = focusMap.tab(from: focus, by: 1)
    case .previousPanel: focus = focusMap.tab(from: focus, by: -1)
    case .move(let direction): focus = focusMap.move(from: focus, direction)
    case .back: focus = .place(.output)
    case .toggleTestPoints: showsTestPoints.toggle()
    case .toggleDiscretize: discretizes.toggle()
    case .help: openHelp()
    case .speed(let digit): return choose(Speed(digit: digit))
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .quit: return [.quit]
    default: break
    }
    return []
  }

  mutating func togglePlay() -> [Effect] {
    // The sentence that stands there says what to do first.
    if !isPlaying, snapshot.hasDiverged { return [] }
    isPlaying.toggle()
    return [.run(isPlaying)]
  }

  private mutating func step(_ command: Command) -> [Effect] {
    if snapshot.hasDiverged { return [] }
    let effect = command == .stepEpoch ? Effect.stepEpoch : .stepBatch
    guard isPlaying else { return [effect] }
    isPlaying = false
    return [.run(false), effect]
  }

  /// A run that went out of bounds plays on once it starts over.
  private mutating func startOver(_ change: ExperimentEdit) -> [Effect] {
    let effects = edit(change)
    guard snapshot.hasDiverged, !effects.isEmpty else { return effects }
    isPlaying = true
    return effects + [.run(true)]
  }

  private mutating func choose(_ speed: Speed) -> [Effect] {
    self.speed = speed
    message = "Speed: \(speed.text)."
    return [.speed(speed)]
  }

  mutating func edit(_ change: ExperimentEdit) -> [Effect] {
    let before = experiment
    do {
      try experiment.apply(change)
    } catch {
      message = error.message
      return []
    }
    focus = focusMap.clamped(focus)
    if experiment == before, !change.startsOver { return [] }
    version += 1
    return [.edit(change, version: version)]
  }

  private mutating func chooseDataset(_ index: Int) -> [Effect] {
    let place = (index + datasets.count) % datasets.count
    if focus.panel == .data { focus = .dataset(place) }
    return startOver(.set(.dataset, .dataset(datasets[place])))
  }

  private mutating func stepFocused(by steps: Int) -> [Effect] {
    switch focus {
    case .setting(let setting): return edit(experiment.stepping(setting, by: steps))
    case .dataset: return chooseDataset(datasetIndex + steps)
    case .place(.hidden(let layer, let neuron)):
      return edit(
        steps > 0 ? .addNeuron(layer: layer) : .removeNeuron(layer: layer, neuron: neuron))
    case .place(.feature(let feature)):
      return experiment.features.contains(feature) == (steps > 0)
        ? [] : edit(experiment.toggling(feature))
    case .place(.output):
      message = Sentences.focusForMore
      return []
    }
  }

  private mutating func activate() -> [Effect] {
    switch focus {
    case .setting(let setting): return edit(experiment.stepping(setting, by: 1))
    case .dataset(let place): return chooseDataset(place)
    case .place(.feature(let feature)): return edit(experiment.toggling(feature))
    case .place(.hidden), .place(.output): return []
    }
  }
}
