import DataSources
import Foundation
import NeuralCore
import Testing

@testable import Experiments

/// How a run is computed is decided where it starts.
@Suite struct LayoutTests {
  private static func experiment(_ hidden: [Int]) -> Experiment {
    var experiment = Experiment(dataset: .generator(.circle))
    (experiment.hidden, experiment.trainPercent) = (hidden, 10)
    return experiment
  }

  private static let small = EngineLayout(path: .small, precision: .double)
  private static let wide = EngineLayout(path: .wide, precision: .float)

  @Test(arguments: [([4, 2], small), ([64], small), ([65, 2], wide), ([], small)])
  func theWidestLayerDecides(hidden: [Int], layout: EngineLayout) {
    #expect(Self.experiment(hidden).layout() == layout)
    #expect(Trainer(Self.experiment(hidden)).engine.layout == layout)
  }

  @Test func aWideTableDecidesToo() {
    var experiment = Experiment(
      dataset: .file(
        Dataset(
          name: "t", title: "t", columns: (0..<65).map { .plane("c\($0)") },
          rows: Rows(width: 65, Array(repeating: 0.5, count: 130)),
          target: .classes([0, 1], names: ["a", "b"]))))
    #expect(experiment.layout() == Self.wide)
    experiment.precision = .double
    #expect(experiment.layout() == EngineLayout(path: .wide, precision: .double))
  }

  @Test func aChosenPrecisionIsKept() throws {
    var experiment = Self.experiment([3])
    experiment.precision = .float
    var (float, double) = (Trainer(experiment), Trainer(Self.experiment([3])))
    for _ in 0..<5 {
      float.trainEpoch()
      double.trainEpoch()
    }
    let (one, other) = (float.report().trainLoss, double.report().trainLoss)
    #expect(one != other && abs(one - other) < 1e-4)
  }

  @Test func editsNeverSwitchIt() throws {
    var trainer = Trainer(Self.experiment([2]))
    try trainer.apply(.set(.hidden, .widths([70])))
    #expect(trainer.engine.layout == Self.small && trainer.checkpoint.layout == Self.small)
    trainer.trainEpoch()
    try RunFileTests.withFile { path in
      try RunFile.write(trainer.checkpoint, to: path)
      var opened = try RunFile.open(path)
      #expect(opened.engine.layout == Self.small)
      opened.trainEpoch()
      trainer.trainEpoch()
      #expect(opened.checkpoint == trainer.checkpoint)
    }
    try trainer.apply(.restart)
    #expect(trainer.engine.layout == Self.wide, "a fresh start is computed as it would be anew")
  }

  @Test func threadsChangeNoBit() {
    var experiment = Self.experiment([80, 70])
    experiment.batchSize = 25
    var (one, two) = (Trainer(experiment), Trainer(experiment, threads: 2))
    for _ in 0..<3 {
      one.trainEpoch()
      two.trainEpoch()
    }
    #expect(one.checkpoint == two.checkpoint)
  }

  @Test func aFileOfTheFirstVersionHasTheSmallLayout() throws {
    var trainer = Trainer(Self.experiment([3]))
    trainer.trainBatch()
    let text = try RunFile.text(of: trainer.checkpoint)
      .replacing(#""version":2"#, with: #""version":1"#)
      .replacing(#""layout":{"path":"small","precision":"double"},"#, with: "")
    #expect(!text.contains("layout"))
    try RunFileTests.withFile { path in
      try text.write(toFile: path, atomically: false, encoding: .utf8)
      #expect(try RunFile.read(path) == trainer.checkpoint)
    }
  }
}
