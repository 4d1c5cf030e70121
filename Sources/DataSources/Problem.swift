/// What a data set asks of the network.
package enum Problem: String, CaseIterable, Sendable {
  /// To tell two classes, -1 and +1, apart.
  case classification
  /// To follow a number over the plane.
  case regression
}
