import TerminalUI

/// A screen in the stack: one of those that there are.
enum Layer: Sendable {
  case global(GlobalKeys)
  case playground(PlaygroundScreen)
  case search(SearchScreen)
  case sheet(SheetScreen)
  case numbers(NumbersScreen)
  case gates(GatesScreen)
  case step(StepScreen)
  case descend(DescendScreen)
  case images(ImagesScreen)
  case wall(WallScreen)
  case points(PointsScreen)
  case challenge(ChallengeScreen)
  case lesson(LessonScreen)
  case help(HelpScreen)
  case prompt(PromptScreen)
  case palette(PaletteScreen)
  case note(NoteScreen)
  case intro(IntroScreen)

  /// The screen, whichever it is.
  var screen: any Screen {
    switch self {
    case .global(let screen): screen
    case .playground(let screen): screen
    case .search(let screen): screen
    case .sheet(let screen): screen
    case .numbers(let screen): screen
    case .gates(let screen): screen
    case .step(let screen): screen
    case .descend(let screen): screen
    case .images(let screen): screen
    case .wall(let screen): screen
    case .points(let screen): screen
    case .challenge(let screen): screen
    case .lesson(let screen): screen
    case .help(let screen): screen
    case .prompt(let screen): screen
    case .palette(let screen): screen
    case .note(let screen): screen
    case .intro(let screen): screen
    }
  }

  /// Whether it lies over the others for a moment: there is one of these at a time.
  var isOverlay: Bool {
    switch self {
    case .global, .playground, .search, .sheet, .numbers, .gates, .step, .descend, .images, .wall,
      .points, .intro, .challenge, .lesson:
      false
    case .help, .prompt, .palette, .note: true
    }
  }

  /// Whether it is the settings sheet, of which there is one.
  var isSheet: Bool {
    if case .sheet = self { true } else { false }
  }

  /// Whether it is the numbers, which are there once.
  var isNumbers: Bool {
    if case .numbers = self { true } else { false }
  }

  /// Whether it is the gates, which are there once.
  var isGates: Bool {
    if case .gates = self { true } else { false }
  }

  /// Whether it is the images' screen, of which there is one.
  var isImages: Bool {
    if case .images = self { true } else { false }
  }

  /// Whether it is the search, of which there is one.
  var isSearch: Bool {
    if case .search = self { true } else { false }
  }

  /// Whether it is the wall of many seeds, of which there is one.
  var isWall: Bool {
    if case .wall = self { true } else { false }
  }

  /// Whether it is the cursor in the large map, of which there is one.
  var isPoints: Bool {
    if case .points = self { true } else { false }
  }

  /// Whether it lies below all others rather than over them.
  var isScorecard: Bool {
    if case .challenge = self { true } else { false }
  }

  /// Whether it is the open lesson.
  var isLesson: Bool {
    if case .lesson = self { true } else { false }
  }

  /// Offers it an input; a pointer's with what lies under it.
  mutating func update(_ input: Input, at target: Frame.Target?, _ lab: inout Lab) -> Response {
    switch self {
    case .global(var screen): return keep(screen.take(input, at: target, &lab), .global(screen))
    case .playground(var screen):
      return keep(screen.take(input, at: target, &lab), .playground(screen))
    case .search(var screen): return keep(screen.take(input, at: target, &lab), .search(screen))
    case .sheet(var screen): return keep(screen.take(input, at: target, &lab), .sheet(screen))
    case .numbers(var screen): return keep(screen.take(input, at: target, &lab), .numbers(screen))
    case .gates(var screen): return keep(screen.take(input, at: target, &lab), .gates(screen))
    case .step(var screen): return keep(screen.take(input, at: target, &lab), .step(screen))
    case .descend(var screen): return keep(screen.take(input, at: target, &lab), .descend(screen))
    case .images(var screen): return keep(screen.take(input, at: target, &lab), .images(screen))
    case .wall(var screen): return keep(screen.take(input, at: target, &lab), .wall(screen))
    case .points(var screen): return keep(screen.take(input, at: target, &lab), .points(screen))
    case .challenge(var screen):
      return keep(screen.take(input, at: target, &lab), .challenge(screen))
    case .lesson(var screen): return keep(screen.take(input, at: target, &lab), .lesson(screen))
    case .help(var screen): return keep(screen.take(input, at: target, &lab), .help(screen))
    case .prompt(var screen): return keep(screen.take(input, at: target, &lab), .prompt(screen))
    case .palette(var screen): return keep(screen.take(input, at: target, &lab), .palette(screen))
    case .note(var screen): return keep(screen.take(input, at: target, &lab), .note(screen))
    case .intro(var screen): return keep(screen.take(input, at: target, &lab), .intro(screen))
    }
  }

  /// Lets it adapt to the lab's time.
  mutating func passTime(_ lab: inout Lab) -> Response {
    guard case .intro(var screen) = self else { return .handled() }
    return keep(screen.passTime(&lab), .intro(screen))
  }

  /// Lets it adapt to the lab; whether it stays.
  mutating func follow(_ lab: inout Lab) -> Bool {
    switch self {
    case .global(var screen): return keep(screen.follow(&lab), .global(screen))
    case .playground(var screen): return keep(screen.follow(&lab), .playground(screen))
    case .search(var screen): return keep(screen.follow(&lab), .search(screen))
    case .sheet(var screen): return keep(screen.follow(&lab), .sheet(screen))
    case .numbers(var screen): return keep(screen.follow(&lab), .numbers(screen))
    case .gates(var screen): return keep(screen.follow(&lab), .gates(screen))
    case .step(var screen): return keep(screen.follow(&lab), .step(screen))
    case .descend(var screen): return keep(screen.follow(&lab), .descend(screen))
    case .images(var screen): return keep(screen.follow(&lab), .images(screen))
    case .wall(var screen): return keep(screen.follow(&lab), .wall(screen))
    case .points(var screen): return keep(screen.follow(&lab), .points(screen))
    case .challenge(var screen): return keep(screen.follow(&lab), .challenge(screen))
    case .lesson(var screen): return keep(screen.follow(&lab), .lesson(screen))
    case .help(var screen): return keep(screen.follow(&lab), .help(screen))
    case .prompt(var screen): return keep(screen.follow(&lab), .prompt(screen))
    case .palette(var screen): return keep(screen.follow(&lab), .palette(screen))
    case .note(var screen): return keep(screen.follow(&lab), .note(screen))
    case .intro(var screen): return keep(screen.follow(&lab), .intro(screen))
    }
  }

  /// Performs a command if it is this screen's own; nil where it is another's.
  mutating func perform(_ command: AppCommand, _ lab: inout Lab) -> Response? {
    switch self {
    case .global(var screen):
      guard case .global(let command) = command else { return nil }
      return keep(screen.perform(command, &lab), .global(screen))
    case .playground(var screen):
      guard case .playground(let command) = command else { return nil }
      return keep(screen.perform(command, &lab), .playground(screen))
    case .search(var screen):
      guard case .search(let command) = command else { return nil }
      return keep(screen.perform(command, &lab), .search(screen))
    case .sheet(var screen):
      guard case .sheet(let command) = command else { return nil }
      return keep(screen.perform(command, &lab), .sheet(screen))
    case .numbers(var screen):
      guard case .numbers(let command) = command else { return nil }
      return keep(screen.perform(command, &lab), .numbers(screen))
    case .gates(var screen):
      guard case .gates(let command) = command else { return nil }
      return keep(screen.perform(command, &lab), .gates(screen))
    case .step(var screen):
      guard case .step(let command) = command else { return nil }
      return keep(screen.perform(command, &lab), .step(screen))
    case .descend(var screen):
      guard case .descend(let command) = command else { return nil }
      return keep(screen.perform(command, &lab), .descend(screen))
    case .points(var screen):
      guard case .points(let command) = command else { return nil }
      return keep(screen.perform(command, &lab), .points(screen))
    case .challenge(var screen):
      guard case .challenge(let command) = command else { return nil }
      return keep(screen.perform(command, &lab), .challenge(screen))
    case .lesson(var screen):
      guard case .lesson(let command) = command else { return nil }
      return keep(screen.perform(command, &lab), .lesson(screen))
    case .images(var screen):
      guard case .images(let command) = command else { return nil }
      return keep(screen.perform(command, &lab), .images(screen))
    case .wall(var screen):
      guard case .wall(let command) = command else { return nil }
      return keep(screen.perform(command, &lab), .wall(screen))
    case .help(var screen):
      guard case .help(let command) = command else { return nil }
      return keep(screen.perform(command, &lab), .help(screen))
    case .prompt(var screen):
      guard case .prompt(let command) = command else { return nil }
      return keep(screen.perform(command, &lab), .prompt(screen))
    case .palette(var screen):
      guard case .palette(let command) = command else { return nil }
      return keep(screen.perform(command, &lab), .palette(screen))
    case .note(var screen):
      guard case .note(let command) = command else { return nil }
      return keep(screen.perform(command, &lab), .note(screen))
    case .intro: return nil
    }
  }

  private mutating func keep<Result>(_ result: Result, _ layer: Layer) -> Result {
    self = layer
    return result
  }
}
