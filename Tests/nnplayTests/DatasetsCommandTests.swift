import DataSources
import Experiments
import Foundation
import TestSupport
import Testing

/// Listing and printing of data sets, by the real program.
@Suite struct DatasetsCommandTests {
  @Test func theSplitIsThatOfTraining() throws {
    let run = try ProgramRun(["datasets", "circle", "--split", "--train-percent", "20"])
    #expect(run.isClean && run.lines.first == "set,x,y,label" && run.lines.count == 501)
    var experiment = Experiment(dataset: .generator(.circle))
    experiment.trainPercent = 20
    let trainer = Trainer(experiment)
    let first = trainer.dataset.rows[trainer.split.train[0], 0]
    #expect(run.lines[1].hasPrefix("train,\(first),"))
    #expect(run.lines.filter { $0.hasPrefix("train,") }.count == 100)
    let plain = try ProgramRun(["datasets", "circle"])
    #expect(
      Set(run.lines.dropFirst().map { $0.split(separator: ",", maxSplits: 1).last ?? "" })
        == Set(plain.lines.dropFirst().map { $0[...] }), "the same points in another order")
  }

  @Test func everyDataSetIsListed() throws {
    let run = try ProgramRun(["datasets"])
    #expect(run.isClean)
    for (source, line) in zip(DatasetCatalog.all, run.lines) {
      #expect(line.hasPrefix("\(source.name) ") && line.hasSuffix(" \(source.summary)"))
    }
    #expect(run.lines.count > DatasetCatalog.all.count && run.output.contains("FILE.csv"))
    #expect(run.lines.allSatisfy { $0.count <= 80 })
  }

  @Test(arguments: [
    "circle", "xor", "gauss", "spiral", "moons", "blobs", "checkerboard", "sine", "brightness",
    "and", "or",
    "nand", "xor-gate", "iris",
  ])
  func aDataSetIsTheFileOfItsName(name: String) throws {
    let run = try ProgramRun(["datasets", name])
    #expect(run.isClean)
    #expect(run.output == (try Repository.text("Datasets/\(name).csv")))
  }

  @Test func noiseAndSeedChangeIt() throws {
    let plain = try ProgramRun(line: "datasets gauss")
    let noisy = try ProgramRun(line: "datasets gauss --noise 10")
    let other = try ProgramRun(line: "datasets gauss --seed 2")
    #expect(noisy.isClean && noisy.lines.count == 501 && noisy.output != plain.output)
    #expect(other.isClean && other.lines.count == 501 && other.output != plain.output)
  }

  @Test func whatIsPrintedCanBeTrainedOn() throws {
    let scratch = try ScratchFolder()
    let csv = try ProgramRun(line: "datasets gauss --noise 20").output
    let file = try scratch.file(named: "gauss.csv", csv)
    let run = try ProgramRun(["train", "--dataset", file.path, "--epochs", "5"])
    #expect(run.isClean && run.lines.count == 5, "\(run.errors)")
  }

  /// As `nnplay datasets circle | head -1` closes the pipe.
  @Test func aReaderThatLeavesIsNoCrash() throws {
    let run = try ProgramRun(
      ["-c", "for i in 1 2 3; do \"$0\" datasets spiral | head -1; done", ProgramRun.program.path],
      program: URL(filePath: "/bin/sh"))
    #expect(run.isClean && run.output == "x,y,label\nx,y,label\nx,y,label\n", "\(run.errors)")
  }
}
