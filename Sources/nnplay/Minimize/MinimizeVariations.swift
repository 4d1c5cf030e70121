import ArgumentParser
import ArchitectureSearch
import DataSources
import Experiments

/// The options that `--vary` can sweep over, and the experiments that come of it.
struct MinimizeVariations {
  /// An option and the values to try.
  private struct Sweep {
    var name: String
    var values: [String]
  }

  /// The settings that the search does not choose by itself.
  private static let settings = Setting.all.filter {
    ![.hidden, .seed, .dataSeed, .goal].contains($0)
  }

  /// Names that `--vary` knows.
  static var names: [String] { settings.map(\.option) }

  private let sweeps: [Sweep]

  /// Reads texts such as `activation=tanh,relu`.
  /// - Throws: `ValidationError` for options that are unknown, twice there or without values, and values twice there.
  init(_ texts: [String]) throws {
    sweeps = try texts.map(Self.sweep)
    for (place, sweep) in sweeps.enumerated()
    where sweeps[..<place].contains(where: { $0.name == sweep.name }) {
      throw ValidationError("--vary names \(sweep.name) twice; give all its values at once.")
    }
  }

  /// Names of the options that vary.
  var optionNames: [String] { sweeps.map(\.name) }

  /// How many combinations of the values there are; the largest number where they are still more.
  var count: Int {
    sweeps.reduce(1) { product, sweep in
      let (more, overflow) = product.multipliedReportingOverflow(by: sweep.values.count)
      return overflow ? .max : more
    }
  }

  /// Every combination of the values, the last option's changing fastest; a file is read once,
  /// however many combinations look at it.
  /// - Throws: What wrong values and missing files throw.
  func variations(of base: Experiment, dataSeed: String?) throws -> [SearchVariation] {
    var start = base
    start.dataSeed = dataSeed
    var all = [SearchVariation(experiment: start)]
    for sweep in sweeps {
      let read = try sweep.values.map { (text: $0, option: try Self.option(sweep.name, $0)) }
      all = try all.flatMap { before in
        try read.map { text, option in
          var experiment = before.experiment
          try experiment.put(option)
          return SearchVariation(values: before.values + [text], experiment: experiment)
        }
      }
    }
    return all
  }

  private static func sweep(_ text: String) throws -> Sweep {
    let sides = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(sides[0])
    let values = sides.count == 2 ? sides[1].split(separator: ",").map(String.init) : []
    guard names.contains(name), !values.isEmpty else {
      throw ValidationError(
        """
        --vary "\(text)" is no option with values; give one such as activation=tanh,relu, or \
        features=x+y,x+y+xTimesY; it knows \(names.joined(separator: ", ")).
        """)
    }
    guard Set(values).count == values.count else {
      throw ValidationError("--vary \(text) names a value twice; name each once.")
    }
    return Sweep(name: name, values: values)
  }

  /// A value, read as the option itself reads it.
  private static func option(_ name: String, _ text: String) throws -> SettingOption {
    guard let setting = settings.first(where: { $0.option == name }) else {
      throw ValidationError("--vary \(name) is not known.")
    }
    do {
      let list = setting.kind.isList ? text.replacing("+", with: ",") : text
      return SettingOption(setting: setting, value: try setting.value(of: list))
    } catch let refusal as SettingRefusal {
      throw ValidationError(
        "--vary \(name)=\(text): The value '\(text)' is invalid: \(refusal.description)")
    }
  }
}
