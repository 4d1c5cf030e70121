import DataSources

extension PlaygroundLink {
  /// Reads an address with a `#`, or what stands after the `#`, as the page does.
  ///
  /// Keys that it does not know are dropped, values that it does not know leave the standard, and of
  /// a key that is there twice the last value counts. Where the page draws a seed, it is the
  /// standard one.
  ///
  /// - Throws: `DataError` (64) for what is no link, and for values beyond the limits.
  package init(_ text: String) throws(DataError) {
    self = .standard
    let pairs = LinkText.values(of: try LinkText.fragment(of: text))
    let values = Dictionary(pairs.map { ($0.name, $0.value) }) { _, last in last }
    for key in LinkKey.all {
      guard let found = values[key.name], let value = found,
        key.takesBlank || !LinkText.isBlank(value)
      else { continue }
      try key.read(value, &self)
    }
    for (name, value) in pairs where name.hasSuffix(PageControl.suffix) {
      guard let control = PageControl.named(String(name.dropLast(PageControl.suffix.count)))
      else { continue }
      extras.hide(control, value == "true")
    }
    try leaveOutHiddenFeatures()
  }

  /// Whether a word of a command line is a link rather than the name of something.
  package static func isLink(_ word: String) -> Bool {
    if word.hasPrefix("#") || LinkText.isAddress(word) { return true }
    guard let mark = word.firstIndex(of: "=") else { return false }
    let name = word[..<mark]
    return LinkKey.all.contains { $0.name == name }
      || name.hasSuffix(PageControl.suffix)
        && PageControl.named(String(name.dropLast(PageControl.suffix.count))) != nil
  }

  /// A hidden feature is none of the network's, as on the page.
  private mutating func leaveOutHiddenFeatures() throws(DataError) {
    let isHidden = { [extras] (feature: Feature) in extras.hides(.feature(feature)) }
    extras.hiddenFeatures = experiment.features.filter(isHidden)
    experiment.features.removeAll(where: isHidden)
    guard experiment.features.isEmpty else { return }
    throw DataError(
      .usage,
      "the link gives the network no feature; nnplay takes one or more of "
        + "\(Feature.plane.map(\.name).joined(separator: ", ")).")
  }
}

extension ExperimentWords {
  /// The words that describe the experiment of a link.
  package init(_ link: PlaygroundLink) {
    let standard = Experiment(dataset: link.experiment.dataset)
    self.init(
      dataset: link.experiment.dataset.name,
      values: Setting.all.filter { $0.value(link.experiment) != $0.value(standard) }
        .map { ($0, $0.value(link.experiment)) })
  }
}
