import Experiments

/// What a journal's lines say: a header with the question, then a line for each piece of work.
///
/// Each line is a JSON object, and each number reads back as the same bits. A piece is a network, its
/// first seed counted from 0, and for each seed the epoch on target, the epoch since when it holds,
/// the final loss and the final accuracy.
enum JournalText {
  /// A line about one piece.
  struct Record: Sendable, Equatable {
    var networkIndex: Int
    var network: SearchNetwork
    var firstSeed: Int
    var trials: [Trial]
  }

  /// The version of the format.
  private static let version = 1

  /// The header of a question's journal, without its line feed.
  static func header(_ plan: SearchPlan) -> String {
    JSONValue.object([
      .init("nnplay", .text("minimize")), .init("journal", .integer(version)),
      .init("question", .text(plan.fingerprint)), .init("networks", .integer(plan.networks.count)),
      .init("seeds", .integer(plan.seedCount)), .init("epochs", .integer(plan.epochs)),
      .init("target", .text(plan.target.description)), .init("hold", .bool(plan.mustHold)),
      .init("reliably", .number(plan.reliability)), .init("stopEarly", .bool(plan.stopsEarly)),
      .init("vary", .list(plan.variedOptions.map(JSONValue.text))),
    ]).line
  }

  /// The plan that a header describes, without its networks, and how many these are.
  static func plan(header: some StringProtocol) -> (plan: SearchPlan, networkCount: Int)? {
    guard let object = JSONValue.value(of: header), object["nnplay"]?.text == "minimize",
      object["journal"]?.integer == version, let fingerprint = object["question"]?.text,
      let networks = object["networks"]?.integer, let seeds = object["seeds"]?.integer,
      let epochs = object["epochs"]?.integer, let targetText = object["target"]?.text,
      let target = try? SearchTarget(targetText), let hold = object["hold"]?.bool,
      let reliability = object["reliably"]?.number, let early = object["stopEarly"]?.bool,
      let varied = object["vary"]?.list?.compactMap(\.text),
      SearchLimits.seeds.contains(seeds), (1...SearchLimits.networks).contains(networks),
      (0...1).contains(reliability)
    else { return nil }
    let plan = SearchPlan(
      networks: [], variedOptions: varied, seedCount: seeds, epochs: epochs, target: target,
      mustHold: hold, reliability: reliability, stopsEarly: early, fingerprint: fingerprint)
    return (plan, networks)
  }

  /// The line of a piece, without its line feed.
  static func line(piece: Int, trials: [Trial], plan: SearchPlan) -> String {
    let index = plan.network(ofPiece: piece)
    let network = plan.networks[index]
    return JSONValue.object([
      .init("network", .integer(index)), .init("variation", .integer(network.variation)),
      .init("values", .list(network.values.map(JSONValue.text))),
      .init("hidden", .list(network.hidden.map(JSONValue.integer))),
      .init("parameters", .integer(network.parameters)),
      .init("seed", .integer(plan.seeds(ofPiece: piece).lowerBound)),
      .init("trials", .list(trials.map(value))),
    ]).line
  }

  /// What a line says; nil for one that is damaged.
  static func record(line: some StringProtocol) -> Record? {
    guard let object = JSONValue.value(of: line), let index = object["network"]?.integer,
      let variation = object["variation"]?.integer, let values = object["values"]?.list,
      let hidden = object["hidden"]?.list, let parameters = object["parameters"]?.integer,
      let seed = object["seed"]?.integer, let list = object["trials"]?.list
    else { return nil }
    let (trials, widths) = (list.compactMap(trial), hidden.compactMap(\.integer))
    // Numbers that no search writes would overflow where they are added and multiplied.
    guard trials.count == list.count, widths.count == hidden.count,
      widths.allSatisfy(Limits.neurons.contains), (0..<SearchLimits.networks).contains(index),
      (0..<SearchLimits.seeds.upperBound).contains(seed)
    else { return nil }
    let network = SearchNetwork(
      hidden: widths, parameters: parameters, variation: variation,
      values: values.compactMap(\.text))
    return Record(networkIndex: index, network: network, firstSeed: seed, trials: trials)
  }

  private static func value(_ trial: Trial) -> JSONValue {
    .list([
      .optional(trial.reachedAt), .optional(trial.heldFrom), .number(trial.finalLoss),
      .optional(trial.finalAccuracy),
    ])
  }

  private static func trial(_ value: JSONValue) -> Trial? {
    guard let fields = value.list, fields.count == 4, let loss = fields[2].number else {
      return nil
    }
    return Trial(
      reachedAt: fields[0].integer, heldFrom: fields[1].integer, finalLoss: loss,
      finalAccuracy: fields[3].number)
  }
}

extension SearchPlan {
  /// The piece that a record is about; nil where this search has no such piece.
  func piece(of record: JournalText.Record) -> Int? {
    let (first, size) = (record.firstSeed, SearchLimits.seedsPerPiece)
    guard first % size == 0, first < seedCount else { return nil }
    let piece = record.networkIndex * piecesPerNetwork + first / size
    return seeds(ofPiece: piece).count == record.trials.count ? piece : nil
  }
}
