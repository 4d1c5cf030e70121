import NeuralCore

/// Links as the page writes them, with values of its controls, drawn from a seed.
struct RandomLinks {
  private var stream: RandomStream

  init(seed: String) { stream = RandomStream(seed: seed) }

  private static let learningRates = [
    "0.00001", "0.0001", "0.001", "0.003", "0.01", "0.03", "0.1", "0.3", "1", "3", "10",
  ]
  private static let rates = ["0", "0.001", "0.003", "0.01", "0.03", "0.1", "0.3", "1", "3", "10"]
  private static let features = [
    "x", "y", "xTimesY", "xSquared", "ySquared", "cosX", "sinX", "cosY", "sinY",
  ]
  private static let controls = [
    "showTestData", "discretize", "playButton", "stepButton", "resetButton", "learningRate",
    "activation", "regularization", "regularizationRate", "problem", "dataset", "percTrainData",
    "noise", "batchSize", "numHiddenLayers", "numNodes1", "numNodes6", "y", "sinX",
  ]

  /// Keys with values, all that the page writes, in its order.
  mutating func pairs() -> [String] {
    var pairs = ["activation=\(one(["relu", "tanh", "sigmoid", "linear"]))"]
    pairs += one([[], ["regularization=L1"], ["regularization=L2"]])
    pairs += [
      "batchSize=\(1 + below(30))", "dataset=\(one(["circle", "xor", "gauss", "spiral"]))",
      "regDataset=\(one(["reg-plane", "reg-gauss"]))", "learningRate=\(one(Self.learningRates))",
      "regularizationRate=\(one(Self.rates))", "noise=\(5 * below(11))",
      "networkShape=\(shape())", "seed=\(seed())", "showTestData=\(bool())",
      "discretize=\(bool())", "percTrainData=\(10 + 10 * below(9))",
    ]
    // One feature at least, and not a hidden one.
    pairs += Self.features.map { "\($0)=\($0 == "x" ? "true" : bool())" }
    pairs.append("collectStats=\(bool())")
    pairs += one([[], ["tutorial=visualizing-neurons"]])
    pairs += [
      "problem=\(one(["classification", "regression"]))", "initZero=\(bool())",
      "hideText=\(bool())",
    ]
    return pairs + shuffled(Self.controls).prefix(below(8)).map { "\($0)_hide=\(bool())" }
  }

  /// Some of a list's entries in another order.
  mutating func some(of pairs: [String]) -> [String] {
    Array(shuffled(pairs).prefix(below(pairs.count + 1)))
  }

  private mutating func shape() -> String {
    (0..<below(7)).map { _ in "\(1 + below(8))" }.joined(separator: ",")
  }

  private mutating func seed() -> String {
    one(["hello", "a%20b", "0", "-1", "%C3%A9", "'", "1#2", "0.\(10_000 + below(90_000))"])
  }

  private mutating func bool() -> String { one(["true", "false"]) }
  private mutating func below(_ count: Int) -> Int { Int(stream.next() * Double(count)) }
  private mutating func one<Value>(_ values: [Value]) -> Value { values[below(values.count)] }

  private mutating func shuffled(_ values: [String]) -> [String] {
    var (left, taken) = (values, [String]())
    while !left.isEmpty { taken.append(left.remove(at: below(left.count))) }
    return taken
  }
}
