import Experiments

/// What the screen asks of the trainer.
enum Order: Sendable, Equatable {
  case edit(ExperimentEdit, version: Int)
  case undo(version: Int), redo(version: Int)
  /// Hand out the present moment.
  case checkpoint
  case run(Bool)
  case step(Milestone)
  case speed(Speed)
  case show(GridRequest)
}

/// Orders that wait for the trainer, without those that later ones make pointless.
///
/// What is left leads to the same experiment and the same network, bit for bit, as all orders would.
/// The one exception is a flood that no hand makes: where `capacity` tasks wait and there is one more,
/// training that waits is left out, and if that is not enough the experiment that all edits together
/// describe starts anew.
struct Backlog: Sendable {
  /// What has to be done in its turn.
  enum Task: Sendable, Equatable {
    case edit(ExperimentEdit, version: Int)
    case undo(version: Int), redo(version: Int)
    case checkpoint
    case steps(to: Milestone, count: Int)
  }

  /// What the trainer takes at a time: its new settings, edits, and steps that follow them.
  struct Portion: Sendable {
    var run: Bool?
    var speed: Speed?
    var request: GridRequest?
    var tasks: [Task] = []
  }

  /// The most tasks that wait.
  let capacity: Int

  private var tasks: [Task] = []
  /// Settings of the trainer, which change no result: the last ones alone count.
  private var settings = Portion()
  /// The experiment as all orders so far make it; nil while only the trainer knows what undoing
  /// leads to.
  private var experiment: Experiment?

  /// No orders for a trainer of this experiment.
  init(_ experiment: Experiment, capacity: Int = 10_000) {
    self.experiment = experiment
    self.capacity = capacity
  }

  /// How many tasks wait.
  var count: Int { tasks.count }

  /// Whether nothing waits.
  var isEmpty: Bool {
    tasks.isEmpty && settings.run == nil && settings.speed == nil && settings.request == nil
  }

  /// Whether the run is to begin anew, so that what is done for it until then is in vain.
  var startsAnew: Bool {
    if case .edit(let edit, _) = tasks.first { edit.startsAnew } else { false }
  }

  /// Adds an order.
  mutating func add(_ order: Order) {
    switch order {
    case .edit(let edit, let version): add(edit, version)
    case .undo(let version): move(.undo(version: version))
    case .redo(let version): move(.redo(version: version))
    case .checkpoint: tasks.append(.checkpoint)
    case .step(let milestone): addStep(to: milestone)
    case .run(let isOn): settings.run = isOn
    case .speed(let speed): settings.speed = speed
    case .show(let request): settings.request = request
    }
  }

  /// Takes the settings, and the edits up to and with the next steps.
  ///
  /// While other steps are being made, edits wait for their end; but not those that begin anew.
  mutating func take(whileStepping: Bool) -> Portion {
    var portion = settings
    settings = Portion()
    guard !whileStepping || startsAnew else { return portion }
    let steps = tasks.firstIndex { if case .steps = $0 { true } else { false } }
    let end = steps.map { $0 + 1 } ?? tasks.count
    portion.tasks = Array(tasks[..<end])
    tasks.removeFirst(end)
    return portion
  }

  private mutating func add(_ edit: ExperimentEdit, _ version: Int) {
    // The screen has made the same edit to its own copy: what it refuses never comes here.
    try? experiment?.apply(edit)
    if edit.startsAnew, startAnew(version) { return }
    removeTasks(supersededBy: edit)
    makeRoom()
    if tasks.count >= capacity, startAnew(version) { return }
    if tasks.count < capacity { tasks.append(.edit(edit, version: version)) }
  }

  /// Puts a fresh start in the place of all that waits; false where it is not known of what.
  private mutating func startAnew(_ version: Int) -> Bool {
    guard let experiment else { return false }
    tasks = tasks.filter { $0 == .checkpoint } + [.edit(.replace(experiment), version: version)]
    return true
  }

  private mutating func move(_ task: Task) {
    makeRoom()
    guard tasks.count < capacity else { return }
    tasks.append(task)
    experiment = nil
  }

  /// Takes the trainer's word on what its experiment is after it has moved in its past.
  ///
  /// It counts once no other such move waits, with the edits that wait made to it.
  mutating func settle(_ present: Experiment) {
    var known = present
    for task in tasks {
      switch task {
      case .edit(let edit, _): try? known.apply(edit)
      case .undo, .redo: return
      case .steps, .checkpoint: break
      }
    }
    experiment = known
  }

  private mutating func removeTasks(supersededBy edit: ExperimentEdit) {
    for place in tasks.indices.reversed() {
      guard case .edit(let earlier, _) = tasks[place] else { break }
      if edit.supersedes(earlier) {
        tasks.remove(at: place)
      } else if !edit.supersedesAcross(earlier) {
        break
      }
    }
    // Inputs that go, come back and go again are gone.
    guard case .set(.features, .names(let wanted)) = edit, tasks.count >= 2,
      tasks[tasks.count - 2].edit == edit,
      case .set(.features, .names(let between)) = tasks[tasks.count - 1].edit,
      wanted.allSatisfy(between.contains)
    else { return }
    tasks.removeLast(2)
  }

  private mutating func makeRoom() {
    guard tasks.count >= capacity else { return }
    tasks.removeAll { if case .steps = $0 { true } else { false } }
  }

  private mutating func addStep(to milestone: Milestone) {
    if case .steps(milestone, let count) = tasks.last {
      tasks[tasks.count - 1] = .steps(to: milestone, count: count + 1)
    } else if tasks.count < capacity {
      tasks.append(.steps(to: milestone, count: 1))
    }
  }
}

extension Backlog.Task {
  /// The edit, if it is one.
  var edit: ExperimentEdit? {
    if case .edit(let edit, _) = self { edit } else { nil }
  }
}
