import ArchitectureSearch
import DataSources
import Lessons
import PlaygroundApp
import TerminalUI

/// How a contest's ranking is printed.
enum ContestFormat: String, CaseIterable {
  case table, csv, json
}

/// The ranking of what was found, and what is wrong with the rest.
struct ContestResult {
  /// Columns of the widest line of a table.
  static let width = 80

  let rankings: [Ranking<CheckedEntry>]
  /// What is in no ranking, in the order of the files.
  let refused: [CheckedEntry]
  /// What is not known yet.
  private let awaited: [CheckedEntry]

  /// Ranks what a replay has proved.
  init(_ checked: [CheckedEntry]) {
    rankings = Ranking.all(
      checked.compactMap { one in
        guard let entry = one.entry, case .holds(let score) = one.verdict else { return nil }
        return .init(one, entry, score)
      })
    awaited = checked.filter { $0.verdict == .awaited }
    refused = checked.filter { one in
      if case .holds = one.verdict { false } else { one.verdict != .awaited }
    }
  }

  /// The code to leave with: the worst of what was found.
  var exitCode: Int32 {
    let codes = refused.map(\.verdict.exitCode)
    return [65, 1, 66].first(where: codes.contains) ?? 0
  }

  /// The whole text, with a line feed at its end.
  func text(_ format: ContestFormat) -> String {
    switch format {
    case .table: table
    case .csv: csv
    case .json: json
    }
  }
}

extension ContestResult {
  /// A table for each challenge, then what is wrong, in sentences.
  private var table: String {
    let count = rankings.reduce(0) { $0 + $1.places.count }
    let all = count + refused.count + awaited.count
    let sum = [
      all == 1 && count == 1 ? "The entry is true." : "\(count) of \(all) entries are true."
    ]
    let parts =
      rankings.map { lines($0) }
      + [(sum + waiting + refused.compactMap(\.sentence)).flatMap(Self.hanging)]
    return parts.map { $0.map { $0 + "\n" }.joined() }.joined(separator: "\n")
  }

  private func lines(_ ranking: Ranking<CheckedEntry>) -> [String] {
    let table = Table(
      columns: [
        .init("", .trailing), .init("name"), .init("params", .trailing),
        .init("neurons", .trailing), .init("runs", .trailing), .init("epoch", .trailing),
        .init("network"),
      ],
      rows: ranking.places.map { place, contender in
        [
          place.map(String.init) ?? "-", printable(contender.name.name, limit: 24),
          contender.entry.claim.parameters, contender.entry.claim.neurons,
          "\(contender.score.reached)/\(contender.score.trials.count)",
          contender.score.medianEpoch.map { NumberText.trimmed($0, decimals: 1) } ?? "-",
          printable(contender.entry.network, limit: .max),
        ]
      })
    return Self.hanging(ranking.challenge.title) + table.lines(width: Self.width, ellipsis: "~")
  }

  /// How many are still to be replayed; few of them by name.
  private var waiting: [String] {
    if awaited.count <= 3 { return awaited.compactMap(\.sentence) }
    return ["\(awaited.count) entries are being replayed."]
  }

  /// A sentence in lines of a table's width.
  static func hanging(_ sentence: String) -> [String] {
    let lines = wrapped(sentence, width: width - 2)
    return lines.prefix(1) + lines.dropFirst().map { "  " + $0 }
  }
}

extension ContestResult {
  /// An entry as a row of a table for programs.
  private struct Row {
    let challenge: String?
    let place: Int?
    let checked: CheckedEntry

    /// Names and values, in the order of the columns; what does not hold is null.
    var members: [(name: String, value: JSONValue)] {
      var score: Score?
      if case .holds(let found) = checked.verdict { score = found }
      let entry = score == nil ? nil : checked.entry
      let number = { (value: Int?) in value.map { JSONValue.number(Double($0)) } ?? .null }
      let text = { (value: String?) in value.map(JSONValue.text) ?? .null }
      return [
        ("challenge", text(challenge)), ("place", number(place)),
        ("name", .text(printable(checked.name, limit: .max))),
        ("verdict", .text(checked.verdict.name)),
        ("parameters", number(entry.flatMap { Int($0.claim.parameters) })),
        ("neurons", number(entry.flatMap { Int($0.claim.neurons) })),
        ("reached", number(score?.reached)), ("runs", number(score?.trials.count)),
        ("epoch", score?.medianEpoch.map(JSONValue.number) ?? .null),
        ("network", text(entry?.network)),
        ("file", .text(printable(checked.path, limit: .max))), ("line", number(checked.line)),
        ("reason", text(checked.verdict.reason)),
      ]
    }
  }

  private var rows: [Row] {
    rankings.flatMap { ranking in
      ranking.places.map {
        Row(challenge: ranking.challenge.title, place: $0.place, checked: $0.contender.name)
      }
    } + refused.map { Row(challenge: nil, place: nil, checked: $0) }
  }

  private var csv: String {
    let heading = rows.first?.members.map(\.name) ?? []
    let lines = rows.map { row in
      row.members.map { member in
        switch member.value {
        case .text(let text): Self.plain(text)
        case .number: member.value.line
        case .null, .bool, .list, .object: ""
        }
      }
    }
    return ([heading] + lines).map { $0.map(CSVExport.field).joined(separator: ",") + "\n" }
      .joined()
  }

  /// A text that no spreadsheet takes for a formula.
  private static func plain(_ text: String) -> String {
    text.first.map("=+-@".contains) == true ? "'\(text)" : text
  }

  private var json: String {
    let entries = rows.map { row in
      JSONValue.object(row.members.map { JSONValue.Member($0.name, $0.value) }).line
    }
    return "{\n  \"entries\": [\n    \(entries.joined(separator: ",\n    "))\n  ]\n}\n"
  }
}

extension Entry.Verdict {
  /// What programs call it.
  var name: String {
    switch self {
    case .holds: "true"
    case .changed: "changed"
    case .damaged: "damaged"
    case .unchecked: "unchecked"
    case .awaited: "awaited"
    }
  }

  /// What is wrong; nil where nothing is.
  var reason: String? {
    switch self {
    case .holds, .awaited: nil
    case .changed(let text), .damaged(let text), .unchecked(let text): text
    }
  }

  /// The code that the program leaves with for it.
  var exitCode: Int32 {
    switch self {
    case .holds, .awaited: 0
    case .changed: 1
    case .damaged: DataError.Kind.badData.rawValue
    case .unchecked: DataError.Kind.noInput.rawValue
    }
  }
}
