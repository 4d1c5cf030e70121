import DataSources
import NeuralCore

/// A key of the page's links: how its value is read and written.
struct LinkKey: Sendable {
  /// Its name before the `=`.
  let name: String
  /// Takes a value that is there and not blank; one that means nothing changes nothing.
  ///
  /// It throws `DataError` (64) for a value that the page takes and an experiment cannot have.
  let read: @Sendable (String, inout PlaygroundLink) throws(DataError) -> Void
  /// The value of a link; nil where the page leaves the key out.
  let text: @Sendable (PlaygroundLink) -> String?
  /// Whether a value of no characters means something.
  var takesBlank = false

  /// The key and its value as they stand in a link.
  func pair(of link: PlaygroundLink) -> String? { text(link).map { "\(name)=\($0)" } }
}

extension LinkKey {
  /// Every key but those that hide controls, in the page's order.
  static let all: [LinkKey] =
    [
      choice("activation", .activation, among: ["relu", "tanh", "sigmoid", "linear"]),
      regularization, number("batchSize", .batchSize),
      dataset("dataset", .classification, \.extras.classification),
      dataset("regDataset", .regression, \.extras.regression),
      number("learningRate", .learningRate), number("regularizationRate", .regularizationRate),
      noise, networkShape, seed, toggle("showTestData", \.view.showsTestPoints),
      toggle("discretize", \.view.discretizes), number("percTrainData", .trainPercent),
    ] + inputs + [
      toggle("collectStats", \.extras.collectsStatistics), tutorial, problem, initZero,
      toggle("hideText", \.extras.hidesText),
    ]

  /// The features, and two that do nothing.
  private static let inputs: [LinkKey] = [
    feature(.x), feature(.y), feature(.xTimesY), feature(.xSquared), feature(.ySquared),
    toggle("cosX", \.extras.hasCosX), feature(.sinX), toggle("cosY", \.extras.hasCosY),
    feature(.sinY),
  ]

  private static let regularization = LinkKey(
    name: "regularization", read: choice("", .regularization, among: penalties).read,
    text: { link in
      let penalty = link.experiment.optimizer.regularization
      return penalty == .none ? nil : penalty.rawValue
    })

  private static let penalties = Regularization.allCases.map(\.rawValue)

  /// As the page does it, noise below 0 is none, and above 80 it is 50.
  private static let noise = number("noise", .noise) { $0 < 0 ? 0 : $0 > 80 ? 50 : $0 }

  private static let networkShape = LinkKey(
    name: "networkShape",
    read: { value, link throws(DataError) in
      let value = LinkText.decoded(value)
      let parts = value.split(separator: ",", omittingEmptySubsequences: false)
      let numbers = parts.compactMap { LinkText.number(String($0)) }
      if value.allSatisfy(\.isWhitespace) {
        link.experiment.hidden = []
      } else if numbers.count == parts.count {
        link.experiment.hidden = try widths(numbers, value)
      }
    },
    text: { $0.experiment.hidden.map(String.init).joined(separator: ",") }, takesBlank: true)

  /// What everything random is drawn from.
  static let seed = LinkKey(
    name: "seed", read: { value, link in link.experiment.seed = value },
    text: { LinkText.value($0.experiment.seed) })

  private static let tutorial = LinkKey(
    name: "tutorial", read: { value, link in link.extras.tutorial = value },
    text: { $0.extras.tutorial })

  private static let problem = LinkKey(
    name: "problem",
    read: { value, link in
      if let problem = Problem(rawValue: LinkText.decoded(value)) { link.show(problem) }
    }, text: { $0.problem.rawValue })

  private static let initZero = LinkKey(
    name: "initZero",
    read: { value, link in
      link.experiment.initializer = LinkText.isTrue(value) ? .zero : .playground
    },
    text: { "\($0.experiment.initializer == .zero)" })
}

/// Keys of the usual kinds.
extension LinkKey {
  private static func toggle(
    _ name: String, _ path: WritableKeyPath<PlaygroundLink, Bool> & Sendable
  ) -> LinkKey {
    LinkKey(
      name: name, read: { value, link in link[keyPath: path] = LinkText.isTrue(value) },
      text: { "\($0[keyPath: path])" })
  }

  /// One of the names that the page knows; of several the first, of others the standard.
  private static func choice(_ name: String, _ setting: Setting, among names: [String]) -> LinkKey {
    LinkKey(
      name: name,
      read: { value, link in
        let value = LinkText.decoded(value)
        if names.contains(value) { link.experiment.put(setting, .text(value)) }
      },
      text: { link in
        let value = SettingKind.parts(setting.value(link.experiment).text)[0]
        return names.contains(value) ? value : setting.standardText
      })
  }

  /// A number, which the page changes by `clamp`.
  private static func number(
    _ name: String, _ setting: Setting, clamp: @escaping @Sendable (Double) -> Double = { $0 }
  ) -> LinkKey {
    LinkKey(
      name: name,
      read: { value, link throws(DataError) in
        guard let number = LinkText.number(value) else { return }
        link.experiment.put(setting, .number(try setting.held(clamp(number), name, value)))
      },
      text: { setting.value($0.experiment).text })
  }

  private static func dataset(
    _ name: String, _ problem: Problem, _ path: KeyPath<PlaygroundLink, DatasetGenerator> & Sendable
  ) -> LinkKey {
    LinkKey(
      name: name,
      read: { value, link in
        let known = LinkExtras.datasets(problem)
        guard let generator = DatasetGenerator(rawValue: LinkText.decoded(value)),
          known.contains(generator)
        else { return }
        link.extras.choose(generator)
        link.show(link.problem)
      },
      text: { $0[keyPath: path].rawValue })
  }

  private static func feature(_ feature: Feature) -> LinkKey {
    LinkKey(
      name: feature.name,
      read: { value, link in
        let others = link.experiment.features.filter { $0 != feature }
        link.experiment.features =
          LinkText.isTrue(value) ? Feature.ordered(others + [feature]) : others
      },
      text: { link in
        let isOn =
          link.experiment.features.contains(feature) || link.extras.hiddenFeatures.contains(feature)
        return "\(isOn)"
      })
  }

  private static func widths(_ numbers: [Double], _ value: String) throws(DataError) -> [Int] {
    let widths = numbers.compactMap { Int(exactly: $0) }
    guard widths.count == numbers.count, widths.allSatisfy(Limits.neurons.contains),
      Limits.hiddenLayers.contains(widths.count)
    else {
      throw LinkText.beyond(
        "networkShape", value,
        """
        up to \(Limits.hiddenLayers.upperBound) layers of \(Limits.neurons.lowerBound) to \
        \(Limits.neurons.upperBound) neurons
        """)
    }
    return widths
  }
}

extension Setting {
  /// A link's number, if an experiment can have it.
  fileprivate func held(_ number: Double, _ name: String, _ value: String) throws(DataError)
    -> Double
  {
    switch kind {
    case .number(_, let range):
      if range.contains(number) { return number }
      throw LinkText.beyond(name, value, "numbers from \(Self.text(range))")
    case .count(_, let range):
      if let whole = Int(exactly: number), range.contains(whole) { return number }
      let (first, last) = (Double(range.lowerBound), Double(range.upperBound))
      throw LinkText.beyond(name, value, "whole numbers from \(Self.text(first...last))")
    default: return number
    }
  }

  private static func text(_ range: ClosedRange<Double>) -> String {
    "\(SettingValue.number(range.lowerBound).text) to \(SettingValue.number(range.upperBound).text)"
  }
}
