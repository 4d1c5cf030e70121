import DataSources
import Foundation
import TestSupport
import Testing

@testable import Lessons

@Suite struct LessonCatalogTests {
  @Test func everyTextOfTheFolderIsInTheCourse() throws {
    let folder = URL(filePath: #filePath).appending(path: "../../../../Sources/Lessons/Texts")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.standardized.path)
    #expect(!files.isEmpty && LessonCatalog.all.count == files.count)
    for file in files {
      let text = try String(
        contentsOf: folder.standardized.appending(path: file), encoding: .utf8)
      let name = file.replacing(".txt", with: "")
      #expect(try Lesson(text).name == name, "\(file)")
      #expect(LessonCatalog.all.contains { $0.name == name }, "\(file)")
    }
  }

  @Test(arguments: LessonCatalog.all) func isFitToBeRead(lesson: Lesson) {
    #expect(lesson.hints.count == 3)
    for language in lesson.languages {
      #expect(lesson.title[language].count <= 56, "\(language)")
      #expect(lesson.look[language].count <= 480, "\(language)")
      for text in [lesson.look, lesson.explanation] + lesson.hints.map(\.text) {
        #expect(text[language].last.map { ".?!".contains($0) } == true, "\(text[language])")
      }
      for goal in lesson.goals { #expect(goal.sentence[language].count <= 76) }
    }
  }

  @Test func whatIsNoLessonIsRefused() throws {
    let scratch = try ScratchFolder()
    let bad = try scratch.file(named: "bad.txt", "title: x")
    let expected: [(String, DataError.Kind)] = [
      ("nando", .usage), (scratch.url.path + "/none.txt", .noInput), (bad.path, .badData),
      (scratch.url.path, .noInput),
    ]
    for (word, kind) in expected {
      #expect { _ = try LessonCatalog.find(word) } throws: { ($0 as? DataError)?.kind == kind }
    }
    #expect(try LessonCatalog.find("nand").name == "nand")
  }

  /// What refuses is read on one line of 80 columns.
  @Test func refusalsFitALine() {
    for lesson in LessonCatalog.all {
      for rule in lesson.rules {
        for language in rule.sentence.languages {
          #expect(rule.sentence[language].count <= 78, "\(lesson.name): \(rule.sentence[language])")
        }
      }
    }
  }
}
