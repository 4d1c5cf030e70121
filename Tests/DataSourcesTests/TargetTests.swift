import DataSources
import Testing

@Suite struct TargetTests {
  private static let two = Target.classes([0, 1, 1], names: ["no", "yes"])
  private static let three = Target.classes([2, 0, 1], names: ["a", "b", "c"])

  @Test func aNumberIsSaidByOneOutput() {
    let target = Target.numbers([17.5, 10], scale: .span(10...20, reach: 1))
    #expect(target.outputCount == 1 && target.count == 2 && target.problem == .regression)
    #expect(target.values(outputs: 1) == [0.5, -1] && target.values(of: [1], outputs: 1) == [-1])
    #expect(target.names.isEmpty && target.range == 10...20)
  }

  @Test func oneOutputTellsTwoClasses() {
    let target = Self.two
    #expect(target.outputCount == 1 && target.count == 3 && target.problem == .classification)
    #expect(target.values(outputs: 1) == [-1, 1, 1])
    #expect(target.values(of: [1, 0], outputs: 1) == [1, -1])
    #expect(target.values(of: [0, 1], outputs: 2) == [1, -1, -1, 1])
  }

  @Test func moreClassesHaveAnOutputEach() {
    let target = Self.three
    #expect(target.outputCount == 3)
    #expect(target.values(outputs: 3) == [-1, -1, 1, 1, -1, -1, -1, 1, -1])
    #expect((0..<3).map(target.label) == [2, 0, 1])
  }

  @Test func otherNumbersOfOutputsAreRefused() async {
    await #expect(processExitsWith: .failure) {
      _ = Target.classes([0], names: ["a", "b", "c"]).values(outputs: 1)
    }
    await #expect(processExitsWith: .failure) { _ = Target.numbers([0]).values(outputs: 2) }
  }
}
