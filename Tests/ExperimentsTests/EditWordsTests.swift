import DataSources
import Experiments
import Testing

@Suite struct EditWordsTests {
  @Test(
    arguments: [
      (.set(.learningRate, .number(0.1)), "learning rate 0.1"),
      (.addNeuron(layer: 1), "a neuron more in layer 2"),
      (.removeNeuron(layer: 0, neuron: 2), "neuron 3 of layer 1 taken out"),
      (.addLayer, "a layer more"), (.removeLayer, "a layer fewer"),
      (.mergeLinearLayers(layer: 0), "layer 1 joined with the next"),
      (.setBias(layer: 0, neuron: 0, value: 1), "a bias set by hand"),
      (.setWeight(layer: 0, neuron: 0, source: 0, value: 1), "a weight set by hand"),
      (.newData(seed: "2"), "new points"),
    ] as [(ExperimentEdit, String)])
  func saysWhatWasDone(edit: ExperimentEdit, words: String) {
    #expect(edit.words == words)
  }

  /// However many edits a run has, a snapshot holds the newest of them, with their moments.
  @Test func aSnapshotHoldsTheNewestEdits() throws {
    var trainer = Trainer(Experiment(dataset: .generator(.circle)))
    let request = GridRequest(mapWidth: 2, mapHeight: 2, thumbnailSide: 1, shown: .output)
    #expect(trainer.snapshot(version: 0, request: request).edits.isEmpty)
    for edit in 1...Snapshot.mostEdits + 3 {
      if edit > Snapshot.mostEdits { trainer.trainEpoch() }
      try trainer.apply(.set(.learningRate, .number(0.001 * Double(edit))))
    }
    let edits = trainer.snapshot(version: 0, request: request).edits
    #expect(edits.count == Snapshot.mostEdits)
    #expect(edits.last?.epoch == 3 && edits.suffix(4).map(\.epoch) == [0, 1, 2, 3])
    #expect(edits.last?.edit.words == "learning rate 0.203")
    try trainer.apply(.restart)
    #expect(trainer.snapshot(version: 0, request: request).edits.isEmpty)
  }
}
