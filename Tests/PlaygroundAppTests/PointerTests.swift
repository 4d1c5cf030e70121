import DataSources
import Experiments
import TerminalUI
import Testing

@testable import PlaygroundApp

/// What a pointer does on the screens, by what lies under it.
@Suite struct PointerTests {
  private static let size = Size(columns: 120, rows: 40)

  private static func app(_ keys: Key...) -> App {
    var app = Screens.circle(size)
    for key in keys { _ = update(&app, .key(key)) }
    return app
  }

  /// Uses the pointer over the middle of the region of a target, as the event loop does.
  private static func use(_ kind: Pointer.Kind, on target: Frame.Target, _ app: inout App) throws
    -> [Effect]
  {
    let frame = app.frame(size: size, theme: Theme(depth: .mono))
    let middles = frame.regions.filter { $0.target == target }.map(\.rect).map {
      (x: $0.x + $0.width / 2, y: $0.y + $0.height / 2)
    }
    // What lies there may be covered in part.
    let place = try #require(
      middles.first { frame.target(x: $0.x, y: $0.y) == target }, "\(target)")
    let pointer = Pointer(x: place.x, y: place.y, kind)
    return update(
      &app, .input(.pointer(pointer), at: frame.target(x: pointer.x, y: pointer.y)))
  }

  @Test(arguments: [
    Focus.setting(.batchSize), .place(.hidden(layer: 1, neuron: 1)), .place(.output),
  ])
  func aPressFocuses(focus: Focus) throws {
    var app = Self.app(.left)
    #expect(try Self.use(.press(.left), on: .focus(focus), &app).isEmpty)
    #expect(app.focus == focus && app.version == 0)
  }

  @Test func aPressOnAFeatureSwitchesItAndOnADataSetChoosesIt() throws {
    var app = Self.app()
    let before = app.experiment
    _ = try Self.use(.press(.left), on: .focus(.place(.feature(.sinX))), &app)
    #expect(app.experiment.features == before.features + [.sinX])
    #expect(app.focus == .place(.feature(.sinX)))
    let effects = try Self.use(.press(.left), on: .focus(.dataset(1)), &app)
    #expect(app.datasetIndex == 1 && app.focus == .dataset(1))
    #expect(effects == [.edit(.set(.dataset, .dataset(app.datasets[1])), version: 2)])
  }

  @Test func anotherPressOnASettingTypesIt() throws {
    var app = Self.app()
    for _ in 0..<2 { _ = try Self.use(.press(.left), on: .focus(.setting(.batchSize)), &app) }
    #expect(app.prompt?.setting == .batchSize)
  }

  @Test func theWheelStepsTheSettingBeneathItWhateverIsFocused() throws {
    var app = Self.app()
    let (focus, before) = (app.focus, app.experiment)
    let effects = try Self.use(.wheelUp, on: .focus(.setting(.learningRate)), &app)
    #expect(effects == [.edit(before.stepping(.learningRate, by: 1), version: 1)])
    _ = try Self.use(.wheelDown, on: .focus(.setting(.learningRate)), &app)
    #expect(app.experiment == before && app.version == 2 && app.focus == focus)
    #expect(try Self.use(.wheelUp, on: .focus(.place(.output)), &app).isEmpty)
  }

  @Test(arguments: [
    Pointer.Kind.press(.right), .press(.middle), .release(.left), .drag(.left), .move,
  ])
  func othersDoNothing(kind: Pointer.Kind) throws {
    var app = Self.app("u")
    let (focus, version, message) = (app.focus, app.version, app.message)
    #expect(try Self.use(kind, on: .focus(.setting(.batchSize)), &app).isEmpty)
    #expect(app.focus == focus && app.version == version)
    if kind == .move { #expect(message != nil && app.message == message, "it is still read") }
  }

  @Test func hoveringShowsANeuronInTheMapAndInWords() throws {
    var app = Self.app()
    let neuron = Focus.place(.hidden(layer: 0, neuron: 2))
    #expect(try Self.use(.move, on: .focus(neuron), &app).isEmpty)
    #expect(app.focus == .place(.output) && app.shownPlace == .hidden(layer: 0, neuron: 2))
    let frame = app.frame(size: Self.size, theme: Theme(depth: .mono))
    #expect(frame.canvas.text.contains("layer 1 neuron 3"))
    #expect(frame.pictures?.shown == .hidden(layer: 0, neuron: 2), "the trainer draws it large")
    _ = update(&app, .input(.pointer(Pointer(x: 0, y: 39, .move)), at: nil))
    #expect(app.shownPlace == .output && app.playground.hovered == nil)
  }

  @Test func hoveringOverTheMapOrASettingLeavesTheMap() throws {
    var app = Self.app()
    let neuron = Focus.place(.hidden(layer: 0, neuron: 1))
    _ = try Self.use(.press(.left), on: .focus(neuron), &app)
    for focus in [Focus.place(.output), .setting(.noise)] {
      _ = try Self.use(.move, on: .focus(focus), &app)
      #expect(app.shownPlace == .hidden(layer: 0, neuron: 1))
    }
    #expect(app.playground.spokenOf == .setting(.noise))
    _ = update(&app, .key(.down))
    #expect(app.playground.hovered == nil, "a key speaks of the focus again")
  }

  @Test func hoveringOverALinkSaysItsWeightAndShowsWhereItLeads() throws {
    var app = Self.app()
    app.lab.screenSize = Self.size
    let link = try #require(
      LinkGeometry(of: app.lab, focus: app.focus).links.first { $0.place.layer == 0 })
    let dot = link.path[link.path.count / 2]
    let (across, down) = DotLayer.dotsPerCell
    let (x, y) = (dot.x / across, dot.y / down)
    let target = try #require(app.link(atX: x, y: y))
    _ = update(&app, .input(.pointer(Pointer(x: x, y: y, .move)), at: target))
    guard case .link(let place, let end) = app.playground.hovered else {
      Issue.record("no link")
      return
    }
    #expect(place.layer == 0 && end == .hidden(layer: 0, neuron: place.neuron))
    #expect(app.shownPlace == end && app.focus == .place(.output))
    let text = app.frame(size: Self.size, theme: Theme(depth: .mono)).canvas.text
    #expect(text.contains("to layer 1 neuron \(place.neuron + 1)  weight "))
    _ = update(&app, .input(.pointer(Pointer(x: x, y: y, .press(.left))), at: target))
    let neuron = FocusedNeuron.hidden(layer: 0, neuron: place.neuron)
    #expect(app.focus == .link(into: neuron, source: place.source))
    let wheel = update(&app, .input(.pointer(Pointer(x: x, y: y, .wheelUp)), at: target))
    #expect(wheel.count == 1, "it changes the weight")
    _ = update(&app, .input(.pointer(Pointer(x: x, y: y, .press(.left))), at: target))
    #expect(app.prompt != nil, "another press types it")
    _ = update(&app, .key(.escape))
    _ = update(&app, .typed("?"))
    #expect(app.showsPlayground && app.help != nil)
  }

  @Test func whatIsHoveredMayGo() throws {
    var app = Self.app()
    _ = try Self.use(.move, on: .focus(.place(.hidden(layer: 1, neuron: 1))), &app)
    _ = try Self.use(.wheelDown, on: .layer(1), &app)
    #expect(app.experiment.hidden == [4, 1] && app.playground.hovered == nil)
  }

  @Test func theWheelOverALayersNumberAddsAndRemovesNeurons() throws {
    var app = Self.app()
    let effects = try Self.use(.wheelUp, on: .layer(0), &app)
    #expect(effects == [.edit(.addNeuron(layer: 0), version: 1)])
    _ = try Self.use(.wheelDown, on: .layer(1), &app)
    #expect(app.experiment.hidden == [5, 1])
    _ = try Self.use(.press(.left), on: .layer(1), &app)
    #expect(app.focus == .place(.hidden(layer: 1, neuron: 0)))
  }

  @Test func theWheelGoesThroughTheDataSetsWithoutChoosing() throws {
    var app = Self.app()
    for _ in 0..<2 { _ = try Self.use(.wheelDown, on: .focus(.dataset(0)), &app) }
    #expect(app.focus == .dataset(2) && app.version == 0)
    for _ in 0..<3 { _ = try Self.use(.wheelUp, on: .focus(.dataset(1)), &app) }
    #expect(app.focus == .dataset(0) && app.version == 0)
  }

  @Test func theTitleAndTheHintsArePressed() throws {
    var app = Self.app()
    #expect(try Self.use(.press(.left), on: .key(" "), &app) == [.run(true)])
    #expect(app.isPlaying)
    _ = try Self.use(.press(.left), on: .key("]"), &app)
    #expect(app.experiment.hidden.count == 3)
    _ = try Self.use(.press(.left), on: .key("?"), &app)
    #expect(app.help != nil)
    _ = try Self.use(.press(.left), on: .key(.escape), &app)
    #expect(app.help == nil)
    #expect(try Self.use(.press(.left), on: .key("q"), &app).contains(.quit))
  }

  /// While a screen lies over the others, letters are that screen's.
  @Test func theSpeedIsTurnedAndPressed() throws {
    var app = Self.app()
    var trainer = Trainer(app.experiment)
    for _ in 0..<3 { trainer.trainEpoch() }
    let request = app.lab.run.snapshot.grid.request
    let snapshot = trainer.snapshot(version: app.version, request: request, epochsPerSecond: 60)
    _ = update(&app, .received(snapshot))
    #expect(try Self.use(.wheelUp, on: .speed, &app) == [.speed(.epochsPerFrame(2))])
    #expect(app.message == "speed 1 epoch a frame → 2 epochs a frame")
    #expect(try Self.use(.wheelDown, on: .speed, &app) == [.speed(.epochsPerFrame(1))])
    app.lab.run.speed = Speed(digit: 9)
    #expect(try Self.use(.press(.left), on: .speed, &app) == [.speed(.unlimited)])
    #expect(try Self.use(.press(.left), on: .speed, &app) == [.speed(.epochsPerFrame(1))])
  }

  /// On a small screen the settings that have no room are behind a sign.
  @Test func theSignForMoreLeadsToTheNextSetting() throws {
    var app = Self.app()
    let small = Size(columns: 60, rows: 16)
    _ = update(&app, .resized(small))
    let frame = app.frame(size: small, theme: Theme(depth: .mono))
    let target = try #require(frame.target(x: 59, y: 1))
    guard case .focus(.setting(let setting)) = target else {
      Issue.record("\(target)")
      return
    }
    let press = Pointer(x: 59, y: 1, .press(.left))
    _ = update(&app, .input(.pointer(press), at: target))
    #expect(app.focus == .setting(setting))
    #expect(setting != Setting.line.first)
  }

  @Test func aPressOnTheHelpLeadsToItsList() throws {
    var app = Self.app("?")
    let press = Input.pointer(Pointer(x: 60, y: 20, .press(.left)))
    _ = update(&app, .input(press, at: .cover))
    #expect(app.showsHelp)
    _ = try Self.use(.press(.left), on: .paletteRow(3), &app)
    #expect(!app.showsHelp || app.layers.count > 2)
  }

  @Test func whileTextIsTypedTheTitleTypesNothing() throws {
    var app = Self.app()
    app.layers.append(.prompt(PromptScreen(.learningRate, app.experiment)))
    let text = app.prompt?.field.text
    _ = update(&app, .input(.pointer(Pointer(x: 118, y: 0, .press(.left))), at: .key("q")))
    #expect(app.prompt?.field.text == text && app.prompt != nil)
  }

  @Test func aDragOnNothingSaysHowTextIsSelected() throws {
    for keys in [[], ["?"], ["o"], ["f"]] as [[Key]] {
      var app = Self.app()
      for key in keys { _ = update(&app, .key(key)) }
      let (focus, version, count) = (app.focus, app.version, app.layers.count)
      _ = update(&app, .input(.pointer(Pointer(x: 60, y: 20, .drag(.left))), at: .cover))
      #expect(app.message == Sentences.draggedOnNothing)
      #expect(app.focus == focus && app.version == version && app.layers.count == count)
    }
  }

  @Test func theMouseIsGivenBackAndTakenAgain() {
    var app = Self.app()
    #expect(update(&app, .typed("M")) == [.takePointer(false)])
    #expect(app.message == Sentences.pointerGivenBack)
    #expect(update(&app, .typed("M")) == [.takePointer(true)])
    #expect(app.message == Sentences.pointerTaken)
  }

  /// A pointer over what an overlay leaves in sight is the overlay's.
  @Test func anOverlayTakesEveryPointer() throws {
    for keys in [["?"], [":"], ["o"], ["v"]] as [[Key]] {
      var app = Self.app()
      for key in keys { _ = update(&app, .key(key)) }
      let (focus, version, count) = (app.focus, app.version, app.layers.count)
      for kind in [Pointer.Kind.press(.left), .wheelUp] {
        let action = Action.input(
          .pointer(Pointer(x: 80, y: 20, kind)), at: .focus(.setting(.batchSize)))
        #expect(update(&app, action).isEmpty)
      }
      #expect(app.focus == focus && app.version == version && app.layers.count == count)
    }
  }

  @Test func thePaletteDoesWhatIsPressedAndTheWheelGoesThroughIt() throws {
    var app = Self.app(":")
    _ = try Self.use(.wheelDown, on: .cover, &app)
    #expect(app.palette?.selected == 1)
    _ = try Self.use(.press(.left), on: .paletteRow(3), &app)
    #expect(app.prompt?.setting == Setting.all[3] && app.palette == nil)
  }

  @Test func theSearchKeepsThePointerFromWhatItCovers() throws {
    var app = Self.app("f")
    let focus = app.focus
    _ = try Self.use(.press(.left), on: .cover, &app)
    #expect(app.focus == focus && app.showsSearch)
  }

  @Test func theWheelScrollsTheHelp() {
    let small = Size(columns: 40, rows: 12)
    var app = Screens.circle(small)
    for action in [Action.resized(small), .typed("?")] { _ = update(&app, action) }
    let pointer = { (kind: Pointer.Kind) in Action.input(.pointer(Pointer(x: 5, y: 5, kind))) }
    for kind in [Pointer.Kind.wheelDown, .wheelDown, .wheelUp] {
      _ = update(&app, pointer(kind))
    }
    #expect(app.help?.top == 1)
  }

  @Test func theWheelOffersOtherValuesInThePrompt() {
    var app = Self.app()
    app.layers.append(.prompt(PromptScreen(.learningRate, app.experiment)))
    _ = update(&app, .input(.pointer(Pointer(x: 5, y: 5, .wheelUp))))
    #expect(app.prompt?.field.text == "0.1" && app.version == 0)
  }
}
