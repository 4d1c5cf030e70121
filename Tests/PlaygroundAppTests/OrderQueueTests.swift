import DataSources
import Experiments
import Testing

@testable import PlaygroundApp

@Suite struct OrderQueueTests {
  private static func queue() throws -> OrderQueue {
    try OrderQueue(Experiment(dataset: .generator(.circle)))
  }

  @Test func ordersComeOutAsTheyWentIn() throws {
    let queue = try Self.queue()
    #expect(!queue.hasOrders && queue.take().tasks.isEmpty)
    for version in 1...100 { queue.send(.edit(.addNeuron(layer: 0), version: version)) }
    #expect(queue.hasOrders && !queue.startsAnew)
    #expect(
      queue.take().tasks == (1...100).map { .edit(.addNeuron(layer: 0), version: $0) })
    #expect(!queue.hasOrders && queue.take().tasks.isEmpty)
  }

  @Test func whatWaitsForStepsStaysAnOrder() throws {
    let queue = try Self.queue()
    queue.send(.edit(.addLayer, version: 1))
    #expect(queue.take(whileStepping: true).tasks.isEmpty && queue.hasOrders)
    queue.send(.edit(.restart, version: 2))
    #expect(queue.startsAnew)
    #expect(queue.take(whileStepping: true).tasks.count == 1 && !queue.hasOrders)
  }

  /// Were a wake-up lost, this would never end.
  @Test func waitingEndsWithAnOrder() throws {
    let queue = try Self.queue()
    queue.send(.run(true))
    queue.wait(until: nil)
    #expect(queue.take().run == true)
    // The wake-up of the order above is still pending; it may end this wait early, no more.
    queue.wait(until: .now)
    #expect(queue.take().run == nil)
  }

  @Test func stoppingComesBeforeWhatWaits() throws {
    let queue = try Self.queue()
    for version in 1...100 { queue.send(.edit(.addNeuron(layer: 0), version: version)) }
    #expect(!queue.isStopped)
    queue.stop()
    queue.wait(until: nil)
    #expect(queue.isStopped)
  }
}
