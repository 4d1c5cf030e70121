import CursesTerminal
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
    }
  }
}

/// Reads entries and replays them, each experiment once.
struct EntryCheck {
  private let threads: Int?
  private var data: EntryData
  /// Scores by what they depend on.
  private var scores: [String: Score] = [:]

  /// A check on so many threads, with the files of data sets in a directory.
  init(threads: Int?, data: DataDirectory) {
    (self.threads, self.data) = (threads, EntryData(in: data))
  }

  /// What was read, before it is replayed.
  private enum Reading {
    case entry(Entry)
    case verdict(Entry.Verdict)
  }

  private struct Item {
    let path: String
    let line: Int?
    let name: String
    let reading: Reading
  }

  /// Checks all entries of files, in their order.
  /// - Throws: `TerminalError` where the system gives no thread; `DataError` for too many entries.
  mutating func check(_ sources: [EntryFiles.Source]) throws -> [CheckedEntry] {
    let items = sources.flatMap { read($0) }
      // The points of entries may lie among them.
      .filter { $0.line != nil || !data.paths.contains(EntryData.plain($0.path)) }
    guard items.count <= ContestLimits.entries else {
      throw DataError(
        .badData, "these are more than \(ContestLimits.entries) entries; name fewer files")
    }
    try replay(items.compactMap { if case .entry(let entry) = $0.reading { entry } else { nil } })
    return items.map { item in
      switch item.reading {
      case .verdict(let verdict):
        CheckedEntry(
          path: item.path, line: item.line, name: item.name, entry: nil, verdict: verdict)
      case .entry(let entry):
        CheckedEntry(
          path: item.path, line: item.line, name: item.name, entry: entry,
          verdict: scores[entry.replayKey].map(entry.verdict)
            ?? .unchecked("the system gave no thread"))
      }
    }
  }

  private mutating func read(_ source: EntryFiles.Source) -> [Item] {
    let text: String
    switch source.text {
    case .success(let read): text = read
    case .failure(let error): return [item(source, .damaged(Self.reason(error, source)))]
    }
    let found = EntryText.all(in: text)
    guard !found.isEmpty else {
      return [item(source, .damaged("nothing in it begins with nnplay-entry=1"))]
    }
    return found.enumerated().map { number, found in
      let reading = read(found, besideEntryIn: source.folder)
      var name = number == 0 ? source.name : "\(source.name) \(number + 1)"
      if case .success(let text) = found.text, let author = text.author { name = author }
      return Item(path: source.path, line: found.line, name: name, reading: reading)
    }
  }

  private mutating func read(_ found: EntryText.Found, besideEntryIn folder: String) -> Reading {
    do {
      let text = try found.text.get()
      guard text.isWhole else {
        return .verdict(.changed("its sum is not that of its text"))
      }
      return .entry(
        try Entry(text) { name, isFile, reading throws(DataError) in
          try data.source(name, isFile: isFile, reading, besideEntryIn: folder)
        })
    } catch Entry.Refusal.unchecked(let why) {
      return .verdict(.unchecked(why))
    } catch Entry.Refusal.damaged(let how) {
      return .verdict(.damaged(how))
    } catch {
      return .verdict(.damaged("\(error)"))
    }
  }

  private func item(_ source: EntryFiles.Source, _ verdict: Entry.Verdict) -> Item {
    Item(path: source.path, line: nil, name: source.name, reading: .verdict(verdict))
  }

  /// An error's sentence without the file that it begins with.
  private static func reason(_ error: DataError, _ source: EntryFiles.Source) -> String {
    let place = printable(source.path, limit: 200) + ": "
    let sentence = error.description
    return sentence.hasPrefix(place) ? String(sentence.dropFirst(place.count)) : sentence
  }

  /// Runs what is not known yet, the least work first, so that a few large networks keep nobody
  /// waiting who has small ones.
  private mutating func replay(_ entries: [Entry]) throws {
    var wanted: [String: Entry] = [:]
    for entry in entries where scores[entry.replayKey] == nil { wanted[entry.replayKey] = entry }
    let work = { (entry: Entry) in entry.challenge.work(of: entry.experiment) }
    let sorted = wanted.map { (key: $0.key, entry: $0.value, work: work($0.value)) }
      .sorted { ($0.work, $0.key) < ($1.work, $1.key) }
    let book = try ScoreWork(threads: threads).scores(
      of: sorted.map { ScoreRun.Question($0.entry.challenge, $0.entry.experiment) })
    for (place, one) in sorted.enumerated() {
      if let score = book.score(of: place) { scores[one.key] = score }
    }
  }
}
