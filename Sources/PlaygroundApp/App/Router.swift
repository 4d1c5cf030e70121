import Experiments
import TerminalUI

/// Where an input goes, and what becomes of the stack.
extension App {
  /// Offers an input to the screens, the topmost first; a pointer's with what lies under it.
  mutating func route(_ input: Input, at target: Frame.Target?) -> [Effect] {
    if let effects = lab.answerQuestion(input) { return effects }
    if input.isDeliberate { lab.message = nil }
    if let key = pressedKey(input, at: target) { return route(.key(key), at: nil) }
    if input.isDrag, target?.takesDrags != true {
      lab.message = Sentences.draggedOnNothing
      return []
    }
    var effects: [Effect] = []
    for place in layers.indices.reversed() {
      if case .lesson(let lesson) = layers[place],
        !lesson.takes(input, whileTyping: typedText(before: input))
      {
        continue
      }
      switch layers[place].update(input, at: target, &lab) {
      case .pass: continue
      case .leave(let asked):
        layers.remove(at: place)
        effects += asked
      case let response: return effects + obey(response, from: place)
      }
    }
    return effects
  }

  /// Lets everything adapt to the lab's time.
  mutating func passTime() -> [Effect] {
    lab.dimLights()
    guard let place = layers.lastIndex(where: { $0.screen.nextMoment != nil }) else { return [] }
    return obey(layers[place].passTime(&lab), from: place)
  }

  /// The key whose name a pointer presses, unless letters are text or a choice's now.
  private func pressedKey(_ input: Input, at target: Frame.Target?) -> Key? {
    guard case .pointer(let pointer) = input, pointer.kind == .press(.left),
      case .key(let key) = target
    else { return nil }
    if case .character = key, layers.contains(where: \.isOverlay) { return nil }
    return key
  }

  /// Performs a command on the screen that it belongs to; nothing where that is not open.
  mutating func perform(_ command: AppCommand) -> [Effect] {
    for place in layers.indices.reversed() {
      guard let response = layers[place].perform(command, &lab) else { continue }
      return obey(response, from: place)
    }
    return []
  }

  /// Takes the trainer's word, which may be of another experiment.
  mutating func receive(_ news: Snapshot) -> [Effect] {
    let before = lab.run.experiment
    let effects = lab.receive(news)
    if lab.run.experiment != before { followLab() }
    lab.noteLessonStart()
    return effects
  }

  private mutating func obey(_ response: Response, from place: Int) -> [Effect] {
    var effects: [Effect] = []
    defer { raiseLesson() }
    switch response {
    case .handled(let asked): effects = asked
    case .pass: break
    case .leave(let asked):
      layers.remove(at: place)
      effects = asked
    case .open(let opening): effects = open(opening)
    case .close where isGround(layers[place]): lab.message = Sentences.lessonStays
    case .close(let asked, let sequel):
      layers.remove(at: place)
      effects = asked + (sequel.map { obey($0) } ?? [])
    }
    followLab()
    return effects
  }

  private mutating func obey(_ sequel: Response.Sequel) -> [Effect] {
    switch sequel {
    case .open(let opening): open(opening)
    case .perform(let command): perform(command)
    }
  }

  /// The settings that are seen and can be typed.
  private var shownSettings: [Setting] { showsPlayground ? lab.offeredSettings : [] }

  /// Opens a screen in place of any overlay.
  private mutating func open(_ opening: Opening) -> [Effect] {
    layers.removeAll(where: \.isOverlay)
    switch opening {
    case .help:
      layers.append(
        .help(
          HelpScreen(
            keys: keyHelp, commands: commands, settings: shownSettings,
            showsWords: !lab.extras.hidesText)))
    case .palette:
      layers.append(
        .palette(PaletteScreen(commands: commands, settings: shownSettings)))
    case .prompt(let prompt): layers.append(.prompt(prompt))
    case .note(let note):
      layers.append(.note(note))
      return note.isCopied ? [.copy(note.text)] : []
    case .sheet:
      layers.removeAll(where: \.isSheet)
      layers.append(.sheet(SheetScreen(lab.offeredSettings)))
    case .numbers:
      layers.removeAll(where: \.isNumbers)
      layers.append(.numbers(NumbersScreen()))
    case .gates(let gates):
      layers.removeAll(where: \.isGates)
      layers.append(.gates(gates))
    case .step(let step): layers.append(.step(step))
    case .descend(let descend): layers.append(.descend(descend))
    case .images: showImages()
    case .wall: showWall()
    case .points:
      layers.removeAll(where: \.isPoints)
      layers.append(.points(PointsScreen()))
    case .search:
      layers.removeAll { $0.isSearch || $0.isWall || $0.isPoints }
      layers.append(.search(SearchScreen()))
      lab.startSearch()
    }
    return []
  }

  /// Shows the images, where there are any, over the playground and all that lies over it.
  mutating func showImages() {
    layers.removeAll(where: \.isImages)
    var images = ImagesScreen()
    if images.follow(&lab) {
      layers.append(.images(images))
    } else {
      lab.message = Sentences.noImages
    }
  }

  /// Shows the present experiment from many seeds, where they can be trained beside each other.
  private mutating func showWall() {
    if let refusal = lab.wallRefusal { return lab.message = refusal }
    layers.removeAll { $0.isSearch || $0.isWall || $0.isPoints }
    lab.openWall()
    layers.append(.wall(WallScreen()))
  }

  /// Shows the images of a data set that was chosen just now, beneath a screen that lies over all
  /// others for a moment.
  mutating func followDataset(_ before: String) {
    let dataset = lab.run.experiment.dataset
    guard dataset.name != before, dataset.imageSize != nil else { return }
    let overlays = layers.filter(\.isOverlay)
    layers.removeAll(where: \.isOverlay)
    showImages()
    layers += overlays
  }

  /// Lets every screen adapt to what has become of the lab.
  mutating func followLab() {
    var staying: [Layer] = []
    for var layer in layers where layer.follow(&lab) { staying.append(layer) }
    layers = staying
  }
}

extension Input {
  /// Whether it asks for something, so that the sentence about what was asked before goes.
  var isDeliberate: Bool {
    switch self {
    case .key: true
    case .paste: false
    case .pointer(let pointer): pointer.isDeliberate
    }
  }
}

extension Input {
  /// Whether a pointer moves with a button held, as to select text.
  fileprivate var isDrag: Bool {
    if case .pointer(let pointer) = self, case .drag = pointer.kind { true } else { false }
  }
}

extension Pointer {
  fileprivate var isDeliberate: Bool {
    switch kind {
    case .press, .wheelUp, .wheelDown: true
    case .release, .drag, .move: false
    }
  }
}
