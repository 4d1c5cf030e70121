import DataSources
import Experiments
import NeuralCore

/// One condition on what can be observed, such as `neurons<=4`, `learning-rate=0.3`, `gate=nand` or
/// `weight(1,2,1)=0.5+-0.1`.
package struct GoalCondition: Sendable {
  /// As it is written.
  package let text: String
  /// What has to be known for it.
  package let basis: Measure.Basis
  /// Whether it holds at a moment, of one report among several.
  let holds: @Sendable (Observation, EpochReport?) -> Bool

  /// The condition of a text on the state of a screen.
  /// - Throws: `SettingRefusal` for any other text.
  package init(_ text: String, at place: LessonPlace) throws(SettingRefusal) {
    guard let (name, relation, value) = Relation.parting(text), !value.isEmpty else {
      throw SettingRefusal("\(text) is no condition: write one such as \(Self.example(place)).")
    }
    if let measure = Measure.named(name, at: place) {
      try self.init(text, measure, relation, value)
    } else if let property = Property.named(name, at: place) {
      try self.init(text, property, relation, value)
    } else if place == .playground, let parameter = Parameter(written: name) {
      try self.init(text, parameter, relation, value)
    } else if place == .playground,
      let setting = Setting.all.first(where: { $0.option == name })
    {
      try self.init(text, setting, relation, value)
    } else if let other = Self.place(of: name) {
      throw SettingRefusal(
        "\(text): \(name) is of place: \(other.rawValue), not \(place.rawValue).")
    } else {
      let names = Self.names(at: place)
      let meant = nearestName(to: name, in: names).map { "did you mean \($0)?" }
      throw SettingRefusal(
        "\(text): nothing is called \(name); \(meant ?? "there are \(names.joined(separator: ", ")).")"
      )
    }
  }

  /// The conditions of a text, parted by blanks, all of which have to hold.
  /// - Throws: `SettingRefusal` where a part is none, or where there is none.
  package static func all(_ text: String, at place: LessonPlace) throws(SettingRefusal)
    -> [GoalCondition]
  {
    var conditions: [GoalCondition] = []
    for part in text.split(separator: " ") {
      conditions.append(try GoalCondition(String(part), at: place))
    }
    guard !conditions.isEmpty else {
      throw SettingRefusal("there is no condition: write one such as \(example(place)).")
    }
    return conditions
  }

  /// What conditions on a screen's state can begin with, weights and biases apart.
  package static func names(at place: LessonPlace) -> [String] {
    Measure.all.filter { $0.place == place }.map(\.name)
      + Property.all.filter { $0.place == place }.map(\.name)
      + (place == .playground ? Setting.all.map(\.option) : [])
  }

  /// Another screen than the playground that has something of a name.
  private static func place(of name: String) -> LessonPlace? {
    Measure.all.first { $0.name == name }?.place ?? Property.all.first { $0.name == name }?.place
  }

  private static func example(_ place: LessonPlace) -> String {
    switch place {
    case .playground: "test-loss<0.01"
    case .gates: "rows=4"
    case .step: "right>=8"
    case .descend: "distance<0.001"
    }
  }

  private init(
    text: String, basis: Measure.Basis,
    holds: @escaping @Sendable (Observation, EpochReport?) -> Bool
  ) {
    (self.text, self.basis, self.holds) = (text, basis, holds)
  }
}

/// Conditions of each kind.
extension GoalCondition {
  private init(_ text: String, _ measure: Measure, _ relation: Relation, _ value: String)
    throws(SettingRefusal)
  {
    let wanted = try Self.number(value, text)
    self.init(text: text, basis: measure.basis) { observation, report in
      measure.value(observation, report).map { relation.holds($0, wanted) } ?? false
    }
  }

  private init(_ text: String, _ property: Property, _ relation: Relation, _ value: String)
    throws(SettingRefusal)
  {
    guard relation.comparesTexts else {
      throw SettingRefusal("\(text): \(property.name) is compared by = or !=.")
    }
    guard property.canBe(value) else {
      throw SettingRefusal("\(text): \(property.name) is \(property.help), and never \(value).")
    }
    self.init(text: text, basis: .state) { observation, _ in
      property.value(observation).map { ($0 == value) == (relation == .equal) } ?? false
    }
  }

  private init(_ text: String, _ setting: Setting, _ relation: Relation, _ value: String)
    throws(SettingRefusal)
  {
    let wanted: SettingValue
    do { wanted = try setting.value(of: value) } catch {
      throw SettingRefusal("\(text): \(error)")
    }
    if case .number(let number) = wanted {
      self.init(text: text, basis: .state) { observation, _ in
        guard case .run(let run) = observation,
          case .number(let now) = setting.value(run.experiment)
        else { return false }
        return relation.holds(now, number)
      }
      return
    }
    guard relation.comparesTexts else {
      throw SettingRefusal("\(text): \(setting.option) is compared by = or !=.")
    }
    self.init(text: text, basis: .state) { observation, _ in
      guard case .run(let run) = observation else { return false }
      return (setting.value(run.experiment) == wanted) == (relation == .equal)
    }
  }

  /// A weight or a bias beside a number, or with = within a tolerance of it.
  private init(_ text: String, _ parameter: Parameter, _ relation: Relation, _ value: String)
    throws(SettingRefusal)
  {
    let parts = value.split(separator: "+-", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 1 || parts.count == 2 && relation == .equal else {
      throw SettingRefusal("\(text): a tolerance stands behind = and a number, as in 0.5+-0.1.")
    }
    let wanted = try Self.number(parts[0], text)
    let tolerance = parts.count == 2 ? try Self.number(parts[1], text) : 0
    self.init(text: text, basis: .present) { observation, _ in
      guard case .run(let run) = observation, let network = run.network, network.has(parameter)
      else { return false }
      let now = network[parameter]
      return relation == .equal
        ? abs(now - wanted) <= tolerance : relation.holds(now, wanted)
    }
  }

  private static func number(_ value: String, _ text: String) throws(SettingRefusal) -> Double {
    guard let number = decimalNumber(value), number.isFinite else {
      throw SettingRefusal("\(text): \(value) is no number.")
    }
    return number
  }
}

extension Parameter {
  /// The parameter that `weight(LAYER,NEURON,SOURCE)` or `bias(LAYER,NEURON)` names, all counted from
  /// 1; the layer behind the hidden ones is the output.
  init?(written text: String) {
    guard text.hasSuffix(")"), let open = text.firstIndex(of: "(") else { return nil }
    let places = text[text.index(after: open)...].dropLast().split(
      separator: ",", omittingEmptySubsequences: false
    ).map { max(0, Int($0) ?? 0) - 1 }
    guard places.allSatisfy({ $0 >= 0 }) else { return nil }
    switch (text[..<open], places.count) {
    case ("weight", 3): self = .weight(layer: places[0], neuron: places[1], source: places[2])
    case ("bias", 2): self = .bias(layer: places[0], neuron: places[1])
    default: return nil
    }
  }
}
