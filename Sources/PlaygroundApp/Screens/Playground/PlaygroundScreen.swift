import DataSources
import Experiments
import TerminalUI

/// The network at work: what the keys act on, and how it is looked at.
struct PlaygroundScreen: Screen {
  /// What the keys act on.
  var focus = Focus.place(.output)
  /// What the pointer is over, until a key is pressed.
  var hovered: Hovered?
  /// Whether the large map has the test points too.
  var showsTestPoints = false
  /// The plane through the table that is looked at.
  var plane = PlaneChoice()
  /// Whether maps show the sign of each value alone.
  var discretizes = false
  /// How the losses' curve is looked at.
  var chart = ChartLook()

  /// What the large map shows: the neuron or feature that the pointer is over or that is focused, else
  /// the output.
  var shownPlace: NetworkPlace {
    if let place = hovered?.shownPlace { return place }
    if case .place(let place) = focus { return place }
    return .output
  }

  /// What the bottom line speaks of.
  var spokenOf: Focus {
    if case .focus(let place) = hovered { place } else { focus }
  }

  static func asAppCommand(_ command: PlaygroundCommand) -> AppCommand { .playground(command) }

  /// After neurons or layers have gone, the focus is on one that is there.
  mutating func follow(_ lab: inout Lab) -> Bool {
    focus = Self.focusMap(lab).clamped(focus)
    if let place = hovered?.focus, Self.focusMap(lab).clamped(place) != place { hovered = nil }
    let columns = lab.run.experiment.dataset.columns.count
    if max(plane.x, plane.y) >= columns { plane = PlaneChoice() }
    return true
  }

  mutating func perform(_ command: PlaygroundCommand, _ lab: inout Lab) -> Response {
    hovered = nil
    if lab.refuses(command.lessonAction) { return .handled() }
    switch command {
    case .search: return .open(.search)
    case .settings: return .open(.sheet)
    case .numbers: return .open(.numbers)
    case .gates: return .open(.gates(GatesScreen(for: lab.run.experiment.dataset.name)))
    case .descend: return .open(.descend(DescendScreen()))
    case .many: return .open(lab.run.experiment.dataset.imageSize == nil ? .wall : .images)
    case .points: return drawPoints(&lab)
    case .save: return .open(.prompt(PromptScreen(saving: lab)))
    case .showCommandLine: return .open(.note(Self.commandLine(lab)))
    case .showLink: return .open(.note(link(lab)))
    case .showFormula: return .open(.note(formula(lab)))
    case .undo: return .handled(lab.undo())
    case .redo: return .handled(lab.redo())
    case .activate: return activate(&lab)
    case .stepEpoch: return .handled(Self.step(.stepEpoch, &lab))
    case .stepBatch: return .handled(Self.step(.stepBatch, &lab))
    case .stepSample: return Self.openStep(&lab)
    case .startAnew: return .handled(lab.edit(.newWeights(seed: lab.newSeed())))
    case .startAgain: return .handled(lab.edit(.restart))
    case .newData: return .handled(lab.edit(.newData(seed: lab.newSeed())))
    case .more: return .handled(stepFocused(by: 1, &lab))
    case .less: return .handled(stepFocused(by: -1, &lab))
    case .addLayer: return .handled(lab.edit(.addLayer))
    case .removeLayer: return .handled(lab.edit(.removeLayer))
    case .mergeLayers: return .handled(mergeLayers(&lab))
    case .step(.activation, let steps): return .handled(stepActivation(by: steps, &lab))
    case .step(let setting, let steps): return .handled(Self.step(setting, by: steps, &lab))
    case .dataset(let steps): return .handled(choose(lab.datasetIndex + steps, &lab))
    case .speed(let digit): return .handled(lab.choose(Speed(digit: digit)))
    case .nextPanel: focus = Self.focusMap(lab).tab(from: focus, by: 1)
    case .previousPanel: focus = Self.focusMap(lab).tab(from: focus, by: -1)
    case .move(let direction): move(direction, &lab)
    case .chart(let command): perform(command, &lab)
    case .back where chart.cursor != nil: chart.cursor = nil
    case .back: focus = focus.neuron.map { .place($0.place) } ?? .place(.output)
    case .toggleTestPoints: toggleTestPoints(&lab)
    case .toggleDiscretize: toggleDiscretize(&lab)
    case .columnAcross(let steps): move(\.x, by: steps, &lab)
    case .columnUp(let steps): move(\.y, by: steps, &lab)
    case .heldRow(let steps): hold(by: steps, &lab)
    }
    return .handled()
  }

  private mutating func toggleDiscretize(_ lab: inout Lab) {
    if lab.refuses(.discretize) { return }
    discretizes.toggle()
    lab.message = "maps show \(discretizes ? "values → signs" : "signs → values")"
  }

  private mutating func toggleTestPoints(_ lab: inout Lab) {
    if lab.refuses(.testPoints) { return }
    if lab.run.snapshot.split.sharesRows { return lab.message = Sentences.allTest }
    showsTestPoints.toggle()
    lab.message = "test points \(showsTestPoints ? "hidden → shown" : "shown → hidden")"
  }

  /// Draws another column than the one of the other axis.
  private mutating func move(
    _ axis: WritableKeyPath<PlaneChoice, Int>, by steps: Int, _ lab: inout Lab
  ) {
    let columns = lab.run.experiment.dataset.columns
    guard columns.count > 2 else { return lab.message = Sentences.twoColumns }
    repeat {
      plane[keyPath: axis] = (plane[keyPath: axis] + steps + columns.count) % columns.count
    } while plane.x == plane.y
    lab.message = Sentences.plane(
      across: columns[plane.x].name, upwards: columns[plane.y].name, row: plane.row)
  }

  /// Holds the columns that are not drawn at another row, or before the first at their means.
  private mutating func hold(by steps: Int, _ lab: inout Lab) {
    let columns = lab.run.experiment.dataset.columns
    guard columns.count > 2 else { return lab.message = Sentences.twoColumns }
    let row = (plane.row ?? -1) + steps
    plane.row = row < 0 ? nil : min(row, lab.run.snapshot.dataset.rows.count - 1)
    lab.message = Sentences.plane(
      across: columns[plane.x].name, upwards: columns[plane.y].name,
      row: plane.row)
  }

  /// A press focuses what it meets; the wheel steps the setting beneath it.
  ///
  /// Features are switched and data sets chosen at once; another press on a setting types it. What
  /// the pointer is over is shown.
  mutating func point(_ pointer: Pointer, at target: Frame.Target?, _ lab: inout Lab) -> Response {
    if pointer.kind == .move { return hover(over: target, lab) }
    if case .chart(let epochs) = target { return point(pointer, at: epochs, lab) }
    if case .layer(let layer) = target { return point(pointer, atHeadingOf: layer, &lab) }
    if case .link(let link) = target { return point(pointer, at: link, &lab) }
    if target == .speed { return .handled(Self.turnSpeed(pointer, &lab)) }
    guard case .focus(let place) = target else { return .pass }
    return use(pointer, at: place, &lab)
  }

  /// A press or the wheel on what can have the focus.
  mutating func use(_ pointer: Pointer, at place: Focus, _ lab: inout Lab) -> Response {
    switch pointer.kind {
    case .press(.left): return press(place, &lab)
    case .wheelUp: return turn(place, by: 1, &lab)
    case .wheelDown: return turn(place, by: -1, &lab)
    case .press, .release, .drag, .move: return .pass
    }
  }

  /// A press in the chart, or a drag through it, puts its cursor there.
  private mutating func point(
    _ pointer: Pointer, at epochs: ClosedRange<Double>, _ lab: Lab
  ) -> Response {
    guard [.press(.left), .drag(.left)].contains(pointer.kind) else { return .pass }
    chart.setCursor(in: epochs, lab.run.snapshot)
    return .handled()
  }

  private mutating func press(_ place: Focus, _ lab: inout Lab) -> Response {
    let wasFocused = focus == place
    focus = place
    switch place {
    case .dataset, .place(.feature): return activate(&lab)
    case .setting where wasFocused, .bias where wasFocused, .link where wasFocused:
      return activate(&lab)
    case .setting, .place, .bias, .link: return .handled()
    }
  }

  private mutating func turn(_ place: Focus, by steps: Int, _ lab: inout Lab) -> Response {
    switch place {
    case .setting(let setting): return .handled(Self.step(setting, by: steps, &lab))
    case .dataset(let index): return scrollData(from: index, by: -steps, lab)
    case .bias, .link: return .handled(Self.nudge(place, by: steps, &lab))
    case .place: return .pass
    }
  }

  /// Opens the network as it is seen, on one of its training points.
  private static func openStep(_ lab: inout Lab) -> Response {
    let snapshot = lab.run.snapshot
    do throws(EditRefusal) {
      let subject = try StepSubject(
        snapshot.experiment, snapshot.network, snapshot.dataset, rows: snapshot.split.train)
      return .open(.step(StepScreen(subject)))
    } catch {
      lab.message = error.message
      return .handled()
    }
  }

  private static func commandLine(_ lab: Lab) -> NoteScreen {
    NoteScreen(
      copying: lab.run.experiment.commandLine(), title: "the command that starts this")
  }

  /// The link of the run as it is seen, the short one where there is little room.
  private func link(_ lab: Lab) -> NoteScreen {
    let view = PlaygroundLink.View(showsTestPoints: showsTestPoints, discretizes: discretizes)
    let link = PlaygroundLink(lab.run.experiment, view: view, extras: lab.extras)
    let isSmall = ScreenLayout.Kind(lab.room) == .small
    return NoteScreen(
      copying: isSmall ? link.shortText : link.text, title: "the web page's link of this",
      remark: link.losses(isEdited: lab.run.snapshot.isEdited))
  }

  /// Where the focus can go.
  static func focusMap(_ lab: Lab) -> FocusMap {
    FocusMap(
      settings: lab.shownSettings,
      features: lab.shownFeatures(columnCount: lab.run.experiment.dataset.columns.count),
      hidden: lab.run.experiment.hidden,
      datasetCount: lab.showsDatasets ? lab.datasets.count : 0, chosenDataset: lab.datasetIndex,
      inputCount: lab.run.experiment.features.count,
      outputCount: lab.run.experiment.dataset.outputCount,
      hasBiases: lab.run.experiment.hasBiases)
  }

  private static func step(_ effect: Effect, _ lab: inout Lab) -> [Effect] {
    if lab.refuses(.step) { return [] }
    if lab.run.isPlaying { lab.message = Sentences.pausedToStep }
    return lab.run.step(effect)
  }

  static func step(_ setting: Setting, by steps: Int, _ lab: inout Lab) -> [Effect] {
    lab.edit(lab.run.experiment.stepping(setting, by: steps))
  }

  /// The focused layer's activation, or that of all layers.
  private func stepActivation(by steps: Int, _ lab: inout Lab) -> [Effect] {
    guard case .layer(let layer) = focus.panel else {
      return Self.step(.activation, by: steps, &lab)
    }
    return lab.edit(lab.run.experiment.steppingActivation(ofHidden: layer, by: steps))
  }

  /// Merges the focused hidden layer with the next if it is linear, else the first that is.
  private func mergeLayers(_ lab: inout Lab) -> [Effect] {
    if lab.refuses(.layers) { return [] }
    let experiment = lab.run.experiment
    let linear = experiment.hidden.indices.filter {
      experiment.activation(ofHidden: $0) == .linear
    }
    guard let layer = linear.first(where: { focus.panel == .layer($0) }) ?? linear.first else {
      lab.message = Sentences.noLinearLayer
      return []
    }
    let effects = lab.edit(.mergeLinearLayers(layer: layer))
    guard !effects.isEmpty else { return [] }
    lab.message = Sentences.merged(layer, isLast: layer == experiment.hidden.count - 1)
    return effects
  }
}

extension Lab {
  fileprivate mutating func undo() -> [Effect] {
    let effects = isAtLessonStart ? nil : run.undo()
    message = effects == nil ? Sentences.nothingUndone : Sentences.undone
    return effects ?? []
  }

  fileprivate mutating func redo() -> [Effect] {
    let effects = run.redo()
    message = effects == nil ? Sentences.nothingRedone : Sentences.redone
    return effects ?? []
  }

  /// Trains at another speed.
  mutating func choose(_ speed: Speed) -> [Effect] {
    message = Sentences.speed(from: run.speed, to: speed)
    run.speed = speed
    light([.speed])
    return [.speed(speed)]
  }
}
