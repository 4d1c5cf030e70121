import DataSources
import Experiments
import Lessons
import TerminalUI

/// How lessons begin, and how their goals are looked at.
extension App {
  /// Shows a lesson on its screen in place of all others.
  mutating func show(_ course: LessonCourse) {
    let lesson = course.lesson
    lab.extras = LinkExtras(hiddenByLesson: lesson.hidden)
    lab.lesson = LessonLimits(course)
    lab.message = nil
    layers = [.global(GlobalKeys()), .playground(PlaygroundScreen())]
    if lab.run.experiment.dataset.imageSize != nil { showImages() }
    layers += Self.ground(of: lesson.preset) + [.lesson(LessonScreen(course))]
    followLab()
  }

  /// Opens another lesson, whose experiment takes the place of the present one, paused.
  mutating func open(_ course: LessonCourse, with experiment: Experiment) -> [Effect] {
    (lab.extras, lab.lesson) = (LinkExtras(), nil)
    // Paused before the edit, or the trainer would begin with what comes.
    let pause = lab.run.pause()
    let edits = lab.edit(.replace(experiment)).filter { $0 != .run(true) }
    _ = lab.run.pause()
    lab.unsavedWork = nil
    show(course)
    return pause + edits + usualSpeed()
  }

  /// A lesson speaks of epochs that one can watch, whatever the lesson before was played at.
  private mutating func usualSpeed() -> [Effect] {
    guard lab.run.speed != Run.usualSpeed else { return [] }
    lab.run.speed = Run.usualSpeed
    return [.speed(Run.usualSpeed)]
  }

  /// Takes what came of something that a lesson asked for.
  mutating func receive(_ news: LessonNews) -> [Effect] {
    switch news {
    case .read(let lesson, let experiment):
      guard let course = openCourse else { return [] }
      return open(LessonCourse(lesson, course.language, course.progress), with: experiment)
    case .refused(let sentence): lab.say(sentence)
    case .counted(let share, let experiment): return count(share, of: experiment)
    }
    return []
  }

  private var openCourse: LessonCourse? {
    for case .lesson(let screen) in layers { return screen.course }
    return nil
  }

  /// The screen over the playground that a lesson takes place on.
  private static func ground(of preset: LessonPreset) -> [Layer] {
    switch preset {
    case .playground: return []
    case .gates(let setup, let isBlank):
      return [.gates(GatesScreen(ofLesson: setup, isBlank: isBlank))]
    case .step(let example, let sample, let asks):
      return [.step(StepScreen(example.subject, sample: sample, asks: asks))]
    case .descend(let descent): return [.descend(DescendScreen(descent))]
    }
  }

  /// Lets the lesson that is open look at its goals.
  mutating func followLesson() -> [Effect] {
    raiseLesson()
    for place in layers.indices {
      guard case .lesson(var screen) = layers[place] else { continue }
      guard let now = observation(at: screen.lesson.place) else { return [] }
      let effects = screen.look(now, &lab)
      layers[place] = .lesson(screen)
      return effects
    }
    return []
  }

  /// Gives the lesson that is open a share of seeds that was counted.
  mutating func count(_ measured: GoalShare, of experiment: Experiment) -> [Effect] {
    for place in layers.indices {
      guard case .lesson(var screen) = layers[place] else { continue }
      let effects = screen.take(measured, of: experiment, &lab)
      layers[place] = .lesson(screen)
      return effects
    }
    return []
  }

  /// What can be observed on a screen; nil while that is not known.
  private func observation(at place: LessonPlace) -> Observation? {
    guard place != .playground else {
      return lab.run.isUpToDate ? .run(RunObservation(lab.run.snapshot)) : nil
    }
    for layer in layers.reversed() {
      switch (place, layer) {
      case (.gates, .gates(let gates)):
        return .gates(GatesObservation(gates.setup, passes: gates.passes))
      case (.step, .step(let step)): return .step(step.observation)
      case (.descend, .descend(let descend)): return .descent(descend.descent)
      default: continue
      }
    }
    return nil
  }

  /// Whether a layer is the screen that the open lesson takes place on.
  func isGround(_ layer: Layer) -> Bool {
    for case .lesson(let screen) in layers {
      switch (screen.lesson.place, layer) {
      case (.gates, .gates), (.step, .step), (.descend, .descend): return true
      default: return false
      }
    }
    return false
  }

  /// What is typed so far on a screen that a lesson stands beside; nil where a key is no text there.
  func typedText(before input: Input) -> String? {
    guard case .key(let key) = input else { return nil }
    return layers.lazy.compactMap { layer -> String? in
      switch layer {
      case .gates(let gates): gates.typing?.text
      case .step(let step): step.asks && StepQuiz.isDigit(key) ? step.quiz?.field.text : nil
      default: nil
      }
    }.first
  }

  /// Puts an open lesson over all screens but overlays.
  mutating func raiseLesson() {
    guard let place = layers.firstIndex(where: \.isLesson) else { return }
    let lesson = layers.remove(at: place)
    let end = layers.firstIndex(where: \.isOverlay) ?? layers.endIndex
    layers.insert(lesson, at: end)
  }
}

extension StepScreen {
  /// Whether a value is asked for.
  var asks: Bool { quiz?.asked(in: stage) != nil && check == nil }

  /// What a lesson can observe of it.
  var observation: StepObservation {
    let (right, asked) = (quiz?.rightCount ?? 0, quiz?.askedCount ?? 0)
    return StepObservation(
      title: subject.title, right: right, told: asked - right, steps: stepCount)
  }
}
