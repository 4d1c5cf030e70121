import Foundation
import TestSupport
import Testing

/// Training on images of the tests' own, by the real program.
@Suite struct TrainDigitsTests {
  private let scratch: ScratchFolder

  /// 60 images of two shades and 12 that test: digit 1 is bright.
  init() throws {
    scratch = try ScratchFolder()
    for (name, count) in [("train", 60), ("t10k", 12)] {
      let bytes = (0..<count).flatMap { [UInt8](repeating: $0 % 2 == 0 ? 0 : 200, count: 784) }
      try write("\(name)-images-idx3-ubyte", Self.header(2051, count, 28, 28) + bytes)
      let labels = (0..<count).map { UInt8($0 % 2) }
      try write("\(name)-labels-idx1-ubyte", Self.header(2049, count) + labels)
    }
  }

  private static func header(_ numbers: Int...) -> [UInt8] {
    numbers.flatMap { number in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) } }
  }

  private func write(_ name: String, _ bytes: [UInt8]) throws {
    try Data(bytes).write(to: scratch.url.appending(path: name))
  }

  private func train(_ options: String) throws -> ProgramRun {
    try ProgramRun(
      ["train", "--dataset", "mnist", "--data", scratch.url.path]
        + options.split(separator: " ").map(String.init))
  }

  @Test func aPassIsALineOfTheNotes() throws {
    let run = try train("--hidden 4 --learning-rate 0.1 --epochs 20")
    #expect(run.isClean && run.lines.count == 20, "\(run.errors)")
    #expect(run.lines.first?.wholeMatch(of: #/Epoch 0: \d+ / 12/#) != nil)
    #expect(run.lines.last == "Epoch 19: 12 / 12")
  }

  @Test func theValidationSetIsTheLastSixth() throws {
    let run = try ProgramRun(
      ["train", "--dataset", "mnist-validation", "--epochs", "1", "--hidden", "4"],
      environment: ["NNPLAY_DATA": scratch.url.path])
    #expect(run.isClean && run.output.hasSuffix(" / 10\n"), "\(run.errors)")
  }

  @Test func threadsChangeNoBit() throws {
    let line = "--hidden 70,40 --epochs 3 --format json --shuffle epoch --learning-rate 0.1"
    let one = try train(line + " --threads 1")
    #expect(one.isClean && one.lines.count == 4)
    #expect(one.output == (try train(line + " --threads 2").output))
  }

  @Test func aSavedRunGoesOn() throws {
    let file = scratch.url.appending(path: "run.nnplay").path
    let all = try train("--hidden 4 --epochs 4")
    #expect(try train("--hidden 4 --epochs 2 --save \(file)").isClean)
    let rest = try ProgramRun(["train", "--resume", file, "--epochs", "4"])
    #expect(rest.lines == Array(all.lines.suffix(2)), "\(rest.errors)")
  }

  @Test func withoutFilesItIsSaidWhereTheyComeFrom() throws {
    let run = try ProgramRun(line: "train --dataset mnist --data /none")
    #expect(run.status == 66 && run.output.isEmpty)
    #expect(
      run.errors
        == "nnplay: /none does not hold train-images-idx3-ubyte.gz, train-labels-idx1-ubyte.gz, "
        + "t10k-images-idx3-ubyte.gz, t10k-labels-idx1-ubyte.gz; put what comes from "
        + "https://ossci-datasets.s3.amazonaws.com/mnist/ into it, or in its folder mnist\n")
  }

  /// 60 images, of which a sixth is left away, and 12 that test.
  @Test(arguments: ["", " --split"]) func imagesAreCountedAndNotPrinted(option: String) throws {
    let words = ("datasets mnist" + option).split(separator: " ").map(String.init)
    let run = try ProgramRun(words + ["--data", scratch.url.path])
    #expect(run.isClean && run.lines.allSatisfy { $0.count <= 80 || $0.hasPrefix("Their files") })
    #expect(run.lines[0] == "mnist: 62 images of 28x28 pixels, a column each; the last 12 test.")
    #expect(run.lines[1] == "Their files: \(scratch.url.path)")
    #expect(
      run.lines[2...5] == [
        "class  train  test", "0         25     6", "1         25     6", "2          0     0",
      ])
    #expect(run.output.contains("they would be 48,670 numbers"))
  }

  @Test func rightAnswersAreNotCountedOfNumbers() throws {
    let run = try ProgramRun(line: "train --dataset reg-plane --format notes")
    #expect(run.status == 64 && run.errors.contains("--format notes counts right answers"))
  }
}
