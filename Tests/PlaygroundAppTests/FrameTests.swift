import Experiments
import TerminalUI
import Testing

@testable import PlaygroundApp

@Suite struct FrameTests {
  private static let size = Size(columns: 120, rows: 40)
  private static let theme = Theme(depth: .palette256)

  @Test func everyPlaceOfThePlaygroundIsARegion() {
    let app = Screens.circle(Self.size)
    let frame = app.frame(size: Self.size, theme: Self.theme)
    for focus in app.focusMap.all {
      #expect(frame.regions.contains { $0.target == .focus(focus) }, "\(focus)")
    }
    for region in frame.regions {
      #expect(region.rect.intersection(frame.canvas.bounds) == region.rect, "\(region)")
    }
  }

  @Test func aScreenAboveHidesTheRegionsBelow() throws {
    var app = Screens.circle(Self.size)
    let place = try #require(
      app.frame(size: Self.size, theme: Self.theme).regions.first {
        $0.target == .focus(.place(.feature(.x)))
      }
    ).rect
    _ = update(&app, .typed(":"))
    let frame = app.frame(size: Self.size, theme: Self.theme)
    let target = try #require(frame.target(x: place.x, y: place.y))
    #expect(target != .focus(.place(.feature(.x))))
    #expect(frame.target(x: 119, y: 0) == nil, "the title is nothing to point at")
  }

  @Test func picturesAreThoseThatTheLayoutHasRoomFor() {
    var app = Screens.circle(Self.size)
    app.focus = .place(.hidden(layer: 0, neuron: 1))
    let layout = ScreenLayout(size: Self.size, hidden: [4, 2], focus: app.focus)
    for keys in ["", "?", ":"] {
      for key in keys { _ = update(&app, .typed(key)) }
      let frame = app.frame(size: Self.size, theme: Self.theme)
      #expect(frame.pictures == layout.request(shown: .hidden(layer: 0, neuron: 1)), "\(keys)")
    }
  }

  @Test func theCursorIsThereWhereTextIsTaken() {
    var app = Screens.circle(Self.size)
    for (key, takesText) in [("f", false), ("?", false), (":", true)] as [(Character, Bool)] {
      _ = update(&app, .typed(key))
      let frame = app.frame(size: Self.size, theme: Self.theme)
      #expect((frame.cursor != nil) == takesText, "\(key)")
      if let cursor = frame.cursor {
        let style = frame.canvas[cursor.x, cursor.y].style
        #expect(style.attributes.contains(.reverse))
      }
    }
  }

  /// A screen drawn into a part of another is the same picture there.
  @Test func aScreenFitsIntoAnyRectangle() throws {
    var app = Screens.circle(Self.size)
    for keys in ["", "f", "?", ":"] {
      for key in keys { _ = update(&app, .typed(key)) }
      let screen = try #require(app.layers.last).screen
      let rect = Rect(x: 7, y: 3, width: 80, height: 24)
      var alone = Frame(size: rect.size, theme: Self.theme)
      screen.draw(in: alone.canvas.bounds, app.lab, on: &alone)
      var whole = Frame(size: Self.size, theme: Self.theme)
      screen.draw(in: rect, app.lab, on: &whole)
      for y in 0..<Self.size.rows {
        for x in 0..<Self.size.columns {
          let expected =
            rect.contains(x: x, y: y) ? alone.canvas[x - rect.x, y - rect.y] : .blank
          #expect(whole.canvas[x, y] == expected, "\(x),\(y) of \(keys)")
        }
      }
      #expect(whole.regions.map(\.target) == alone.regions.map(\.target))
      #expect(whole.regions.first?.rect.x == alone.regions.first.map { $0.rect.x + rect.x })
      #expect(whole.cursor?.y == alone.cursor.map { $0.y + rect.y })
    }
  }
}
