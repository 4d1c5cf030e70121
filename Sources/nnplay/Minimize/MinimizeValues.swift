import ArchitectureSearch
import ArgumentParser
import Experiments

/// Texts of a search's options as values; what is not allowed says what is.
enum MinimizeValues {
  /// A number of layers or a range of them.
  static func depths(_ text: String) throws -> ClosedRange<Int> {
    guard let range = SearchSpace.range(text), Limits.hiddenLayers.contains(range.upperBound) else {
      throw ValidationError(
        "give a range of layers such as 0-3, up to \(Limits.hiddenLayers.upperBound).")
    }
    return range
  }

  /// Seeds separated by commas, each once.
  static func seeds(_ text: String) throws -> [String] {
    let seeds = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard Set(seeds).count == seeds.count, SearchLimits.seeds.contains(seeds.count),
      !seeds.contains("")
    else {
      throw ValidationError("give different seeds separated by commas such as 0.5,hello,7.")
    }
    return seeds
  }

  /// A share of the work such as 3/16.
  static func shard(_ text: String) throws -> Shard {
    guard let shard = Shard(text) else {
      throw ValidationError("give a share and how many there are, such as 3/16.")
    }
    return shard
  }
}
