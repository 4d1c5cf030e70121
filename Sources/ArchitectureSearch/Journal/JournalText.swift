import Experiments

/// What a journal's lines say: a header with the question, then a line for each piece of work.
///
/// Each number reads back as the same bits. A piece is a network, counted from 0 in the order of the
/// table, its first seed counted from 0, and for each seed the epoch on target, the epoch since when
/// it holds, the final loss and the final accuracy.
enum JournalText {
  /// A line about one piece.
  struct Record: Sendable, Equatable {
    var network: Int
    var firstSeed: Int
    var trials: [Trial]
  }

  /// The version of the format.
  static let version = 2

  /// The header of a question's journal, without its line feed.
  static func header(_ plan: SearchPlan) -> String {
    JournalLine.sealed(
      .object([
        .init("nnplay", .text("minimize")), .init("journal", .integer(version)),
        .init("question", plan.question.object),
      ]))
  }

  /// The version that a line names, if it is a journal's header.
  static func version(ofHeader line: String) -> Int? {
    guard let object = JSONValue.value(of: line), object["nnplay"]?.text == "minimize" else {
      return nil
    }
    return object["journal"]?.integer
  }

  /// The question of a header; nil for one that is damaged.
  static func question(header line: String) -> WrittenQuestion? {
    JournalLine.opened(line)?["question"].flatMap(WrittenQuestion.init)
  }

  /// The line of a piece, without its line feed.
  static func line(piece: Int, trials: [Trial], plan: SearchPlan) -> String {
    JournalLine.sealed(
      .object([
        .init("network", .integer(plan.network(ofPiece: piece))),
        .init("seed", .integer(plan.seeds(ofPiece: piece).lowerBound)),
        .init("trials", text(of: trials)),
      ]))
  }

  /// What a line says; nil for one that is damaged.
  static func record(line: String) -> Record? {
    guard let object = JournalLine.opened(line), let network = object["network"]?.integer,
      let seed = object["seed"]?.integer, let list = object["trials"]?.list
    else { return nil }
    let trials = list.compactMap(trial)
    // Numbers that no search writes would overflow where they are added and multiplied.
    guard trials.count == list.count, (0..<SearchLimits.networks).contains(network),
      (0..<SearchLimits.seeds.upperBound).contains(seed)
    else { return nil }
    return Record(network: network, firstSeed: seed, trials: trials)
  }

  /// Runs as a line holds them: equal for equal bits, where a number may be none.
  static func text(of trials: [Trial]) -> JSONValue {
    .list(
      trials.map {
        .list([
          .optional($0.reachedAt), .optional($0.heldFrom), .number($0.finalLoss),
          .optional($0.finalAccuracy),
        ])
      })
  }

  private static func trial(_ value: JSONValue) -> Trial? {
    guard let fields = value.list, fields.count == 4, let loss = fields[2].number,
      let reachedAt = epoch(fields[0]), let heldFrom = epoch(fields[1])
    else { return nil }
    return Trial(
      reachedAt: reachedAt, heldFrom: heldFrom, finalLoss: loss, finalAccuracy: fields[3].number)
  }

  /// An epoch or null; nil for what is neither.
  private static func epoch(_ value: JSONValue) -> Int?? {
    if value == .null { return .some(nil) }
    guard let epoch = value.integer, Limits.epochs.contains(epoch) else { return nil }
    return epoch
  }
}

extension SearchPlan {
  /// The piece that a record is about; nil where this search has no such piece.
  func piece(of record: JournalText.Record) -> Int? {
    let (first, size) = (record.firstSeed, SearchLimits.seedsPerPiece)
    guard networks.indices.contains(record.network), first % size == 0, first < seedCount else {
      return nil
    }
    let piece = record.network * piecesPerNetwork + first / size
    return seeds(ofPiece: piece).count == record.trials.count ? piece : nil
  }
}
