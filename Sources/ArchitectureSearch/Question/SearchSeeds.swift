/// The seeds that a search trains each network from.
package enum SearchSeeds {
  /// Seeds 1 to `count`: the texts of k / 100 with five decimals, `0.01000`, `0.02000` and so on.
  package static func numbered(_ count: Int) -> [String] {
    (0..<count).map { text(of: $0 + 1) }
  }

  /// Seed k.
  package static func text(of k: Int) -> String {
    let hundredths = k % 100
    return "\(k / 100).\(hundredths < 10 ? "0" : "")\(hundredths)000"
  }
}
