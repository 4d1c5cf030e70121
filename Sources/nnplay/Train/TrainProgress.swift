import Experiments
import TerminalUI

/// Training with its progress within an epoch on a terminal's last line, where there is one.
struct TrainProgress {
  /// Multiplications between two looks at the clock: some milliseconds' worth.
  private static let productsPerSlice = 200_000_000

  /// What is being said.
  struct Figures: Equatable {
    /// The number of the epoch as reports have it, and the share of it that is done.
    var epoch: Int
    var share: Double
    /// Samples in a second.
    var rate: Double
    /// What a sample is called.
    var noun: String
    /// Seconds to the end of the last epoch.
    var secondsLeft: Double
  }

  private var line = TerminalLine()
  private let began = ContinuousClock.now
  private let firstEpoch: Int
  private let lastEpoch: Int
  /// What is added to the epochs that are done to name the one that is under way.
  private let offset: Int
  private let noun: String
  private let batchesAtOnce: Int

  /// The progress of a run to its last epoch; notes count epochs from 0.
  init(_ trainer: Trainer, to lastEpoch: Int, as format: ReportFormat) {
    firstEpoch = trainer.epoch
    self.lastEpoch = lastEpoch
    offset = format == .notes ? 0 : 1
    noun = trainer.dataset.imageSize == nil ? "points" : "images"
    let products = 3 * trainer.network.parameterCount * trainer.split.train.count
    batchesAtOnce = max(1, trainer.batchesPerEpoch / max(1, products / Self.productsPerSlice))
  }

  /// Trains to the end of the epoch.
  mutating func train(_ trainer: inout Trainer) {
    guard line.isTerminal else { return trainer.trainEpoch() }
    while !trainer.trainBatches(batchesAtOnce) { show(trainer) }
    show(trainer)
  }

  /// Takes the line away, before something else is printed.
  mutating func hide() { line.hide() }

  private mutating func show(_ trainer: Trainer) {
    let now = ContinuousClock.now
    guard now >= line.due else { return }
    let spent = (now - began) / .seconds(1)
    let count = Double(trainer.split.train.count)
    let share = Double(trainer.position) / count
    let done = Double(trainer.epoch - firstEpoch) + share
    let figures = Figures(
      epoch: trainer.epoch + offset, share: share, rate: done * count / spent, noun: noun,
      secondsLeft: spent * (Double(lastEpoch - firstEpoch) - done) / max(done, 1e-9))
    line.draw { Self.text(figures, columns: $0) }
  }

  /// All figures, the first ones or none: what so many columns have room for.
  static func text(_ figures: Figures, columns: Int) -> String {
    let parts = [
      "Epoch \(figures.epoch): \(Int(100 * figures.share)) %",
      "\(grouped(figures.rate)) \(figures.noun)/s", "\(clock(figures.secondsLeft)) left",
    ]
    let texts = (0...parts.count).map { parts.prefix($0).joined(separator: ", ") }
    return texts.last { $0.count <= columns } ?? ""
  }

  /// Three digits that count, and commas between thousands: 81,200.
  private static func grouped(_ number: Double) -> String {
    guard number.isFinite, number >= 0, number < 1e15 else { return "0" }
    var unit = 1.0
    while number / unit >= 1000 { unit *= 10 }
    return NumberText.grouped(Int((number / unit).rounded() * unit))
  }

  /// 1:05 or 2:01:05.
  private static func clock(_ seconds: Double) -> String {
    let total = seconds.isFinite ? Int(min(max(0, seconds), 1e9).rounded(.up)) : 0
    let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    let (minutes, rest) = (total / 60, two(total % 60))
    return minutes < 60 ? "\(minutes):\(rest)" : "\(minutes / 60):\(two(minutes % 60)):\(rest)"
  }
}
