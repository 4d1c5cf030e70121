import Experiments
import TerminalUI
import TestSupport
import Testing

@testable import PlaygroundApp

/// The last line says the keys of what has the focus.
@Suite struct PlaygroundHintsTests {
  private static let sizes = [
    Size(columns: 40, rows: 12), Size(columns: 60, rows: 16), Size(columns: 80, rows: 24),
    Size(columns: 120, rows: 40),
  ]

  private static let neuron = FocusedNeuron.hidden(layer: 0, neuron: 1)

  /// What has the focus, and the hints that are there at 60 columns.
  private static let cases: [(focus: Focus, hints: [String])] = [
    (.place(.output), ["space play", "arrows focus", "s step", "q quit", "? keys"]),
    (.setting(.noise), ["space play", "+ - change", "Enter type it", "Esc back", "? keys"]),
    (.dataset(2), ["Enter choose", "g new points", "Esc back", "? keys"]),
    (.place(.feature(.y)), ["Enter on/off", "F formula", "Esc back", "? keys"]),
    (.place(neuron.place), ["+ - neurons", "Enter weights", "Esc back", "? keys"]),
    (.bias(of: neuron), ["+ - change", "Enter type it", "Esc back", "? keys"]),
    (.link(into: neuron, source: 1), ["+ - change", "Enter type it", "Esc back", "? keys"]),
    (.link(into: .output(0), source: 1), ["+ - change", "Enter type it", "Esc back", "? keys"]),
  ]

  private static func line(_ app: App, _ size: Size) -> String {
    app.panel(.hints, size, Theme(depth: .mono)).text
  }

  @Test func theHintsAreOfTheFocus() {
    let size = Self.sizes[1]
    for (focus, hints) in Self.cases {
      let line = Self.line(Screens.circle(size, focus: focus), size)
      for hint in hints { #expect(line.contains(" \(hint) "), "\(hint) at \(focus): \(line)") }
    }
  }

  @Test(arguments: sizes)
  func theWayBackAndTheHelpAreAlwaysThere(size: Size) {
    for (focus, _) in Self.cases {
      let text = view(
        Screens.circle(size, focus: focus), size: size, theme: Theme(depth: .mono)
      ).text
      let rows = text.split(separator: "\n").map(String.init)
      #expect((rows[0] + (rows.last ?? "")).contains("? "), "\(focus)")
      guard focus != .place(.output) else { continue }
      #expect(rows.last?.contains(" Esc back ") == true, "\(focus)")
    }
  }

  @Test func whileItPlaysThereAreNoSteps() {
    let size = Self.sizes[2]
    var app = Screens.circle(size)
    #expect(Self.line(app, size).contains("s step"))
    _ = update(&app, .typed(" "))
    #expect(Self.line(app, size).contains("space pause"))
    #expect(!Self.line(app, size).contains("s step"))
  }

  @Test func theChartsCursorHasItsKeys() {
    let size = Self.sizes[2]
    var app = Screens.circle(size)
    _ = update(&app, .typed("<"))
    let line = Self.line(app, size)
    #expect(line.contains("< > cursor") && line.contains("Esc no cursor"))
  }

  @Test func whatADivergedRunNeedsComesFirst() {
    let size = Self.sizes[1]
    var app = Screens.circle(size)
    _ = update(&app, .received(app.snapshot.diverged(version: 0, learningRate: 0.03)))
    #expect(Self.line(app, size).hasPrefix(" l lower rate  R restart "))
  }

  /// Over the playground and beside it: how to leave, and the help where letters are no text.
  @Test(arguments: sizes)
  func otherScreensSayHowToLeave(size: Size) {
    for (keys, takesText) in [
      ("f", false), ("c", true), ("i", false), ("G", false), ("O", false), (".", false),
      ("o", false), ("v", true), (":", true), ("X", false),
    ] as [(Character, Bool)] {
      var app = Screens.circle(size)
      for action in [Action.resized(size), .typed(keys)] { _ = update(&app, action) }
      let line = Self.line(app, size)
      #expect(line.contains("Esc "), "\(keys): \(line)")
      #expect(line.contains("? ") != takesText, "\(keys): \(line)")
    }
  }
}
