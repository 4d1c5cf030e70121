import DataSources
import Experiments
import TerminalUI
import Testing

@testable import PlaygroundApp

@Suite struct LinkGeometryTests {
  private static let sizes = [
    Size(columns: 40, rows: 12), Size(columns: 60, rows: 37), Size(columns: 80, rows: 24),
    Size(columns: 120, rows: 40), Size(columns: 200, rows: 60),
  ]

  /// What is drawn of a network, with its layout.
  private static func links(_ hidden: [Int], _ size: Size, focus: Focus = .place(.output))
    -> (geometry: LinkGeometry, layout: ScreenLayout)
  {
    let state = ScriptedSession { $0.hidden = hidden }.state
    let layout = ScreenLayout(size: size, hidden: hidden, focus: focus)
    let snapshot = state.snapshot
    let geometry = LinkGeometry(
      layout, snapshot.network, features: Feature.plane, inputs: snapshot.features, focus: focus)
    return (geometry, layout)
  }

  /// Cells of every picture and of the map.
  private static func pictures(_ layout: ScreenLayout) -> [Rect] {
    ([layout.features] + layout.layers).flatMap { column in
      column.tops.map { top in
        Rect(
          x: column.x, y: top / 2, width: column.side,
          height: (top + column.side + 1) / 2 - top / 2)
      }
    } + [layout.map]
  }

  /// A weight of nothing is not drawn, unless one has gone to it.
  @Test func aFocusedLinkIsDrawnWhateverItsWeight() {
    let app = ScriptedSession { $0.initializer = .zero }.state
    let neuron = FocusedNeuron.hidden(layer: 1, neuron: 0)
    for (focus, count) in [
      (Focus.place(.output), 0), (.place(neuron.place), 0), (.bias(of: neuron), 0),
      (.link(into: neuron, source: 2), 1), (.link(into: .output(0), source: 1), 1),
    ] {
      let layout = ScreenLayout(size: Self.sizes[3], hidden: app.experiment.hidden, focus: focus)
      let geometry = LinkGeometry(
        layout, app.snapshot.network, features: Feature.plane, inputs: app.snapshot.features,
        focus: focus)
      #expect(geometry.links.count == count, "\(focus)")
      #expect(geometry.links.allSatisfy { $0.place.focus(hiddenLayers: 2) == focus })
    }
  }

  @Test(arguments: Shapes.all) func noLinkPassesThroughAPicture(hidden: [Int]) {
    for size in Self.sizes {
      let (geometry, layout) = Self.links(hidden, size)
      let pictures = Self.pictures(layout)
      for link in geometry.links {
        for dot in link.path {
          let meets = pictures.contains { $0.contains(x: dot.x / 2, y: dot.y / 4) }
          #expect(!meets, "\(link.place) at \(size)")
        }
      }
    }
  }

  /// Each begins in the cell beside one picture and ends in the cell beside another, or above the map.
  @Test(arguments: Shapes.all) func linksReachFromPictureToPicture(hidden: [Int]) throws {
    for size in Self.sizes {
      let (geometry, layout) = Self.links(hidden, size)
      #expect(!geometry.links.isEmpty)
      let pictures = Self.pictures(layout)
      for link in geometry.links {
        let start = try #require(link.path.first)
        let end = try #require(link.path.last)
        #expect(
          pictures.contains { $0.contains(x: start.x / 2 - 1, y: start.y / 4) },
          "\(link.place) at \(size)")
        let isBefore = pictures.contains { $0.contains(x: end.x / 2 + 1, y: end.y / 4) }
        let isAbove = layout.map.contains(x: end.x / 2, y: end.y / 4 + 1)
        #expect(isBefore || isAbove, "\(link.place) at \(size)")
      }
    }
  }

  @Test func theStrongestAreDrawnAndTheRestIsCounted() throws {
    let (geometry, _) = Self.links([8, 8], Size(columns: 80, rows: 24))
    let drawn = geometry.links.filter { $0.place.layer == 1 }
    #expect(geometry.omitted[1] > 0 && drawn.count < 64)
    let state = ScriptedSession { $0.hidden = [8, 8] }.state
    let weights = state.snapshot.network.layers[1].weights.map(abs).sorted()
    let least = try #require(drawn.map { abs($0.weight) }.min())
    #expect(weights.suffix(drawn.count).first == least)
    let strengths = geometry.links.map { abs($0.weight) }
    #expect(strengths == strengths.sorted(), "the strongest is on top")
  }

  @Test func linksOfTheFocusAreAllDrawnAndOnTop() {
    let focus = Focus.place(.hidden(layer: 1, neuron: 5))
    let (geometry, _) = Self.links([8, 8], Size(columns: 80, rows: 24), focus: focus)
    let own = geometry.links.filter { $0.emphasis == .focused }
    #expect(own.count == 8 + 1 && Array(geometry.links.suffix(own.count)) == own)
    #expect(own.allSatisfy { $0.place.neuron == 5 || $0.place.layer == 2 })
  }

  /// Links of one picture leave at places of their own, in the order of what they lead to.
  @Test func linksOfAPictureLeaveApart() {
    let (geometry, _) = Self.links([4, 2], Size(columns: 120, rows: 40))
    for source in 0..<2 {
      let own = geometry.links.filter { $0.place.layer == 0 && $0.place.source == source }
        .sorted { $0.place.neuron < $1.place.neuron }
      let starts = own.compactMap { $0.path.first?.y }
      #expect(starts.count >= 3)
      #expect(zip(starts, starts.dropFirst()).allSatisfy { $0 + 2 < $1 })
    }
  }

  @Test(arguments: Shapes.all) func aPointerMeetsTheLinkThatItIsOn(hidden: [Int]) {
    for size in Self.sizes {
      let (geometry, _) = Self.links(hidden, size)
      guard let link = geometry.links.last else { continue }
      for dot in [link.path[0], link.path[link.path.count / 2]] {
        let found = geometry.link(atX: dot.x / 2, y: dot.y / 4)
        #expect(found != nil, "at \(size)")
      }
    }
    let (geometry, layout) = Self.links([1], Size(columns: 120, rows: 40))
    for link in geometry.links {
      let middle = link.path[link.path.count / 2]
      #expect(geometry.link(atX: middle.x / 2, y: middle.y / 4) == link.place)
    }
    #expect(geometry.link(atX: layout.map.x + 5, y: layout.map.y) == nil)
  }

  @Test func aLabsLinksAreThoseOfItsScreen() {
    let state = ScriptedSession { $0.hidden = [4, 2] }.state
    let (geometry, _) = Self.links([4, 2], state.lab.screenSize)
    #expect(LinkGeometry(of: state.lab, focus: .place(.output)) == geometry)
  }
}
