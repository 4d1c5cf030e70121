import DataSources
import Experiments
import NeuralCore
import TerminalUI
import Testing

@testable import PlaygroundApp

@Suite struct UpdateTests {
  /// A state on a network of this shape, as it is after starting.
  private static func state(
    _ hidden: [Int] = [4, 2], isPlaying: Bool = false, focus: Focus = .place(.output)
  ) -> App {
    var session = ScriptedSession(isPlaying: isPlaying) { $0.hidden = hidden }
    session.focus(focus)
    return session.state
  }

  private static let commands = KeyMap.commands

  // MARK: What holds for every key everywhere

  @Test(arguments: Shapes.all)
  func everyKeyInEveryFocusKeepsTheRules(hidden: [Int]) throws {
    var before = Self.state(hidden)
    for focus in before.focusMap.all + before.focusMap.parameters.prefix(20) {
      before.focus = focus
      for (key, _) in Self.commands {
        var after = before
        let effects = update(&after, .key(key))
        try Self.checkEdits(effects, before, after, "\(key) at \(focus)")
        #expect(after.focusMap.has(after.focus), "\(key) at \(focus)")
      }
    }
  }

  /// The experiment changes by the edits asked for, and by nothing else.
  private static func checkEdits(
    _ effects: [Effect], _ before: App, _ after: App, _ place: Comment
  ) throws {
    var (experiment, version) = (before.experiment, before.version)
    for case .edit(let edit, let number) in effects {
      try experiment.apply(edit)
      version += 1
      #expect(number == version, place)
    }
    #expect(after.experiment == experiment && after.version == version, place)
  }

  @Test(arguments: [false, true])
  func helpSwallowsAllButAFewCommands(isPlaying: Bool) {
    for (key, command) in Self.commands {
      var state = Self.state(isPlaying: isPlaying)
      #expect(update(&state, .typed("?")).isEmpty && state.showsHelp)
      let effects = update(&state, .key(key))
      #expect(state.focus == .place(.output) && state.version == 0)
      #expect(state.showsHelp != [.escape, .enter].contains(key), "\(key)")
      let expected: [Effect] =
        switch command {
        case .global(.redraw): [.redraw]
        case .global(.suspend): [.suspend]
        default: []
        }
      #expect(effects == expected, "\(key)")
    }
  }

  @Test func aMessageStaysUntilTheNextKey() {
    var state = Self.state([])
    _ = update(&state, .typed("["))
    #expect(state.message != nil)
    _ = update(&state, .received(state.snapshot))
    #expect(state.message != nil)
    _ = update(&state, .key(.tab))
    #expect(state.message == nil)
  }

  // MARK: Playing

  @Test func spacePlaysAndPauses() {
    var state = Self.state()
    #expect(update(&state, .typed(" ")) == [.run(true)] && state.isPlaying)
    #expect(update(&state, .typed(" ")) == [.run(false)] && !state.isPlaying)
  }

  @Test func stepsPauseFirst() {
    var state = Self.state(isPlaying: true)
    #expect(update(&state, .typed("s")) == [.run(false), .stepEpoch] && !state.isPlaying)
    #expect(update(&state, .typed("s")) == [.stepEpoch])
    #expect(update(&state, .typed("S")) == [.stepBatch])
  }

  @Test func digitsChooseTheSpeed() {
    var state = Self.state()
    for digit in 0...9 {
      let speed = Speed(digit: digit)
      let key = Key.character(Character("\(digit)"))
      #expect(update(&state, .key(key)) == [.speed(speed)])
      #expect(state.speed == speed && state.message?.contains(speed.text) == true)
    }
  }

  @Test func newWeightsAndNewDataHaveNewSeeds() {
    var state = Self.state()
    var seeds: Set<String> = [state.experiment.seed]
    for _ in 0..<5 {
      _ = update(&state, .typed("r"))
      seeds.insert(state.experiment.seed)
      _ = update(&state, .typed("g"))
      seeds.insert(state.experiment.dataSeed ?? "")
    }
    #expect(seeds.count == 11 && state.version == 10)
  }

  @Test func theSameWeightsAgainIsAnEditThoughNothingChanges() {
    var state = Self.state()
    #expect(update(&state, .typed("R")) == [.edit(.restart, version: 1)])
  }

  // MARK: Editing

  @Test func settingKeysActWhateverHasTheFocus() {
    var state = Self.state(focus: .place(.feature(.sinX)))
    #expect(update(&state, .typed("L")) == [.edit(.set(.learningRate, .number(0.1)), version: 1)])
    #expect(update(&state, .typed("l")) == [.edit(.set(.learningRate, .number(0.03)), version: 2)])
    #expect(update(&state, .typed("a")) == [.edit(.set(.activation, .text("relu")), version: 3)])
    #expect(update(&state, .typed("A")) == [.edit(.set(.activation, .text("tanh")), version: 4)])
    #expect(update(&state, .typed("e")) == [.edit(.set(.regularization, .text("L1")), version: 5)])
    #expect(
      update(&state, .typed("W")) == [.edit(.set(.regularizationRate, .number(0.001)), version: 6)])
    #expect(update(&state, .typed("B")) == [.edit(.set(.batchSize, .number(11)), version: 7)])
    #expect(update(&state, .typed("N")) == [.edit(.set(.noise, .number(5)), version: 8)])
    #expect(update(&state, .typed("p")) == [.edit(.set(.trainPercent, .number(40)), version: 9)])
  }

  @Test func aFocusedLayersActivationChangesAlone() {
    var state = Self.state(focus: .place(.hidden(layer: 1, neuron: 0)))
    #expect(
      update(&state, .typed("a"))
        == [.edit(.set(.activation, .names(["tanh", "relu"])), version: 1)])
  }

  @Test(arguments: Setting.line)
  func plusAndMinusChangeTheFocusedSetting(setting: Setting) {
    let state = Self.state(focus: .setting(setting))
    for (key, steps) in [(Key.character("+"), 1), (.character("-"), -1)] {
      var after = state
      _ = update(&after, .key(key))
      var expected = state
      _ = update(&expected, .command(.playground(.step(setting, by: steps))))
      #expect(after.experiment == expected.experiment && after.focus == state.focus)
    }
  }

  @Test func atALaddersEndNothingIsAsked() {
    var state = Self.state()
    #expect(update(&state, .typed("n")).isEmpty && state.version == 0)
  }

  @Test func plusAndMinusChangeTheFocusedLayer() {
    var state = Self.state(focus: .place(.hidden(layer: 0, neuron: 3)))
    #expect(update(&state, .typed("+")) == [.edit(.addNeuron(layer: 0), version: 1)])
    #expect(
      update(&state, .typed("-")) == [
        .edit(.removeNeuron(layer: 0, neuron: 3), version: 2)
      ])
    _ = update(&state, .typed("-"))
    #expect(state.experiment.hidden == [3, 2])
    #expect(state.focus == .place(.hidden(layer: 0, neuron: 2)))
  }

  @Test func bracketsChangeTheLayersAndTheFocusFollows() {
    var state = Self.state(focus: .place(.hidden(layer: 1, neuron: 1)))
    #expect(update(&state, .typed("]")) == [.edit(.addLayer, version: 1)])
    #expect(state.focus == .place(.hidden(layer: 1, neuron: 1)))
    _ = update(&state, .typed("["))
    _ = update(&state, .typed("["))
    #expect(state.focus == .place(.hidden(layer: 0, neuron: 1)))
    _ = update(&state, .typed("["))
    #expect(state.focus == .place(.output) && state.experiment.hidden.isEmpty)
  }

  @Test func featuresGoOnAndOff() {
    var state = Self.state(focus: .place(.feature(.sinX)))
    #expect(update(&state, .typed("-")).isEmpty)
    let on = ExperimentEdit.set(.features, .names(["x", "y", "sinX"]))
    #expect(update(&state, .typed("+")) == [.edit(on, version: 1)])
    #expect(update(&state, .typed("+")).isEmpty)
    #expect(state.experiment.features == [.x, .y, .sinX])
    let off = ExperimentEdit.set(.features, .names(["x", "y"]))
    #expect(update(&state, .key(.enter)) == [.edit(off, version: 2)])
  }

  @Test func refusalsBecomeSentences() {
    let cases: [([Int], Focus, Key)] = [
      ([], .place(.output), .character("[")),
      (Array(repeating: 1, count: 12), .place(.output), .character("]")),
      ([1], .place(.hidden(layer: 0, neuron: 0)), .character("-")),
      ([4096], .place(.hidden(layer: 0, neuron: 0)), .character("+")),
      ([4], .place(.output), .character("+")),
    ]
    for (hidden, focus, key) in cases {
      var state = Self.state(hidden, focus: focus)
      #expect(update(&state, .key(key)).isEmpty)
      #expect(state.message?.hasSuffix(".") == true, "\(key) of \(hidden)")
    }
    var state = Self.state(focus: .place(.feature(.x)))
    _ = update(&state, .key(.enter))
    state.focus = .place(.feature(.y))
    #expect(update(&state, .key(.enter)).isEmpty && state.message != nil)
  }

  // MARK: Data sets

  @Test func dataSetsComeRoundBothWays() {
    var state = Self.state()
    let count = state.datasets.count
    for step in 1...count {
      _ = update(&state, .typed("d"))
      #expect(state.datasetIndex == step % count)
    }
    _ = update(&state, .typed("D"))
    #expect(state.datasetIndex == count - 1)
  }

  @Test func enterChoosesTheFocusedDataSet() {
    var state = Self.state(focus: .dataset(3))
    let chosen = state.datasets[3]
    #expect(update(&state, .key(.enter)) == [.edit(.set(.dataset, .dataset(chosen)), version: 1)])
    #expect(state.experiment.dataset == chosen && state.focus == .dataset(3))
    #expect(update(&state, .key(.enter)).isEmpty)
    _ = update(&state, .typed("+"))
    #expect(state.datasetIndex == 4 && state.focus == .dataset(4))
  }

  // MARK: Looking

  @Test func switchesOfTheLook() {
    var state = Self.state()
    for _ in 0..<2 {
      let (points, signs) = (state.playground.showsTestPoints, state.playground.discretizes)
      #expect(update(&state, .typed("t")).isEmpty && state.playground.showsTestPoints != points)
      #expect(update(&state, .typed("x")).isEmpty && state.playground.discretizes != signs)
    }
  }

  @Test func escapeBacksOut() {
    var state = Self.state(focus: .place(.feature(.x)))
    _ = update(&state, .typed("?"))
    _ = update(&state, .key(.escape))
    #expect(!state.showsHelp && state.focus == .place(.feature(.x)))
    _ = update(&state, .key(.escape))
    #expect(state.focus == .place(.output))
  }

  @Test func arrowsAndTabMoveTheFocus() {
    var state = Self.state()
    _ = update(&state, .key(.left))
    #expect(state.focus.panel == .layer(1))
    _ = update(&state, .key(.tab))
    #expect(state.focus == .place(.output))
    _ = update(&state, .key(.backTab))
    #expect(state.focus == .place(.hidden(layer: 1, neuron: 0)))
    _ = update(&state, .key(.down))
    #expect(state.focus == .place(.hidden(layer: 1, neuron: 1)))
    #expect(state.shownPlace == .hidden(layer: 1, neuron: 1))
    _ = update(&state, .key(.up))
    _ = update(&state, .key(.up))
    #expect(state.focus.panel == .settings && state.shownPlace == .output)
  }

  @Test func theRestIsForTheRuntime() {
    var state = Self.state()
    #expect(update(&state, .typed("q")) == [.quit])
    #expect(update(&state, .key(.redraw)) == [.redraw])
    #expect(update(&state, .key(.suspend)) == [.suspend])
  }

  @Test func aPasteIsNotPlayed() {
    var state = Self.state()
    let experiment = state.experiment
    #expect(update(&state, .pasted("]]rq\n")).isEmpty)
    #expect(state.experiment == experiment && state.message == "A paste is not played as keys.")
  }

  // MARK: News from the trainer

  @Test func staleNewsIsDropped() throws {
    var state = Self.state()
    var trainer = Trainer(state.experiment)
    _ = update(&state, .typed("]"))
    trainer.trainEpoch()
    _ = update(&state, .received(trainer.snapshot(version: 0, request: .tiny)))
    #expect(state.snapshot.report.epoch == 0)
    try trainer.apply(.addLayer)
    _ = update(&state, .received(trainer.snapshot(version: 1, request: .tiny)))
    #expect(state.snapshot.report.epoch == 1 && state.snapshot.network.hidden == [4, 2, 2])
  }

  /// A state that has just heard that its numbers went out of bounds.
  private static func diverged(isPlaying: Bool = true) -> App {
    var state = state(isPlaying: isPlaying)
    let effects = update(&state, .received(state.snapshot.diverged(version: 0, learningRate: 0.3)))
    #expect(effects == [.run(false)])
    return state
  }

  /// The line above the hints.
  private static func focusLine(_ state: App, columns: Int = 120) -> String {
    let size = Size(columns: columns, rows: 40)
    let rows = view(state, size: size, theme: Theme(depth: .mono)).text.split(separator: "\n")
    return String(rows[38])
  }

  @Test(arguments: [false, true])
  func divergencePausesWithASentence(isPlaying: Bool) {
    let state = Self.diverged(isPlaying: isPlaying)
    #expect(!state.isPlaying && state.snapshot.hasDiverged)
    for columns in [40, 76, 80, 120] {
      let line = Self.focusLine(state, columns: columns)
      #expect(line.contains("0.3 ") && line.contains("R"), "\(line)")
      #expect(!line.contains("…"), "\(line)")
    }
  }

  @Test func theSentenceNamesTheRateThatDidItAndStays() {
    var state = Self.diverged()
    let sentence = Self.focusLine(state)
    for key in [Key.home, .character("l"), .character(" "), .character("s"), .tab] {
      _ = update(&state, .key(key))
      _ = update(&state, .messageRead(state.lab.messageNumber))
      #expect(Self.focusLine(state) == sentence, "after \(key)")
    }
    let again = state.snapshot.diverged(version: state.version, learningRate: 0.3)
    #expect(update(&state, .received(again)).isEmpty)
    #expect(Self.focusLine(state) == sentence && !state.isPlaying)
  }

  @Test func theSentenceGoesWithTheNextRun() throws {
    var state = Self.diverged()
    var trainer = Trainer(state.experiment)
    _ = update(&state, .typed("R"))
    _ = update(&state, .received(trainer.snapshot(version: 1, request: .tiny)))
    #expect(!Self.focusLine(state).contains("0.3"))
  }

  @Test(arguments: [Key.character("R"), .character("r"), .character("d")])
  func startingOverAfterDivergencePlaysAgain(key: Key) {
    var state = Self.diverged()
    let effects = update(&state, .key(key))
    #expect(effects.count == 2 && effects.last == .run(true) && state.isPlaying)
  }

  @Test func choosingTheSameDataSetDoesNotPlayWhatHasDiverged() {
    var state = Self.diverged()
    state.focus = .dataset(0)
    #expect(update(&state, .key(.enter)).isEmpty && !state.isPlaying)
  }

  @Test func startingOverWhilePausedStaysPaused() {
    var state = Self.state()
    #expect(
      update(&state, .typed("R")) == [.edit(.restart, version: 1)] && !state.isPlaying)
  }

  // MARK: A busy trainer

  @Test func theTitleIsOfThePictureUntilTheNewOneComes() throws {
    var state = Self.state(isPlaying: true)
    var trainer = Trainer(state.experiment)
    let (old, new) = (state.datasets[0].shortName, state.datasets[1].shortName)
    let title = { (state: App) in
      let text = view(state, size: Size(columns: 80, rows: 24), theme: Theme(depth: .mono)).text
      return String(text.prefix(80))
    }
    _ = update(&state, .typed("d"))
    #expect(!state.isUpToDate && title(state).contains("nnplay \(old) "))
    _ = update(&state, .trainerIsLate)
    #expect(title(state).contains("nnplay \(old)  working"))
    try trainer.apply(.set(.dataset, .dataset(state.datasets[1])))
    _ = update(&state, .received(trainer.snapshot(version: 1, request: .tiny)))
    #expect(state.isUpToDate && title(state).contains("nnplay \(new) "))
    #expect(title(state).contains("playing"))
    _ = update(&state, .trainerIsLate)
    #expect(!state.isTrainerLate, "its answer came at the same time")
  }

  @Test func linearLayersMerge() {
    var app = Screens.trained(Size(columns: 80, rows: 24), epochs: 0) {
      $0.hidden = [3, 2]
      $0.activations = [.tanh, .linear]
    }
    #expect(update(&app, .typed("J")) == [.edit(.mergeLinearLayers(layer: 1), version: 1)])
    #expect(app.experiment.hidden == [3])
    #expect(
      app.message == "Layer 2 and the output are one: W3 W2 and W3 b2 + b3. The output stays.")
    #expect(update(&app, .typed("J")).isEmpty && app.message == Sentences.noLinearLayer)
  }
}
