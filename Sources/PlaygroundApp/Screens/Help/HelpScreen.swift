import Experiments
import TerminalUI

/// What the help's keys ask for.
package enum HelpCommand: Sendable, Equatable {
  case run, leave
  case choose(Direction), page(Direction)
}

/// All keys of what is seen, and the words on the screen; a list to choose from as soon as one types or
/// goes through it.
struct HelpScreen: FilteredList {
  static let keys = KeyTable<HelpCommand>([
    .init(
      "PgUp PgDn", "scroll this help",
      [(.pageUp, .page(.up), "help: a page up"), (.pageDown, .page(.down), "help: a page down")]),
    .init(
      "up down", "choose what to do",
      [
        (.up, .choose(.up), "help: previous"), (.down, .choose(.down), "help: next"),
        (.backTab, .choose(.up), "help: previous"), (.tab, .choose(.down), "help: next"),
      ]),
    .init("Enter", "do what is chosen", [(.enter, .run, "help: do it")]),
    .init("Esc", "close this help", [(.escape, .leave, "help: close")]),
  ])

  /// The keys that it explains.
  let keyHelp: [KeyHelp]
  /// Whether it explains words too.
  let showsWords: Bool
  /// Every command, then every setting and every word.
  let entries: [PaletteEntry]
  /// What is typed.
  var field = TextField()
  /// The place of the chosen one among those found.
  var selected = 0
  /// Whether one goes through the list, though nothing may be typed.
  var isBrowsed = false
  /// The first line in sight, where the page scrolls.
  var top = 0

  /// Rows of the list that a page key passes over.
  private static let pageRows = 10

  init(
    keys: [KeyHelp], commands: [NamedCommand] = [], settings: [Setting] = [],
    showsWords: Bool = true
  ) {
    (keyHelp, self.showsWords) = (keys, showsWords)
    let words = showsWords ? Glossary.entries : []
    entries =
      commands.map(PaletteEntry.init) + settings.map(PaletteEntry.init)
      + words.map { PaletteEntry(word: $0.term, meaning: $0.meaning) }
  }

  static func asAppCommand(_ command: HelpCommand) -> AppCommand { .help(command) }

  /// Whether the list is there in place of the page.
  var isList: Bool { isBrowsed || !field.text.isEmpty }

  /// What answers the text: what is on the key of that name first, then what bears it in its own name.
  var found: [PaletteEntry] {
    let typed = field.text
    let named = entries.found(by: typed)
    let onKey = entries.filter { !$0.key.isEmpty && Key.named(typed)?.name == $0.key }
    return onKey + named.filter { !onKey.contains($0) }
  }

  /// The chosen one; nil where none is found.
  var chosen: PaletteEntry? {
    let found = found
    return found.indices.contains(selected) ? found[selected] : nil
  }

  /// A press on the page leads to the list, and on a row there does it; the wheel scrolls, or goes
  /// through the rows.
  mutating func point(_ pointer: Pointer, at target: Frame.Target?, _ lab: inout Lab) -> Response {
    switch (pointer.kind, target) {
    case (.wheelUp, _): turn(.up, lab)
    case (.wheelDown, _): turn(.down, lab)
    case (.press(.left), .paletteRow(let row)):
      select(row)
      return perform(.run, &lab)
    // What is on the page can be done from the list.
    case (.press(.left), _) where !isList: isBrowsed = true
    default: break
    }
    return .handled()
  }

  mutating func perform(_ command: HelpCommand, _ lab: inout Lab) -> Response {
    switch command {
    case .run: return isList ? chosen?.response(lab) ?? .handled() : .close()
    case .leave where isList: (field, selected, isBrowsed) = (TextField(), 0, false)
    case .leave: return .close()
    case .choose(let direction) where isList: select(selected + direction.steps)
    case .choose: isBrowsed = true
    case .page(let direction) where isList: select(selected + direction.steps * Self.pageRows)
    case .page(let direction): scroll(direction, lab) { $0 - 1 }
    }
    return .handled()
  }

  private mutating func select(_ place: Int) {
    selected = max(0, min(found.count - 1, place))
  }

  private mutating func turn(_ direction: Direction, _ lab: Lab) {
    if isList {
      select(selected + direction.steps)
    } else {
      scroll(direction, lab) { _ in 1 }
    }
  }

  /// Scrolls by so many lines, as a function of those in sight.
  private mutating func scroll(_ direction: Direction, _ lab: Lab, lines: (_ sight: Int) -> Int) {
    let page = page(ScreenLayout(size: lab.room, hidden: lab.run.experiment.hidden))
    let steps = lines(page.area.height) * direction.steps
    top = max(0, min(page.lastTop, min(page.lastTop, top) + steps))
  }

  /// What it says on a screen.
  func page(_ layout: ScreenLayout) -> HelpPage {
    HelpPage(layout, keys: keyHelp, showsWords: showsWords)
  }

  func draw(in rect: Rect, _ lab: Lab, on frame: inout Frame) {
    frame.within(rect) { frame in
      let layout = ScreenLayout(
        size: rect.size, hidden: lab.run.snapshot.network.hidden)
      guard layout.kind != .none else { return }
      let view = HelpView(page: page(layout), top: top, layout: layout, theme: frame.theme)
      isList ? view.drawList(of: self, on: &frame) : view.draw(on: &frame)
    }
  }
}

extension Direction {
  /// Rows of a list: one up or down.
  fileprivate var steps: Int { self == .up ? -1 : 1 }
}
