import Glibc

/// The folder in which the program keeps what the user has reached or seen, as the XDG base directory
/// specification has it: `$XDG_STATE_HOME/nnplay`, else `$HOME/.local/state/nnplay`.
package struct StateDirectory: Sendable, Equatable {
  /// The variable of the environment that names the folder above it.
  package static let variable = "XDG_STATE_HOME"
  /// Nothing is kept.
  package static let none = StateDirectory(environment: [:])
  /// The most bytes that a file is read for.
  package static let limit = 1 << 20

  /// The folder's path; nil where the environment leads to none.
  package let path: String?

  /// The folder of an environment; a variable that is empty or a relative path counts as unset.
  package init(environment: [String: String]) {
    let folder = { (name: String) in environment[name].flatMap { $0.first == "/" ? $0 : nil } }
    let home = folder("HOME").map { Self.join($0, ".local/state") }
    path = (folder(Self.variable) ?? home).map { Self.join($0, "nnplay") }
  }

  /// The text of a file; bytes that are not UTF-8 become U+FFFD.
  ///
  /// - Returns: Nil where there is no such file, or none that can be read, or one longer than `limit`.
  package func text(of name: String) -> String? {
    guard let path = path(of: name),
      let bytes = try? WholeFile.start(of: path, count: Self.limit + 1), bytes.count <= Self.limit
    else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Writes a file whole, in a folder that is made where it is missing, for this user alone.
  ///
  /// - Throws: `DataError` where it cannot be written, or what is there is not the program's: too long, or
  ///   none that can be read; what was there is then still there.
  package func write(_ text: String, to name: String) throws(DataError) {
    guard let folder = path, let path = path(of: name) else {
      throw DataError(.output, "there is no folder to keep it in; set HOME or \(Self.variable)")
    }
    do {
      try Self.makeFolder(folder)
      let there = try WholeFile.start(of: path, count: Self.limit + 1) ?? []
      if there.count <= Self.limit { return try WholeFile.write(text, to: path) }
    } catch {
      throw DataError(
        .output,
        "\(printable(path, limit: 200)) cannot be written; "
          + "make its folder writable, or name another in \(Self.variable)")
    }
    throw DataError(
      .output, "\(printable(path, limit: 200)) is too long to be nnplay's; move it away")
  }

  private func path(of name: String) -> String? {
    precondition(!name.isEmpty && !name.contains("/"), "A file of the state has a plain name.")
    return path.map { Self.join($0, name) }
  }

  private static func join(_ folder: String, _ name: String) -> String {
    folder.last == "/" ? folder + name : "\(folder)/\(name)"
  }

  /// Makes a folder and those above it that are missing.
  private static func makeFolder(_ path: String) throws(DataError) {
    let ends = path.indices.filter { path[$0] == "/" }.dropFirst() + [path.endIndex]
    for end in ends { mkdir(FileName.path(String(path[..<end])), 0o700) }
    try WholeFile.checkFolder(of: join(path, "a"))
  }
}
