import Experiments
import TerminalUI

/// What the first seconds explain, in this order.
enum IntroCaption: CaseIterable {
  case dots, map, pictures, links, solved

  /// The one after it; nil after the last.
  var next: IntroCaption? {
    let all = Self.allCases
    return all.firstIndex(of: self).flatMap { $0 + 1 < all.count ? all[$0 + 1] : nil }
  }

  /// The caption from the fullest wording to the shortest, which has 38 characters at the most.
  func wordings(_ snapshot: Snapshot, _ theme: Theme) -> [String] {
    switch self {
    case .dots:
      [
        "Dots are examples of two kinds, which the network learns to tell apart.",
        "Dots are examples of two kinds, to be told apart.", "Dots: examples of two kinds.",
      ]
    case .map where theme.depth == .mono:
      ["The map's signs are the network's answer at each place.", "Map: its answer at each place."]
    case .map:
      [
        "The map's colours are the network's answer at each place; pale is unsure.",
        "The map's colours are its answers; pale is unsure.", "Map: its answers; pale is unsure.",
      ]
    case .pictures:
      [
        "Each small picture is the map as one input or one neuron sees it.",
        "Each small picture is the map as one neuron sees it.",
        "Small pictures: each neuron's map.",
      ]
    case .links:
      [
        "Links are weights: thick ones count for more, dashed ones against.",
        "Links: thick ones count for more, dashed ones against.",
        "Links: thick is strong, dashed minus.",
      ]
    case .solved: Self.solved(snapshot)
    }
  }

  private static func solved(_ snapshot: Snapshot) -> [String] {
    guard let solved = snapshot.solved else { return [] }
    let count = snapshot.network.hidden.reduce(0, +)
    let neurons = count == 1 ? "1 neuron" : "\(count) neurons"
    return [
      "\(solved.text) with \(neurons); d for a harder one", "\(solved.text); d: a harder one",
    ]
  }
}
