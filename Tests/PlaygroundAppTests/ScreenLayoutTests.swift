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
  @Test(arguments: Shapes.all.filter { $0.count <= 6 })
  func columnsStandApart(hidden: [Int]) {
    Self.forEachLayout(hidden) { layout, place in
      guard layout.kind == .wide else { return }
      let columns = [layout.features] + layout.layers
      let starts = columns.dropFirst().map(\.x) + [layout.map.x]
      for (column, next) in zip(columns, starts) {
        #expect(next - column.x - column.side >= 2, "at \(place)")
      }
    }
  }

  @Test(arguments: Shapes.all)
  func theMapIsSquareInHalfBlocksAndWorthLookingAt(hidden: [Int]) {
    Self.forEachLayout(hidden) { layout, place in
      #expect(layout.map.width == 2 * layout.map.height, "at \(place)")
      #expect(layout.map.height >= 5, "at \(place)")
    }
  }

  @Test(arguments: Shapes.all)
  func aNetworkIsThereWhereverThereIsRoom(hidden: [Int]) {
    Self.forEachLayout(hidden) { layout, place in
      guard layout.kind != .small else { return }
      #expect(layout.features.shown == Feature.plane.indices, "at \(place)")
      #expect(layout.layers.count == hidden.count, "at \(place)")
      #expect(layout.layers.allSatisfy { !$0.tops.isEmpty }, "at \(place)")
    }
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
      #expect(request.thumbnailSide == max(1, layout.features.side), "at \(place)")
    }
  }
}

extension ScreenLayout {
  /// Every area, by name, with room for the axes.
  fileprivate var areas: [(name: String, area: Rect)] {
    [
      ("title", title), ("settings", settings), ("headings", headings), ("data", belowHeadings),
      ("statistics", statistics), ("chart", chart), ("legend", legend), ("map", map),
      ("x axis", Rect(x: map.x, y: map.maxY, width: map.width, height: 1)),
      ("y axis", Rect(x: map.maxX, y: map.y, width: Self.axisWidth, height: map.height)),
      ("focus line", focusLine), ("hints", hints),
    ]
  }

  /// The data panel without its own heading, which stands among the headings.
  private var belowHeadings: Rect {
    headings.isEmpty ? data : data.top(1).rest
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
    let width = Self.featureLabelWidth
    return Rect(
      x: features.x - 1 - width, y: first / 2, width: width,
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
