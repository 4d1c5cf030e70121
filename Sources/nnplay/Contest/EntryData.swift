import DataSources
import Glibc

/// Finds the points of entries, each file read once, and again where it has changed.
///
/// An entry names a file without its folder: it is looked for in the folder that an option names,
/// beside the entry, and in the present folder, and must be an ordinary file, so that no entry makes
/// the program read what it should not.
struct EntryData {
  private struct Key: Equatable {
    var path: String
    var reading: TableReading
    /// The files as they are; of a data set inside the program the directory.
    var stamps: [EntryFiles.Stamp]
  }

  private let directory: DataDirectory
  /// What was read last; entries can name one file in many ways.
  private var read: [(key: Key, source: DatasetSource)] = []
  private static let mostKept = 16
  /// The paths of the files that were read, which are no entries themselves.
  private(set) var paths: Set<String> = []
  /// The paths at which files were looked for, whether there were any or not.
  private var sought: Set<String> = []

  /// A finder that looks for files in a directory too.
  init(in directory: DataDirectory) { self.directory = directory }

  /// Whatever the points depend on, as it is now.
  var stamps: [EntryFiles.Stamp] { Self.stamps(sought.sorted() + directories) }

  private var directories: [String] { [directory.path].compactMap { $0 } }

  private static func stamps(_ paths: [String]) -> [EntryFiles.Stamp] {
    paths.compactMap { EntryFiles.Stamp($0, followsLinks: true) }
  }

  /// The data set of a name, or the file of that name beside an entry in a folder.
  /// - Throws: `DataError`: 64 where there is no such data set, 66 where there is no such file, 65 where
  ///   it holds something else.
  mutating func source(
    _ name: String, isFile: Bool, _ reading: TableReading, besideEntryIn folder: String
  ) throws(DataError) -> DatasetSource {
    if !isFile || LocalDataset.named(name) != nil {
      return try catalogued(name, isFile: isFile, reading)
    }
    let folders = [directory.path, folder, "."].compactMap { $0 }
    let places = folders.map { "\($0)/\(name)" }
    sought.formUnion(places)
    let found = places.first(where: Self.isOrdinary)
    guard let path = found else {
      throw DataError(
        .noInput,
        "\(printable(name, limit: 100)) is not beside it; put the file there, or name its folder "
          + "by --data")
    }
    var reading = reading
    if let test = reading.test { reading.test = String(path.dropLast(name.count)) + test }
    if let test = reading.test { sought.insert(test) }
    if let test = reading.test, !Self.isOrdinary(test) {
      throw DataError(.noInput, "\(printable(test, limit: 100)) is not there; put the file there")
    }
    paths.formUnion([path, reading.test ?? path].map(Self.plain))
    let files = [path, reading.test].compactMap { $0 }
    return try remembered(Key(path: path, reading: reading, stamps: Self.stamps(files)))
  }

  /// A data set inside the program, or a public one where its files are.
  private mutating func catalogued(_ name: String, isFile: Bool, _ reading: TableReading)
    throws(DataError) -> DatasetSource
  {
    // A name that looks like a path would be opened.
    guard isFile || DatasetCatalog.all.contains(where: { $0.name == name }) else {
      throw DataError(.usage, "there is no data set \(printable(name))")
    }
    return try remembered(
      Key(path: name, reading: reading, stamps: Self.stamps(directories)))
  }

  private mutating func remembered(_ key: Key) throws(DataError) -> DatasetSource {
    if let known = read.first(where: { $0.key == key }) { return known.source }
    let source = try DatasetCatalog.find(key.path, key.reading, in: directory)
    // What the files were before is not needed again.
    read.removeAll { $0.key.path == key.path && $0.key.reading == key.reading }
    read = read.suffix(Self.mostKept - 1) + [(key, source)]
    return source
  }

  private static func isOrdinary(_ path: String) -> Bool {
    var status = stat()
    return stat(FileName.path(path), &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// A path as a folder's files have it.
  static func plain(_ path: String) -> String {
    var path = path[...]
    while path.hasPrefix("./") { path = path.dropFirst(2) }
    return String(path).replacing("//", with: "/")
  }
}
