import Experiments
import Testing

@testable import ArchitectureSearch

@Suite struct VoteMapTests {
  private static func votes(_ values: [Float], width: Int, height: Int = 1) -> VoteMap {
    let map = PlaneMap(width: width, height: height, values: values)
    return VoteMap([map], size: .init(width: width, height: height))
  }

  @Test func votesOnTheSamePixelsAreAdded() throws {
    let sum = try #require(
      VoteMap.sum([Self.votes([1, -1], width: 2), Self.votes([0.5, 0.5], width: 2)]))
    #expect(sum.voters == 2 && sum.votes(x: 0, y: 0) == 2 && sum.votes(x: 1, y: 0) == 1)
    #expect(sum.map.values == [1, 0])
  }

  /// While the window changes some groups have been drawn anew and others not.
  @Test func votesOnOtherPixelsAreNotAdded() {
    let (large, small) = (Self.votes([1, 1, 1, 1], width: 2, height: 2), Self.votes([1], width: 1))
    #expect(VoteMap.sum([large, small]) == nil && VoteMap.sum([small, large]) == nil)
    #expect(VoteMap.sum([]) == nil && VoteMap.sum([small]) == small)
  }
}
