import Foundation
import TerminalUI

/// Compares a canvas, characters and styles, with a file in the test target's `Goldens` folder.
///
/// Use it as `#expect(GoldenCanvas.mismatch(canvas, "name") == nil)`. With the environment variable
/// `NNPLAY_RECORD_GOLDENS=1` the files are written instead.
package enum GoldenCanvas {
  /// The variable that makes the tests write their goldens.
  package static let recordingVariable = "NNPLAY_RECORD_GOLDENS"

  /// Nil where the canvas equals the golden, else a sentence with the first cell that differs.
  package static func mismatch(
    _ canvas: Canvas, _ name: String, filePath: String = #filePath
  ) -> String? {
    let url = folder(of: filePath).appendingPathComponent(name + ".txt")
    if ProcessInfo.processInfo.environment[recordingVariable] == "1" {
      return record(canvas, at: url)
    }
    guard let text = try? String(contentsOf: url, encoding: .utf8) else {
      return "There is no golden \(url.path); record it with \(recordingVariable)=1."
    }
    guard let golden = CanvasTranscript(text: text) else {
      return "The golden \(url.path) cannot be read; record it with \(recordingVariable)=1."
    }
    return golden.difference(from: CanvasTranscript(canvas)).map { "\(name): \($0)" }
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

  private static func record(_ canvas: Canvas, at url: URL) -> String? {
    do {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try CanvasTranscript(canvas).text.write(to: url, atomically: true, encoding: .utf8)
      return nil
    } catch {
      return "The golden \(url.path) could not be written: \(error)"
    }
  }
}
