/// What the keys of the gates ask for.
package enum GateCommand: Sendable, Equatable {
  case move(Direction)
  case nextNeuron, previousNeuron
  case more, less
  case largerStep, smallerStep
  case type
  case gate(by: Int)
  case showAll
  case toggleResponse, timesFive
  case learnRow, learnPass
  case startAtZero, startAgain, undo
  case hold, holdAnother
  case close
}

/// What a pointer finds on the gates.
package enum GateSpot: Sendable, Equatable {
  /// A weight or the bias, a row of the table, a neuron, and one of the sixteen functions, by its place.
  case parameter(Int), row(Int), unit(Int), function(Int)
}
