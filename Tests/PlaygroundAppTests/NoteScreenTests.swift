import Experiments
import TerminalUI
import TestSupport
import Testing

@testable import PlaygroundApp

@Suite struct NoteScreenTests {
  private static func noted(_ size: Size) -> App {
    var app = Screens.trained(size) {
      $0.hidden = [3, 3]
      $0.activations = [.relu]
      $0.noise = 20
    }
    _ = update(&app, .typed("o"))
    return app
  }

  @Test func theCommandThatStartsThisIsShownWhole() throws {
    let words = ["nnplay", "--hidden", "3,3", "--activation", "relu", "--noise", "20"]
    for size in [Size(columns: 40, rows: 12), Size(columns: 120, rows: 40)] {
      let app = Self.noted(size)
      #expect(try #require(app.note).text == app.experiment.commandLine())
      let text = view(app, size: size, theme: Theme(depth: .mono)).text
      for word in words { #expect(text.contains(word), "\(word) at \(size)") }
    }
  }

  /// Taken from the rows of the screen it is the page's link again, with what it cannot hold before it.
  @Test func theLinkOfThisIsShownWhole() throws {
    for size in [Size(columns: 40, rows: 12), Size(columns: 80, rows: 24)] {
      var app = Screens.trained(size) {
        $0.hidden = [3, 3]
        $0.activations = [.relu]
        $0.optimizer.method = .adam
      }
      app.lab.screenSize = size
      for key in "ty" { _ = update(&app, .typed(key)) }
      let note = try #require(app.note)
      let link = try PlaygroundLink(note.text)
      #expect(link.experiment.hidden == [3, 3] && link.view.showsTestPoints)
      #expect(try #require(note.remark).hasSuffix("the page goes without: optimizer."))
      let rows = view(app, size: size, theme: Theme(depth: .mono)).text.split(separator: "\n")
      let text = rows.map { $0.dropFirst(2).prefix { $0 != "\u{2502}" && $0 != " " } }.joined()
      #expect(text.contains(note.text), "\(text)")
    }
  }

  @Test func theTextGoesToTheClipboardToo() throws {
    var app = Screens.circle(Size(columns: 80, rows: 24))
    for key in "oy" {
      let effects = update(&app, .typed(key))
      let note = try #require(app.note)
      #expect(effects == [.copy(note.text)] && note.isCopied)
      let text = view(app, size: Size(columns: 80, rows: 24), theme: Theme(depth: .mono)).text
      #expect(text.contains("also on the clipboard, where the terminal allows it"))
      _ = update(&app, .key(.escape))
    }
    #expect(!NoteScreen(copying: "a\u{1B}]b", title: "").isCopied)
  }

  @Test func aProgramOpensUnderItsNote() throws {
    let plain = Screens.trained(Size(columns: 80, rows: 24)) { _ in }
    var app = App(
      lab: plain.lab, showing: .note(OpeningNote(title: "circle-4-2", text: "Watch the loss.")))
    let text = view(app, size: Size(columns: 80, rows: 24), theme: Theme(depth: .mono)).text
    #expect(text.contains("circle-4-2") && text.contains("Watch the loss."))
    _ = update(&app, .key(.escape))
    #expect(app.note == nil)
  }

  @Test func itTakesEveryKeyButThoseThatWorkEverywhere() {
    var app = Self.noted(Size(columns: 80, rows: 24))
    let before = app.experiment
    for key in "]ard-o" { #expect(update(&app, .typed(key)).isEmpty && app.experiment == before) }
    #expect(update(&app, .typed(" ")) == [.run(true)])
    _ = update(&app, .key(.escape))
    #expect(app.note == nil)
  }

  @Test(arguments: [
    Size(columns: 40, rows: 12), Size(columns: 80, rows: 24), Size(columns: 120, rows: 40),
  ])
  func theNoteLooksAsRecorded(size: Size) {
    let theme = Theme(depth: .palette256)
    let canvas = Self.noted(size).overlay(size, theme)
    let name = "note-\(size.columns)x\(size.rows)"
    #expect(GoldenCanvas.mismatch(canvas, name, theme: theme) == nil)
  }

  /// Copied from the screen it is still one word to the shell.
  @Test func whatIsInQuotesStaysOnOneLine() {
    var app = Screens.circle(Size(columns: 80, rows: 24))
    let words = (1...4).map { "--inputs 'a long name of column \($0)'" }.joined(separator: " ")
    app.layers.append(.note(NoteScreen(title: "command", text: "nnplay \(words)")))
    let text = view(app, size: Size(columns: 80, rows: 24), theme: Theme(depth: .mono)).text
    for number in 1...4 { #expect(text.contains("'a long name of column \(number)'")) }
  }
}
