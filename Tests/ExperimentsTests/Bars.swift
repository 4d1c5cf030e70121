import DataSources
import Experiments
import NeuralCore

/// Images of bars in bytes, small enough for any test: 8x8 pixels, of class k a bright column 2 k.
enum Bars {
  static let size = ImageSize(rows: 8, columns: 8)
  static let names = ["first", "second", "third", "fourth"]

  /// So many images, the last quarter for tests; every tenth is a bar of the next class, so that some
  /// are misread.
  static func dataset(count: Int = 80) -> Dataset {
    let classes = (0..<count).map { UInt16($0 % names.count) }
    let bytes = classes.enumerated().flatMap { row, label in
      image(of: row % 10 == 9 ? (Int(label) + 1) % names.count : Int(label), row: row)
    }
    return Dataset(
      name: "bars", title: "bars",
      columns: (0..<size.pixelCount).map { .plane("p\($0)") },
      rows: Rows(width: size.pixelCount, bytes: bytes, scale: ByteScale(zero: 0, step: 1 / 255)),
      target: .classes(classes, names: names), testCount: count / 4, imageSize: size)
  }

  /// A bright column with an image's own faint speckles.
  private static func image(of number: Int, row: Int) -> [UInt8] {
    (0..<size.pixelCount).map { pixel in
      let isBright = pixel % size.columns == 2 * number + 1
      return isBright ? 255 : UInt8((pixel * 37 + row * 101) % 48)
    }
  }

  /// A small network on them, with one output for each class.
  static func experiment(hidden: [Int] = [6], count: Int = 80) -> Experiment {
    var experiment = Experiment(dataset: .file(dataset(count: count)))
    experiment.hidden = hidden
    experiment.activations = [.sigmoid]
    experiment.initializer = .playground
    experiment.optimizer.learningRate = 0.3
    return experiment
  }
}
