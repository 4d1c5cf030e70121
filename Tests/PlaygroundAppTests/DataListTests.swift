import TerminalUI
import Testing

@testable import PlaygroundApp

@Suite struct DataListTests {
  private static func list(_ count: Int, _ width: Int, _ height: Int, chosen: Int = 0) -> DataList {
    DataList(
      count: count, in: Rect(x: 1, y: 5, width: width, height: height), chosen: chosen,
      hasPicture: { $0 < 10 })
  }

  @Test(arguments: 1...40) func theChosenOneIsInSightAndAllOthersAreCounted(height: Int) {
    for count in [1, 5, 16, 30] {
      for width in [16, 40] {
        for chosen in 0..<count {
          let list = Self.list(count, width, max(3, height), chosen: chosen)
          #expect(list.entries.contains { $0.place == chosen })
          #expect(list.hidden.above + list.entries.count + list.hidden.below == count)
          let area = Rect(x: 1, y: 5, width: width, height: max(3, height))
          for entry in list.entries {
            #expect(entry.rect.intersection(area) == entry.rect, "\(count) in \(area)")
          }
        }
      }
    }
  }

  @Test func allHavePicturesWhereThereIsRoom() {
    #expect(Self.list(16, 40, 31).entries.allSatisfy { $0.hasPicture })
    #expect(!Self.list(16, 40, 30).entries.allSatisfy { $0.hasPicture })
    #expect(Self.list(16, 18, 63).entries.allSatisfy { $0.hasPicture })
  }

  @Test func theFirstOnesHavePicturesWhereNotAllCan() {
    let list = Self.list(16, 18, 32)
    #expect(list.entries.map(\.hasPicture).firstIndex(of: false) == 5)
    #expect(list.entries.filter(\.hasPicture).count == 5)
  }

  @Test func noTwoEntriesOverlap() {
    for height in [3, 10, 16, 20, 32, 64] {
      for width in [16, 40] {
        let rects = Self.list(16, width, height, chosen: 7).entries.map(\.rect)
        for (index, rect) in rects.enumerated() {
          for other in rects[(index + 1)...] { #expect(rect.intersection(other).isEmpty) }
        }
      }
    }
  }
}
