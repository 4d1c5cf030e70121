/// A public data set that does not travel inside the program: found by its name in a folder of the
/// user's.
package struct LocalDataset: Sendable, Hashable {
  /// How the files hold the table.
  package enum Form: Sendable, Hashable {
    /// The first file is a CSV file, read like this unless something else is said.
    case csv(TableReading)
    /// Pairs of IDX files, images and their classes by these names.
    case idx(classes: [String])
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
  package static let all = [
    mnist(false), mnist(true), fashionMNIST(false), fashionMNIST(true), housing, titanic,
  ]

  /// The data set of a name, on the command line or in saved runs.
  package static func named(_ name: String) -> LocalDataset? { all.first { $0.name == name } }

  /// Handwritten digits (LeCun, Cortes and Burges, 1998): 50,000 train, and test images or
  /// the last 10,000 of the 60,000 test.
  private static func mnist(_ validates: Bool) -> LocalDataset {
    images(
      "mnist", validates, classes: (0...9).map(String.init), what: "digits",
      source: "https://ossci-datasets.s3.amazonaws.com/mnist/")
  }

  /// Pictures of clothes (Xiao, Rasul and Vollgraf, 2017), in the same form.
  private static func fashionMNIST(_ validates: Bool) -> LocalDataset {
    images(
      "fashion-mnist", validates,
      classes: [
        "T-shirt", "trouser", "pullover", "dress", "coat", "sandal", "shirt", "sneaker", "bag",
        "ankle boot",
      ], what: "clothes", source: "Debian's package dataset-fashion-mnist",
      systemFolder: "/usr/share/datasets/fashion-mnist")
  }

  private static func images(
    _ folder: String, _ validates: Bool, classes: [String], what: String, source: String,
    systemFolder: String? = nil
  ) -> LocalDataset {
    let files = ["train-images-idx3-ubyte", "train-labels-idx1-ubyte"]
    let tests = ["t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte"]
    return LocalDataset(
      validates ? "\(folder)-validation" : folder,
      title: validates ? "\(folder.prefix(7))-val" : String(folder.prefix(7)),
      summary: validates
        ? "the same, its last 10,000 of 60,000 test" : "60,000 images of \(what), 10,000 test",
      folder: folder,
      files: (validates ? files : files + tests).map { ["\($0).gz", $0] },
      form: .idx(classes: classes), source: source, systemFolder: systemFolder)
  }

  /// 17,000 blocks of houses.
  private static let housing = LocalDataset(
    "housing", title: "housing",
    summary: "the value of houses in 17,000 districts",
    folder: "california_housing", files: [["california_housing_train.csv"]],
    form: .csv(TableReading(label: "median_house_value", target: .quantity)),
    source: "https://download.mlcc.google.com/mledu-datasets/california_housing_train.csv")

  /// 891 passengers, of whom 342 survived.
  private static let titanic = LocalDataset(
    "titanic", title: "titanic", summary: "who of 891 passengers of the Titanic survived",
    folder: "titanic", files: [["train.csv"]], form: .csv(survival),
    source: "https://www.kaggle.com/c/titanic/data")

  /// Numbers and short texts are the inputs, and not names, tickets and cabins.
  private static var survival: TableReading {
    var reading = TableReading(label: "Survived", target: .classes)
    reading.inputs = ["Pclass", "Age", "SibSp", "Parch", "Fare"]
    reading.oneHot = ["Sex", "Embarked"]
    return reading
  }
}
