import ArgumentParser
import DataSources
import Experiments
import Foundation

/// What a shell offers when the user asks it to complete a word.
extension CompletionKind {
  /// Names of data sets, and data files.
  static var datasets: CompletionKind { .custom { _, _, start in offeredDatasets(for: start) } }

  /// Data files.
  static var dataFiles: CompletionKind { .file(extensions: ["csv", "csv.gz"]) }

  /// Files of saved runs.
  static var savedRuns: CompletionKind {
    .file(extensions: [String(RunFile.suffix.drop { $0 == "." })])
  }

  /// The names of a table's entries.
  static func names<Value>(_ all: [Value], _ name: KeyPath<Value, String>) -> CompletionKind {
    .list(all.map { $0[keyPath: name] })
  }

  /// The choices of a setting; nothing where it is a number or a text.
  static func values(of setting: Setting) -> CompletionKind? {
    switch setting.kind {
    case .choice(let choices), .layerChoices(let choices): names(choices, \.name)
    case .toggle: .list(["on", "off"])
    case .features: names(Feature.plane, \.name)
    case .dataset: .datasets
    case .number, .count, .widths, .form, .text, .optionalText: nil
    }
  }
}

/// Data sets and data files whose name or path begins with a text; a folder ends with a slash.
func offeredDatasets(for start: String) -> [String] {
  let folder = String(
    start[..<(start.lastIndex(of: "/").map { start.index(after: $0) } ?? start.startIndex)])
  let inside = try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)
  let files = (inside ?? []).sorted().compactMap { name -> String? in
    var isFolder = ObjCBool(false)
    let path = folder + name
    guard !name.hasPrefix("."), FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    else { return nil }
    if isFolder.boolValue { return path + "/" }
    return name.hasSuffix(".csv") || name.hasSuffix(".csv.gz") ? path : nil
  }
  return (DatasetCatalog.names + files).filter { $0.hasPrefix(start) }
}
