import TerminalUI

/// What the help's keys ask for.
package enum HelpCommand: Sendable, Equatable {
  case close
  case scroll(Direction), page(Direction)
}

/// All keys of what is seen, and the words on the screen.
struct HelpScreen: ClosedScreen {
  static let keys = KeyTable<HelpCommand>([
    .init(
      "PgUp PgDn", "scroll this help",
      [
        (.pageUp, .page(.up), "help: a page up"), (.pageDown, .page(.down), "help: a page down"),
        (.up, .scroll(.up), "help: up"), (.down, .scroll(.down), "help: down"),
      ]),
    .init(
      "Esc", "close this help",
      [
        (.escape, .close, "help: close"), (.enter, .close, "help: close"),
        ("?", .close, "help: close"),
      ]),
  ])

  /// The keys that it explains.
  let keyHelp: [KeyHelp]
  /// The first line in sight, where it scrolls.
  var top = 0

  /// Whether it explains words too.
  let showsWords: Bool

  init(keys: [KeyHelp], showsWords: Bool = true) {
    (keyHelp, self.showsWords) = (keys, showsWords)
  }

  static func asAppCommand(_ command: HelpCommand) -> AppCommand { .help(command) }

  mutating func point(_ pointer: Pointer, at target: Frame.Target?, _ lab: inout Lab) -> Response {
    switch pointer.kind {
    case .wheelUp: perform(.scroll(.up), &lab)
    case .wheelDown: perform(.scroll(.down), &lab)
    case .press, .release, .drag, .move: .handled()
    }
  }

  mutating func perform(_ command: HelpCommand, _ lab: inout Lab) -> Response {
    switch command {
    case .close: return .close()
    case .scroll(let direction): scroll(direction, lab) { _ in 1 }
    case .page(let direction): scroll(direction, lab) { $0 - 1 }
    }
    return .handled()
  }

  /// Scrolls by so many lines, as a function of those in sight.
  private mutating func scroll(_ direction: Direction, _ lab: Lab, lines: (_ sight: Int) -> Int) {
    let page = page(ScreenLayout(size: lab.screenSize, hidden: lab.run.experiment.hidden))
    let steps = lines(page.area.height) * (direction == .up ? -1 : 1)
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
      HelpView(page: page(layout), top: top, layout: layout, theme: frame.theme)
        .draw(on: &frame)
    }
  }
}
