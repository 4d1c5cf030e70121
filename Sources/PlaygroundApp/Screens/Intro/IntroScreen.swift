import DataSources
import Experiments
import TerminalUI

/// The first seconds of the first time: the run learns slowly, and a line says what is to be seen.
///
/// The first key or press ends it and does what it always does. Only the pace of the run is another.
struct IntroScreen: Screen {
  /// It has no keys of its own.
  static let keys = KeyTable<Never>([])

  /// What the line says now, by its place among the captions.
  private(set) var caption = IntroCaption.dots
  /// When that changes, since the program's start.
  private var end = IntroScreen.readingTime

  /// How slowly the run learns: the circle takes about 15 seconds.
  static let speed = Speed.batchesPerFrame(2)
  /// How long a caption is there.
  static let readingTime = Duration.seconds(4)
  /// How long the last one is.
  static let lastReadingTime = Duration.seconds(7)
  /// How often it is looked whether the run is solved.
  private static let patience = Duration.milliseconds(500)

  var nextMoment: Duration? { end }

  static func asAppCommand(_ command: Never) -> AppCommand {}

  mutating func perform(_ command: Never, _ lab: inout Lab) -> Response {}

  mutating func update(_ input: Input, _ lab: inout Lab) -> Response {
    guard input.isDeliberate else { return .pass }
    // A digit sets the pace itself, and says from which.
    if case .key(.character("0"..."9")) = input { return .leave([]) }
    return .leave(Self.hurry(&lab))
  }

  mutating func point(_ pointer: Pointer, at target: Frame.Target?, _ lab: inout Lab) -> Response {
    update(.pointer(pointer), &lab)
  }

  mutating func passTime(_ lab: inout Lab) -> Response {
    guard lab.time >= end else { return .handled() }
    switch caption.next {
    case .solved where lab.run.snapshot.solved == nil: end = lab.time + Self.patience
    case let next?:
      caption = next
      end = lab.time + (next == .solved ? Self.lastReadingTime : Self.readingTime)
    case nil: return .leave(Self.hurry(&lab))
    }
    return .handled()
  }

  /// Lets the run learn at the usual pace.
  private static func hurry(_ lab: inout Lab) -> [Effect] {
    lab.run.speed = Run.usualSpeed
    return [.speed(Run.usualSpeed)]
  }

  func draw(in rect: Rect, _ lab: Lab, on frame: inout Frame) {
    guard lab.message == nil, !lab.run.snapshot.hasDiverged else { return }
    frame.withinScreen(rect) { frame in
      let line = ScreenLayout(size: rect.size, hidden: []).focusLine
      let wordings = caption.wordings(lab.run.snapshot, frame.theme)
      let text = wordings.first { $0.count <= line.width - 2 } ?? wordings.last ?? ""
      let style = frame.theme.selection
      frame.canvas.fill(line, Cell(style: style))
      frame.canvas.write(text, x: line.x + 1, y: line.y, style: style, width: line.width - 1)
      frame.mark(line, caption == .solved ? .key("d") : .cover)
    }
  }
}

extension IntroScreen {
  /// The file of the state that is there once it has been shown.
  static let file = "intro"

  /// Whether it is still to be shown; it then counts as shown, where that can be kept.
  static func takeFirstTime(_ state: StateDirectory) -> Bool {
    guard state.text(of: file) == nil else { return false }
    try? state.write("shown\n", to: file)
    return true
  }
}
