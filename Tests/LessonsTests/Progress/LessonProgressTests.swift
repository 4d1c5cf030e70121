import DataSources
import TestSupport
import Testing

@testable import Lessons

@Suite struct LessonProgressTests {
  @Test func isKeptAndForgotten() throws {
    let scratch = try ScratchFolder()
    let state = StateDirectory(environment: ["XDG_STATE_HOME": scratch.url.path])
    let lesson = try LessonCatalog.find("circle")
    var progress = LessonProgress(in: state)
    #expect(progress == LessonProgress())
    progress.add([GoalTick(isReached: true), GoalTick()], of: lesson)
    #expect(!progress.isDone(lesson))
    try progress.write(to: state)
    #expect(LessonProgress(in: state) == progress && progress.text == "circle 1\n")
    progress.add([GoalTick(), GoalTick(isReached: true)], of: lesson)
    #expect(progress.ticks(of: lesson).prefix(2).map(\.isReached) == [true, true])
    progress.forget(lesson)
    #expect(progress == LessonProgress())
  }

  @Test func whatAnotherTerminalHasReachedIsAdded() {
    var progress = LessonProgress("circle 1\nluck 2\n")
    progress.add(LessonProgress("circle 2\nnand 1\n"))
    #expect(progress == LessonProgress("circle 1 2\nluck 2\nnand 1\n"))
  }

  /// A lesson of a file may be called as one of the course is.
  @Test func aFilesLessonHasProgressOfItsOwn() throws {
    let scratch = try ScratchFolder()
    let text = "lesson: nand\ntitle: N\nlook: L\nexplain: E\n\ngoal: epochs>=2\nsay: it\n"
    let own = try LessonCatalog.read(scratch.file(named: "nand.txt", text).path)
    var progress = LessonProgress("nand 1 2 3 4\n")
    #expect(try !progress.isDone(own) && progress.isDone(LessonCatalog.find("nand")))
    progress.add([GoalTick(isReached: true)], of: own)
    #expect(progress.isDone(own) && LessonProgress(progress.text) == progress)
    progress.forget(own)
    #expect(progress == LessonProgress("nand 1 2 3 4\n"))
  }

  @Test func strangeLinesAreLeftOut() throws {
    let lesson = try LessonCatalog.find("circle")
    let progress = LessonProgress("\n\u{1B}[2J\ncircle 2 x -1 2\n")
    #expect(progress.ticks(of: lesson).prefix(2).map(\.isReached) == [false, true])
  }
}
