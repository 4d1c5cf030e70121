import DataSources
import Experiments
import TerminalUI

@testable import PlaygroundApp

/// Short ways for tests to what lies deeper in the program's value.
extension App {
  init(experiment: Experiment, snapshot: Snapshot, isPlaying: Bool = true) {
    self.init(lab: Lab(Run(experiment: experiment, snapshot: snapshot, isPlaying: isPlaying)))
  }

  var experiment: Experiment { lab.run.experiment }
  var version: Int { lab.run.version }
  var isPlaying: Bool { lab.run.isPlaying }
  var speed: Speed { lab.run.speed }
  var isUpToDate: Bool { lab.run.isUpToDate }
  var isTrainerLate: Bool { lab.run.isTrainerLate }
  var message: String? { lab.message }
  var search: SearchPanel? { lab.search }
  var datasets: [DatasetSource] { lab.datasets }
  var pictures: [DataPicture] { lab.pictures }
  var datasetIndex: Int { lab.datasetIndex }

  var snapshot: Snapshot {
    get { lab.run.snapshot }
    set { lab.run.snapshot = newValue }
  }

  /// The playground, which is always there.
  var playground: PlaygroundScreen {
    get {
      for case .playground(let screen) in layers { return screen }
      preconditionFailure("There is no playground.")
    }
    set { layers[1] = .playground(newValue) }
  }

  var focus: Focus {
    get { playground.focus }
    set { playground.focus = newValue }
  }

  var shownPlace: NetworkPlace { playground.shownPlace }
  var focusMap: FocusMap { PlaygroundScreen.focusMap(lab) }

  var help: HelpScreen? {
    for case .help(let screen) in layers { return screen }
    return nil
  }

  var showsHelp: Bool {
    get { help != nil }
    set {
      guard newValue != showsHelp else { return }
      _ = update(&self, .command(newValue ? .global(.help) : .help(.leave)))
    }
  }

  var showsSearch: Bool { layers.contains { if case .search = $0 { true } else { false } } }

  var wall: WallPanel? { lab.wall }
  var showsWall: Bool { layers.contains(where: \.isWall) }

  var sheet: SheetScreen? {
    for case .sheet(let screen) in layers { return screen }
    return nil
  }

  var numbers: NumbersScreen? {
    for case .numbers(let screen) in layers { return screen }
    return nil
  }

  var gates: GatesScreen? {
    for case .gates(let screen) in layers { return screen }
    return nil
  }

  var step: StepScreen? {
    for case .step(let screen) in layers { return screen }
    return nil
  }

  var descend: DescendScreen? {
    for case .descend(let screen) in layers { return screen }
    return nil
  }

  var prompt: PromptScreen? {
    for case .prompt(let screen) in layers { return screen }
    return nil
  }

  var palette: PaletteScreen? {
    for case .palette(let screen) in layers { return screen }
    return nil
  }

  var note: NoteScreen? {
    for case .note(let screen) in layers { return screen }
    return nil
  }

  mutating func newSeed() -> String { lab.newSeed() }
}

extension Action {
  static func key(_ key: Key) -> Action { .input(.key(key)) }
  static func pasted(_ text: String) -> Action { .input(.paste(text)) }
  /// The key of a printable character.
  static func typed(_ character: Character) -> Action { .key(.character(character)) }
}

/// The picture of a program.
func view(_ app: App, size: Size, theme: Theme) -> Canvas {
  app.frame(size: size, theme: theme).canvas
}

extension KeyMap {
  /// Every key of the playground and of all screens, with its command.
  static let commands: [(key: Key, command: AppCommand)] =
    PlaygroundScreen.keys.bindings.map { ($0.key, .playground($0.command)) }
    + GlobalKeys.keys.bindings.map { ($0.key, .global($0.command)) }
}

extension AppCommand {
  /// Whether it acts on pictures of the playground.
  var needsPicture: Bool { if case .playground(let own) = self { own.needsPicture } else { false } }
}
