import Glibc

/// A column of a file while its fields come in, whatever they hold.
struct DescribedColumn {
  let name: String
  /// A number for each row; NaN for a word and for what is missing.
  private(set) var numbers: [Double] = []
  private var missing = MissingValues()
  private var wordCount = 0
  private var firstWord: (text: String, line: Int)?
  /// How often each word comes; no more words than a column can hold as classes.
  private var words: [String: Int] = [:]

  init(name: String) { self.name = name }

  /// Takes the next field.
  mutating func take(_ record: CSVRecord, field: Int) {
    let number = plainNumber(record[field])
    numbers.append(number ?? .nan)
    if number == nil { takeOther(record, field) }
  }

  private mutating func takeOther(_ record: CSVRecord, _ field: Int) {
    if MissingValues.holdsNothing(record[field]) { return missing.take(line: record.line) }
    let text = record.text(field)
    wordCount += 1
    firstWord = firstWord ?? (text, record.line)
    if words.count < DataLimits.classes || words[text] != nil { words[text, default: 0] += 1 }
  }

  /// What the column holds.
  ///
  /// Complexity: n log n in the rows.
  var description: ColumnDescription {
    let summary = NumberSummary.all(width: 1, rows: numbers.indices) { row, _ in numbers[row] }[0]
    let sorted = numbers.filter { !$0.isNaN }.sorted()
    let figures =
      summary.count == 0
      ? nil
      : ColumnFigures(
        mean: summary.mean, deviation: summary.deviation, smallest: summary.smallest,
        lowerQuartile: quantile(0.25, of: sorted), median: quantile(0.5, of: sorted),
        upperQuartile: quantile(0.75, of: sorted), largest: summary.largest)
    return ColumnDescription(
      name: name, count: numbers.count - missing.count, missing: missing.count, figures: figures,
      remarks: textRemarks(summary.count) + figureRemarks(figures, sorted))
  }
}

/// The value below which a share of sorted numbers lies, on the line between the two nearest ones.
/// - Precondition: there are numbers.
func quantile(_ share: Double, of sorted: [Double]) -> Double {
  let place = share * Double(sorted.count - 1)
  let below = Int(place)
  let above = min(below + 1, sorted.count - 1)
  let part = place - Double(below)
  return sorted[below] * (1 - part) + sorted[above] * part
}

/// What is odd about a column.
extension DescribedColumn {
  /// The most different words that a column for each is advised for.
  private static let fewWords = 20
  /// Numbers farther than so many times the quartiles' distance beyond them are far out (Tukey's
  /// outer fences).
  private static let fence = 3.0
  /// The fewest different numbers in which an end that comes often is odd.
  private static let manyNumbers = 30

  private func textRemarks(_ numberCount: Int) -> [String] {
    let share = missing.count * 2 > numbers.count ? ["more than half of it is missing"] : []
    guard let firstWord else { return share }
    let shown = "\"\(printable(firstWord.text))\" (line \(firstWord.line))"
    if numberCount > 0 {
      return share + [
        "\(counted(wordCount, "field")) of \(numberCount + wordCount) "
          + "\(wordCount == 1 ? "is" : "are") text such as \(shown); the others are numbers"
      ]
    }
    let count = words.count < DataLimits.classes ? "\(words.count)" : "\(words.count) or more"
    let most = words.max { ($0.value, $1.key) < ($1.value, $0.key) }
    let commonest = most.map { "\"\(printable($0.key))\" (\(counted($0.value, "time")))" } ?? ""
    let advice =
      words.count <= Self.fewWords
      ? "; --one-hot \(TableReading.typed(name)) makes inputs of it" : ""
    return share + [
      words.count == 1
        ? "text, always \(commonest)"
        : "text, \(count) different values, mostly \(commonest)\(advice)"
    ]
  }

  private func figureRemarks(_ figures: ColumnFigures?, _ sorted: [Double]) -> [String] {
    guard let figures, sorted.count > 1 else { return [] }
    if figures.smallest == figures.largest {
      return ["constant: it tells no rows apart; leave it out"]
    }
    return [counting, farOut(figures, sorted), capped(sorted)].compactMap { $0 }
  }

  /// Whether the numbers count the rows.
  private var counting: String? {
    guard numbers.count > 2,
      numbers.indices.dropFirst().allSatisfy({ numbers[$0] == numbers[$0 - 1] + 1 })
    else { return nil }
    return "it counts the rows, and says nothing of them; leave it out"
  }

  private func farOut(_ figures: ColumnFigures, _ sorted: [Double]) -> String? {
    let spread = figures.upperQuartile - figures.lowerQuartile
    guard spread > 0 else { return nil }
    let low = figures.lowerQuartile - Self.fence * spread
    let high = figures.upperQuartile + Self.fence * spread
    let below = sorted.prefix { $0 < low }.count
    let above = sorted.reversed().prefix { $0 > high }.count
    guard below + above > 0 else { return nil }
    let sides = [
      below > 0 ? "\(below) below \(sevenDigits(low))" : nil,
      above > 0 ? "\(above) above \(sevenDigits(high))" : nil,
    ].compactMap { $0 }.joined(separator: ", ")
    return "far out: \(sides)"
  }

  /// Ends that come much more often than the numbers do in the mean.
  private func capped(_ sorted: [Double]) -> String? {
    let distinct = 1 + zip(sorted, sorted.dropFirst()).count { $0 != $1 }
    guard distinct >= Self.manyNumbers, let low = sorted.first, let high = sorted.last else {
      return nil
    }
    let usual = max(5, 3 * sorted.count / distinct, sorted.count / 200)
    let ends = [
      (low, sorted.prefix { $0 == low }.count, "smallest"),
      (high, sorted.reversed().prefix { $0 == high }.count, "largest"),
    ].filter { $0.1 > usual }
    guard !ends.isEmpty else { return nil }
    return ends.map { "\($0.1) rows have the \($0.2) number, \(shortest($0.0))" }
      .joined(separator: ", ") + ": it may be cut off there"
  }
}
