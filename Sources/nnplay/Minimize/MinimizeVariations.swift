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

  /// Takes one option's value over from other settings.
  private typealias Taking = @Sendable (_ from: SettingOptions, _ to: inout SettingOptions) -> Void

  /// Each option of an experiment but size and seeds, by its name.
  private static let table: [(name: String, take: Taking)] = [
    ("dataset", { $1.dataset = $0.dataset }),
    ("activation", { $1.activation = $0.activation }),
    ("learning-rate", { $1.learningRate = $0.learningRate }),
    ("batch-size", { $1.batchSize = $0.batchSize }),
    ("noise", { $1.noise = $0.noise }),
    ("train-percent", { $1.trainPercent = $0.trainPercent }),
    ("features", { $1.features = $0.features }),
    ("regularization", { $1.regularization = $0.regularization }),
    ("regularization-rate", { $1.regularizationRate = $0.regularizationRate }),
    ("init-zero", { $1.initZero = $0.initZero }),
  ]

  /// Names that `--vary` knows.
  static var names: [String] { table.map(\.name) }

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
  func variations(of base: SettingOptions, dataSeed: String?) throws -> [SearchVariation] {
    var all: [(values: [String], settings: SettingOptions)] = [([], base)]
    for sweep in sweeps {
      let read = try sweep.values.map { (text: $0, settings: try Self.settings(sweep.name, $0)) }
      all = all.flatMap { before in
        read.map { value in
          var settings = before.settings
          Self.take(sweep.name, from: value.settings, to: &settings)
          return (before.values + [value.text], settings)
        }
      }
    }
    var datasets: [String: DatasetSource] = [:]
    return try all.map { values, settings in
      let dataset = try datasets[settings.dataset] ?? DatasetCatalog.find(settings.dataset)
      datasets[settings.dataset] = dataset
      var experiment = settings.experiment(on: dataset)
      experiment.dataSeed = dataSeed
      return SearchVariation(values: values, experiment: experiment)
    }
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

  /// The settings in which one option has this value, read as the option itself reads it.
  private static func settings(_ name: String, _ text: String) throws -> SettingOptions {
    do {
      if name == "init-zero" { return try flagSettings(text) }
      let value = name == "features" ? text.replacing("+", with: ",") : text
      return try SettingOptions.parse(["--\(name)=\(value)"])
    } catch {
      throw ValidationError("--vary \(name)=\(text): \(SettingOptions.message(for: error))")
    }
  }

  private static func flagSettings(_ text: String) throws -> SettingOptions {
    guard let isOn = Bool(text) else { throw ValidationError("use true or false.") }
    return try SettingOptions.parse(isOn ? ["--init-zero"] : [])
  }

  private static func take(
    _ name: String, from: SettingOptions, to settings: inout SettingOptions
  ) {
    table.first { $0.name == name }?.take(from, &settings)
  }
}
