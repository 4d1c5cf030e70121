import Experiments
import TerminalUI

/// What the keys of the settings sheet ask for.
package enum SheetCommand: Sendable, Equatable {
  case nextRow, previousRow
  case nextPage, previousPage
  case more, less
  case type, leave
}

/// Every setting with its present value, in groups, filtered as one types.
struct SheetScreen: FilteredList {
  static let keys = KeyTable<SheetCommand>([
    .init(
      "up down", "choose a setting",
      [
        (.up, .previousRow, "settings: previous"), (.down, .nextRow, "settings: next"),
        (.backTab, .previousRow, "settings: previous"), (.tab, .nextRow, "settings: next"),
        (.pageUp, .previousPage, "settings: a page up"),
        (.pageDown, .nextPage, "settings: a page down"),
      ]),
    .init(
      "left right", "step its value",
      [(.left, .less, "settings: value down"), (.right, .more, "settings: value up")]),
    .init("Enter", "type its value", [(.enter, .type, "settings: type the value")]),
    .init("Esc", "back", [(.escape, .leave, "settings: leave")]),
  ])

  /// All that it offers.
  private let settings: [Setting]
  /// What is typed.
  var field = TextField()
  /// The place of the chosen one among those found.
  var selected = 0

  /// Rows that a page key passes over.
  private static let pageRows = 10

  init(_ settings: [Setting] = Setting.all) { self.settings = settings }

  static func asAppCommand(_ command: SheetCommand) -> AppCommand { .sheet(command) }

  /// Those that answer what is typed, group by group.
  var found: [Setting] {
    let answers = settings.filter { PaletteEntry($0).rank(field.text) != nil }
    return SettingGroup.allCases.flatMap { group in
      answers.filter { SettingGroup($0) == group }
    }
  }

  var best: Int {
    let ranks = found.map { PaletteEntry($0).rank(field.text) ?? .max }
    return ranks.min().flatMap { ranks.firstIndex(of: $0) } ?? 0
  }

  /// The chosen one; nil where none is found.
  var setting: Setting? {
    let found = found
    return found.indices.contains(selected) ? found[selected] : nil
  }

  /// A press chooses a row, and another one types its value; the wheel goes through the rows.
  mutating func point(_ pointer: Pointer, at target: Frame.Target?, _ lab: inout Lab) -> Response {
    switch (pointer.kind, target) {
    case (.wheelUp, .sheetRow), (.wheelUp, .cover): select(selected - 1)
    case (.wheelDown, .sheetRow), (.wheelDown, .cover): select(selected + 1)
    case (.press(.left), .sheetRow(let row)):
      if row == selected { return perform(.type, &lab) }
      select(row)
    case (_, .sheetRow), (_, .cover): break
    case (_, .focus), (_, .searchRow), (_, .searchRun), (_, .searchField), (_, .paletteRow),
      (_, .gate), (_, .stepStage),
      (_, .wallNeuron), (_, .seed), (_, .pad), (_, .chart), (_, .layer), (_, .link), (_, .speed),
      (_, .key),
      (_, nil):
      return .pass
    }
    return .handled()
  }

  mutating func perform(_ command: SheetCommand, _ lab: inout Lab) -> Response {
    switch command {
    case .leave: return .close()
    case .nextRow: select(selected + 1)
    case .previousRow: select(selected - 1)
    case .nextPage: select(selected + Self.pageRows)
    case .previousPage: select(selected - Self.pageRows)
    case .more: return .handled(step(by: 1, &lab))
    case .less: return .handled(step(by: -1, &lab))
    case .type:
      guard let setting else { break }
      return .open(.prompt(PromptScreen(setting, lab.run.experiment)))
    }
    return .handled()
  }

  private mutating func select(_ place: Int) {
    selected = max(0, min(found.count - 1, place))
  }

  private func step(by steps: Int, _ lab: inout Lab) -> [Effect] {
    guard let setting else { return [] }
    let experiment = lab.run.experiment
    if setting.value(of: experiment, steps: steps) == setting.value(experiment) {
      lab.message = Sentences.noFurtherValue
      return []
    }
    return lab.edit(experiment.stepping(setting, by: steps))
  }
}
