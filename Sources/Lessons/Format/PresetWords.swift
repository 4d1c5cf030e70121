import DataSources
import Experiments
import NeuralCore

/// Words such as `--rate 0.3 --sigmoid`, of which some are taken by name.
struct PresetWords {
  private var words: [String]

  init(_ text: String) { words = ExperimentWords.parts(of: text) }

  /// Whether a word is there; it is taken.
  mutating func flag(_ name: String) -> Bool {
    guard let place = words.firstIndex(of: name) else { return false }
    words.remove(at: place)
    return true
  }

  /// The word behind one, if that is there; both are taken.
  mutating func text(_ name: String) -> String? {
    guard let place = words.firstIndex(of: name), words.indices.contains(place + 1) else {
      return nil
    }
    defer { words.removeSubrange(place...place + 1) }
    return words[place + 1]
  }

  /// The number of a range behind a word.
  mutating func number(_ name: String, in range: ClosedRange<Double>) throws(SettingRefusal)
    -> Double?
  {
    guard let word = text(name) else { return nil }
    guard let number = decimalNumber(word), range.contains(number) else {
      let bounds = [range.lowerBound, range.upperBound].map { SettingValue.number($0).text }
      throw SettingRefusal("\(name) \(word): give a number from \(bounds[0]) to \(bounds[1]).")
    }
    return number
  }

  /// The whole number of a range behind a word.
  mutating func count(_ name: String, in range: ClosedRange<Int>) throws(SettingRefusal) -> Int? {
    guard let word = text(name) else { return nil }
    guard let count = Int(word), range.contains(count) else {
      throw SettingRefusal(
        "\(name) \(word): give a whole number from \(range.lowerBound) to \(range.upperBound).")
    }
    return count
  }

  /// The numbers behind a word, parted by commas.
  mutating func numbers(_ name: String) throws(SettingRefusal) -> [Double]? {
    guard let word = text(name) else { return nil }
    let numbers = SettingKind.parts(word).map { decimalNumber($0) ?? .nan }
    guard numbers.allSatisfy(\.isFinite) else {
      throw SettingRefusal("\(name) \(word) is no list of numbers, such as -2,-2.")
    }
    return numbers
  }

  /// One of some choices behind a word.
  mutating func choice<Choice: CaseIterable & RawRepresentable<String>>(
    _ name: String, _ type: Choice.Type
  ) throws(SettingRefusal) -> Choice? {
    guard let word = text(name) else { return nil }
    return Choice(
      rawValue: try SettingKind.choice(word, of: type.allCases.map(\.rawValue)))
  }

  /// Refuses words that nobody has taken.
  func end() throws(SettingRefusal) {
    guard let word = words.first else { return }
    throw SettingRefusal("\(word) is no option here, or has no value.")
  }
}

/// Options of a gate, such as `--gate nand --weights -2,-2 --bias 3`.
package struct GateWords: Sendable {
  /// The gate; nil leaves it.
  let task: GateTask?
  private let weights: [Double]?
  private let bias: Double?
  private let threshold: Double?
  private let isSigmoid: Bool
  /// Whether the neuron that answers begins with zeros.
  let isBlank: Bool

  init(_ text: String) throws(SettingRefusal) {
    var words = PresetWords(text)
    do throws(DataError) {
      task = try words.text("--gate").map { name throws(DataError) in try GateTask.named(name) }
    } catch {
      throw SettingRefusal(error.description)
    }
    weights = try words.numbers("--weights")
    bias = try words.number("--bias", in: GateTask.range)
    threshold = try words.number("--threshold", in: GateTask.range)
    if bias != nil, threshold != nil {
      throw SettingRefusal("--bias and --threshold say the same number: leave one of them out.")
    }
    isSigmoid = words.flag("--sigmoid")
    isBlank = words.flag("--blank")
    try words.end()
  }

  /// What locks call that which they do.
  var actions: [LessonAction] {
    (task == nil ? [] : [LessonAction.gate]) + (isSigmoid ? [.response] : [])
  }

  /// Gives them to a gate; another gate is a new one, blank where that is said.
  func apply(to setup: inout GateSetup, isBlank: Bool) throws(SettingRefusal) {
    if let task {
      setup = GateSetup(task, response: setup.response)
      if isBlank { setup.clear() }
    }
    if isSigmoid { setup.response = .sigmoid }
    let unit = setup.lastUnit
    let count = setup.network.units[unit].neuron.weights.count
    if let weights, weights.count != count {
      throw SettingRefusal("\(setup.task.name) takes \(count) weights, not \(weights.count).")
    }
    let isWires = setup.task.kind == .mccullochPitts
    do throws(DataError) {
      for (place, weight) in (weights ?? []).enumerated() {
        try setup.set(weight, of: place, unit: unit)
      }
      if let last = bias ?? threshold.map({ isWires ? $0 : -$0 }) {
        try setup.set(last, of: count, unit: unit)
      }
    } catch {
      throw SettingRefusal(error.description)
    }
  }
}

/// Options of a rolling ball, such as `--curve 5square --rate 0.1 --start 2`.
package struct DescendWords: Sendable {
  private let curve: Parabola?
  private let rate: Double?
  private let start: Double?

  init(_ text: String) throws(SettingRefusal) {
    var words = PresetWords(text)
    curve = try words.choice("--curve", Parabola.self)
    rate = try words.number("--rate", in: 0...10)
    start = try words.number("--start", in: -3...3)
    try words.end()
  }

  /// What locks call that which they do.
  var actions: [LessonAction] {
    (curve == nil ? [] : [LessonAction.curve]) + (rate == nil ? [] : [.rate])
      + (start == nil ? [] : [.start])
  }

  /// The ball at its start, with what they say other than another ball.
  func descent(after other: Descent) -> Descent {
    Descent(curve ?? other.curve, rate: rate ?? other.rate, start: start ?? other.places[0])
  }
}
