import DataSources

/// The file in which a player keeps the entry to a challenge.
///
/// It is written whole, and over nothing but an earlier entry of the same player to the same challenge.
package struct EntryFile: Sendable {
  private let path: String
  private let author: String
  private let challenge: Challenge

  /// A player's file; nothing is read yet.
  package init(_ path: String, author: String, _ challenge: Challenge) {
    (self.path, self.author, self.challenge) = (path, author, challenge)
  }

  /// Refuses a path at which nothing can be written or something else is, before anything is played.
  /// - Throws: `DataError` where that is so.
  package func check() throws(DataError) { _ = try present() }

  /// Writes an entry; false where the file keeps the one that it has, which has fewer parameters at the
  /// goal.
  /// - Throws: `DataError` where it cannot be written, or something else is there.
  package func write(_ entry: Entry) throws(DataError) -> Bool {
    let text = entry.text
    if let there = try present(), let old = there.parameters, there.isAtGoal {
      let new = text.parameters ?? .max
      guard text.isAtGoal, new <= old else { return false }
    }
    try WholeFile.write(text.lines, to: path)
    return true
  }

  /// The entry that is there; nil where nothing is.
  private func present() throws(DataError) -> EntryText? {
    try WholeFile.checkFolder(of: path)
    let limit = 2 * ContestLimits.entryBytes
    guard let bytes = try WholeFile.start(of: path, count: limit + 1), !bytes.isEmpty else {
      return nil
    }
    let text = String(decoding: bytes, as: UTF8.self)
    guard let entry = try? EntryText.all(in: text, limit: 1).first?.text.get(),
      text.filter({ !$0.isWhitespace }) == entry.compact, (entry.author ?? "") == author,
      challenge.fields.allSatisfy({ entry[$0.key] == $0.value })
    else {
      throw DataError(
        .usage,
        "\(printable(path, limit: 200)) is there and is not \(owner) entry to this challenge; name another "
          + "file")
    }
    return entry
  }

  private var owner: String { author.isEmpty ? "your" : "\(printable(author))'s" }
}

extension EntryText {
  fileprivate var parameters: Int? { self["parameters"].flatMap { Int($0) } }

  /// Whether it says that enough of its runs are at the goal.
  fileprivate var isAtGoal: Bool {
    (self["reached"].flatMap { Int($0) } ?? 0) >= Challenge.seedsToReach
  }
}
