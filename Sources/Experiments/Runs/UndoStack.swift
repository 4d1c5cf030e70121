/// The moments before the last edits, and those that undoing left.
///
/// It keeps as many as fit its limits: of small networks a hundred and more, of large ones at least a
/// few.
package struct UndoStack: Sendable {
  /// The most moments on either side.
  package static let mostSteps = 200
  /// The most bytes of all moments together, as long as there are more than `fewestSteps`.
  package static let mostBytes = 64 << 20
  /// Moments that are kept whatever they take.
  package static let fewestSteps = 3

  private var past: [Checkpoint] = []
  private var future: [Checkpoint] = []
  private var forgottenCount = 0
  private let mostBytes: Int

  /// A stack without moments.
  package init(mostBytes: Int = UndoStack.mostBytes) { self.mostBytes = mostBytes }

  /// Edits that can be undone.
  package var undoCount: Int { past.count }
  /// Edits before the present moment: those that can be undone, and those too old for that.
  package var depth: Int { forgottenCount + past.count }
  /// Edits that can be made again.
  package var redoCount: Int { future.count }

  /// Keeps the moment before a new edit; what was undone before can then not be made again.
  package mutating func keep(_ moment: Checkpoint) {
    future = []
    push(moment)
  }

  /// The moment before the last edit; nil where there is none.
  package mutating func undo(from present: Checkpoint) -> Checkpoint? {
    guard let moment = past.popLast() else { return nil }
    future.append(present)
    return moment
  }

  /// The moment at which the last undoing was asked for; nil where there is none.
  package mutating func redo(from present: Checkpoint) -> Checkpoint? {
    guard let moment = future.popLast() else { return nil }
    push(present)
    return moment
  }

  private mutating func push(_ moment: Checkpoint) {
    past.append(moment)
    if past.count > Self.mostSteps { forgetOldest() }
    var size = (past + future).reduce(0) { $0 + $1.size }
    while size > mostBytes, past.count > Self.fewestSteps {
      size -= past[0].size
      forgetOldest()
    }
  }

  private mutating func forgetOldest() {
    past.removeFirst()
    forgottenCount += 1
  }
}
