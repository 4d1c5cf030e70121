import Experiments
import NeuralCore
import TerminalUI
import Testing

@testable import PlaygroundApp

@Suite struct GatesPlaneTests {
  private static func plane(
    _ weights: [Double], _ bias: Double, row: [Double] = [0, 0], held: Int = 2
  ) -> GatesPlane {
    GatesPlane(
      ThresholdNeuron(weights: weights, bias: bias), .step, row: row, heldInput: held)
  }

  @Test func cornersLieAtQuarters() throws {
    let place = try #require(Self.plane([1, 1], 0).place(of: [0, 1]))
    #expect(place.x == 0.25 && place.y == 0.25)
  }

  @Test func theLineEndsAtTheEdges() throws {
    let line = try #require(Self.plane([1, 1], -1).line)
    for end in [line.from, line.to] {
      #expect(end.x == end.y, "x1 + x2 = 1 falls from corner to corner")
      #expect(end.x == 0 || end.x == 1)
    }
    let upright = try #require(Self.plane([2, 0], -1).line)
    #expect(upright.from.x == 0.5 && upright.to.x == 0.5 && upright.from.y != upright.to.y)
  }

  @Test func thereIsNoLineWithoutWeightsOrFarAway() {
    #expect(Self.plane([0, 0], 1).line == nil && Self.plane([1, 1], -100).line == nil)
  }

  @Test func aSideIsWhereTheNeuronFires() {
    let plane = Self.plane([-2, -2], 3)
    #expect(plane.value(x: 0.25, y: 0.75) == 1 && plane.value(x: 0.75, y: 0.25) == -1)
    let map = plane.map(width: 4, height: 4)
    #expect(map.values[3] == -1 && map.values[12] == 1)
  }

  @Test func aHeldInputMovesTheLine() throws {
    let held = Self.plane([6, 2, 2], -3, row: [0, 0, 1])
    #expect(held.place(of: [0, 1, 0]) == nil && held.place(of: [1, 1, 1]) != nil)
    #expect(held.value(x: 0.25, y: 0.25) == 1, "0 1 1")
    #expect(Self.plane([6, 2, 2], -3, row: [0, 0, 0]).value(x: 0.25, y: 0.25) == -1, "0 1 0")
  }

  @Test func oneInputHasAnUprightLine() throws {
    let plane = Self.plane([-2], 1, row: [0])
    #expect(plane.upwards == nil && plane.line?.from.x == 0.5)
    #expect(try #require(plane.place(of: [1])).y == 0.5)
  }
}
