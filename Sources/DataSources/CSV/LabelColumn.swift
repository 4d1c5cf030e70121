/// Decides what a column of labels asks for, and turns its fields into numbers.
///
/// Two distinct labels are classes: of two numbers the larger is +1, of two words the later in the alphabet.
/// More than two numbers are a regression, scaled so that they fill -1...1.
struct LabelColumn {
  let problem: Problem
  let values: [Double]
  /// The classes' names, that of -1 first; empty for regression.
  let names: [String]
  /// What -1 and +1 stand for; nil for classification.
  let range: ClosedRange<Double>?

  /// Reads the column.
  ///
  /// - Parameters:
  ///   - fields: The labels as written; none is empty.
  ///   - lines: The line of each.
  ///   - place: The column, for errors.
  /// - Throws: `DataError` for one class, for more than two, and for a word among numbers.
  init(_ fields: [String], lines: [Int], place: FilePlace) throws(DataError) {
    let numbers = fields.compactMap(plainNumber)
    if numbers.count == fields.count {
      try self.init(numbers: numbers, fields: fields, place: place)
    } else {
      try self.init(words: fields, lines: lines, place: place)
    }
  }

  private init(numbers: [Double], fields: [String], place: FilePlace) throws(DataError) {
    guard let low = numbers.indices.min(by: { numbers[$0] < numbers[$1] }),
      let high = numbers.indices.max(by: { numbers[$0] < numbers[$1] }),
      numbers[low] < numbers[high]
    else { throw Self.oneClass(fields, place) }
    let (smallest, largest) = (numbers[low], numbers[high])
    if numbers.allSatisfy({ $0 == smallest || $0 == largest }) {
      problem = .classification
      values = numbers.map { $0 == largest ? 1 : -1 }
      names = [fields[low], fields[high]]
      range = nil
    } else {
      problem = .regression
      values = numbers.map { linearScale($0, from: (smallest, -1), to: (largest, 1)) }
      names = []
      range = smallest...largest
    }
  }

  private init(words: [String], lines: [Int], place: FilePlace) throws(DataError) {
    let classes = Set(words).sorted()
    guard classes.count > 1 else { throw Self.oneClass(words, place) }
    guard classes.count == 2 else { throw Self.manyClasses(words, lines, classes, place) }
    problem = .classification
    values = words.map { $0 == classes[1] ? 1 : -1 }
    names = classes.map { printable($0) }
    range = nil
  }

  private static func oneClass(_ fields: [String], _ place: FilePlace) -> DataError {
    place.error(
      "there is one class only, \"\(printable(fields.first ?? ""))\"; "
        + "two are needed to tell them apart, or more than two numbers to follow")
  }

  /// Blames the odd word among numbers, or else the number of classes.
  private static func manyClasses(
    _ words: [String], _ lines: [Int], _ classes: [String], _ place: FilePlace
  ) -> DataError {
    let odd = words.indices.filter { plainNumber(words[$0]) == nil }
    guard let row = odd.first else { return oneClass(words, place) }
    var place = place
    if odd.count * 2 < words.count {
      place.line = lines[row]
      return badNumber(words[row], place)
    }
    let known = [words[0], words.first { $0 != words[0] }]
    place.line = words.firstIndex { !known.contains($0) }.map { lines[$0] }
    let shown = classes.prefix(4).map { printable($0, limit: 20) }.joined(separator: ", ")
    return place.error(
      "there are \(classes.count) classes (\(shown)\(classes.count > 4 ? ", ..." : "")); "
        + "keep two, or write numbers")
  }
}
