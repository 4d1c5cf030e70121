import DataSources

/// An experiment as run files hold it: each setting by its key; what is absent is the standard.
extension Experiment: Codable {
  /// Writes every setting.
  package func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: SettingKey.self)
    for setting in Setting.all {
      try setting.value(self).encode(for: setting, into: &values)
    }
  }

  /// Reads the settings that are there.
  /// - Throws: `DecodingError` for a key or a value that no setting has; `DataError` for a data file
  ///   that is not what it was.
  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: SettingKey.self)
    self.init(dataset: .generator(.circle))
    for key in values.allKeys where Setting.named(key.stringValue) == nil {
      throw DecodingError.dataCorruptedError(
        forKey: key, in: values,
        debugDescription: "the setting \(printable(key.stringValue)) is not known here")
    }
    // The data set comes first, as features are named by its columns.
    let others = Setting.all.filter { $0 != .dataset }
    for setting in [.dataset] + others where values.contains(SettingKey(setting)) {
      let value = try SettingValue(of: setting, from: values)
      if setting == .features, let refusal = setting.refusal(self, value) {
        throw DecodingError.dataCorruptedError(
          forKey: SettingKey(setting), in: values, debugDescription: refusal)
      }
      setting.write(value, &self)
    }
    if let conflict {
      throw DecodingError.dataCorrupted(
        .init(codingPath: values.codingPath, debugDescription: conflict))
    }
  }
}

/// A setting's key in a file.
struct SettingKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(_ setting: Setting) { stringValue = setting.id }
  init?(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}

extension SettingValue {
  func encode(
    for setting: Setting, into values: inout KeyedEncodingContainer<SettingKey>
  ) throws {
    let key = SettingKey(setting)
    switch self {
    case .number(let number):
      if case .count = setting.kind {
        try values.encode(Int(number), forKey: key)
      } else {
        try values.encode(number, forKey: key)
      }
    case .text(let text): try values.encode(text, forKey: key)
    case .toggle(let isOn): try values.encode(isOn, forKey: key)
    case .names(let names): try values.encode(names, forKey: key)
    case .widths(let widths): try values.encode(widths, forKey: key)
    case .dataset(let source): try values.encode(source, forKey: key)
    case .none: break
    }
  }

  /// A value as its setting's kind is written; whatever a file says, it is one that could be typed.
  init(of setting: Setting, from values: KeyedDecodingContainer<SettingKey>) throws {
    let key = SettingKey(setting)
    switch setting.kind {
    case .layerChoices:
      if let name = try? values.decode(String.self, forKey: key) {
        self = .text(name)
      } else {
        self = .names(try values.decode([String].self, forKey: key))
      }
    case .choice, .form, .text, .optionalText:
      self = .text(try values.decode(String.self, forKey: key))
    case .number: self = .number(try values.decode(Double.self, forKey: key))
    case .count: self = .number(Double(try values.decode(Int.self, forKey: key)))
    case .toggle: self = .toggle(try values.decode(Bool.self, forKey: key))
    case .features: self = .names(try values.decode([String].self, forKey: key))
    case .widths: self = .widths(try values.decode([Int].self, forKey: key))
    case .dataset: self = .dataset(try values.decode(DatasetSource.self, forKey: key))
    }
    guard setting.kind.accepts(self) else {
      throw DecodingError.dataCorruptedError(
        forKey: key, in: values,
        debugDescription: "the setting \(setting.id) cannot be \(printable(text))")
    }
  }
}

extension SettingKind {
  /// Whether a value is one of those that can be chosen or typed.
  func accepts(_ value: SettingValue) -> Bool {
    switch (self, value) {
    case (.dataset, .dataset), (.text, .text), (.optionalText, .text), (.optionalText, .none),
      (.toggle, .toggle):
      return true
    case (.form(_, _, let read), let value): return (try? read(value.text)) == value
    case (.choice(let choices), .text(let name)), (.layerChoices(let choices), .text(let name)):
      return choices.contains { $0.name == name }
    case (.layerChoices(let choices), .names(let names)):
      return !names.isEmpty && names.allSatisfy { name in choices.contains { $0.name == name } }
    case (.number(_, let range), .number(let number)): return range.contains(number)
    case (.count(_, let range), .number(let number)):
      return number == number.rounded() && Double(range.lowerBound) <= number
        && number <= Double(range.upperBound)
    case (.features, .names(let names)): return !names.isEmpty
    case (.widths, .widths(let widths)):
      return Limits.hiddenLayers.contains(widths.count)
        && widths.allSatisfy(Limits.neurons.contains)
    default: return false
    }
  }
}
