/// The screen that a lesson takes place on.
package enum LessonPlace: String, CaseIterable, Sendable {
  /// The network at work.
  case playground
  /// Threshold neurons at their truth tables.
  case gates
  /// A sample on its way through a network and back.
  case step
  /// A ball that rolls down a curve.
  case descend
}
