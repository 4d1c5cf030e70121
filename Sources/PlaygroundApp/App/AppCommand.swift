/// A command of any screen.
package enum AppCommand: Sendable, Equatable {
  case global(GlobalCommand)
  case playground(PlaygroundCommand)
  case search(SearchCommand)
  case sheet(SheetCommand)
  case numbers(NumbersCommand)
  case gates(GateCommand)
  case step(SampleStepCommand)
  case descend(DescendCommand)
  case images(ImagesCommand)
  case wall(WallCommand)
  case points(PointsCommand)
  case challenge(ChallengeCommand)
  case lesson(LessonCommand)
  case help(HelpCommand)
  case prompt(PromptCommand)
  case palette(PaletteCommand)
  case note(NoteCommand)
}

/// A command as the palette lists it.
struct NamedCommand: Sendable, Equatable {
  let command: AppCommand
  let name: String
  /// The key that asks for it.
  let key: String
}
