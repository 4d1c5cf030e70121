import Foundation
import TerminalUI

/// Compares a canvas with a file in the test target's `Goldens` folder: a widget by characters and
/// styles, a screen or a panel of it by characters and roles.
///
/// Use it as `#expect(GoldenCanvas.mismatch(canvas, "name") == nil)`, or with the screen's theme. With the environment variable
/// `NNPLAY_RECORD_GOLDENS=1` the files are written instead.
package enum GoldenCanvas {
  /// The variable that makes the tests write their goldens.
  package static let recordingVariable = "NNPLAY_RECORD_GOLDENS"

  /// Nil where the canvas equals the golden, else a sentence with the first cell that differs.
  package static func mismatch(
    _ canvas: Canvas, _ name: String, filePath: String = #filePath
  ) -> String? {
    compare(name, filePath, CanvasTranscript(canvas).text) { text in
      guard let golden = CanvasTranscript(text: text) else { return "it cannot be read" }
      return golden.difference(from: CanvasTranscript(canvas))
    }
  }

  /// The same for a screen or a part of it, drawn with a theme: nil where characters and roles are equal.
  package static func mismatch(
    _ canvas: Canvas, _ name: String, theme: Theme, filePath: String = #filePath
  ) -> String? {
    let screen = RoleTranscript(canvas, theme: theme)
    return compare(name, filePath, screen.text) {
      RoleTranscript(text: $0).difference(from: screen)
    }
  }

  /// Writes a golden, or says in what it differs.
  private static func compare(
    _ name: String, _ filePath: String, _ actual: String, _ difference: (String) -> String?
  ) -> String? {
    let url = folder(of: filePath).appendingPathComponent(name + ".txt")
    if ProcessInfo.processInfo.environment[recordingVariable] == "1" {
      return record(actual, at: url)
    }
    guard let text = try? String(contentsOf: url, encoding: .utf8) else {
      return "There is no golden \(url.path); record it with \(recordingVariable)=1."
    }
    return difference(text).map { "\(name): \($0)" }
  }

  /// The `Goldens` folder of the test target that holds a file.
  private static func folder(of filePath: String) -> URL {
    var folder = URL(fileURLWithPath: filePath).deletingLastPathComponent()
    while folder.deletingLastPathComponent().lastPathComponent != "Tests",
      folder.pathComponents.count > 2
    {
      folder = folder.deletingLastPathComponent()
    }
    return folder.appendingPathComponent("Goldens")
  }

  private static func record(_ text: String, at url: URL) -> String? {
    do {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: url, atomically: true, encoding: .utf8)
      return nil
    } catch {
      return "The golden \(url.path) could not be written: \(error)"
    }
  }
}
