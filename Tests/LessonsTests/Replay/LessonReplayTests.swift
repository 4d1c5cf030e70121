import Experiments
import Testing

@testable import Lessons

@Suite struct LessonReplayTests {
  private static func lesson(place: String, preset: String, goal: String, rule: String = "") throws
    -> Lesson
  {
    try Lesson(
      """
      lesson: a
      title: A
      place: \(place)
      preset: \(preset)
      look: Look.
      explain: So.

      goal: \(goal)
      say: it

      \(rule)
      """)
  }

  private static func reaches(
    _ place: String, _ preset: String, _ goal: String, _ steps: String
  ) throws -> Bool {
    let lesson = try Self.lesson(place: place, preset: preset, goal: goal)
    var replay = try LessonReplay(lesson)
    #expect(!replay.isDone)
    try replay.perform(LessonStep.all(steps, at: lesson.place))
    return replay.isDone
  }

  @Test(arguments: [
    ("gates", "--gate nand --blank", "gate=and rows=4", "--gate and --weights 2,2 --bias -3"),
    ("gates", "--gate nand --blank", "rows=4 passes>=1", "teach 20"),
    (
      "gates", "--gate nand", "error<=0.01 response=sigmoid",
      "--sigmoid --weights -10,-10 --bias 15"
    ),
    ("gates", "--gate cheese-3 --threshold 5", "rows=8 weights=6,2,2", "--threshold 3"),
    ("gates", "--gate xor-nand --blank", "rows=4", "--weights -2,-2 --bias 3"),
    ("gates", "--gate mcculloch-pitts-or --blank", "rows=4", "--weights 2,2 --threshold 2"),
    ("descend", "--curve square --rate 0.1", "distance<0.001 steps<=10", "--rate 0.4; roll 10"),
    ("descend", "--curve square", "distance>1000", "--rate 1.1; roll 60"),
    ("step", "--example toy --quiz", "right>=20 told=0", "answer"),
    ("playground", "--dataset gauss --hidden none", "epochs>=2", "train 2"),
    (
      "playground", "--hidden 1", "weight(2,1,1)=3+-0.01 bias(1,1)=-1",
      "weight(2,1,1) 3; bias(1,1) -1"
    ),
    ("playground", "--hidden 1", "test-loss<2 seeds>=2", "seed 0.1; train 1; seed 0.2; train 1"),
    ("playground", "--dataset gauss", "dataset=xor", "--dataset xor"),
  ]) func stepsReachGoals(place: String, preset: String, goal: String, steps: String) throws {
    #expect(try Self.reaches(place, preset, goal, steps), "\(goal)")
    #expect(
      try !Self.reaches(
        place, preset, goal, place == "playground" ? "restart" : place == "gates" ? "--gate or" : ""
      ))
  }

  /// What a lesson locks is locked for its solution too, on every screen.
  @Test(arguments: [
    ("gates", "--gate nand --blank", "rows=4", "teach", "teach 20"),
    ("gates", "--gate nand --blank", "rows=4", "gate", "--gate or"),
    ("gates", "--gate nand --blank", "rows=4", "response", "--sigmoid"),
    ("descend", "--rate 0.1", "steps>=99", "rate", "--rate 0.4"),
    ("descend", "--rate 0.1", "steps>=99", "curve", "--curve 5square"),
    ("descend", "--rate 0.1", "steps>=99", "start", "--start 1"),
    ("playground", "--hidden 1", "epochs>=9", "hidden", "--hidden 2"),
  ]) func whatIsLockedIsNoStep(
    place: String, preset: String, goal: String, lock: String, step: String
  )
    throws
  {
    let lesson = try Self.lesson(
      place: place, preset: preset, goal: goal, rule: "lock: \(lock)\nsay: Not here.")
    var replay = try LessonReplay(lesson)
    let steps = try LessonStep.all(step, at: lesson.place)
    #expect(throws: SettingRefusal("Not here.")) { try replay.perform(steps) }
    try replay.perform(steps, obeysRules: false)
  }

  @Test func aWiredGateIsNotTaught() throws {
    let lesson = try Self.lesson(place: "gates", preset: "--gate xor-nand --blank", goal: "rows=4")
    var replay = try LessonReplay(lesson)
    #expect(throws: SettingRefusal.self) {
      try replay.perform(LessonStep.all("teach 1", at: .gates))
    }
  }
}
