import DataSources

/// What a link keeps that no experiment has: it does nothing here, or hides controls.
package struct LinkExtras: Sendable, Equatable {
  /// A control that a link hides, or says that it does not.
  package struct Hiding: Sendable, Equatable {
    let control: PageControl
    var isHidden: Bool
  }

  /// The data set of points to tell apart, also while numbers are followed.
  private(set) var classification = DatasetGenerator.circle
  /// The data set of numbers to follow, also while points are told apart.
  private(set) var regression = DatasetGenerator.regPlane
  /// Keys of the page that do nothing there.
  var hasCosX = false
  var hasCosY = false
  var collectsStatistics = false
  /// The page's text below the network; its name is kept.
  var tutorial: String?
  /// Whether what explains is hidden.
  package var hidesText = false
  /// Controls in the order of the link.
  var hiding: [Hiding] = []
  /// Features that are on and hidden, which the page leaves out of the network.
  var hiddenFeatures: [Feature] = []

  /// What hides them, in a word of a sentence.
  private var origin = "link"

  /// Nothing but the page's standards.
  package init() {}

  /// Controls that a lesson hides.
  package init(hiddenByLesson controls: [PageControl]) {
    hiding = controls.map { Hiding(control: $0, isHidden: true) }
    origin = "lesson"
  }

  /// Why a key for a hidden control does nothing.
  package func sentence(hiding control: PageControl) -> String {
    "The \(origin) that is open hides \(control.title)."
  }

  /// The page's data sets of a problem.
  static func datasets(_ problem: Problem) -> [DatasetGenerator] {
    switch problem {
    case .classification: [.circle, .xor, .gauss, .spiral]
    case .regression: [.regPlane, .regGauss]
    }
  }

  /// Makes a data set that of its kind of problem, if the page has it.
  mutating func choose(_ generator: DatasetGenerator) {
    guard Self.datasets(generator.problem).contains(generator) else { return }
    switch generator.problem {
    case .classification: classification = generator
    case .regression: regression = generator
    }
  }

  /// Whether a control is hidden.
  package func hides(_ control: PageControl) -> Bool {
    hiding.contains { $0.control == control && $0.isHidden }
  }

  /// Hides a control or shows it; the last word on it counts, at the place of the first.
  mutating func hide(_ control: PageControl, _ isHidden: Bool) {
    if let place = hiding.firstIndex(where: { $0.control == control }) {
      hiding[place].isHidden = isHidden
    } else {
      hiding.append(Hiding(control: control, isHidden: isHidden))
    }
  }
}
