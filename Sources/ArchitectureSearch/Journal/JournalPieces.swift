import DataSources

/// What journals hold of a search: a piece may be there more than once, but always with the same
/// runs.
struct JournalPieces {
  /// The runs of each piece.
  private(set) var trials: [Int: [Trial]] = [:]
  private var places: [Int: (file: Int, line: Int)] = [:]
  private var files: [String] = []
  private let plan: SearchPlan

  /// Nothing of a search yet.
  init(_ plan: SearchPlan) { self.plan = plan }

  /// Takes in what a journal of this search holds.
  /// - Throws: `DataError` where two lines differ about one piece.
  mutating func add(_ contents: JournalContents, path: String) throws(DataError) {
    files.append(path)
    for (line, record) in contents.records {
      guard let piece = plan.piece(of: record) else { continue }
      let place = (file: files.count - 1, line: line)
      if let known = trials[piece], let before = places[piece] {
        guard JournalText.text(of: known).line == JournalText.text(of: record.trials).line else {
          throw conflict(before, place)
        }
      } else {
        (trials[piece], places[piece]) = (record.trials, place)
      }
    }
  }

  private func conflict(
    _ one: (file: Int, line: Int), _ other: (file: Int, line: Int)
  ) -> DataError {
    DataError(
      .badData,
      "\(files[one.file]):\(one.line) and \(files[other.file]):\(other.line) tell different runs "
        + "of the same seeds; take away the line or the file that is wrong")
  }
}
