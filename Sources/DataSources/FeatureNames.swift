/// The features that a table offers, and the names that options and files have for them: the seven of
/// the plane where the table has two columns, else its columns.
package struct FeatureNames: Sendable {
  /// The features, in the order in which networks take them.
  package let features: [Feature]
  /// Their names: of a column its own, or `column3` where that could be read otherwise.
  package let names: [String]
  private let columns: [Column]
  private let places: [String: Int]

  /// The features of a table with these columns.
  package init(_ columns: [Column]) {
    self.columns = columns
    features = Feature.all(columnCount: columns.count)
    var taken: [String: Int] = [:]
    names = features.enumerated().map { place, feature in
      var name = feature.name
      if case .column(let column) = feature, Self.isPlain(columns[column].name),
        taken[columns[column].name] == nil
      {
        name = columns[column].name
      }
      taken[name] = place
      return name
    }
    places = taken
  }

  /// A feature's name.
  /// - Precondition: the table offers it.
  package func name(of feature: Feature) -> String {
    if case .column(let place) = feature, features.count == columns.count { return names[place] }
    return feature.name
  }

  /// The feature of a name, whatever the case of its letters where that is clear; nil where there is
  /// none.
  ///
  /// `column3`, and the names of the plane's two columns, are understood too.
  package func feature(named name: String) -> Feature? {
    if let place = places[name] { return features[place] }
    if let column = columns.firstIndex(where: { $0.name == name }) { return single(column) }
    let alike = names.indices.filter { names[$0].lowercased() == name.lowercased() }
    if alike.count == 1 { return features[alike[0]] }
    guard case .column(let place)? = Feature(name: name), columns.indices.contains(place) else {
      return nil
    }
    return single(place)
  }

  /// The feature that a column is as it stands.
  private func single(_ column: Int) -> Feature {
    features.count == columns.count ? .column(column) : Feature.plane[column]
  }

  /// Whether a name stands for itself in a list with commas, and for nothing else.
  private static func isPlain(_ name: String) -> Bool {
    if case .column? = Feature(name: name) { return false }
    return !name.unicodeScalars.contains { ",\"+\u{FFFD}".unicodeScalars.contains($0) }
  }
}
