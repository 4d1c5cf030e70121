import Foundation
import TestSupport
import Testing

/// Links on the command line.
@Suite struct LinkCommandTests {
  private static let page = "https://playground.tensorflow.org/"

  @Test(arguments: PageRecording.names.thinnedInDebug(by: 3))
  func aRecordedLinkTrainsAsItsRun(name: String) throws {
    let recording = try PageRecording.load(name)
    let link = Self.page + recording.config.hash.withSharp
    let run = try ProgramRun([
      "train", link, "--report", "0,10", "--epochs", "10", "--format", "json",
    ])
    #expect(run.isClean)
    let expected = recording.epochs.filter { $0.epoch == 0 || $0.epoch == 10 }
    #expect(run.lines.count == expected.count)
    for (line, epoch) in zip(run.lines, expected) {
      let report = try JSONDecoder().decode(Report.self, from: Data(line.utf8))
      #expect(report.epoch == epoch.epoch)
      #expect(report.testLoss.map { abs($0 - epoch.lossTest) <= 1e-9 * max(1, $0) } ?? true)
    }
    let printed = try ProgramRun(["link", link])
    #expect(printed.isClean && printed.lines.count == 1)
    #expect(try ProgramRun(["link", "--link", printed.lines[0]]).output == printed.output)
  }

  private struct Report: Decodable {
    let epoch: Int
    /// nil where it is out of bounds, which JSON writes as text.
    let testLoss: Double?

    enum CodingKeys: CodingKey { case epoch, testLoss }

    init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      epoch = try values.decode(Int.self, forKey: .epoch)
      testLoss = try? values.decode(Double.self, forKey: .testLoss)
    }
  }

  @Test func optionsGoBeforeALink() throws {
    let link = "#dataset=xor&networkShape=3&activation=relu&showTestData=true&tutorial=a"
    let run = try ProgramRun(["link", link, "--hidden", "5", "--dataset", "gauss"])
    #expect(run.isClean)
    for pair in [
      "activation=relu", "dataset=gauss", "networkShape=5", "showTestData=true", "tutorial=a",
    ] {
      #expect(run.output.contains("\(pair)&"), "\(pair)")
    }
  }

  /// The network itself would take gigabytes.
  @Test func aNetworkTooLargeToBeMadeHasALink() throws {
    let run = try ProgramRun(
      shell: "ulimit -v 1000000; nnplay link --hidden 4096,4096,4096,4096,4096,4096,4096,4096")
    #expect(run.status == 0 && run.output.contains("networkShape=4096,4096"))
  }

  @Test func whatALinkCannotHoldIsSaid() throws {
    let run = try ProgramRun(line: "link --optimizer adam")
    #expect(run.status == 0 && run.output.hasPrefix(Self.page + "#activation=tanh&"))
    #expect(
      run.errors == "A link cannot hold all of this; the page goes without: optimizer.\n")
  }

  @Test func aSavedRunsLinkIsThatOfItsSettings() throws {
    let folder = try ScratchFolder()
    let path = folder.url.appending(path: "run.nnplay").path
    _ = try ProgramRun(["train", "--hidden", "3", "--epochs", "2", "--save", path])
    let run = try ProgramRun(["link", path])
    #expect(run.isClean && run.output.contains("&networkShape=3&"))
    #expect(try ProgramRun(["link", path, "--link", "#"]).status == 64)
  }

  @Test(arguments: [
    (["train", "--link", "relu"], "\"relu\" is no link; give a link"),
    (["train", "#noise=60"], "the link's noise is 60; nnplay takes whole numbers from 0 to 50."),
    (["https://example.com/"], "\"https://example.com/\" has no settings after a #; give a link"),
    (["--link", "#", "--recipe", "circle-4-2"], "--link and --recipe are two experiments; leave"),
    (["train", "--epochs", "1", "#x=1"], "Unexpected argument '#x=1'; a link comes first, or"),
    (["link", "--link", "\u{1B}[2J"], "\"\u{FFFD}[2J\" is no link; give a link"),
    (["train", "#learningRate=\(String(repeating: "9", count: 60_000))"], "learningRate is 9999"),
  ])
  func whatCannotBeOpenedIsOneSentence(words: [String], sentence: String) throws {
    let run = try ProgramRun(words)
    #expect(
      run.status == 64 && run.output.isEmpty && run.errors.contains(sentence), "\(run.errors)")
    #expect(run.errors.hasPrefix("nnplay: ") && run.errors.count < 250)
    #expect(run.errors.split(whereSeparator: \.isNewline).count == 1)
  }
}

extension String {
  fileprivate var withSharp: String { hasPrefix("#") ? self : "#" + self }
}
