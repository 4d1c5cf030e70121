/// What a lesson can lock beside settings, by the name in its file.
package enum LessonAction: String, CaseIterable, Sendable {
  case weights, draw
  case newData = "new-data"
  case newWeights = "new-weights"
  case restart, search, seeds
  case teach, gate, response
  case tell, quiz
  case curve, rate, start

  /// The screen that it is done on.
  package var place: LessonPlace {
    switch self {
    case .weights, .draw, .newData, .newWeights, .restart, .search, .seeds: .playground
    case .teach, .gate, .response: .gates
    case .tell, .quiz: .step
    case .curve, .rate, .start: .descend
    }
  }

  /// What it is.
  package var help: String {
    switch self {
    case .weights: "weights and biases set by hand"
    case .draw: "points drawn by hand"
    case .newData: "points from another seed"
    case .newWeights: "weights from another seed"
    case .restart: "the same weights again"
    case .search: "the search for the smallest network"
    case .seeds: "the present experiment from many seeds"
    case .teach: "the perceptron rule"
    case .gate: "another gate"
    case .response: "step or sigmoid, and all weights times 5"
    case .tell: "help with a value"
    case .quiz: "the quiz switched on or off"
    case .curve: "the other curve"
    case .rate: "the learning rate"
    case .start: "the place where the ball begins"
    }
  }
}
