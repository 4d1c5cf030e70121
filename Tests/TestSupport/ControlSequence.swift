/// A command of the form ESC [ marker numbers intermediates final.
struct ControlSequence: Sendable, Equatable {
  /// `?`, `>`, `=` or `<` before the numbers.
  let marker: Character?
  /// The numbers; nil where one is left out.
  let numbers: [Int?]
  /// What stands between the numbers and the end.
  let intermediates: String
  /// What is to be done.
  let final: Character

  /// Takes apart what stood between ESC [ and the final character.
  init(_ text: String, final: Character) {
    var rest = Substring(text)
    marker = rest.first.flatMap { "?>=<".contains($0) ? $0 : nil }
    if marker != nil { rest.removeFirst() }
    let end = rest.firstIndex { !"0123456789;:".contains($0) } ?? rest.endIndex
    numbers = rest[..<end].split(omittingEmptySubsequences: false) { $0 == ";" || $0 == ":" }
      .map { Int($0) }
    intermediates = String(rest[end...])
    self.final = final
  }

  /// A number, or what it is when left out.
  func number(_ index: Int, default missing: Int = 1) -> Int {
    index < numbers.count ? numbers[index] ?? missing : missing
  }

  /// How often or how far: a number that counts 0 as 1.
  var count: Int { max(1, number(0)) }

  /// The whole, to be read in a failure.
  var text: String {
    let list = numbers.map { $0.map(String.init) ?? "" }.joined(separator: ";")
    return "ESC [ \(marker.map(String.init) ?? "")\(list)\(intermediates)\(final)"
  }
}
