import ArchitectureSearch
import ArgumentParser
import DataSources
import Glibc
import TerminalUI

/// Where `--plot` draws.
enum MinimizePlotPlace: Sendable {
  /// Below the table.
  case terminal
  /// Into a picture file.
  case file(String)

  /// Refuses what cannot be drawn, before anything is trained.
  /// - Throws: `ValidationError` for a file that is not an SVG, or a drawing among other programs' data.
  func check(_ format: MinimizeFormat) throws {
    switch self {
    case .terminal:
      guard format != .table else { return }
      throw ValidationError("--plot draws below a table; name a file, such as --plot curve.svg.")
    case .file(let path):
      guard !path.lowercased().hasSuffix(".svg") else { return }
      throw ValidationError("--plot \"\(path)\" is not an SVG file; name one such as curve.svg.")
    }
  }

  /// Refuses the plan of a search that measures no shares.
  /// - Throws: `DataError` where that is so.
  static func check(_ plan: SearchPlan) throws(DataError) {
    guard plan.stopsEarly else { return }
    throw DataError(
      .usage, "--plot draws shares, which --stop-early does not measure; leave one of them out")
  }

  /// Draws a search's answer.
  /// - Throws: `DataError` where the file cannot be written.
  func draw(_ report: SearchReport) throws {
    let curves = SuccessCurves(report)
    switch self {
    case .terminal:
      let plot = MinimizePlot(curves: curves, glyphs: GlyphSet.ofLocale).text(width: Self.width)
      StandardOutput.write("\n\(plot)\n")
    case .file(let path): try WholeFile.write(MinimizePicture(curves: curves).text, to: path)
    }
  }

  /// Columns of the terminal, or 80 where there is none.
  private static var width: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return min(Int(size.ws_col), 160)
  }
}

extension GlyphSet {
  /// The characters that the locale can show.
  static var ofLocale: GlyphSet {
    setlocale(LC_CTYPE, "")
    return String(cString: nl_langinfo(Int32(CODESET))) == "UTF-8" ? .unicode : .ascii
  }
}
