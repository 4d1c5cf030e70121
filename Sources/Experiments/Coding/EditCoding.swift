/// An edit as run files hold it: `edit` names it, the other keys say with what.
extension ExperimentEdit: Codable {
  private enum Name: String, Codable {
    case set, addNeuron, removeNeuron, addLayer, removeLayer, mergeLinearLayers, setWeight, setBias,
      placePoint, removePoint, newData, newWeights, replace, restart
  }

  private enum Key: String, CodingKey {
    case edit, values, layer, neuron, source, value, x, y, label, row, seed, experiment
  }

  /// Writes the edit.
  package func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    try values.encode(name, forKey: .edit)
    switch self {
    case .set(let setting, let value):
      var one = values.nestedContainer(keyedBy: SettingKey.self, forKey: .values)
      try value.encode(for: setting, into: &one)
      if value == .none { try one.encodeNil(forKey: SettingKey(setting)) }
    case .addNeuron(let layer), .mergeLinearLayers(let layer):
      try values.encode(layer, forKey: .layer)
    case .removeNeuron(let layer, let neuron):
      try values.encode(layer, forKey: .layer)
      try values.encode(neuron, forKey: .neuron)
    case .setWeight(let layer, let neuron, let source, let value):
      try values.encode(layer, forKey: .layer)
      try values.encode(neuron, forKey: .neuron)
      try values.encode(source, forKey: .source)
      try values.encode(value, forKey: .value)
    case .setBias(let layer, let neuron, let value):
      try values.encode(layer, forKey: .layer)
      try values.encode(neuron, forKey: .neuron)
      try values.encode(value, forKey: .value)
    case .placePoint(let x, let y, let label):
      try values.encode(x, forKey: .x)
      try values.encode(y, forKey: .y)
      try values.encode(label, forKey: .label)
    case .removePoint(let row): try values.encode(row, forKey: .row)
    case .newData(let seed), .newWeights(let seed): try values.encode(seed, forKey: .seed)
    case .replace(let experiment): try values.encode(experiment, forKey: .experiment)
    case .addLayer, .removeLayer, .restart: break
    }
  }

  private var name: Name {
    switch self {
    case .set: .set
    case .addNeuron: .addNeuron
    case .removeNeuron: .removeNeuron
    case .addLayer: .addLayer
    case .removeLayer: .removeLayer
    case .mergeLinearLayers: .mergeLinearLayers
    case .setWeight: .setWeight
    case .setBias: .setBias
    case .placePoint: .placePoint
    case .removePoint: .removePoint
    case .newData: .newData
    case .newWeights: .newWeights
    case .replace: .replace
    case .restart: .restart
    }
  }

  /// Reads an edit.
  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    switch try values.decode(Name.self, forKey: .edit) {
    case .set: self = try Self.change(in: values)
    case .addNeuron: self = .addNeuron(layer: try Self.count(.layer, in: values))
    case .removeNeuron:
      self = .removeNeuron(
        layer: try Self.count(.layer, in: values), neuron: try Self.count(.neuron, in: values))
    case .addLayer: self = .addLayer
    case .removeLayer: self = .removeLayer
    case .mergeLinearLayers:
      self = .mergeLinearLayers(layer: try Self.count(.layer, in: values))
    case .setWeight:
      self = .setWeight(
        layer: try Self.count(.layer, in: values), neuron: try Self.count(.neuron, in: values),
        source: try values.decode(Int.self, forKey: .source), value: try Self.parameter(in: values))
    case .setBias:
      self = .setBias(
        layer: try Self.count(.layer, in: values), neuron: try Self.count(.neuron, in: values),
        value: try Self.parameter(in: values))
    case .placePoint:
      self = .placePoint(
        x: try values.decode(Double.self, forKey: .x),
        y: try values.decode(Double.self, forKey: .y),
        label: try values.decode(Double.self, forKey: .label))
    case .removePoint: self = .removePoint(row: try values.decode(Int.self, forKey: .row))
    case .newData: self = .newData(seed: try values.decode(String.self, forKey: .seed))
    case .newWeights: self = .newWeights(seed: try values.decode(String.self, forKey: .seed))
    case .replace: self = .replace(try values.decode(Experiment.self, forKey: .experiment))
    case .restart: self = .restart
    }
  }

  private static func change(in values: KeyedDecodingContainer<Key>) throws -> ExperimentEdit {
    let one = try values.nestedContainer(keyedBy: SettingKey.self, forKey: .values)
    guard let key = one.allKeys.first, let setting = Setting.named(key.stringValue) else {
      throw DecodingError.dataCorruptedError(
        forKey: .values, in: values, debugDescription: "an edit is of no setting known here")
    }
    if try one.decodeNil(forKey: key) { return .set(setting, .none) }
    return .set(setting, try SettingValue(of: setting, from: one))
  }

  /// A weight or a bias that could have been typed.
  private static func parameter(in values: KeyedDecodingContainer<Key>) throws -> Double {
    let value = try values.decode(Double.self, forKey: .value)
    guard Limits.parameter.contains(value) else {
      throw DecodingError.dataCorruptedError(
        forKey: .value, in: values, debugDescription: "no weight or bias can be set to \(value)")
    }
    return value
  }

  private static func count(_ key: Key, in values: KeyedDecodingContainer<Key>) throws -> Int {
    let count = try values.decode(Int.self, forKey: key)
    guard (0...Limits.neurons.upperBound).contains(count) else {
      throw DecodingError.dataCorruptedError(
        forKey: key, in: values, debugDescription: "there is no such layer or neuron")
    }
    return count
  }
}
