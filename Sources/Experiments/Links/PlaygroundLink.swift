import DataSources

/// A link of TensorFlow Playground: an experiment, how it is looked at, and what the page keeps
/// beside them.
package struct PlaygroundLink: Sendable, Equatable {
  /// How the page shows a run.
  package struct View: Sendable, Equatable {
    /// Whether the large map has the test points too.
    package var showsTestPoints = false
    /// Whether maps show the sign of each value alone.
    package var discretizes = false

    /// A view with or without test points, by values or by signs.
    package init(showsTestPoints: Bool = false, discretizes: Bool = false) {
      self.showsTestPoints = showsTestPoints
      self.discretizes = discretizes
    }
  }

  /// What is run.
  package internal(set) var experiment: Experiment
  /// How it is looked at.
  package internal(set) var view: View
  /// What else the page keeps.
  package internal(set) var extras: LinkExtras

  /// The link of an experiment, with what an opened one kept.
  package init(_ experiment: Experiment, view: View = View(), extras: LinkExtras = LinkExtras()) {
    self.experiment = experiment
    self.view = view
    self.extras = extras
    if case .generator(let generator) = experiment.dataset { self.extras.choose(generator) }
  }

  /// The page's standard experiment, with the seed fixed.
  static let standard = PlaygroundLink(Experiment(dataset: .generator(.circle)))

  /// Which of the two kinds of problems is shown.
  var problem: Problem { experiment.dataset.problem }

  /// Shows a kind of problems, with its data set.
  mutating func show(_ problem: Problem) {
    experiment.setDataset(
      .generator(problem == .classification ? extras.classification : extras.regression))
  }
}

extension PlaygroundLink {
  /// Where the page is.
  package static let page = "https://playground.tensorflow.org/"

  /// The address, which the page opens.
  package var text: String { "\(Self.page)#\(fragment)" }

  /// What stands after the `#`: every key in the page's order, as the page writes it.
  package var fragment: String {
    Self.joined(LinkKey.all.compactMap { $0.pair(of: self) } + hiding)
  }

  /// The address with the keys alone that are not as on the page without a link.
  package var shortText: String {
    let usual = LinkKey.all.map { $0.pair(of: .standard) }
    let pairs = zip(LinkKey.all, usual).compactMap { key, usual -> String? in
      let pair = key.pair(of: self)
      return key.name == LinkKey.seed.name || pair != usual ? pair : nil
    }
    return "\(Self.page)#\(Self.joined(pairs + hiding))"
  }

  private var hiding: [String] {
    extras.hiding.map { "\($0.control.name)\(PageControl.suffix)=\($0.isHidden)" }
  }

  private static func joined(_ pairs: [String]) -> String { pairs.joined(separator: "&") }
}
