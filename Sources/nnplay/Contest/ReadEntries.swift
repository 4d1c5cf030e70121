import DataSources
import Lessons

/// What was found in a file that should hold entries.
struct CheckedEntry {
  /// The file, and the line where the entry begins; nil of a file without any.
  let path: String
  let line: Int?
  /// Who sends it.
  let name: String
  /// The entry, if it is one.
  let entry: Entry?
  let verdict: Entry.Verdict

  /// What is wrong with it, with its place; nil where nothing is.
  var sentence: String? {
    let place = printable(path, limit: 200) + (line.map { ", line \($0)" } ?? "")
    switch verdict {
    case .holds: return nil
    case .changed(let how): return "\(place): this entry was changed by hand: \(how)."
    case .damaged(let how): return "\(place): this is no entry: \(how)."
    case .unchecked(let why): return "\(place): this entry cannot be replayed: \(why)."
    case .awaited: return "\(place): this entry is being replayed."
    }
  }
}

/// The entries of files before they are replayed.
struct ReadEntries {
  /// What was read at a place.
  struct Item {
    let path: String
    let line: Int?
    let name: String
    let reading: Reading
  }

  /// An entry, or why there is none.
  enum Reading {
    case entry(Entry)
    case verdict(Entry.Verdict)
  }

  /// An experiment to replay, whoever has sent it.
  struct Replay {
    let key: String
    let question: ScoreRun.Question
    /// Parameters times points times epochs of all its runs.
    let work: Double
  }

  let items: [Item]
  /// Each experiment once, the least work first, so that a few large networks keep nobody waiting who has
  /// small ones; as many as may be asked for.
  let replays: [Replay]
  /// Experiments that would be too much work together with those.
  private let excess: Set<String>

  /// What is to be done about items.
  init(_ items: [Item], limit: Double = ContestLimits.allWork) {
    self.items = items
    var wanted: [String: Replay] = [:]
    for case .entry(let entry) in items.map(\.reading) where wanted[entry.replayKey] == nil {
      wanted[entry.replayKey] = Replay(
        key: entry.replayKey, question: .init(entry.challenge, entry.experiment),
        work: entry.challenge.work(of: entry.experiment))
    }
    let sorted = wanted.values.sorted { ($0.work, $0.key) < ($1.work, $1.key) }
    var sum = 0.0
    replays = Array(
      sorted.prefix { replay in
        sum += replay.work
        return sum <= limit
      })
    excess = Set(sorted.dropFirst(replays.count).map(\.key))
  }

  /// What is known of all, in the order of the files; `missing` is said of what is not replayed yet.
  func checked(_ scores: [String: Score], missing: Entry.Verdict) -> [CheckedEntry] {
    items.map { item in
      switch item.reading {
      case .verdict(let verdict):
        CheckedEntry(
          path: item.path, line: item.line, name: item.name, entry: nil, verdict: verdict)
      case .entry(let entry):
        CheckedEntry(
          path: item.path, line: item.line, name: item.name, entry: entry,
          verdict: scores[entry.replayKey].map(entry.verdict)
            ?? (excess.contains(entry.replayKey) ? Self.tooMuch : missing))
      }
    }
  }

  private static let tooMuch = Entry.Verdict.unchecked(
    "all entries together would take too long, and those of less work go first")
}
