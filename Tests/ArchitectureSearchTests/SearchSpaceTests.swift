import ArchitectureSearch
import DataSources
import Testing

@Suite struct SearchSpaceTests {
  @Test(arguments: [
    ("3", [[3]]), ("1-3", [[1], [2], [3]]), ("none", [[]]), ("4,2", [[4, 2]]),
    ("2-3,1-2", [[2, 1], [2, 2], [3, 1], [3, 2]]), ("4-5x2", [[4, 4], [5, 5]]),
    ("1-2x2,3", [[1, 1, 3], [2, 2, 3]]), (" 1 - 2 , 3 ", [[1, 3], [2, 3]]),
  ])
  func readsRanges(text: String, networks: [[Int]]) throws {
    #expect(try SearchSpace(text).networks() == networks)
  }

  @Test(arguments: [
    "", ",", "0", "0-3", "3-1", "4097", "1-4097", "x2", "4x", "4x0", "4x13", "1x2x3", "1-2-3", "a",
    "-1",
    "1,,2", "+4", "4.5", "1,1,1,1,1,1,1,1,1,1,1,1,1", "99999999999999999999",
  ])
  func refusesOtherTexts(text: String) {
    #expect(throws: DataError.self) { try SearchSpace(text) }
  }

  @Test func depthsRepeatOneLayer() throws {
    let networks = try SearchSpace("1-2", depths: 0...2).networks()
    #expect(networks == [[], [1], [2], [1, 1], [1, 2], [2, 1], [2, 2]])
    #expect(throws: DataError.self) { try SearchSpace("1,2", depths: 0...2) }
    #expect(throws: DataError.self) { try SearchSpace("1x2", depths: 0...2) }
  }

  @Test func mostNeuronsCountsAllLayers() throws {
    let space = try SearchSpace("1-8", depths: 1...3, mostNeurons: 3)
    #expect(space.networks() == [[1], [2], [3], [1, 1], [1, 2], [2, 1], [1, 1, 1]])
    #expect(try SearchSpace("5-8", mostNeurons: 4).networks() == [])
  }

  @Test func tooManyAreNotCounted() throws {
    let vast = try SearchSpace("1-64,1-64,1-64,1-64,1-64,1-64")
    #expect(vast.networks(limit: 1000) == nil)
    #expect(try SearchSpace("1-10,1-10").networks(limit: 100)?.count == 100)
    #expect(try SearchSpace("1-10,1-10").networks(limit: 99) == nil)
  }
}
