import Testing

@testable import TerminalUI

@Suite struct AttributesTests {
  @Test func eachHasItsOwnBit() {
    let all: [Attributes] = [.bold, .dim, .italic, .underline, .reverse]
    #expect(Set(all.map(\.rawValue)).count == all.count)
    #expect("\(Attributes(all))" == "bold dim italic underline reverse")
  }
}
