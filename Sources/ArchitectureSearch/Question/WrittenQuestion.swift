import Experiments

/// A question written out by key, as a journal's header holds it.
///
/// Two questions are the same where the same is written. A key that is absent stands for its
/// standard, so that journals stay good when a key is added; a key that is unknown makes another
/// question.
package struct WrittenQuestion: Sendable, Equatable {
  /// One object, complete and in the order of the names.
  let object: JSONValue

  /// Writes a question out.
  package init(_ question: SearchQuestion) {
    object = JSONValue.object(Self.keys, of: question).ordered
  }

  /// Reads a question; nil for what is none.
  init?(_ value: JSONValue) {
    guard let object = value.completed(by: Self.keys),
      let experiment = object["experiment"]?.completed(by: ExperimentKeys.all)
    else { return nil }
    self.object = object.replacing("experiment", with: experiment).ordered
  }

  /// The entries.
  ///
  /// `experiment` is the first variation's; each variation has its values, one for each option that
  /// varies, and the settings in which it differs from the first.
  static let keys: [WrittenKey<SearchQuestion>] = [
    .init("experiment", standard: nil) {
      .object(ExperimentKeys.all, of: $0.variations[0].experiment)
    },
    .init("vary", standard: .list([])) { .list($0.variedOptions.map(JSONValue.text)) },
    .init("variations", standard: nil, variations),
    .init("hidden", standard: nil) { .text(text(of: $0.hidden)) },
    .init("seeds", standard: nil) { seeds($0.seeds) },
    .init("epochs", standard: .integer(1000)) { .integer($0.epochs) },
    .init("target", standard: .text("test-accuracy>=0.99")) { .text($0.target.description) },
    .init("hold", standard: .bool(false)) { .bool($0.mustHold) },
    .init("reliably", standard: .number(0.9)) { .number($0.reliability) },
    .init("order", standard: .text("neurons")) { .text($0.order.rawValue) },
    .init("stopEarly", standard: .bool(false)) { .bool($0.stopsEarly) },
    .init("seedsPerPiece", standard: .integer(8)) { _ in .integer(SearchLimits.seedsPerPiece) },
  ]

  @Sendable private static func variations(_ question: SearchQuestion) -> JSONValue {
    let base = question.variations[0].experiment
    let written = JSONValue.object(ExperimentKeys.all, of: base)
    return .list(
      question.variations.map {
        .object([
          .init("values", .list($0.values.map(JSONValue.text))),
          .init("changes", ExperimentKeys.changes($0.experiment, from: base, written)),
        ])
      })
  }

  /// The layers of each network, `none 1 2 4,2`: one text, for there may be millions.
  private static func text(of hidden: [[Int]]) -> String {
    hidden.map(SearchNetwork.text).joined(separator: " ")
  }

  /// How many of the numbered seeds, or a list of other ones.
  private static func seeds(_ seeds: [String]) -> JSONValue {
    seeds == SearchSeeds.numbered(seeds.count)
      ? .integer(seeds.count) : .list(seeds.map(JSONValue.text))
  }
}
