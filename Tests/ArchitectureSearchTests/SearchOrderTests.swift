@testable import ArchitectureSearch
import Testing

@Suite struct SearchOrderTests {
  private static func sorted(_ shapes: [[Int]], _ order: SearchOrder) -> [[Int]] {
    shapes.map {
      SearchNetwork(
        hidden: $0, parameters: SearchNetwork.parameters(inputs: 2, hidden: $0), variation: 0,
        values: [])
    }.sorted(by: order.areInOrder).map(\.hidden)
  }

  @Test func neuronsComeBeforeParameters() {
    // Their parameters: 17, 11, 13, 13, 3.
    let shapes = [[4], [2, 1], [3], [1, 3], []]
    #expect(Self.sorted(shapes, .neurons) == [[], [2, 1], [3], [1, 3], [4]])
  }

  @Test func parametersComeBeforeNeurons() {
    #expect(
      Self.sorted([[4], [1, 4], [3], [1, 3]], .parameters) == [[3], [1, 3], [1, 4], [4]])
  }

  @Test func tiesHaveOneOrder() {
    let one = SearchNetwork(hidden: [2, 3], parameters: 9, variation: 0, values: ["a"])
    let two = SearchNetwork(hidden: [2, 3], parameters: 9, variation: 1, values: ["b"])
    for order in SearchOrder.allCases {
      #expect(order.areInOrder(one, two) && !order.areInOrder(two, one))
      #expect(!order.areInOrder(one, one))
    }
  }
}
