import Experiments

extension SearchPlan {
  /// The plan of a question that was read; nil where it says what no search asks.
  init?(_ question: WrittenQuestion) {
    let object = question.object
    guard let varied = object["vary"]?.list?.compactMap(\.text),
      let seedCount = Self.seedCount(object["seeds"]),
      let epochs = object["epochs"]?.integer, Limits.epochs.contains(epochs),
      let targetText = object["target"]?.text, let target = try? TrainingGoal(targetText),
      let mustHold = object["hold"]?.bool, let stopsEarly = object["stopEarly"]?.bool,
      let reliability = object["reliably"]?.number, (0...1).contains(reliability),
      object["seedsPerPiece"]?.integer == SearchLimits.seedsPerPiece,
      let networks = Self.networks(object, optionCount: varied.count)
    else { return nil }
    self.init(
      networks: networks, variedOptions: varied, seedCount: seedCount, epochs: epochs,
      target: target, mustHold: mustHold, reliability: reliability, stopsEarly: stopsEarly,
      question: question)
  }

  private static func seedCount(_ value: JSONValue?) -> Int? {
    let count = value?.integer ?? value?.list?.count
    return count.flatMap { SearchLimits.seeds.contains($0) ? $0 : nil }
  }

  /// Every network under every variation, in the order of the table.
  private static func networks(_ object: JSONValue, optionCount: Int) -> [SearchNetwork]? {
    guard let order = object["order"]?.text.flatMap(SearchOrder.init),
      let hidden = object["hidden"]?.text.flatMap(hidden), !hidden.isEmpty,
      let variations = object["variations"]?.list, !variations.isEmpty,
      hidden.count <= SearchLimits.networks / variations.count
    else { return nil }
    var networks: [SearchNetwork] = []
    for (index, variation) in variations.enumerated() {
      let features = variation["changes"]?["features"] ?? object["experiment"]?["features"]
      let dataset = variation["changes"]?["dataset"] ?? object["experiment"]?["dataset"]
      guard let inputs = features?.list?.count,
        let outputs = dataset.flatMap(ExperimentKeys.outputCount),
        let values = variation["values"]?.list,
        values.count == optionCount
      else { return nil }
      networks += hidden.map {
        SearchNetwork(
          hidden: $0,
          parameters: SearchNetwork.parameters(inputs: inputs, hidden: $0, outputs: outputs),
          variation: index, values: values.compactMap(\.text))
      }
    }
    return networks.sorted(by: order.areInOrder)
  }

  private static func hidden(_ text: String) -> [[Int]]? {
    var all: [[Int]] = []
    for part in text.split(separator: " ") {
      let widths = part == "none" ? [] : part.split(separator: ",").map { Int($0) ?? 0 }
      guard Limits.hiddenLayers.contains(widths.count),
        widths.allSatisfy(Limits.neurons.contains)
      else { return nil }
      all.append(widths)
    }
    return all
  }
}
