import Glibc

/// The folder in which the user keeps the files of public data sets: the files themselves, or a folder
/// for each data set.
package struct DataDirectory: Sendable, Equatable {
  /// The variable of the environment that names it once and for all.
  package static let variable = "NNPLAY_DATA"
  /// No folder is named; what a package of the system installs is still found.
  package static let none = DataDirectory(option: nil, environment: [:])

  /// The folder's path; nil where none is named.
  package let path: String?
  /// Whether a command line names it, and not the environment.
  let isOption: Bool

  /// The folder that an option of the command line names, else that of the environment.
  package init(option: String?, environment: [String: String]) {
    let inherited = environment[Self.variable].flatMap { $0.isEmpty ? nil : $0 }
    path = option ?? inherited
    isOption = option != nil
  }

  /// Whether all files of a data set are there.
  package func holds(_ dataset: LocalDataset) -> Bool { files(of: dataset) != nil }

  /// The paths of a data set's files in their order, all in one folder; nil where one is missing.
  func files(of dataset: LocalDataset) -> [String]? {
    folders(of: dataset).lazy.compactMap(dataset.files(in:)).first
  }

  /// The folders in which a data set's files may be, the best first.
  func folders(of dataset: LocalDataset) -> [String] {
    let system = isOption ? nil : dataset.systemFolder
    guard let path else { return [system].compactMap { $0 } }
    let own = path.last == "/" && path.count > 1 ? String(path.dropLast()) : path
    // Several data sets have files of the same names.
    let last = own.split(separator: "/").last.map(String.init)
    let isOthers = LocalDataset.all.contains { $0.folder == last && $0.folder != dataset.folder }
    return ["\(own)/\(dataset.folder)", system, isOthers ? nil : own].compactMap { $0 }
  }
}

extension LocalDataset {
  /// The paths of its files in a folder, in their order; nil where one is missing.
  func files(in folder: String) -> [String]? {
    let found = files.compactMap { Self.path(of: $0, in: folder) }
    return found.count == files.count ? found : nil
  }

  /// The names of its files that a folder does not hold.
  func missingFiles(in folder: String) -> [String] {
    files.filter { Self.path(of: $0, in: folder) == nil }.map { $0[0] }
  }

  /// The path of a file that may have several names.
  private static func path(of names: [String], in folder: String) -> String? {
    names.map { "\(folder)/\($0)" }.first { access(FileName.path($0), F_OK) == 0 }
  }
}
