import Experiments
import Testing

@testable import PlaygroundApp

@Suite struct FocusMapTests {
  private static func map(_ hidden: [Int]) -> FocusMap {
    FocusMap(hidden: hidden, datasetCount: 10, chosenDataset: 3)
  }

  private static let directions = [Direction.up, .down, .left, .right]

  @Test(arguments: Shapes.all)
  func arrowsReachEveryPlaceAndNoOther(hidden: [Int]) {
    let map = Self.map(hidden)
    var reached: Set<Focus> = [.place(.output)]
    var border = reached
    while !border.isEmpty {
      let next = Set(border.flatMap { from in Self.directions.map { map.move(from: from, $0) } })
      border = next.subtracting(reached)
      reached.formUnion(border)
    }
    #expect(reached == Set(map.all))
  }

  @Test(arguments: Shapes.all)
  func tabGoesThroughAllPanelsAndBack(hidden: [Int]) {
    let map = Self.map(hidden)
    var (forth, back): ([Focus], [Focus]) = ([.place(.output)], [.place(.output)])
    for _ in map.panels {
      forth.append(map.tab(from: forth[forth.count - 1], by: 1))
      back.append(map.tab(from: back[back.count - 1], by: -1))
    }
    #expect(forth.dropFirst().map(\.panel) == map.panels)
    #expect(forth == back.reversed())
  }

  @Test func tabEntersTheDataAtTheChosenSet() {
    #expect(Self.map([4, 2]).tab(from: .setting(.noise), by: 1) == .dataset(3))
  }

  @Test(arguments: Shapes.all)
  func upAndDownGoFromOneToTheNext(hidden: [Int]) {
    let map = Self.map(hidden)
    for panel in map.panels where panel != .settings {
      for place in 1..<max(1, map.count(panel)) {
        let (upper, lower) = (map.focus(panel, at: place - 1), map.focus(panel, at: place))
        #expect(map.move(from: upper, .down) == lower && map.move(from: lower, .up) == upper)
      }
    }
  }

  @Test func sidewaysGoesToTheSameHeight() {
    let map = Self.map([8, 2])
    let first = { (neuron: Int) in Focus.place(.hidden(layer: 0, neuron: neuron)) }
    #expect(map.move(from: first(0), .right) == .place(.hidden(layer: 1, neuron: 0)))
    #expect(map.move(from: first(7), .right) == .place(.hidden(layer: 1, neuron: 1)))
    #expect(map.move(from: .place(.hidden(layer: 1, neuron: 1)), .left) == first(6))
  }

  @Test func sidewaysEndsAtTheEdges() {
    let map = Self.map([4, 2])
    #expect(map.move(from: .place(.output), .right) == .place(.output))
    #expect(map.move(from: .dataset(2), .left) == .dataset(2))
    let settings = Setting.line
    #expect(map.move(from: .setting(settings[0]), .left) == .setting(settings[0]))
    let last = Focus.setting(settings[settings.count - 1])
    #expect(map.move(from: last, .right) == last)
  }

  @Test func clampedIsTheNearestPlaceThatIsThere() {
    let gone = Focus.place(.hidden(layer: 2, neuron: 5))
    #expect(Self.map([8, 8, 8]).clamped(gone) == gone)
    #expect(Self.map([8, 8, 3]).clamped(gone) == .place(.hidden(layer: 2, neuron: 2)))
    #expect(Self.map([8, 4]).clamped(gone) == .place(.hidden(layer: 1, neuron: 3)))
    #expect(Self.map([]).clamped(gone) == .place(.output))
    #expect(Self.map([]).clamped(.setting(.noise)) == .setting(.noise))
    #expect(Self.map([]).clamped(.place(.feature(.sinY))) == .place(.feature(.sinY)))
  }
}
