import Synchronization
import TestSupport
import Testing

@testable import NeuralCore

@Suite("Threads of wide networks")
struct ThreadTeamTests {
  @Test("each member works once, and twice where asked twice", arguments: [1, 2, 5])
  func members(count: Int) {
    let team = ThreadTeam(count)
    let seen = Mutex<[Int]>([])
    for _ in 0..<2 {
      team.run { member in
        seen.withLock { $0.append(member.index) }
        member.wait()
        let all = seen.withLock { $0.count }
        #expect(member.count == count && all >= count)
        member.wait()
      }
    }
    #expect(seen.withLock { $0.sorted() } == (0..<count).flatMap { [$0, $0] })
  }

  @Test("where the system has no more threads there are fewer members")
  func noThreads() async {
    await #expect(processExitsWith: .success) {
      limitMemory(to: 20 << 20)
      let shares = Mutex<[Int64]>([])
      ThreadTeam(1_000).run { member in
        let share = member.share(of: 32_000)
        shares.withLock { $0.append(Int64(share.count)) }
        member.wait()
      }
      let all = shares.withLock { $0 }
      precondition(all.count < 1_000 && all.reduce(0, +) == 32_000, "all columns are somebody's")
    }
  }
}
