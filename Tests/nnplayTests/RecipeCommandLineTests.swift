import ArgumentParser
import DataSources
import Experiments
import Foundation
import TestSupport
import Testing

@testable import nnplay

/// The commands that recipes and open questions name are commands of the program.
@Suite struct RecipeCommandLineTests {
  /// What needs a terminal gets as far as that.
  private static let noTerminal: Int32 = 69

  private static func words(_ command: String) -> [String] {
    command.split(separator: " ").dropFirst().map(String.init)
  }

  @Test(
    arguments: (OpenQuestion.all.flatMap(\.commands) + Recipe.all.map(\.commandLine))
      .thinnedInDebug())
  func isParsed(command: String) throws {
    #expect(command.hasPrefix("nnplay "))
    #expect(throws: Never.self) {
      _ = try Nnplay.parseAsRoot(CommandWords.complete(Self.words(command)))
    }
  }

  /// The commands of an answer one after the other, in a folder with the repository's own files.
  ///
  /// What trains or searches does so for an epoch; what needs files of the user's is left out.
  @Test(arguments: OpenQuestion.all) func runs(question: OpenQuestion) throws {
    let scratch = try ScratchFolder()
    try FileManager.default.createSymbolicLink(
      at: scratch.url.appending(path: "Datasets"),
      withDestinationURL: Repository.folder.appending(path: "Datasets"))
    for command in question.commands where !Self.needsFiles(command) {
      let run = try ProgramRun(Self.short(command), folder: scratch.url)
      let isScreen = Self.isScreen(command)
      #expect(
        run.isExit && run.status == (isScreen ? Self.noTerminal : 0), "\(command): \(run.errors)")
    }
  }

  /// What opens on a screen without any file of the user's.
  @Test(arguments: Recipe.all.filter { $0.place == .screen }) func opens(recipe: Recipe) throws {
    for line in [recipe.commandLine, "nnplay play --recipe \(recipe.name)"] {
      let run = try ProgramRun(Self.words(line))
      #expect(run.isExit && run.status == Self.noTerminal, "\(line): \(run.errors)")
    }
  }

  private static func short(_ command: String) -> [String] {
    var words = words(command)
    if let place = words.firstIndex(of: "--epochs") { words[place + 1] = "1" }
    return words
  }

  private static func needsFiles(_ command: String) -> Bool {
    let words = words(command)
    guard let option = words.firstIndex(of: "--recipe") else { return false }
    let dataset = Recipe.named(words[option + 1])?.words.dataset
    return dataset.flatMap(LocalDataset.named) != nil
  }

  private static func isScreen(_ command: String) -> Bool {
    let words = words(command)
    return !["train", "predict", "minimize"].contains(words[0]) && !words.contains("--print")
  }
}

extension OpenQuestion: CustomTestStringConvertible {
  /// The question alone.
  public var testDescription: String { question }
}
