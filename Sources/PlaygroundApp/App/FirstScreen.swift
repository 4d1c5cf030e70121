import DataSources
import Experiments
import Lessons
import NeuralCore

/// What the program begins with.
package enum FirstScreen: Sendable {
  case playground
  /// The playground, explained while it learns slowly.
  case intro
  /// The playground above the scorecard of a challenge.
  case challenge(ChallengeCard)
  /// A lesson beside its screen.
  case lesson(LessonCourse)
  /// The playground under a note.
  case note(OpeningNote)
  /// A gate, or all sixteen functions of two inputs.
  case gates(GateSetup, showsAll: Bool)
  /// A sample on its way through a network, with so many decimals, perhaps as a quiz.
  case step(StepSubject, sample: Int, decimals: Int, asks: Bool)
  /// A ball on a curve.
  case descend(Descent)

  /// The screen to begin with, where `state` says what has been shown before, and is told of it.
  func due(by state: StateDirectory) -> FirstScreen {
    if case .intro = self, !IntroScreen.takeFirstTime(state) { .playground } else { self }
  }

  /// How fast the run goes at first.
  var speed: Speed { if case .intro = self { IntroScreen.speed } else { Run.usualSpeed } }

  /// The layers over the playground.
  var layers: [Layer] {
    switch self {
    case .playground, .lesson: []
    case .intro: [.intro(IntroScreen())]
    case .challenge: [.challenge(ChallengeScreen())]
    case .note(let note): [.note(NoteScreen(title: note.title, text: note.text))]
    case .gates(let setup, let showsAll): [.gates(GatesScreen(setup, showsAll: showsAll))]
    case .step(let subject, let sample, let decimals, let asks):
      [
        .step(
          StepScreen(
            subject, sample: sample, decimals: decimals, asks: asks,
            isAlone: !subject.isExperiment))
      ]
    case .descend(let descent): [.descend(DescendScreen(descent, isAlone: true))]
    }
  }
}
