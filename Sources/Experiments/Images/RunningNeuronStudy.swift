import NeuralCore

/// The look at what a neuron does for a network, made in slices.
struct RunningNeuronStudy: Sendable {
  private let moment: StudiedMoment
  private let place: NeuronPlace
  /// The network without what the neuron says; nil of an output.
  private let withoutEngine: Engine?
  /// The neuron alone as the only output, its sum as its value.
  private let alone: Engine
  private var whole: Evaluation
  private var without: Evaluation
  private var ideal: IdealInput
  private var position = 0
  private var best: (sample: Int, sum: Double)?

  /// - Precondition: the network has the neuron.
  init(_ moment: StudiedMoment, _ place: NeuronPlace) {
    self.moment = moment
    self.place = place
    let (network, layout) = (moment.engine.network, moment.engine.layout)
    withoutEngine = network.silencing(place).map { Engine(network: $0, layout: layout) }
    let single = network.alone(place)
    alone = Engine(network: single, layout: layout)
    ideal = IdealInput(single, range: moment.pixels)
    whole = Evaluation(of: moment.samples, by: moment.loss)
    without = whole
  }

  /// Goes on by a slice; returns the study after the last one.
  mutating func proceed(scale: Int = 1) -> NeuronStudy? {
    if !whole.isComplete {
      moment.engine.proceed(&whole, on: moment.samples, atMost: budget(of: moment.engine, scale))
    } else if let engine = withoutEngine, !without.isComplete {
      engine.proceed(&without, on: moment.samples, atMost: budget(of: engine, scale))
    } else if position < moment.rows.count {
      lookForExcitement(scale)
    } else if !ideal.proceed() {
      return study
    }
    return nil
  }

  private func budget(of engine: Engine, _ scale: Int) -> Int {
    WorkSlice.samples(parameters: engine.parameterCount, passes: 1, scale: scale)
  }

  private mutating func lookForExcitement(_ scale: Int) {
    let range = position..<min(position + budget(of: alone, scale), moment.rows.count)
    let values = NeuronValues()
    alone.evaluate(moment.samples, range: range, .outputs, into: values)
    for place in 0..<range.count {
      let sum = values[0, place]
      if sum > best?.sum ?? -.infinity { best = (range.lowerBound + place, sum) }
    }
    position = range.upperBound
  }

  private var study: NeuronStudy {
    let record = { (evaluation: Evaluation) in
      NeuronStudy.Record(accuracy: evaluation.accuracy, loss: evaluation.loss)
    }
    return NeuronStudy(
      place: place, epoch: moment.epoch, excitingRow: best.map { moment.rows[$0.sample] },
      excitingSum: best?.sum ?? .nan, ideal: ideal.shares, idealSum: ideal.sum,
      whole: record(whole), without: withoutEngine == nil ? nil : record(without))
  }
}

extension Network {
  /// The network with nothing coming from a hidden neuron; nil where it is an output.
  fileprivate func silencing(_ place: NeuronPlace) -> Network? {
    guard place.layer < layers.count - 1 else { return nil }
    var network = self
    for neuron in 0..<layers[place.layer + 1].neuronCount {
      network.layers[place.layer + 1][neuron: neuron, source: place.neuron] = 0
    }
    return network
  }

  /// The layers up to a neuron, which is the only output, as its sum.
  fileprivate func alone(_ place: NeuronPlace) -> Network {
    let layer = layers[place.layer]
    let start = place.neuron * layer.inputCount
    let single = DenseLayer(
      inputCount: layer.inputCount,
      weights: Array(layer.weights[start..<start + layer.inputCount]),
      biases: [layer.biases[place.neuron]], activation: .linear)
    return Network(layers: layers[..<place.layer] + [single])
  }
}
