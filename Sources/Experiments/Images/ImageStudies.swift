import DataSources
import NeuralCore

/// How far a study of images has come.
package enum StudyProgress: Sendable, Equatable {
  /// There is nothing to do.
  case idle
  /// A slice was made.
  case underWay
  /// A slice was made that led to news.
  case hasNews
}

/// The studies of a run's images: the last ones, and the one that is being made.
struct ImageStudies: Sendable {
  /// When something was looked at: what has changed since tells whether it is due again.
  private struct Stamp: Equatable {
    var epoch: Int
    var edits: Int
    /// Slices of training and edits so far.
    var changes: Int
  }

  private var answers: (ImageAnswers, Stamp)?
  private var neuron: (NeuronStudy, Stamp)?
  private var runningAnswers: (RunningAnswers, Stamp)?
  private var runningNeuron: (RunningNeuronStudy, NeuronPlace, Stamp)?
  private var changes = 0
  /// Whether it is the neuron's turn: neither waits for an end of what the other has to look at.
  private var isNeuronNext = false

  /// What is known for a request.
  func newest(_ request: StudyRequest) -> ImageStudy {
    ImageStudy(
      answers: answers?.0, neuron: neuron.flatMap { $0.0.place == request.neuron ? $0.0 : nil })
  }

  /// Says that the network is no longer what it was.
  mutating func noteChange() { changes += 1 }

  /// Goes on by a slice, or begins what is due: that is what was looked at in another epoch, before
  /// an edit, or, where the run rests, at any other moment.
  mutating func proceed(
    _ request: StudyRequest, epoch: Int, edits: Int, isResting: Bool, scale: Int,
    _ moment: () -> StudiedMoment
  ) -> StudyProgress {
    let now = Stamp(epoch: epoch, edits: edits, changes: changes)
    let isDue = { (stamp: Stamp?) in
      guard let stamp else { return true }
      return isResting ? stamp != now : (stamp.epoch, stamp.edits) != (epoch, edits)
    }
    if let running = runningNeuron, running.1 != request.neuron { runningNeuron = nil }
    if runningAnswers != nil { return proceedWithAnswers(scale) }
    if runningNeuron != nil { return proceedWithNeuron(scale) }
    let place = request.neuron.flatMap { place in
      neuron?.0.place != place || isDue(neuron?.1) ? place : nil
    }
    if isDue(answers?.1), place == nil || !isNeuronNext {
      runningAnswers = (RunningAnswers(moment()), now)
      return proceedWithAnswers(scale)
    }
    isNeuronNext = false
    guard let place else { return .idle }
    let moment = moment()
    guard moment.engine.network.has(place) else { return .idle }
    runningNeuron = (RunningNeuronStudy(moment, place), place, now)
    return proceedWithNeuron(scale)
  }

  private mutating func proceedWithAnswers(_ scale: Int) -> StudyProgress {
    guard let stamp = runningAnswers?.1, let news = runningAnswers?.0.proceed(scale: scale) else {
      return .underWay
    }
    answers = (news, stamp)
    runningAnswers = nil
    isNeuronNext = true
    return .hasNews
  }

  private mutating func proceedWithNeuron(_ scale: Int) -> StudyProgress {
    guard let stamp = runningNeuron?.2, let news = runningNeuron?.0.proceed(scale: scale) else {
      return .underWay
    }
    neuron = (news, stamp)
    runningNeuron = nil
    return .hasNews
  }
}

extension Network {
  /// Whether there is such a neuron.
  package func has(_ place: NeuronPlace) -> Bool {
    layers.indices.contains(place.layer)
      && (0..<layers[place.layer].neuronCount).contains(place.neuron)
  }
}

extension Trainer {
  /// Goes on by a slice with the study that a screen asks for; `isResting` says that nothing trains.
  ///
  /// Complexity: at most about `scale` times `WorkSlice.products` multiplications and additions. It
  /// changes nothing of the run.
  package mutating func proceedWithStudy(
    _ request: StudyRequest?, isResting: Bool, scale: Int = 1
  ) -> StudyProgress {
    guard let request, dataset.imageSize != nil, case .classes(let classes, _) = dataset.target
    else { return .idle }
    let (engine, samples, rows) = (engine, testSamples, split.test)
    let (epoch, loss, pixels) = (epoch, experiment.loss, dataset.rows.byteRange ?? 0...1)
    return studies.proceed(
      request, epoch: epoch, edits: recording.entries.count, isResting: isResting,
      scale: scale
    ) {
      StudiedMoment(
        engine: engine, samples: samples, rows: rows, classes: rows.map { Int(classes[$0]) },
        epoch: epoch, loss: loss, pixels: pixels)
    }
  }

  /// What is known of the images; where that takes no more than a few slices, of this moment.
  mutating func study(_ request: StudyRequest?) -> ImageStudy? {
    guard let request, dataset.imageSize != nil else { return nil }
    if studyIsShort {
      while proceedWithStudy(request, isResting: true) != .idle {}
    }
    return studies.newest(request)
  }

  /// Whether all test images are looked at in a slice.
  private var studyIsShort: Bool {
    split.test.count <= WorkSlice.samples(parameters: engine.parameterCount, passes: 1)
  }
}
