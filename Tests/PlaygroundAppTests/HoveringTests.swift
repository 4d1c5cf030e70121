import TerminalUI
import Testing

@testable import PlaygroundApp

@Suite struct HoveringTests {
  /// The left half is a neuron, the pad lies from column 60 on.
  private static func target(_ pointer: Pointer) -> Frame.Target? {
    switch pointer.x {
    case ..<40: .focus(.place(.hidden(layer: 0, neuron: 0)))
    case 60...: .pad
    default: nil
    }
  }

  private static func pointer(_ x: Int, _ kind: Pointer.Kind) -> Input {
    .pointer(Pointer(x: x, y: 5, kind))
  }

  private static func news(_ hovering: inout Hovering, _ inputs: [Input]) -> [Input] {
    hovering.news(in: inputs, target: target)
  }

  @Test func ofSeveralMovesTheLastCounts() {
    var hovering = Hovering()
    let moves = (0..<20).map { Self.pointer($0, .move) }
    #expect(Self.news(&hovering, moves) == [moves[19]])
    let others = [Self.pointer(50, .move), .key("a"), Self.pointer(3, .move)]
    #expect(Self.news(&hovering, others) == others, "a key lies between them")
  }

  @Test func aMoveOverTheSameIsNoNews() {
    var hovering = Hovering()
    #expect(Self.news(&hovering, [Self.pointer(45, .move)]).isEmpty, "over nothing, as before")
    #expect(Self.news(&hovering, [Self.pointer(3, .move)]).count == 1)
    #expect(Self.news(&hovering, [Self.pointer(4, .move)]).isEmpty)
    #expect(Self.news(&hovering, [Self.pointer(45, .move)]).count == 1, "it has left")
  }

  @Test func aDragOnNothingIsSaidOnceAndNotOfATremblingHand() {
    var hovering = Hovering()
    let press = Self.pointer(45, .press(.left))
    #expect(Self.news(&hovering, [press]) == [press])
    let drags = (46..<56).map { Self.pointer($0, .drag(.left)) }
    #expect(Self.news(&hovering, drags) == [drags[3]])
    #expect(Self.news(&hovering, [press, drags[9]]).count == 2, "the next drag anew")
  }

  @Test func onThePadEveryDragCountsUntilItLeavesIt() {
    var hovering = Hovering()
    let drags = (61..<70).map { Self.pointer($0, .drag(.left)) }
    let inputs = [Self.pointer(60, .press(.left))] + drags
    #expect(Self.news(&hovering, inputs) == inputs)
    #expect(Self.news(&hovering, [Self.pointer(50, .drag(.left))]).isEmpty)
  }

  @Test func keysAreNews() {
    var hovering = Hovering()
    let inputs = [Input.key("a"), .paste("x"), Self.pointer(3, .wheelUp)]
    #expect(Self.news(&hovering, inputs) == inputs)
  }
}
