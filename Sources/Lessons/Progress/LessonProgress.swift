import DataSources

/// Which goals of which lessons were reached, as it is kept between sessions.
package struct LessonProgress: Sendable, Equatable {
  /// The file in the folder of the program's state.
  package static let file = "lessons"

  /// The places of the goals that were reached, counted from 1, by the lesson's name; `./` stands before that of a file's.
  private var reached: [String: Set<Int>] = [:]

  /// Nothing was reached yet.
  package init() {}

  /// What a text says; lines that say nothing of it are left out.
  package init(_ text: String) {
    for line in text.split(whereSeparator: \.isNewline) {
      let words = line.split(separator: " ")
      guard let name = words.first else { continue }
      reached[String(name)] = Set(words.dropFirst().compactMap { Int($0) })
    }
  }

  /// What a state directory holds.
  package init(in state: StateDirectory) {
    self.init(state.text(of: Self.file) ?? "")
  }

  /// A line for each lesson: its name and the goals that were reached.
  package var text: String {
    reached.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }.map { name, goals in
      ([name] + goals.sorted().map(String.init)).joined(separator: " ") + "\n"
    }.joined()
  }

  /// Keeps it in a state directory.
  /// - Throws: `DataError` where it cannot be written.
  package func write(to state: StateDirectory) throws(DataError) {
    try state.write(text, to: Self.file)
  }

  /// Which goals of a lesson were reached, in their order.
  package func ticks(of lesson: Lesson) -> [GoalTick] {
    let goals = reached[lesson.progressName] ?? []
    return lesson.goals.indices.map { GoalTick(isReached: goals.contains($0 + 1)) }
  }

  /// Whether all goals of a lesson were.
  package func isDone(_ lesson: Lesson) -> Bool { ticks(of: lesson).allSatisfy(\.isReached) }

  /// Takes in the goals of a lesson that were reached.
  package mutating func add(_ ticks: [GoalTick], of lesson: Lesson) {
    for (place, tick) in ticks.enumerated() where tick.isReached {
      reached[lesson.progressName, default: []].insert(place + 1)
    }
  }

  /// Takes in what was reached elsewhere.
  package mutating func add(_ other: LessonProgress) {
    reached.merge(other.reached) { $0.union($1) }
  }

  /// Forgets a lesson, or all.
  package mutating func forget(_ lesson: Lesson? = nil) {
    if let lesson { reached[lesson.progressName] = nil } else { reached = [:] }
  }
}

extension Lesson {
  /// What its progress is kept by: one of a file is never the one of the course.
  fileprivate var progressName: String { isOfFile ? "./\(name)" : name }
}
