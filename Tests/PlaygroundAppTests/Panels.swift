import TerminalUI
import TestSupport

@testable import PlaygroundApp

/// A part of the screen that is recorded by itself.
enum Panel: String, CaseIterable {
  case title, settings, data, network, chart, map, focusLine, hints

  /// Where a layout has it, with what stands around it.
  func rect(_ layout: ScreenLayout) -> Rect {
    let (top, bottom, width) = (layout.settings.maxY, layout.focusLine.y, layout.bounds.width)
    let upper = layout.legend.isEmpty ? layout.map.y : layout.legend.y
    return switch self {
    case .title: layout.title
    case .settings: layout.settings
    case .data: layout.data
    case .network:
      Rect(
        x: layout.data.maxX, y: top, width: layout.map.x - layout.data.maxX, height: bottom - top)
    case .chart: Rect(x: layout.map.x, y: top, width: width - layout.map.x, height: upper - top)
    case .map:
      Rect(x: layout.map.x, y: upper, width: width - layout.map.x, height: bottom - upper)
    case .focusLine: layout.focusLine
    case .hints: layout.hints
    }
  }
}

extension App {
  /// The picture of a panel.
  func panel(_ panel: Panel, _ size: Size, _ theme: Theme) -> Canvas {
    let layout = ScreenLayout(size: size, hidden: experiment.hidden, focus: focus)
    return view(self, size: size, theme: theme).part(panel.rect(layout))
  }

  /// The picture of the screen that lies over the playground.
  func overlay(_ size: Size, _ theme: Theme) -> Canvas {
    let frame = frame(size: size, theme: theme)
    // Hints cover their line alone.
    let covered = frame.regions.first { $0.target == .cover && $0.rect.height > 1 }
    return frame.canvas.part(covered?.rect ?? Rect(x: 0, y: 0, width: 0, height: 0))
  }
}

extension Canvas {
  /// The cells of a rectangle.
  func part(_ rect: Rect) -> Canvas {
    var part = Canvas(size: rect.size)
    for y in 0..<rect.height {
      for x in 0..<rect.width { part[x, y] = self[rect.x + x, rect.y + y] }
    }
    return part
  }

  /// Canvases below each other.
  static func stacked(_ canvases: [Canvas]) -> Canvas {
    var all = Canvas(
      size: Size(
        columns: canvases.map(\.size.columns).max() ?? 0,
        rows: canvases.map(\.size.rows).reduce(0, +)))
    var top = 0
    for canvas in canvases {
      for y in 0..<canvas.size.rows {
        for x in 0..<canvas.size.columns { all[x, top + y] = canvas[x, y] }
      }
      top += canvas.size.rows
    }
    return all
  }
}
