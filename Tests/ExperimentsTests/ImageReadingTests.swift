import DataSources
import NeuralCore
import Testing

@testable import Experiments

@Suite struct ImageReadingTests {
  private static func snapshot(_ change: (inout Experiment) -> Void = { _ in }) -> (
    Trainer, Snapshot
  ) {
    var experiment = Bars.experiment(hidden: [6, 4])
    change(&experiment)
    var trainer = Trainer(experiment)
    trainer.trainEpoch()
    return (trainer, trainer.snapshot(version: 0, request: GridRequest(StudyRequest())))
  }

  @Test func aRowIsAnImageOfShares() {
    let (trainer, snapshot) = Self.snapshot()
    let image = snapshot.image(ofRow: 61)
    #expect(image.count == 64 && image.contains(1))
    #expect(
      image.map(Double.init).enumerated().allSatisfy {
        abs($0.element - trainer.dataset.rows[61, $0.offset]) < 1e-6
      })
    #expect(snapshot.label(ofRow: 61) == 1 && snapshot.imageSize == Bars.size)
  }

  @Test func testImagesAreCountedByThemselves() {
    let (_, snapshot) = Self.snapshot()
    #expect(snapshot.number(ofRow: 59) == 59 && snapshot.number(ofRow: 60) == 0)
    #expect(snapshot.testCount == 20)
  }

  @Test(arguments: [Activation.sigmoid, .softmax])
  func outputsAreTheEngines(output: Activation) throws {
    let (trainer, snapshot) = Self.snapshot { $0.outputChoice = output }
    let expected = trainer.engine.outputs(of: trainer.testSamples)
    for (sample, row) in trainer.split.test.enumerated() {
      let outputs = snapshot.outputs(for: snapshot.image(ofRow: row))
      for (output, all) in zip(outputs, expected) { #expect(abs(output - all[sample]) < 1e-6) }
    }
  }

  @Test func pixelsThatAreNoInputsAreHoles() {
    let (_, snapshot) = Self.snapshot { $0.features = [.column(3), .column(9)] }
    let pixels = snapshot.pixels(ofInputs: [0.5, -1])
    #expect(pixels[3] == 0.5 && pixels[9] == -1 && pixels.count { $0 == nil } == 62)
    #expect(snapshot.outputs(for: snapshot.image(ofRow: 0)).count == 4)
  }
}
