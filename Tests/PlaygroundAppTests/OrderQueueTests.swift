import Testing

@testable import PlaygroundApp

@Suite struct OrderQueueTests {
  @Test func ordersComeOutAsTheyWentIn() throws {
    let queue = try OrderQueue<Int>()
    #expect(!queue.hasOrders && queue.take().isEmpty)
    for order in 0..<100 { queue.send(order) }
    #expect(queue.hasOrders)
    #expect(queue.take() == Array(0..<100))
    #expect(!queue.hasOrders && queue.take().isEmpty)
  }

  /// Were a wake-up lost, this would never end.
  @Test func waitingEndsWithAnOrder() throws {
    let queue = try OrderQueue<Int>()
    queue.send(1)
    queue.wait(until: nil)
    #expect(queue.take() == [1])
    // The wake-up of the order above is still pending; it may end this wait early, no more.
    queue.wait(until: .now)
    #expect(queue.take().isEmpty)
  }
}
