import Experiments
import NeuralCore
import TerminalUI

/// Neurons of one sum at their truth table: changed by hand or taught, and seen in the plane.
struct GatesScreen: Screen {
  /// The gate and its neurons.
  var setup: GateSetup
  /// The neuron that is looked at, and the number of it that keys change.
  var unit = 0
  var parameter = 0
  /// The row that is looked at.
  var row = 0
  /// The row that is taught next.
  var nextRow = 0
  /// The place among `steps` of what + and - change a number by, and of the rule's rate.
  var stepPlace = 2
  /// Of three inputs, the one that the plane holds at the row's own value.
  var heldInput = 2
  /// The rows whose answer the last key has flipped.
  var flipped: Set<Int> = []
  /// The neurons before each change, the last one last.
  var past: [ThresholdNetwork] = []
  /// Passes of teaching, and after which of them the weights were these.
  var passes = 0
  var seen: [ThresholdNeuron: Int] = [:]
  /// What is typed for a number, and why it cannot be.
  var typing: TextField?
  var refusal: String?
  /// The function that is chosen while all sixteen are shown.
  var overview: BooleanFunction?

  /// Whether every gate begins with 0 in the neuron that answers.
  private let isBlank: Bool
  /// The neurons that this gate began with, which a restart brings back.
  private(set) var beginning: ThresholdNetwork
  /// Whether the remark on the gate is shown: it answers what a lesson asks.
  private(set) var hasRemark = true

  /// What + and - change a number by.
  static let steps = [0.1, 0.5, 1]

  /// A gate as it is, or all sixteen functions.
  init(_ setup: GateSetup, showsAll: Bool = false) {
    self.setup = setup
    beginning = setup.network
    isBlank = false
    overview = showsAll ? .never : nil
  }

  /// The gate of a lesson; others that are shown in its place begin blank where `isBlank` says so.
  init(ofLesson setup: GateSetup, isBlank: Bool) {
    self.setup = setup
    beginning = setup.network
    self.isBlank = isBlank
    hasRemark = false
    // What is to be found is in the neuron that answers.
    if isBlank { unit = setup.lastUnit }
  }

  /// The gate of a data set where it is one.
  init(for dataset: String) {
    self.init(GateSetup((try? GateTask.named(dataset)) ?? GateTask(.nand)))
  }

  static func asAppCommand(_ command: GateCommand) -> AppCommand { .gates(command) }

  var coversAll: Bool { true }

  var step: Double { setup.task.kind == .mccullochPitts ? 1 : Self.steps[stepPlace] }
  var neuron: ThresholdNeuron { setup.network.units[unit].neuron }
  var table: GateTable { setup.table(unit: unit) }
  var task: GateTask { setup.task }

  /// Letters are text while a number is typed; keys that change the playground stay here.
  mutating func update(_ input: Input, _ lab: inout Lab) -> Response {
    if typing != nil { return takeText(input, &lab) }
    guard case .key(let key) = input else { return .pass }
    if let command = Self.keys.command(for: key) { return perform(command, &lab) }
    if GlobalKeys.keys.command(for: key) != nil { return .pass }
    lab.message = Sentences.noGateKey
    return .handled()
  }

  mutating func perform(_ command: GateCommand, _ lab: inout Lab) -> Response {
    flipped = []
    if lab.refuses(command.lessonAction) { return .handled() }
    if overview != nil { return performOnOverview(command, &lab) }
    switch command {
    case .close: return .close()
    case .move(let direction): move(direction)
    case .nextNeuron: moveNeuron(by: 1)
    case .previousNeuron: moveNeuron(by: -1)
    case .more: nudge(by: step, &lab)
    case .less: nudge(by: -step, &lab)
    case .largerStep: chooseStep(stepPlace + 1, &lab)
    case .smallerStep: chooseStep(stepPlace - 1, &lab)
    case .type: startTyping()
    case .gate(let steps): showGate(by: steps)
    case .showAll: overview = BooleanFunction.allCases.first { $0.name == task.name } ?? .never
    case .toggleResponse: toggleResponse(&lab)
    case .timesFive: multiply(by: 5, &lab)
    case .learnRow: learnRow(&lab)
    case .learnPass: learnPass(&lab)
    case .startAtZero: startAtZero(&lab)
    case .startAgain: restart(&lab)
    case .undo: undo(&lab)
    case .hold: hold(&lab)
    case .holdAnother: holdAnother(&lab)
    }
    return .handled()
  }

  /// A press chooses what it meets, another one on a number types it; the wheel changes a number.
  mutating func point(_ pointer: Pointer, at target: Frame.Target?, _ lab: inout Lab) -> Response {
    guard typing == nil, case .gate(let spot) = target else { return .handled() }
    switch (pointer.kind, spot) {
    case (.press(.left), .parameter(parameter)): return perform(.type, &lab)
    case (.press(.left), .parameter(let place)): parameter = place
    case (.press(.left), .row(let place)): choose(row: place)
    case (.press(.left), .unit(let place)): unit = place
    case (.press(.left), .function(let place)):
      return open(BooleanFunction.allCases[place])
    case (.wheelUp, .parameter(let place)), (.wheelDown, .parameter(let place)):
      parameter = place
      return perform(pointer.kind == .wheelUp ? .more : .less, &lab)
    default: break
    }
    return .handled()
  }

  /// Shows another gate from its beginning.
  mutating func show(_ task: GateTask) {
    var other = GateSetup(task, response: setup.response)
    if isBlank { other.clear() }
    let stepPlace = stepPlace
    self = hasRemark ? GatesScreen(other) : GatesScreen(ofLesson: other, isBlank: isBlank)
    self.stepPlace = stepPlace
  }

  private mutating func showGate(by steps: Int) {
    let all = GateTask.all
    let place = all.firstIndex { $0.name == task.name } ?? 0
    show(all[(place + steps + all.count) % all.count])
  }
}

/// What the arrows and Tab choose.
extension GatesScreen {
  private mutating func move(_ direction: Direction) {
    let rows = task.rows.count
    switch direction {
    case .up: choose(row: (row + rows - 1) % rows)
    case .down: choose(row: (row + 1) % rows)
    case .left: moveParameter(by: -1)
    case .right: moveParameter(by: 1)
    }
  }

  mutating func choose(row: Int) {
    self.row = row
    nextRow = row
  }

  private mutating func moveParameter(by steps: Int) {
    parameter = (parameter + steps + neuron.parameterCount) % neuron.parameterCount
  }

  private mutating func moveNeuron(by steps: Int) {
    guard task.isWired else { return moveParameter(by: steps) }
    let count = setup.network.units.count
    unit = (unit + steps + count) % count
  }

  private mutating func chooseStep(_ place: Int, _ lab: inout Lab) {
    if task.kind == .mccullochPitts {
      lab.message = Sentences.wholeWires
    } else if Self.steps.indices.contains(place) {
      stepPlace = place
      lab.message = "+ and - change a number by \(GateText.number(step)), and l teaches by it."
    } else {
      lab.message = Sentences.noOtherStep
    }
  }

  /// The plane at the other value of the input that it holds.
  private mutating func hold(_ lab: inout Lab) {
    guard task.inputs.count > 2 else { return lab.message = Sentences.nothingHeld }
    choose(row: row ^ 1 << (task.inputs.count - 1 - heldInput))
  }

  private mutating func holdAnother(_ lab: inout Lab) {
    guard task.inputs.count > 2 else { return lab.message = Sentences.nothingHeld }
    heldInput = (heldInput + 1) % task.inputs.count
  }
}

/// The sixteen functions beside each other.
extension GatesScreen {
  /// Functions in a row of the overview.
  static let functionsAcross = 4

  private mutating func performOnOverview(_ command: GateCommand, _ lab: inout Lab) -> Response {
    guard let chosen = overview else { return .handled() }
    switch command {
    case .close, .showAll: overview = nil
    case .type: return open(chosen)
    case .move(let direction):
      let (across, count) = (Self.functionsAcross, BooleanFunction.allCases.count)
      let steps =
        switch direction {
        case .up: -across
        case .down: across
        case .left: -1
        case .right: 1
        }
      overview = BooleanFunction(rawValue: (chosen.rawValue + steps + count) % count)
    default: lab.message = Sentences.enterShowsGate
    }
    return .handled()
  }

  private mutating func open(_ function: BooleanFunction) -> Response {
    show(GateTask(function))
    return .handled()
  }
}
