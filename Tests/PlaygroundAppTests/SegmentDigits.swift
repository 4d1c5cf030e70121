import DataSources
import NeuralCore
import Experiments
import TerminalUI

@testable import PlaygroundApp

/// Images of 28x28 bytes of the ten digits as a display of seven segments shows them, at several
/// places: small enough for any test.
enum SegmentDigits {
  static let size = ImageSize(rows: 28, columns: 28)

  /// The segments of each digit: top, upper left and right, middle, lower left and right, bottom.
  private static let segments: [[Bool]] = [
    "1110111", "0010010", "1011101", "1011011", "0111010", "1101011", "1101111", "1010010",
    "1111111", "1111011",
  ].map { $0.map { $0 == "1" } }

  /// So many images, digit after digit; the last quarter is for tests.
  static func dataset(count: Int = 200) -> Dataset {
    let digits = (0..<count).map { UInt16($0 % 10) }
    let bytes = digits.enumerated().flatMap { row, digit in
      image(of: Int(digit), left: 6 + row / 10 % 4, top: 3 + row / 10 % 3)
    }
    return Dataset(
      name: "segments", title: "segments",
      columns: (0..<size.pixelCount).map { .plane("p\($0)") },
      rows: Rows(width: size.pixelCount, bytes: bytes, scale: ByteScale(zero: 0, step: 1 / 255)),
      target: .classes(digits, names: (0...9).map(String.init)), testCount: count / 4,
      imageSize: size)
  }

  static func image(of digit: Int, left: Int, top: Int) -> [UInt8] {
    let lit = segments[digit]
    var bytes = [UInt8](repeating: 0, count: size.pixelCount)
    func fill(_ columns: Range<Int>, _ rows: Range<Int>) {
      for row in rows {
        for column in columns { bytes[(top + row) * size.columns + left + column] = 250 }
      }
    }
    for (place, row) in [(0, 0), (3, 9), (6, 18)] where lit[place] { fill(2..<11, row..<row + 3) }
    for (place, left, top) in [(1, 0, 2), (2, 10, 2), (4, 0, 11), (5, 10, 11)] where lit[place] {
      fill(left..<left + 3, top..<top + 8)
    }
    return bytes
  }

  static func experiment(hidden: [Int] = [12]) -> Experiment {
    var experiment = Experiment(dataset: .file(dataset()))
    experiment.hidden = hidden
    experiment.activations = [.sigmoid]
    experiment.initializer = .playground
    experiment.optimizer.learningRate = 0.1
    return experiment
  }

  /// The program on them after some epochs, with all that is studied of the first neuron.
  static func app(
    _ size: Size, epochs: Int = 3, hidden: [Int] = [12],
    neuron: NeuronPlace = NeuronPlace(layer: 0, neuron: 0)
  ) -> App {
    var trainer = Trainer(experiment(hidden: hidden))
    for _ in 0..<epochs { trainer.trainEpoch() }
    let request = GridRequest(StudyRequest(neuron: neuron))
    var app = App(
      experiment: trainer.experiment, snapshot: trainer.snapshot(version: 0, request: request),
      isPlaying: false)
    _ = update(&app, .resized(size))
    return app
  }
}

extension App {
  /// The images' screen, where it is open.
  var images: ImagesScreen? {
    for case .images(let screen) in layers { return screen }
    return nil
  }
}
