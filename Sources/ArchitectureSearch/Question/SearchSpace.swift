import DataSources
import Experiments

/// The networks that a search looks at, as ranges of widths for each hidden layer.
///
/// A layer is a width or a range, `4` or `1-8`; layers are separated by commas, `2-6,2-4`; a layer
/// that is repeated at one width has a factor: `4-8x2` is 4,4 and 5,5 up to 8,8. `none` is the
/// network without hidden layers.
package struct SearchSpace: Sendable, Equatable {
  /// Layers of the same width, as often as `count` says.
  struct Group: Sendable, Equatable {
    var widths: ClosedRange<Int>
    var count: Int
  }

  /// One list of groups for each depth.
  private var shapes: [[Group]]
  /// No network has more hidden neurons than this.
  private let mostNeurons: Int

  /// The space of a text.
  ///
  /// - Parameters:
  ///   - text: The layers.
  ///   - depths: How often a text of one layer is repeated, each time with widths of its own.
  ///   - mostNeurons: The most hidden neurons in all.
  /// - Throws: `DataError` for texts that describe no layers.
  package init(
    _ text: String, depths: ClosedRange<Int>? = nil, mostNeurons: Int? = nil
  ) throws(DataError) {
    let groups = try Self.groups(of: text)
    self.mostNeurons = mostNeurons ?? .max
    shapes = [groups]
    guard let depths else { return }
    guard groups.count == 1, groups[0].count == 1 else {
      throw DataError(
        .usage, "--layers repeats the one layer of --hidden; \"\(text)\" says how many there are")
    }
    shapes = depths.map { Array(repeating: groups[0], count: $0) }
  }

  /// All networks of the space, each once; nil where there are more than `limit`.
  package func networks(limit: Int = SearchLimits.networks) -> [[Int]]? {
    var found: [[Int]] = []
    for groups in shapes {
      guard Self.expand(groups[...], from: [], mostNeurons, limit, into: &found) else { return nil }
    }
    return found
  }

  /// Adds all networks that begin with `start`; false where there are too many.
  private static func expand(
    _ groups: ArraySlice<Group>, from start: [Int], _ budget: Int, _ limit: Int,
    into found: inout [[Int]]
  ) -> Bool {
    guard let group = groups.first else {
      found.append(start)
      return found.count <= limit
    }
    for width in group.widths where width * group.count <= budget {
      let layers = start + Array(repeating: width, count: group.count)
      let rest = budget - width * group.count
      guard expand(groups.dropFirst(), from: layers, rest, limit, into: &found) else {
        return false
      }
    }
    return true
  }
}

extension SearchSpace {
  /// The range that `4` or `1-8` describes; nil for other texts and for empty ranges.
  package static func range(_ text: some StringProtocol) -> ClosedRange<Int>? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { digits($0) }
    guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1],
      first <= last
    else { return nil }
    return first...last
  }

  private static func groups(of text: String) throws(DataError) -> [Group] {
    let text = text.filter { $0 != " " }
    if text == "none" { return [] }
    var groups: [Group] = []
    for layer in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let group = group(of: layer) else { throw unknown(text) }
      groups.append(group)
    }
    guard groups.reduce(0, { $0 + $1.count }) <= Limits.hiddenLayers.upperBound else {
      throw unknown(text)
    }
    return groups
  }

  private static func group(of layer: Substring) -> Group? {
    let parts = layer.split(separator: "x", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let widths = range(parts[0]),
      let count = parts.count == 2 ? digits(parts[1]) : 1,
      Limits.neurons.contains(widths.lowerBound), Limits.neurons.contains(widths.upperBound),
      (1...Limits.hiddenLayers.upperBound).contains(count)
    else { return nil }
    return Group(widths: widths, count: count)
  }

  private static func digits(_ text: some StringProtocol) -> Int? {
    text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
  }

  private static func unknown(_ text: String) -> DataError {
    DataError(
      .usage,
      "--hidden \"\(text)\" is no space of networks; give up to \(Limits.hiddenLayers.upperBound) "
        + "layers of \(Limits.neurons.lowerBound) to \(Limits.neurons.upperBound) neurons such as "
        + "1-8, 2-6,2-4, 4-8x2, or none")
  }
}
