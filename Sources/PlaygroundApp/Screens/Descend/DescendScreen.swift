import NeuralCore
import TerminalUI

/// What the keys of the rolling ball ask for.
package enum DescendCommand: Sendable, Equatable {
  case roll(steps: Int), back, startAgain
  case rate(by: Int), distance(by: Int), start(by: Int)
  case otherCurve
  case close
}

/// A curve, its secant and its tangent, and a ball that rolls down it.
struct DescendScreen: ClosedScreen {
  static let keys = KeyTable<DescendCommand>([
    .init(
      "space A", "a step, ten steps",
      [
        (" ", .roll(steps: 1), "descend: a step"), (.right, .roll(steps: 1), "descend: a step"),
        ("A", .roll(steps: 10), "descend: ten steps"),
      ]),
    .init(
      "p r", "a step back, start again",
      [
        ("p", .back, "descend: a step back"), (.left, .back, "descend: a step back"),
        ("r", .startAgain, "descend: start again"),
      ]),
    .init(
      "l L", "rate down, up",
      [("l", .rate(by: -1), "descend: rate down"), ("L", .rate(by: 1), "descend: rate up")]),
    .init(
      "h H", "secant's h smaller, larger",
      [
        ("h", .distance(by: -1), "descend: h smaller"),
        ("H", .distance(by: 1), "descend: h larger"),
      ]),
    .init(
      "- +", "move the start",
      [
        ("-", .start(by: -1), "descend: start to the left"),
        ("+", .start(by: 1), "descend: start to the right"),
        ("=", .start(by: 1), "descend: start to the right"),
      ]),
    .init("f", "the other curve", [("f", .otherCurve, "descend: the other curve")]),
    .init("Esc", "back", [(.escape, .close, "descend: close")]),
  ])

  /// The ball.
  private(set) var descent: Descent
  /// The place of the secant's h on its ladder.
  private(set) var distancePlace = 1

  /// The values that h and H, l and L go through.
  static let distances = [2, 1, 0.5, 0.1, 0.01, 0.001]
  static let rates = [
    0.001, 0.01, 0.02, 0.05, 0.1, 0.15, 0.19, 0.2, 0.21, 0.3, 0.4, 0.5, 0.7, 0.9, 1, 1.1,
  ]
  /// How far the start moves, and how far it can be from the lowest point.
  private static let startStep = 0.5
  private static let furthestStart = 3.0
  /// A ball this far away rolls no further.
  static let outOfSight = 1e6

  /// Whether there is no run to go back to.
  let isAlone: Bool

  init(_ descent: Descent = Descent(.square, rate: 0.1, start: 2), isAlone: Bool = false) {
    self.descent = descent
    self.isAlone = isAlone
  }

  static func asAppCommand(_ command: DescendCommand) -> AppCommand { .descend(command) }

  var coversAll: Bool { true }

  /// h.
  var distance: Double { Self.distances[distancePlace] }

  /// The wheel rolls the ball.
  mutating func point(_ pointer: Pointer, at target: Frame.Target?, _ lab: inout Lab) -> Response {
    switch pointer.kind {
    case .wheelUp: perform(.back, &lab)
    case .wheelDown: perform(.roll(steps: 1), &lab)
    case .press, .release, .drag, .move: .handled()
    }
  }

  mutating func perform(_ command: DescendCommand, _ lab: inout Lab) -> Response {
    if lab.refuses(command.lessonAction) { return .handled() }
    switch command {
    case .close: return isAlone ? .handled([.quit]) : .close()
    case .roll(let steps): roll(steps, &lab)
    case .back: renew(steps: max(0, descent.stepCount - 1))
    case .startAgain: renew()
    case .rate(let steps): renew(rate: Self.next(descent.rate, among: Self.rates, by: steps))
    case .distance(let steps):
      // The ladder goes down.
      distancePlace = max(0, min(Self.distances.count - 1, distancePlace - steps))
    case .start(let steps): moveStart(by: steps)
    case .otherCurve: renew(curve: descent.curve == .square ? .fiveSquare : .square)
    }
    return .handled()
  }

  private mutating func roll(_ steps: Int, _ lab: inout Lab) {
    for _ in 0..<steps {
      guard abs(descent.place) < Self.outOfSight else {
        return lab.message = Sentences.rolledAway
      }
      descent.roll()
    }
  }

  private mutating func moveStart(by steps: Int) {
    let start = descent.places[0] + Double(steps) * Self.startStep
    renew(start: max(-Self.furthestStart, min(Self.furthestStart, start)))
  }

  /// Puts the ball back to its start, or to where it was after some steps.
  private mutating func renew(
    curve: Parabola? = nil, rate: Double? = nil, start: Double? = nil, steps: Int = 0
  ) {
    descent = Descent(
      curve ?? descent.curve, rate: rate ?? descent.rate, start: start ?? descent.places[0])
    descent.roll(steps: steps)
  }

  /// The value of a ladder after or before one that need not be on it.
  private static func next(_ value: Double, among ladder: [Double], by steps: Int) -> Double {
    steps > 0 ? ladder.first { $0 > value } ?? value : ladder.last { $0 < value } ?? value
  }
}
