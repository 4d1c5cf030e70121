import CursesTerminal
import DataSources
import Lessons

/// Reads entries and replays them, each experiment once.
struct EntryCheck {
  private let threads: Int?
  private var data: EntryData

  /// A check on so many threads, with the files of data sets in a directory.
  init(threads: Int?, data: DataDirectory) {
    (self.threads, self.data) = (threads, EntryData(in: data))
  }

  /// The files that points were looked for in, as they are now.
  var dataStamps: [EntryFiles.Stamp] { data.stamps }

  /// Checks all entries of files, in their order.
  /// - Throws: `TerminalError` where the system gives no thread; `DataError` for too many entries.
  mutating func check(_ sources: [EntryFiles.Source]) throws -> [CheckedEntry] {
    let entries = try read(sources)
    let replays = entries.replays
    let book = try ScoreWork(threads: threads).scores(of: replays.map(\.question))
    var scores: [String: Score] = [:]
    for (place, replay) in replays.enumerated() { scores[replay.key] = book.score(of: place) }
    return entries.checked(scores, missing: .unchecked("the system gave no thread"))
  }

  /// The entries of files, in their order, before any is replayed.
  /// - Throws: `DataError` for too many entries.
  mutating func read(_ sources: [EntryFiles.Source]) throws(DataError) -> ReadEntries {
    var items: [ReadEntries.Item] = []
    for source in sources {
      items += read(source)
      guard items.count <= ContestLimits.entries else {
        throw DataError(
          .badData, "these are more than \(ContestLimits.entries) entries; name fewer files")
      }
    }
    // The points of entries may lie among them.
    return ReadEntries(
      items.filter { $0.line != nil || !data.paths.contains(EntryData.plain($0.path)) })
  }

  private mutating func read(_ source: EntryFiles.Source) -> [ReadEntries.Item] {
    let text: String
    switch source.text {
    case .success(let read): text = read
    case .failure(let error): return [item(source, .damaged(Self.reason(error, source)))]
    }
    let found = EntryText.all(in: text, limit: ContestLimits.fileEntries + 1)
    guard !found.isEmpty else {
      return [item(source, .damaged("nothing in it begins with nnplay-entry=1"))]
    }
    guard found.count <= ContestLimits.fileEntries else {
      let sentence = "it holds more than \(ContestLimits.fileEntries) entries"
      return [item(source, .damaged(sentence))]
    }
    return found.enumerated().map { number, found in
      let reading = read(found, besideEntryIn: source.folder)
      var name = number == 0 ? source.name : "\(source.name) \(number + 1)"
      if case .success(let text) = found.text, let author = text.author { name = author }
      return .init(path: source.path, line: found.line, name: name, reading: reading)
    }
  }

  private mutating func read(
    _ found: EntryText.Found, besideEntryIn folder: String
  ) -> ReadEntries.Reading {
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

  private func item(_ source: EntryFiles.Source, _ verdict: Entry.Verdict) -> ReadEntries.Item {
    .init(path: source.path, line: nil, name: source.name, reading: .verdict(verdict))
  }

  /// An error's sentence without the file that it begins with.
  private static func reason(_ error: DataError, _ source: EntryFiles.Source) -> String {
    let place = printable(source.path, limit: 200) + ": "
    let sentence = error.description
    return sentence.hasPrefix(place) ? String(sentence.dropFirst(place.count)) : sentence
  }
}
