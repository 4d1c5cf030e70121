import DataSources
import NeuralCore

/// The look at what a network answers to the test images, made in slices.
struct RunningAnswers: Sendable {
  private let engine: Engine
  private let samples: SampleSet
  /// The samples' rows in the table, and their classes.
  private let rows: [Int]
  private let classes: [Int]
  private let epoch: Int
  /// What parts two classes behind a single output.
  private let middle: Double
  private var position = 0
  private var confusion: ConfusionMatrix
  private var misread: [ImageAnswers.Misread] = []

  init(_ moment: StudiedMoment) {
    engine = moment.engine
    samples = moment.samples
    rows = moment.rows
    classes = moment.classes
    epoch = moment.epoch
    let network = moment.engine.network
    middle = network.layers[network.layers.count - 1].activation.middle
    confusion = ConfusionMatrix(classCount: max(2, network.outputCount))
  }

  /// Looks at the next images; returns the answers after the last ones.
  mutating func proceed(scale: Int = 1) -> ImageAnswers? {
    let budget = WorkSlice.samples(
      parameters: engine.parameterCount, passes: 1, scale: scale)
    let range = position..<min(position + budget, rows.count)
    if !range.isEmpty { look(at: range) }
    position = range.upperBound
    guard position == rows.count else { return nil }
    sortMisread()
    return ImageAnswers(epoch: epoch, confusion: confusion, misread: misread)
  }

  private mutating func look(at range: Range<Int>) {
    let values = NeuronValues()
    engine.evaluate(samples, range: range, .outputs, into: values)
    for place in 0..<range.count {
      take(
        (0..<values.widths[0]).map { values[$0, place] }, of: range.lowerBound + place)
    }
    if misread.count > 4 * ImageAnswers.most { sortMisread() }
  }

  /// Counts the first of the largest outputs as the answer, as the engine's scores do.
  private mutating func take(_ results: [Double], of sample: Int) {
    let outputs = results.count == 1 ? [middle - results[0], results[0] - middle] : results
    guard !outputs.contains(where: \.isNaN) else { return }
    let target = classes[sample]
    // One output on the middle counts as the second class.
    let first = results.count == 1 && results[0] >= middle ? 1 : 0
    let answer = outputs.indices.reduce(first) { outputs[$1] > outputs[$0] ? $1 : $0 }
    confusion.count(target: target, answer: answer)
    guard target != answer else { return }
    misread.append(
      ImageAnswers.Misread(
        row: rows[sample], target: target, answer: answer, targetOutput: outputs[target],
        answerOutput: outputs[answer]))
  }

  /// The worst first; equally bad ones in the table's order.
  private mutating func sortMisread() {
    misread.sort { $0.gap == $1.gap ? $0.row < $1.row : $0.gap > $1.gap }
    misread = Array(misread.prefix(ImageAnswers.most))
  }
}

/// A network, and the test images that it is studied on.
struct StudiedMoment: Sendable {
  let engine: Engine
  let samples: SampleSet
  /// The samples' rows in the table.
  let rows: [Int]
  /// The class of each sample.
  let classes: [Int]
  let epoch: Int
  let loss: Loss
  /// The numbers of the darkest and the brightest pixel.
  let pixels: ClosedRange<Double>
}
