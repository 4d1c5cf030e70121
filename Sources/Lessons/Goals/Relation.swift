/// How a measured number or text has to stand to a wanted one.
package enum Relation: String, CaseIterable, Sendable {
  // The longer ones first, as a text is read by the first that is found.
  case atLeast = ">="
  case atMost = "<="
  case unequal = "!="
  case above = ">"
  case below = "<"
  case equal = "="

  /// Whether a number stands so to another; NaN never does.
  func holds(_ measured: Double, _ wanted: Double) -> Bool {
    switch self {
    case .atLeast: measured >= wanted
    case .atMost: measured <= wanted
    case .unequal: measured < wanted || measured > wanted
    case .above: measured > wanted
    case .below: measured < wanted
    case .equal: measured == wanted
    }
  }

  /// Whether it says no more than whether two texts are the same.
  var comparesTexts: Bool { self == .equal || self == .unequal }

  /// The first relation in a text, and what stands before and behind it.
  static func parting(_ text: String) -> (name: String, relation: Relation, value: String)? {
    guard let place = text.firstIndex(where: { "<>=!".contains($0) }) else { return nil }
    let rest = text[place...]
    guard let relation = allCases.first(where: { rest.hasPrefix($0.rawValue) }) else { return nil }
    let value = rest.dropFirst(relation.rawValue.count)
    return (String(text[..<place]), relation, String(value))
  }
}
