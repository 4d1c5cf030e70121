/// A public data set that does not travel inside the program: found by its name in a folder of the
/// user's.
package struct LocalDataset: Sendable, Hashable {
  /// How the files hold the table.
  package enum Form: Sendable, Hashable {
    /// The first file is a CSV file, read like this unless something else is said.
    case csv(TableReading)
  }

  /// The name on the command line.
  package let name: String
  /// A short title for people.
  package let title: String
  /// One line about what there is to learn.
  package let summary: String
  /// The folder of its files in a data directory.
  let folder: String
  /// The names that each of its files may have.
  let files: [[String]]
  /// How the files hold the table.
  let form: Form
  /// Where the files come from, to follow the word "from".
  let source: String
  /// Where a package of the system installs the files.
  var systemFolder: String?

  /// A data set of the table.
  init(
    _ name: String, title: String, summary: String, folder: String, files: [[String]], form: Form,
    source: String, systemFolder: String? = nil
  ) {
    (self.name, self.title, self.summary) = (name, title, summary)
    (self.folder, self.files, self.form) = (folder, files, form)
    (self.source, self.systemFolder) = (source, systemFolder)
  }
}

extension LocalDataset {
  /// Those that there are.
  package static let all = [housing]

  /// The data set of a name, on the command line or in saved runs.
  package static func named(_ name: String) -> LocalDataset? { all.first { $0.name == name } }

  /// 17,000 blocks of houses.
  private static let housing = LocalDataset(
    "housing", title: "housing",
    summary: "the value of houses in 17,000 districts",
    folder: "california_housing", files: [["california_housing_train.csv"]],
    form: .csv(TableReading(label: "median_house_value", target: .quantity)),
    source: "https://download.mlcc.google.com/mledu-datasets/california_housing_train.csv")
}
