/// Settings of the usual kinds, by the place of their value in an experiment.
extension Setting {
  /// A setting of a number.
  static func number(
    _ id: String, _ option: String, title: String, shortTitle: String, help: String,
    optionHelp: String, ladder: [Double], range: ClosedRange<Double>,
    _ path: WritableKeyPath<Experiment, Double> & Sendable
  ) -> Setting {
    Setting(
      id: id, option: option, title: title, shortTitle: shortTitle, help: help,
      optionHelp: optionHelp, kind: .number(ladder: ladder, range: range), scope: .network,
      keeps: .run, value: { .number($0[keyPath: path]) },
      write: { value, experiment in
        if case .number(let number) = value { experiment[keyPath: path] = number }
      })
  }

  /// A setting of a whole number.
  static func count(
    _ id: String, _ option: String, title: String, shortTitle: String, help: String,
    optionHelp: String, ladder: [Int], range: ClosedRange<Int>, scope: Scope, keeps: Keeping,
    _ path: WritableKeyPath<Experiment, Int> & Sendable, unit: String = "",
    decided: @escaping @Sendable (Experiment) -> String? = { _ in nil },
    refusal: @escaping @Sendable (Experiment, SettingValue) -> String? = { _, _ in nil }
  ) -> Setting {
    Setting(
      id: id, option: option, title: title, shortTitle: shortTitle, help: help,
      optionHelp: optionHelp, kind: .count(ladder: ladder, range: range), unit: unit,
      scope: scope, keeps: keeps, value: { .number(Double($0[keyPath: path])) },
      write: { value, experiment in
        if case .number(let number) = value { experiment[keyPath: path] = Int(number) }
      }, decided: decided, refusal: refusal)
  }

  /// A setting whose values are entries of a table, by their raw values.
  static func choice<Choice: RawRepresentable<String> & Sendable>(
    _ id: String, option: String? = nil, title: String, shortTitle: String, help: String,
    optionHelp: String, among all: [(choice: Choice, title: String, help: String)],
    keeps: Keeping, _ path: WritableKeyPath<Experiment, Choice> & Sendable
  ) -> Setting {
    Setting(
      id: id, option: option ?? id, title: title, shortTitle: shortTitle, help: help,
      optionHelp: optionHelp, kind: .choice(choices(all)), scope: .network, keeps: keeps,
      value: { .text($0[keyPath: path].rawValue) },
      write: { value, experiment in
        if case .text(let name) = value, let choice = Choice(rawValue: name) {
          experiment[keyPath: path] = choice
        }
      })
  }

  /// The same with `auto` first, which leaves the choice to what fits.
  static func choice<Choice: RawRepresentable<String> & Sendable>(
    _ id: String, title: String, shortTitle: String, help: String, optionHelp: String,
    among all: [(choice: Choice, title: String, help: String)], keeps: Keeping,
    _ path: WritableKeyPath<Experiment, Choice?> & Sendable,
    fitting: @escaping @Sendable (Experiment) -> Choice,
    conflict: @escaping @Sendable (Experiment) -> String? = { _ in nil }
  ) -> Setting {
    let auto = SettingChoice(name: "auto", title: "auto", help: "what fits")
    var setting = Setting(
      id: id, option: id, title: title, shortTitle: shortTitle, help: help,
      optionHelp: optionHelp, kind: .choice([auto] + choices(all)), scope: .network,
      keeps: keeps,
      value: { .text($0[keyPath: path]?.rawValue ?? auto.name) },
      write: { value, experiment in
        if case .text(let name) = value { experiment[keyPath: path] = Choice(rawValue: name) }
      }, conflict: conflict)
    setting.decided = { experiment in
      guard experiment[keyPath: path] == nil else { return nil }
      let name = fitting(experiment).rawValue
      return "\(auto.title): \(all.first { $0.choice.rawValue == name }?.title ?? name)"
    }
    return setting
  }

  private static func choices<Choice: RawRepresentable<String>>(
    _ all: [(choice: Choice, title: String, help: String)]
  ) -> [SettingChoice] {
    all.map { SettingChoice(name: $0.choice.rawValue, title: $0.title, help: $0.help) }
  }
}
