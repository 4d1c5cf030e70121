import DataSources
import Glibc
import Lessons

/// The files of entries that a command line names: files, folders of them, and `-` for standard input.
struct EntryFiles {
  /// A file's text, or why it cannot be read.
  struct Source {
    /// The path as it is found; `-` is standard input.
    let path: String
    let text: Result<String, DataError>

    /// What its entries are called where they do not say it: the file's name without its ending.
    var name: String {
      if path == "-" { return "standard input" }
      let file = path.split(separator: "/").last.map(String.init) ?? path
      let stem = file.split(separator: ".").first.map(String.init) ?? file
      return stem.isEmpty ? file : stem
    }

    /// The folder that it lies in.
    var folder: String {
      guard path != "-", let end = path.lastIndex(of: "/") else { return "." }
      return end == path.startIndex ? "/" : String(path[..<end])
    }
  }

  /// A file as the system knows it; another one, or one that was written to, has another stamp.
  struct Stamp: Hashable {
    let path: String
    private let device: dev_t
    private let inode: ino_t
    private let bytes: off_t
    private let seconds: Int
    private let nanoseconds: Int
    /// Whether it is an ordinary file.
    let isOrdinary: Bool

    /// The file at a path, links not followed unless told; nil where nothing is there.
    init?(_ path: String, followsLinks: Bool = false) {
      var status = stat()
      let name = FileName.path(path)
      guard (followsLinks ? stat(name, &status) : lstat(name, &status)) == 0 else { return nil }
      self.path = path
      (device, inode, bytes) = (status.st_dev, status.st_ino, status.st_size)
      (seconds, nanoseconds) = (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
      isOrdinary = status.st_mode & S_IFMT == S_IFREG
    }
  }

  let paths: [String]

  /// The files of the folders among the paths, in the order of their names; those whose names begin with
  /// a point, and folders in folders, are left out.
  /// - Throws: `DataError` for a folder that cannot be read, or holds too many.
  func stamps() throws(DataError) -> [Stamp] {
    var stamps: [Stamp] = []
    for path in paths {
      guard let names = try Self.names(inFolder: path) else { continue }
      let base = path.hasSuffix("/") ? path : path + "/"
      stamps += names.compactMap { Self.isFolder(base + $0) ? nil : Stamp(base + $0) }
    }
    return stamps
  }

  /// The texts of all files.
  /// - Throws: `DataError` for a folder that cannot be read, and a path at which nothing is.
  func sources() throws(DataError) -> [Source] {
    var sources: [Source] = []
    var bytes = 0
    func add(_ path: String, _ text: Result<String, DataError>) throws(DataError) {
      bytes += (try? text.get().utf8.count) ?? 0
      guard bytes <= ContestLimits.bytes else {
        throw DataError(
          .badData,
          "the files hold more than \(ContestLimits.bytes) bytes together; entries are short texts")
      }
      sources.append(Source(path: path, text: text))
    }
    for path in paths {
      if path == "-" {
        try add(path, .success(try Self.standardInput()))
      } else if Self.isFolder(path) {
        for stamp in try EntryFiles(paths: [path]).stamps() {
          try add(stamp.path, Self.text(stamp))
        }
      } else {
        try add(path, .success(try Self.text(path)))
      }
    }
    return sources
  }

  /// The text of a file of a folder, which may be anything that somebody has put there.
  private static func text(_ stamp: Stamp) -> Result<String, DataError> {
    guard stamp.isOrdinary else {
      return .failure(
        DataError(
          .badData,
          "\(printable(stamp.path, limit: 200)): this is not an ordinary file; an entry is a text"))
    }
    do throws(DataError) {
      return .success(try text(stamp.path))
    } catch {
      return .failure(error)
    }
  }

  private static func text(_ path: String) throws(DataError) -> String {
    var bytes: [UInt8] = []
    try DataFile.read(path, limit: ContestLimits.fileBytes) { bytes += $0 }
    return decoded(bytes)
  }

  /// A text in UTF-8, or in UTF-16 as Windows' shells write it.
  static func decoded(_ bytes: [UInt8]) -> String {
    guard bytes.starts(with: [0xFF, 0xFE]) else { return String(decoding: bytes, as: UTF8.self) }
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map {
      UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8
    }
    return String(decoding: units, as: UTF16.self)
  }

  private static func standardInput() throws(DataError) -> String {
    guard let bytes = OpenFile.bytes(of: STDIN_FILENO, limit: ContestLimits.fileBytes) else {
      throw DataError(
        .noInput,
        "standard input cannot be read (\(String(cString: strerror(errno)))); name a file")
    }
    guard bytes.count <= ContestLimits.fileBytes else {
      throw DataError(
        .badData,
        "standard input holds more than \(ContestLimits.fileBytes) bytes; entries are short texts")
    }
    return decoded(bytes)
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(FileName.path(path), &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Names in a folder, ascending; nil for what is none.
  private static func names(inFolder path: String) throws(DataError) -> [String]? {
    guard isFolder(path) else { return nil }
    guard let folder = opendir(FileName.path(path)) else {
      throw DataError(
        .noInput,
        "\(printable(path, limit: 200)): this folder cannot be read "
          + "(\(String(cString: strerror(errno)))); check its permissions")
    }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1, FileName.text(ofPath:))
      }
      if !name.hasPrefix(".") { names.append(name) }
      guard names.count <= ContestLimits.entries else {
        throw DataError(
          .badData,
          "\(printable(path, limit: 200)): this folder holds more than \(ContestLimits.entries) "
            + "files; name one of entries alone")
      }
    }
    return names.sorted()
  }
}
