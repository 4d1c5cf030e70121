import ArchitectureSearch

/// Networks that a search on the screen goes through.
package struct NetworkSpace: Sendable, Equatable {
  /// The text that `--hidden` takes.
  package let text: String
  /// What a person reads.
  package let title: String
  /// Neurons of each hidden layer.
  package let networks: [[Int]]

  private init(_ text: String, _ title: String) {
    self.text = text
    self.title = title
    networks = (try? SearchSpace(text))?.networks() ?? []
  }

  /// The choices: the first is that of `nnplay minimize`.
  package static let all = [
    NetworkSpace("1-8", "one layer of 1-8"),
    NetworkSpace("1-4,1-4", "two layers of 1-4"),
    NetworkSpace("2-6,2-4", "2-6, then 2-4"),
    NetworkSpace("4-8x2", "two layers, 4,4 to 8,8"),
    NetworkSpace("4-8x3", "three layers, to 8,8,8"),
  ]

  /// The choice some steps on, from the last one to the first.
  func other(by steps: Int) -> NetworkSpace {
    let (all, count) = (Self.all, Self.all.count)
    let place = all.firstIndex(of: self) ?? 0
    return all[((place + steps) % count + count) % count]
  }
}
