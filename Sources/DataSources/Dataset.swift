/// Samples with all that is needed to show and to learn them.
package struct Dataset: Sendable, Equatable {
  /// The name that the command line takes.
  package let name: String
  /// A short title for people.
  package let title: String
  /// What the data set asks of the network.
  package let problem: Problem
  /// The samples, in the order in which they were drawn or written.
  package let points: [DataPoint]
  /// The first input's axis.
  package let xAxis: Axis
  /// The second input's axis.
  package let yAxis: Axis
  /// What the classes are called, that of -1 first; empty for regression.
  package let labelNames: [String]
  /// The file that it was read from; nil for what was drawn.
  package let origin: DataOrigin?
  /// What the labels -1 and +1 stand for in a regression file's own units; nil otherwise.
  package let labelRange: ClosedRange<Double>?

  /// Makes a data set.
  package init(
    name: String, title: String, problem: Problem, points: [DataPoint],
    xAxis: Axis = .plane("x"), yAxis: Axis = .plane("y"),
    labelNames: [String] = [], labelRange: ClosedRange<Double>? = nil, origin: DataOrigin? = nil
  ) {
    self.origin = origin
    self.name = name
    self.title = title
    self.problem = problem
    self.points = points
    self.xAxis = xAxis
    self.yAxis = yAxis
    self.labelNames = labelNames
    self.labelRange = labelRange
  }
}
