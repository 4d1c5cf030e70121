import DataSources
import Experiments

/// A number of 64 bits that tells texts apart: FNV-1a (Fowler, Noll and Vo, 1991), in which each
/// byte is xored in and the sum multiplied by a prime.
struct Fingerprint {
  private var hash: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Takes in a text and its end, so that texts cannot run into each other.
  mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte) }
    add(0xff)
  }

  private mutating func add(_ byte: UInt8) {
    hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  /// Sixteen hexadecimal digits.
  var text: String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

extension SearchQuestion {
  /// Sixteen digits that are equal for equal questions, and in all likelihood for no others.
  ///
  /// A data file counts by its points, not by its name.
  package var fingerprint: String {
    var print = Fingerprint()
    for text in variedOptions { print.add(text) }
    for variation in variations { add(variation, to: &print) }
    for layers in hidden { print.add(layers.map(String.init).joined(separator: ",")) }
    for seed in seeds { print.add(seed) }
    for text in [
      "\(epochs)", target.description, "\(mustHold)", "\(reliability)", order.rawValue,
      "\(stopsEarly)", "\(SearchLimits.seedsPerPiece)",
    ] { print.add(text) }
    return print.text
  }

  private func add(_ variation: SearchVariation, to print: inout Fingerprint) {
    for value in variation.values { print.add(value) }
    var experiment = variation.experiment
    experiment.hidden = []
    experiment.seed = ""
    if case .file(let dataset) = experiment.dataset {
      for point in dataset.points { print.add("\(point.x) \(point.y) \(point.label)") }
    } else {
      print.add(experiment.dataset.name)
    }
    // All fields by their names, so that a new one counts without a change here.
    for field in Mirror(reflecting: experiment).children where field.label != "dataset" {
      print.add("\(field.label ?? "")=\(field.value)")
    }
  }
}
