import DataSources
import Experiments
import TerminalUI

/// What the keys of the cursor in the large map ask for.
package enum PointsCommand: Sendable, Equatable {
  case move(Direction)
  case place, remove
  /// Place a point of a class, counted from 0.
  case placeClass(Int)
  case nextClass
  case save, leave
}

/// A cursor in the large map that places and removes points.
///
/// It lies over the playground, whose other keys act.
struct PointsScreen: Screen {
  static let keys = KeyTable<PointsCommand>([
    .init(
      "arrows", "move the cursor",
      [
        (.up, .move(.up), "points: up"), (.down, .move(.down), "points: down"),
        (.left, .move(.left), "points: left"), (.right, .move(.right), "points: right"),
      ]),
    .init("Enter 1-9", "place a point, of a class", placing),
    .init(
      "Del", "remove the nearest",
      [
        (.delete, .remove, "points: remove the nearest"),
        (.backspace, .remove, "points: remove the nearest"),
      ]),
    .init("c", "next class, or the number", [("c", .nextClass, "points: next class, or number")]),
    .init("v", "save the points as CSV", [("v", .save, "points: save as CSV")]),
    .init("Esc X", "back", [(.escape, .leave, "points: leave"), ("X", .leave, "points: leave")]),
  ])

  private static let placing: [(Key, PointsCommand, String)] =
    [(.enter, .place, "points: place one here")]
    + (1...9).map { number in
      let key = Key.character(Character("\(number)"))
      return (key, PointsCommand.placeClass(number - 1), "points: place one of class \(number)")
    }

  /// The cursor in the plane's coordinates.
  private(set) var x = 0.0
  private(set) var y = 0.0

  static func asAppCommand(_ command: PointsCommand) -> AppCommand { .points(command) }

  mutating func perform(_ command: PointsCommand, _ lab: inout Lab) -> Response {
    switch command {
    case .move(let direction): move(direction, lab)
    case .place: return .handled(place(lab.penLabel, &lab))
    case .placeClass(let number):
      guard number < classNames(lab).count else {
        lab.message = Sentences.noSuchClass(number, of: classNames(lab).count)
        break
      }
      lab.penLabel = Double(number)
      return .handled(place(lab.penLabel, &lab))
    case .remove: return .handled(remove(&lab))
    case .nextClass: return nextClass(&lab)
    case .save: return save(&lab)
    case .leave: return .close()
    }
    return .handled()
  }

  /// A press places a point, one of the right button removes the nearest.
  mutating func point(_ pointer: Pointer, at target: Frame.Target?, _ lab: inout Lab) -> Response {
    let map = Self.map(lab)
    guard map.contains(x: pointer.x, y: pointer.y) else { return .pass }
    switch pointer.kind {
    case .press(.left), .press(.right):
      x = Plane.edge * (2 * (Double(pointer.x - map.x) + 0.5) / Double(map.width) - 1)
      y = Plane.edge * (1 - 2 * (Double(pointer.y - map.y) + 0.5) / Double(map.height))
      return .handled(pointer.kind == .press(.left) ? place(lab.penLabel, &lab) : remove(&lab))
    case .press, .release, .drag, .move, .wheelUp, .wheelDown: return .pass
    }
  }

  /// Goes once the table has other columns than the two of the plane.
  mutating func follow(_ lab: inout Lab) -> Bool {
    lab.run.experiment.dataset.columns.count == 2
  }

  /// What a step of the cursor is across and upwards: a pixel, of which a cell has two.
  private static func step(_ lab: Lab) -> (x: Double, y: Double) {
    let map = Self.map(lab)
    return (
      2 * Plane.edge / Double(max(1, map.width)), Plane.edge / Double(max(1, map.height))
    )
  }

  static func map(_ lab: Lab) -> Rect { layout(lab, lab.room).map }

  /// The playground's layout beneath it.
  static func layout(_ lab: Lab, _ size: Size) -> ScreenLayout {
    let snapshot = lab.run.snapshot
    return ScreenLayout(
      size: size, features: lab.shownFeatures(columnCount: snapshot.dataset.columns.count),
      hidden: snapshot.network.hidden, focus: .place(.output), showsData: lab.showsDatasets)
  }

  private mutating func move(_ direction: Direction, _ lab: Lab) {
    let step = Self.step(lab)
    let ends = (x: Plane.edge - step.x / 2, y: Plane.edge - step.y / 2)
    switch direction {
    case .left: x = max(-ends.x, x - step.x)
    case .right: x = min(ends.x, x + step.x)
    case .down: y = max(-ends.y, y - step.y)
    case .up: y = min(ends.y, y + step.y)
    }
  }

  private func place(_ label: Double, _ lab: inout Lab) -> [Effect] {
    lab.edit(.placePoint(x: Self.short(x), y: Self.short(y), label: label))
  }

  /// Four digits behind the point are enough for a hand.
  private static func short(_ value: Double) -> Double { (value * 1e4).rounded() / 1e4 }

  private func remove(_ lab: inout Lab) -> [Effect] {
    let step = Self.step(lab)
    do throws(EditRefusal) {
      let points = try lab.run.experiment.pointsInHand()
      let reach = 2 * max(step.x, 2 * step.y)
      guard let row = points.row(nearX: x, y: y, reach: reach) else {
        lab.message = Sentences.noPointNear
        return []
      }
      return try lab.editOrRefuse(.removePoint(row: row))
    } catch {
      lab.message = error.message
      return []
    }
  }

  private func nextClass(_ lab: inout Lab) -> Response {
    let count = classNames(lab).count
    guard count > 0 else { return .open(.prompt(PromptScreen(penOf: lab))) }
    lab.penLabel = Double((Int(lab.penLabel) + 1) % count)
    return .handled()
  }

  private func save(_ lab: inout Lab) -> Response {
    guard lab.run.experiment.placedPoints != nil else {
      lab.message = Sentences.nothingPlaced
      return .handled()
    }
    return .open(.prompt(PromptScreen(savingPointsOf: lab)))
  }

  func classNames(_ lab: Lab) -> [String] { lab.run.snapshot.dataset.target.names }
}

extension Sentences {
  static let noPointNear = "No point is within reach of the cursor."
  static let nothingPlaced = "No point is placed or removed yet: v outside saves the run."

  static func noSuchClass(_ number: Int, of count: Int) -> String {
    count == 0
      ? "The points have numbers, no classes: c types one."
      : "There are \(count) classes: c goes on."
  }
}
