import Experiments
import TerminalUI

/// What the keys of the numbers ask for.
package enum NumbersCommand: Sendable, Equatable {
  case otherSide
  case scroll(Direction), page(Direction)
  case close
}

/// How the network fits its points and how its layers do, in numbers, while it trains.
///
/// The trainer makes them as long as this is open.
struct NumbersScreen: Screen {
  static let keys = KeyTable<NumbersCommand>([
    .init(
      "t Tab", "matrix of test, training points",
      [
        ("t", .otherSide, "numbers: test or training points"),
        (.tab, .otherSide, "numbers: test or training points"),
        (.backTab, .otherSide, "numbers: test or training points"),
        (.left, .otherSide, "numbers: test or training points"),
        (.right, .otherSide, "numbers: test or training points"),
      ]),
    .init(
      "up down", "scroll the numbers",
      [
        (.up, .scroll(.up), "numbers: up"), (.down, .scroll(.down), "numbers: down"),
        (.pageUp, .page(.up), "numbers: a page up"),
        (.pageDown, .page(.down), "numbers: a page down"),
      ]),
    .init(
      "Esc i", "back to the network",
      [(.escape, .close, "numbers: close"), ("i", .close, "numbers: close")]),
  ])

  /// Which points the matrix counts.
  private(set) var use = PointUse.test
  /// The first line in sight.
  private(set) var top = 0

  static func asAppCommand(_ command: NumbersCommand) -> AppCommand { .numbers(command) }

  /// The wheel scrolls; a press on the numbers does nothing.
  mutating func point(_ pointer: Pointer, at target: Frame.Target?, _ lab: inout Lab) -> Response {
    guard target == .cover else { return .pass }
    switch pointer.kind {
    case .wheelUp: return perform(.scroll(.up), &lab)
    case .wheelDown: return perform(.scroll(.down), &lab)
    case .press, .release, .drag, .move: return .handled()
    }
  }

  mutating func perform(_ command: NumbersCommand, _ lab: inout Lab) -> Response {
    switch command {
    case .close: return .close()
    case .otherSide: showOtherSide(&lab)
    case .scroll(let direction): scroll(direction, lab) { _ in 1 }
    case .page(let direction): scroll(direction, lab) { $0 - 1 }
    }
    return .handled()
  }

  private mutating func showOtherSide(_ lab: inout Lab) {
    if Self.hasMatrix(lab) {
      use = use == .test ? .training : .test
    } else {
      lab.message = Sentences.noMatrix
    }
  }

  private static func hasMatrix(_ lab: Lab) -> Bool {
    lab.run.snapshot.dataset.problem == .classification
  }

  /// Scrolls by so many lines, as a function of those in sight.
  private mutating func scroll(_ direction: Direction, _ lab: Lab, lines: (_ sight: Int) -> Int) {
    let page = page(lab, size: lab.room)
    let steps = lines(page.height) * (direction == .up ? -1 : 1)
    top = page.clamped(page.clamped(top) + steps)
  }

  func draw(in rect: Rect, _ lab: Lab, on frame: inout Frame) {
    frame.pictures?.wantsFigures = true
    frame.withinScreen(rect) { frame in
      page(lab, size: rect.size).draw(from: top, on: &frame)
      frame.drawHints(
        hints(lab), always: frame.lastHints(Self.keys.hint(.close, does: "back")),
        in: frame.canvas.bounds)
    }
  }

  private func page(_ lab: Lab, size: Size) -> NumbersPage {
    let snapshot = lab.run.snapshot
    let layout = ScreenLayout(size: size, hidden: snapshot.network.hidden)
    return NumbersPage(snapshot, of: use, layout)
  }

  private func hints(_ lab: Lab) -> [String] {
    let otherSide = Self.keys.hint(.otherSide, does: use == .test ? "training" : "test")
    return (Self.hasMatrix(lab) ? [otherSide] : []) + [
      Self.keys.hint(.scroll(.up), .scroll(.down), does: "scroll")
    ]
  }
}
