import Experiments
import TerminalUI

/// What the palette's keys ask for.
package enum PaletteCommand: Sendable, Equatable {
  case run, leave
  case nextRow, previousRow
  case nextPage, previousPage
}

/// Every command and setting by name, filtered as one types.
struct PaletteScreen: FilteredList {
  static let keys = KeyTable<PaletteCommand>([
    .init("Enter", "do it", [(.enter, .run, "palette: do it")]),
    .init(
      "up down", "choose",
      [
        (.up, .previousRow, "palette: previous"), (.down, .nextRow, "palette: next"),
        (.backTab, .previousRow, "palette: previous"), (.tab, .nextRow, "palette: next"),
        (.pageUp, .previousPage, "palette: a page up"),
        (.pageDown, .nextPage, "palette: a page down"),
      ]),
    .init("Esc", "leave", [(.escape, .leave, "palette: leave")]),
  ])

  /// All that there is: settings first, which have the values one looks for.
  let entries: [PaletteEntry]
  /// What is typed.
  var field = TextField()
  /// The place of the chosen one among those found.
  var selected = 0

  /// Rows that a page key passes over.
  private static let pageRows = 10

  init(commands: [NamedCommand], settings: [Setting] = Setting.all) {
    entries = settings.map(PaletteEntry.init) + commands.map(PaletteEntry.init)
  }

  static func asAppCommand(_ command: PaletteCommand) -> AppCommand { .palette(command) }

  /// Those that answer what is typed, the best first.
  var found: [PaletteEntry] { entries.found(by: field.text) }

  /// A press on a row does it; the wheel goes through the rows.
  mutating func point(_ pointer: Pointer, at target: Frame.Target?, _ lab: inout Lab) -> Response {
    switch (pointer.kind, target) {
    case (.wheelUp, _): select(selected - 1)
    case (.wheelDown, _): select(selected + 1)
    case (.press(.left), .paletteRow(let row)):
      select(row)
      return run(lab)
    default: break
    }
    return .handled()
  }

  mutating func perform(_ command: PaletteCommand, _ lab: inout Lab) -> Response {
    switch command {
    case .leave: return .close()
    case .run: return run(lab)
    case .nextRow: select(selected + 1)
    case .previousRow: select(selected - 1)
    case .nextPage: select(selected + Self.pageRows)
    case .previousPage: select(selected - Self.pageRows)
    }
    return .handled()
  }

  private mutating func select(_ place: Int) {
    selected = max(0, min(found.count - 1, place))
  }

  private func run(_ lab: Lab) -> Response {
    let found = found
    return found.indices.contains(selected) ? found[selected].response(lab) : .handled()
  }
}

extension PaletteEntry {
  /// Closes the list that it was chosen from and does it; nothing where there is nothing to do.
  func response(_ lab: Lab) -> Response {
    switch target {
    case .command(let command): .close(then: .perform(command))
    case .setting(let setting):
      .close(then: .open(.prompt(PromptScreen(setting, lab.run.experiment))))
    case .nothing: .handled()
    }
  }
}
