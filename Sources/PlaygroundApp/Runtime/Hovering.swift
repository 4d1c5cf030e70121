import TerminalUI

/// Tells what is news of a pointer that is reported for every cell that it crosses.
///
/// Of several moves at a time only the last counts, and none over what the pointer was over before. A
/// drag counts where something can be drawn, and elsewhere once, far enough from its press that it is
/// no trembling hand.
struct Hovering {
  private var last: Frame.Target?
  private var press: (pointer: Pointer, target: Frame.Target?)?
  private var hasDragged = false

  /// How far a drag on nothing goes, in columns and in rows.
  private static let trembling = (columns: 3, rows: 1)

  /// The inputs without those that are no news, where `target` says what lies at a place.
  mutating func news(in inputs: [Input], target: (Pointer) -> Frame.Target?) -> [Input] {
    inputs.indices.filter { place in
      guard case .pointer(let pointer) = inputs[place] else { return true }
      if pointer.kind == .move, place + 1 < inputs.count, inputs[place + 1].isMove { return false }
      return isNews(pointer, at: target(pointer))
    }.map { inputs[$0] }
  }

  private mutating func isNews(_ pointer: Pointer, at target: Frame.Target?) -> Bool {
    switch pointer.kind {
    case .press:
      press = (pointer, target)
      hasDragged = false
      return true
    case .move:
      defer { last = target }
      return target != last || target?.followsPointer == true
    case .drag: return isNewsOfDrag(pointer, at: target)
    case .release, .wheelUp, .wheelDown: return true
    }
  }

  private mutating func isNewsOfDrag(_ pointer: Pointer, at target: Frame.Target?) -> Bool {
    guard let press else { return false }
    if press.target?.takesDrags == true { return target?.takesDrags == true }
    let isFar =
      abs(pointer.x - press.pointer.x) > Self.trembling.columns
      || abs(pointer.y - press.pointer.y) > Self.trembling.rows
    guard isFar, !hasDragged else { return false }
    hasDragged = true
    return true
  }
}

extension Input {
  fileprivate var isMove: Bool {
    if case .pointer(let pointer) = self { pointer.kind == .move } else { false }
  }
}

extension Frame.Target {
  /// Whether a drag draws there, or moves what is there.
  var takesDrags: Bool {
    switch self {
    case .pad, .chart: true
    default: false
    }
  }

  /// Whether it matters where over it the pointer is.
  var followsPointer: Bool { false }
}
