import ArgumentParser
import DataSources
import Experiments
import Foundation
import Lessons
import PlaygroundApp

/// Lessons: a list of them, or one.
struct LearnCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "learn",
    abstract: "Lessons: look, foretell, try, and see why.",
    usage: "nnplay learn [<lesson>|<FILE.txt>] [<options>]",
    discussion: """
      Without a lesson it lists them with what is done. A file of one's own is a lesson too: the README \
      documents its form, and --check says what is wrong in it.
      """)

  @Argument(
    help: ArgumentHelp("A lesson, or the file of one.", valueName: "lesson"),
    completion: .list(LessonCatalog.all.map(\.name)))
  var lesson: String?

  @OptionGroup var translation: LanguageOptions

  @Flag(help: "Say what is wrong in the lesson, or what it holds; exit code 65 for what is wrong.")
  var check = false

  @Flag(help: "Forget what is done of the lesson, or of all.")
  var reset = false

  @Flag(help: "Write the lesson as text.")
  var print = false

  @OptionGroup var data: DataOptions

  @OptionGroup var look: LookOptions

  private var environment: [String: String] { ProcessInfo.processInfo.environment }

  func run() throws {
    let chosen = try lesson.map(LessonCatalog.find)
    let state = StateDirectory(environment: environment)
    if reset { return try forget(chosen, state) }
    let language = translation.chosen
    guard let chosen else {
      guard !check, !print else {
        throw DataError(.usage, "name a lesson, or the file of one, behind nnplay learn")
      }
      StandardOutput.write(LessonList(LessonProgress(in: state), language).text)
      return
    }
    if check { return try Self.check(chosen, named: lesson ?? "", data.directory) }
    if print {
      StandardOutput.write(LessonText(chosen, language, openedBy: lesson ?? "").text)
    } else {
      try play(LessonCourse(chosen, language, LessonProgress(in: state)), state)
    }
  }

  /// Opens a lesson on the screen, paused.
  private func play(_ course: LessonCourse, _ state: StateDirectory) throws {
    let experiment: Experiment
    do {
      experiment = try LessonCourse.experiment(of: course.lesson, in: data.directory)
    } catch {
      guard let finding = course.lesson.presetError(error) else { throw error }
      throw DataError(.badData, Self.sentence(of: finding, in: lesson ?? ""))
    }
    let code = try Playground.run(
      Trainer(experiment, threads: WorkerThreads.processorCount), isPlaying: false, look: look.look,
      data: data.directory,
      showing: .lesson(course), state: state)
    if code != 0 { throw ExitCode(code) }
  }

  private func forget(_ lesson: Lesson?, _ state: StateDirectory) throws(DataError) {
    var progress = LessonProgress(in: state)
    progress.forget(lesson)
    try progress.write(to: state)
    let what = lesson.map { "of \($0.name)" } ?? "of all lessons"
    StandardOutput.write("What was done \(what) is forgotten.\n")
  }

  /// Replays a lesson, and says what it holds or what is wrong.
  private static func check(_ lesson: Lesson, named word: String, _ data: DataDirectory) throws {
    var line = TerminalLine()
    let findings = try LessonCheck(lesson, data: data).findings { done, count in
      line.draw { String("Part \(done + 1) of \(count) is measured.".prefix($0)) }
    }
    line.hide()
    let sentences = findings.map { sentence(of: $0, in: word) }
    for sentence in sentences.dropLast() { StandardError.write("nnplay: \(sentence)\n") }
    if let last = sentences.last { throw DataError(.badData, last) }
    StandardOutput.write(LessonText.summary(of: lesson, named: printable(word, limit: 200)))
  }

  private static func sentence(of finding: RecordError, in word: String) -> String {
    "\(printable(word, limit: 200)), \(printable(finding.description, limit: 400))"
  }
}
