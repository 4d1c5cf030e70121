import ArchitectureSearch
import Experiments
import TerminalUI

/// What drawing yields: the picture, and what belongs to it.
package struct Frame: Sendable {
  /// The cells.
  package var canvas: Canvas
  /// What it is drawn with.
  package let theme: Theme
  /// What lies where, the topmost last.
  private(set) var regions: [Region] = []
  /// The cell at which typed text appears; nil where none is taken.
  package private(set) var cursor: Point?
  /// The pictures and figures that the trainer is to send for it.
  package var pictures: GridRequest?
  /// The race whose runs are in sight, and what is shown of them.
  package var race: FrameRace?

  /// A cell's column and row.
  package struct Point: Sendable, Equatable {
    package var x: Int
    package var y: Int
  }

  /// A rectangle and what a pointer finds there.
  struct Region: Sendable, Equatable {
    var rect: Rect
    var target: Target
  }

  /// What a pointer can find.
  package enum Target: Sendable, Equatable {
    /// A setting, a data set, a feature, a neuron or the large map of the playground.
    case focus(Focus)
    /// A column of the losses' curve, by the epochs that it shows.
    case chart(ClosedRange<Double>)
    /// A row of the search, of the settings sheet, or of the palette or the help, by its place.
    case searchRow(Int), sheetRow(Int), paletteRow(Int)
    /// A run of the search, by the places of its network and its seed.
    case searchRun(Int, Int)
    /// A part of the search's question.
    case searchField(SearchField)
    /// A number, a row, a neuron or a function of the gates.
    case gate(GateSpot)
    /// A stage of a sample's way, by its place.
    case stepStage(Int)
    /// A neuron among those whose pictures are shown, and the pad to draw on.
    case wallNeuron(Int), pad
    /// A run among those from many seeds, by the place of its seed.
    case seed(Int)
    /// The number of neurons over a hidden layer, by the layer's place.
    case layer(Int)
    /// A link of the playground.
    case link(LinkGeometry.Place)
    /// How fast the playground trains.
    case speed
    /// The name of a key, or what it does.
    case key(Key)
    /// A part of a screen that lies over others and does nothing.
    case cover
  }

  /// An empty frame.
  package init(size: Size, theme: Theme) {
    canvas = Canvas(size: size, glyphs: theme.glyphs)
    self.theme = theme
  }

  /// What lies at a cell.
  func target(x: Int, y: Int) -> Target? {
    regions.last { $0.rect.contains(x: x, y: y) }?.target
  }

  /// Says what lies in a rectangle.
  mutating func mark(_ rect: Rect, _ target: Target) {
    if !rect.isEmpty { regions.append(Region(rect: rect, target: target)) }
  }

  /// Blanks a rectangle, also for the pointer.
  mutating func cover(_ rect: Rect) {
    canvas.fill(rect, .blank)
    mark(rect, .cover)
  }

  /// Shows at a cell that typed text appears there.
  mutating func setCursor(x: Int, y: Int) {
    cursor = Point(x: x, y: y)
    canvas.restyle(Rect(x: x, y: y, width: 1, height: 1)) { $0.adding(.reverse) }
  }

  /// Draws in coordinates that begin at a rectangle's corner; what does not fit is cut.
  mutating func within(_ rect: Rect, _ draw: (inout Frame) -> Void) {
    guard rect != canvas.bounds else { return draw(&self) }
    var inner = Frame(size: rect.size, theme: theme)
    inner.canvas.copy(canvas, from: rect)
    draw(&inner)
    canvas.put(inner.canvas, x: rect.x, y: rect.y)
    regions += inner.regions.map {
      Region(rect: $0.rect.moved(x: rect.x, y: rect.y), target: $0.target)
    }
    cursor = inner.cursor.map { Point(x: $0.x + rect.x, y: $0.y + rect.y) } ?? cursor
    pictures = inner.pictures ?? pictures
    race = inner.race ?? race
  }

  /// The same where a rectangle is no smaller than a screen must be.
  mutating func withinScreen(_ rect: Rect, _ draw: (inout Frame) -> Void) {
    guard ScreenLayout.Kind(rect.size) != .none else { return }
    within(rect, draw)
  }
}

/// What a frame shows of a race.
package struct FrameRace: Sendable, Equatable {
  /// Which race.
  package let place: RacePlace
  /// The pictures that there is room for.
  package let view: SeedRace.View
}

extension Canvas {
  /// Takes over the cells of a part of another canvas.
  fileprivate mutating func copy(_ other: Canvas, from rect: Rect) {
    for y in 0..<size.rows {
      for x in 0..<size.columns { self[x, y] = other[rect.x + x, rect.y + y] }
    }
  }

  /// Puts another canvas's cells at a place of this one.
  fileprivate mutating func put(_ other: Canvas, x left: Int, y top: Int) {
    for y in 0..<other.size.rows {
      for x in 0..<other.size.columns { self[left + x, top + y] = other[x, y] }
    }
  }
}

extension Rect {
  fileprivate func moved(x columns: Int, y rows: Int) -> Rect {
    Rect(x: x + columns, y: y + rows, width: width, height: height)
  }
}

extension App {
  /// All screens, the lowest first; those that nothing can be seen of are not drawn.
  package func frame(size: Size, theme: Theme) -> Frame {
    var frame = Frame(size: size, theme: theme)
    let lowest = layers.lastIndex { $0.screen.hidesScreensBelow } ?? layers.startIndex
    let room = Rect(lab.room(in: size))
    for layer in layers[lowest...] {
      let isPane = layer.isScorecard || layer.isLesson
      layer.screen.draw(in: isPane ? Rect(size) : room, lab, on: &frame)
    }
    return frame
  }
}
