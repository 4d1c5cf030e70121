import Testing

@testable import Experiments

@Suite struct GoalShareTests {
  @Test func isReadAndWritten() throws {
    let share = try GoalShare("19/20 test-accuracy>=0.99 300")
    #expect((share.reached, share.seeds, share.epochs) == (19, 20, 300))
    #expect(share.goal == .standard)
    #expect(share.description == "19/20 test-accuracy>=0.99 300")
  }

  @Test(arguments: [
    "", "19/20", "21/20 loss<1 3", "1/0 loss<1 3", "1/2 loss<1 0", "1/2 loss 3", "1/2 loss<1 3 4",
    "-1/2 loss<1 3", "1/9999 loss<1 3",
  ]) func whatIsNoneIsRefused(text: String) {
    #expect(throws: SettingRefusal.self) { _ = try GoalShare(text) }
  }
}
