import Lessons

/// What locks of lessons call that which commands do; nil where no lock is for it.
extension PlaygroundCommand {
  var lessonAction: LessonAction? {
    switch self {
    case .search: .search
    case .points: .draw
    case .many: .seeds
    case .stepEpoch, .stepBatch, .stepSample, .startAnew, .startAgain, .newData, .nextPanel,
      .previousPanel, .move, .more, .less, .addLayer, .removeLayer, .mergeLayers, .activate, .step,
      .dataset, .toggleTestPoints, .toggleDiscretize, .columnAcross, .columnUp, .heldRow, .speed,
      .undo, .redo, .save, .showCommandLine, .showLink, .showFormula, .settings, .numbers, .gates,
      .descend, .chart, .back:
      nil
    }
  }
}

extension GateCommand {
  var lessonAction: LessonAction? {
    switch self {
    case .learnRow, .learnPass: .teach
    case .gate, .showAll: .gate
    case .toggleResponse, .timesFive: .response
    case .move, .nextNeuron, .previousNeuron, .more, .less, .largerStep, .smallerStep, .type,
      .startAtZero, .startAgain, .undo, .hold, .holdAnother, .close:
      nil
    }
  }
}

extension DescendCommand {
  var lessonAction: LessonAction? {
    switch self {
    case .otherCurve: .curve
    case .rate: .rate
    case .start: .start
    case .roll, .back, .startAgain, .distance, .close: nil
    }
  }
}

extension SampleStepCommand {
  var lessonAction: LessonAction? {
    switch self {
    case .hint: .tell
    case .quiz: .quiz
    case .nextStage, .previousStage, .firstStage, .lastStage, .stage, .nextValue, .previousValue,
      .apply, .startAgain, .sample, .hiddenError, .check, .decimals, .answer, .close:
      nil
    }
  }
}
