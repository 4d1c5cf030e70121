import DataSources
import Experiments
import TerminalUI
import Testing

@testable import PlaygroundApp

@Suite struct ScreenLayoutTests {
  /// Sizes around every border between two kinds of layout, and a net over all others.
  static let sizes: [Size] = {
    let columns = [1, 2, 10, 39, 40, 41, 60, 75, 76, 77, 80, 90, 103, 104, 110, 120, 160, 200, 250]
    let rows = [1, 2, 3, 8, 11, 12, 13, 18, 21, 22, 23, 24, 29, 30, 31, 40, 50, 60, 80]
    return columns.flatMap { column in rows.map { Size(columns: column, rows: $0) } }
  }()

  /// Every layout that shows anything: `check` gets it with a name for messages.
  private static func forEachLayout(
    _ hidden: [Int], _ check: (ScreenLayout, Comment) throws -> Void
  ) rethrows {
    let map = FocusMap(hidden: hidden, datasetCount: 10, chosenDataset: 0)
    let last = map.panels.dropLast().last ?? .output
    let focuses = [
      Focus.place(.output), map.focus(last, at: 0), map.focus(last, at: map.count(last) - 1),
    ]
    for size in sizes {
      for focus in focuses {
        let layout = ScreenLayout(size: size, hidden: hidden, focus: focus)
        guard layout.kind != .none else { continue }
        try check(layout, "\(size.columns)x\(size.rows) \(hidden) \(focus)")
      }
    }
  }

  @Test func whatIsShownDependsOnTheSizeAlone() {
    for size in Self.sizes {
      let kinds = Set(Shapes.all.map { ScreenLayout(size: size, hidden: $0).kind })
      #expect(kinds.count == 1, "\(size)")
      let isLargeEnough = size.columns >= 40 && size.rows >= 12
      #expect((kinds == [.none]) == !isLargeEnough, "\(size)")
    }
  }

  @Test(arguments: Shapes.all)
  func nothingLeavesTheScreen(hidden: [Int]) {
    Self.forEachLayout(hidden) { layout, place in
      for (name, area) in layout.areas + layout.pictures where !area.isEmpty {
        #expect(area.intersection(layout.bounds) == area, "\(name) \(area) at \(place)")
      }
    }
  }

  @Test(arguments: Shapes.all)
  func noTwoPartsOverlap(hidden: [Int]) {
    Self.forEachLayout(hidden) { layout, place in
      let parts = (layout.areas + layout.columns).filter { !$0.area.isEmpty }
      for (index, one) in parts.enumerated() {
        for other in parts[(index + 1)...] {
          let shared = one.area.intersection(other.area)
          #expect(shared.isEmpty, "\(one.name), \(other.name) share \(shared) at \(place)")
        }
      }
    }
  }

  @Test(arguments: Shapes.all)
  func picturesOfAColumnStandBelowEachOther(hidden: [Int]) {
    Self.forEachLayout(hidden) { layout, place in
      for column in [layout.features] + layout.layers {
        for (upper, lower) in zip(column.tops, column.tops.dropFirst()) {
          #expect(upper + column.side < lower, "at \(place)")
        }
      }
    }
  }

  /// The bars beside the focused picture need room on both sides.
  @Test(arguments: Shapes.all)
  func columnsStandApart(hidden: [Int]) {
    Self.forEachLayout(hidden) { layout, place in
      let columns = ([layout.features] + layout.layers).filter { !$0.tops.isEmpty }
      let end = layout.isStacked ? layout.network.maxX : layout.map.x
      let starts = columns.dropFirst().map(\.x) + [end]
      for (column, next) in zip(columns, starts) {
        #expect(next - column.x - column.side >= 2, "at \(place)")
      }
    }
  }

  @Test(arguments: Shapes.all)
  func theMapIsSquareInHalfBlocksAndWorthLookingAt(hidden: [Int]) {
    Self.forEachLayout(hidden) { layout, place in
      #expect(layout.map.width == 2 * layout.map.height, "at \(place)")
      #expect(layout.map.height >= 4, "at \(place)")
    }
  }

  /// Layers that are not shown lie next to each other, and those that are have their neurons.
  @Test(arguments: Shapes.all)
  func aNetworkIsThereAtEverySize(hidden: [Int]) {
    Self.forEachLayout(hidden) { layout, place in
      #expect(layout.features.tops.count >= 3, "at \(place)")
      #expect(layout.layers.count == hidden.count, "at \(place)")
      let shown = layout.layers.indices.filter { !layout.layers[$0].tops.isEmpty }
      #expect(shown.isEmpty == hidden.isEmpty, "at \(place)")
      #expect(shown == Array((shown.first ?? 0)..<(shown.first ?? 0) + shown.count), "at \(place)")
      for layer in shown {
        let least = min(hidden[layer], layout.network.height < 10 ? 3 : 4)
        #expect(layout.layers[layer].tops.count >= least, "at \(place)")
        #expect(layout.layers[layer].side >= 2, "at \(place)")
      }
    }
  }

  /// What the brief of a common size asks for, so that no change of the score takes it away.
  @Test(arguments: [
    (Size(columns: 40, rows: 12), map: 6, side: 2, chart: 0),
    (Size(columns: 60, rows: 16), map: 8, side: 4, chart: 0),
    (Size(columns: 60, rows: 37), map: 14, side: 6, chart: 8),
    (Size(columns: 80, rows: 24), map: 12, side: 8, chart: 6),
    (Size(columns: 80, rows: 50), map: 20, side: 8, chart: 12),
    (Size(columns: 110, rows: 32), map: 15, side: 8, chart: 6),
    (Size(columns: 120, rows: 16), map: 9, side: 4, chart: 6),
    (Size(columns: 120, rows: 40), map: 19, side: 8, chart: 8),
    (Size(columns: 200, rows: 60), map: 38, side: 12, chart: 8),
  ])
  func commonSizesShowEnough(size: Size, map: Int, side: Int, chart: Int) {
    let layout = ScreenLayout(size: size, hidden: [4, 2])
    let found = (layout.map.height, layout.layers[0].side, layout.chart.height)
    #expect(found.0 >= map && found.1 >= side && found.2 >= chart, "\(found) at \(size)")
  }

  @Test func narrowTallScreensPutTheNetworkAboveTheMap() {
    for (columns, rows, isStacked) in [(60, 37, true), (80, 50, true), (80, 24, false)] {
      let layout = ScreenLayout(size: Size(columns: columns, rows: rows), hidden: [4, 2])
      #expect(layout.isStacked == isStacked)
      #expect((layout.network.maxY <= layout.map.y) == isStacked)
    }
  }

  /// Where the list of data sets is not always there, it comes with the focus.
  @Test(arguments: sizes.filter { $0.columns >= 40 && $0.rows >= 12 })
  func theListOfDataSetsIsThereWhenItHasTheFocus(size: Size) {
    let layout = ScreenLayout(size: size, hidden: [4, 2], focus: .dataset(3))
    #expect(layout.data.width >= 17 && layout.data.height >= 5, "\(layout.data) at \(size)")
    #expect(layout.data.intersection(layout.map).isEmpty)
    #expect(layout.data.intersection(layout.network).isEmpty)
  }

  @Test(arguments: Shapes.all)
  func theFocusedNeuronIsAlwaysInView(hidden: [Int]) {
    for (layer, count) in hidden.enumerated() {
      for neuron in 0..<count {
        for size in [Size(columns: 76, rows: 22), Size(columns: 120, rows: 40)] {
          let focus = Focus.place(.hidden(layer: layer, neuron: neuron))
          let layout = ScreenLayout(size: size, hidden: hidden, focus: focus)
          #expect(layout.layers[layer].top(neuron) != nil, "\(neuron) of \(layer) at \(size)")
        }
      }
    }
  }

  @Test(arguments: Shapes.all)
  func theTrainerIsAskedForThePixelsThatAreShown(hidden: [Int]) {
    Self.forEachLayout(hidden) { layout, place in
      let request = layout.request(shown: .output)
      #expect(request.mapWidth == layout.map.width, "at \(place)")
      #expect(request.mapHeight == 2 * layout.map.height, "at \(place)")
      let side = layout.layers.map(\.side).max() ?? 1
      #expect(request.thumbnailSide == side, "at \(place)")
    }
  }
}

extension ScreenLayout {
  /// Every area, by name, with room for the axes.
  fileprivate var areas: [(name: String, area: Rect)] {
    [
      ("title", title), ("settings", settings), ("headings", headings), ("data", data),
      ("statistics", self.statistics), ("chart", self.chart), ("legend", self.legend),
      ("map", self.map),
      (
        "x axis",
        Rect(x: self.map.x, y: self.map.maxY, width: self.map.width, height: self.hasAxes ? 1 : 0)
      ),
      (
        "y axis",
        Rect(
          x: self.map.maxX, y: self.map.y, width: self.hasAxes ? Self.axisWidth : 0,
          height: self.map.height)
      ),
      ("focus line", focusLine), ("hints", hints),
    ]
  }

  /// Every picture with the labels of the features.
  fileprivate var pictures: [(name: String, area: Rect)] {
    columns(of: { column in column.tops.map { (column.side, $0) } }, named: "picture")
  }

  /// The room from the first to the last picture of each column, and the features' labels.
  fileprivate var columns: [(name: String, area: Rect)] {
    columns(
      of: { column in
        guard let first = column.tops.first, let last = column.tops.last else { return [] }
        return [(last - first + column.side, first)]
      }, named: "column")
      + [("labels", labels)]
  }

  private var labels: Rect {
    guard let first = features.tops.first, let last = features.tops.last else {
      return Rect(x: 0, y: 0, width: 0, height: 0)
    }
    return Rect(
      x: labelX, y: first / 2, width: features.x - labelX,
      height: (last + features.side + 1) / 2 - first / 2)
  }

  private func columns(
    of parts: (PictureColumn) -> [(height: Int, top: Int)], named name: String
  ) -> [(name: String, area: Rect)] {
    ([features] + layers).enumerated().flatMap { index, column in
      parts(column).map { part in
        let (top, end) = (part.top / 2, (part.top + part.height + 1) / 2)
        return (
          "\(name) \(index)", Rect(x: column.x, y: top, width: column.side, height: end - top)
        )
      }
    }
  }
}
