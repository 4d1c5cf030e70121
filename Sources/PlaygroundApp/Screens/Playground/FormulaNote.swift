import DataSources
import Experiments
import NeuralCore

extension PlaygroundScreen {
  /// The formula of the neuron in focus with its numbers; where none is, that of the output.
  func formula(_ lab: Lab) -> NoteScreen {
    let snapshot = lab.run.snapshot
    let formula = NetworkFormula(
      snapshot.network, features: snapshot.features, table: snapshot.dataset, digits: 3,
      style: .names)
    var lines = formula.lines(ofLayer: snapshot.network.layers.count - 1)
    if case .place(.hidden(let layer, let neuron)) = focus.picture,
      snapshot.network.has(.bias(layer: layer, neuron: neuron))
    {
      lines = [formula.line(layer: layer, neuron: neuron)]
    }
    if let scale = Self.scaleSentence(snapshot.dataset) { lines += ["", scale] }
    return NoteScreen(
      title: "formula at epoch \(snapshot.epoch)", text: lines.joined(separator: "\n"))
  }

  /// What the names stand for where columns are scaled.
  private static func scaleSentence(_ dataset: Dataset) -> String? {
    switch dataset.columns[0].scale {
    case .standard: "Columns are scaled: (value - mean) / deviation. nnplay formula prints both."
    case .span: "Columns are scaled to -5 .. 5. nnplay formula prints how."
    case .none: nil
    }
  }
}
