import DataSources
import Experiments
import Foundation
import TestSupport
import Testing

@testable import Lessons

@Suite struct LessonCheckTests {
  private static let data = DataDirectory(
    option: nil, environment: ProcessInfo.processInfo.environment)

  /// Lessons whose data sets are there.
  private static let playable = LessonCatalog.all.filter { lesson in
    guard case .playground(let words) = lesson.preset, let name = words.dataset,
      let local = LocalDataset.named(name)
    else { return true }
    return data.holds(local)
  }

  /// The initial state fails, the solution passes, and every claim and rate is the measured one.
  @Test(arguments: playable.thinnedInDebug(by: 5)) func everyLessonIsTrue(lesson: Lesson) throws {
    #expect(try LessonCheck(lesson, data: Self.data).findings().map(\.description) == [])
  }

  @Test(arguments: playable) func noGoalIsReachedAtTheStart(lesson: Lesson) throws {
    #expect(try LessonReplay(lesson, data: Self.data).ticks.allSatisfy { !$0.isReached })
  }

  @Test(arguments: [
    ("goal: epochs>=2", "goal: epochs>=0", "line 8: this goal is reached at the start"),
    (
      "solution: train 2", "solution: --features x; train 2",
      "line 6: solution: Only the rate."
    ),
    (
      "solution: train 2", "solution: --learning-rate 0.1",
      "line 8: the solution does not reach this goal"
    ),
    ("solution: train 2", "solution:", "line 6: a solution is missing"),
    ("-> epochs=1", "-> epochs=2", "line 15: train 1 -> epochs=2: epochs=2 does not hold"),
    (
      "0/2 test-loss<0.0001 2", "1/2 test-loss<0.0001 2",
      "line 21: 1/2 test-loss<0.0001 2: measured are 0/2"
    ),
  ]) func whatIsUntrueIsFound(part: String, wrong: String, finding: String) throws {
    #expect(try LessonCheck(Lesson(Self.text)).findings() == [])
    let spoilt = Self.text.replacing(part, with: wrong)
    #expect(try LessonCheck(Lesson(spoilt)).findings().map(\.description) == [finding])
  }

  /// Nothing that asks for hours of work is begun.
  @Test(arguments: [
    ("train 1 ->", "--hidden 900; train 1000000 ->", 15),
    ("-> epochs=1", "-> 1/1000 test-loss<0 1000000", 15),
    ("0/2 test-loss<0.0001 2", "0/1000 test-loss<0 1000000", 21),
    ("--hidden none", "--hidden 4096,4096", 3), ("train 1 ->", "--hidden 4096,4096 ->", 15),
  ]) func workIsBounded(part: String, wrong: String, line: Int) throws {
    let findings = try LessonCheck(Lesson(Self.text.replacing(part, with: wrong))).findings()
    #expect(findings.map(\.line).contains(line) && findings.count <= 2)
    #expect(findings.contains { $0.message.contains("than") && $0.message.contains("check") })
  }

  /// Of several findings none is kept back, and each part is announced.
  @Test func allIsFoundInTheOrderOfLines() throws {
    let spoilt = Self.text.replacing("-> epochs=1", with: "-> epochs=2")
      .replacing("goal: epochs>=2\n", with: "goal: epochs>=0\n").replacing("0/2", with: "1/2")
    var parts: [[Int]] = []
    let findings = try LessonCheck(Lesson(spoilt)).findings { parts.append([$0, $1]) }
    #expect(findings.map(\.line) == [8, 15, 21] && parts == [[0, 3], [1, 3], [2, 3]])
  }

  @Test(arguments: ["--dataset spirale", "--dataset ./none.csv", "--features zero"])
  func whatIsWrongInThePresetIsTheLessons(preset: String) throws {
    let spoilt = Self.text.replacing("--dataset gauss --hidden none", with: preset)
    let findings = try LessonCheck(Lesson(spoilt)).findings()
    #expect(findings.map(\.line) == [3])
    #expect(findings[0].message.hasPrefix("preset: "))
  }

  @Test func aPublicDataSetThatIsNotHereIsNoFaultOfTheLesson() throws {
    #expect(throws: DataError.self) {
      _ = try LessonCheck(LessonCatalog.find("housing")).findings()
    }
  }

  static let text = """
    lesson: short
    title: Short
    preset: --dataset gauss --hidden none
    look: Look.
    explain: So.
    solution: train 2

    goal: epochs>=2
    say: learn

    allow: learning-rate
    say: Only the rate.

    hint: One.
    claim: train 1 -> epochs=1

    hint: Two.

    hint: Three.

    rate: 0/2 test-loss<0.0001 2
    """
}

extension Lesson: CustomTestStringConvertible {
  /// Its name, in place of all that it holds.
  public var testDescription: String { name }
}
