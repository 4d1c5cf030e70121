import DataSources
import Experiments
import TerminalUI
import Testing

@testable import PlaygroundApp

/// What each key says that it did.
@Suite struct ChangeSentencesTests {
  private static let first = Focus.place(.hidden(layer: 0, neuron: 0))

  /// Keys one after the other, where the focus is, and what the last of them says.
  private static let said: [(String, Focus, String)] = [
    ("L", first, "learning rate 0.03 → 0.1"), ("a", .place(.output), "activation tanh → ReLU"),
    ("a", first, "activation tanh → ReLU,tanh"), ("e", first, "regularization none → L1"),
    ("W", first, "penalty 0 → 0.001"), ("B", first, "batch 10 → 11"),
    ("N", first, "noise 0 → 5"), ("p", first, "training 50 % → 40 %"),
    ("d", first, "data set circle → xor"), ("+", first, "neurons of layer 1: 4 → 5"),
    ("-", first, "neurons of layer 1: 4 → 3"), ("]", first, "hidden layers 2 → 3"),
    ("[", first, "hidden layers 2 → 1"), ("R", first, Sentences.sameWeights),
    ("+", .place(.feature(.sinX)), "feature sin x₁ off → on"),
    ("-", .place(.feature(.y)), "feature x₂ on → off"),
    ("3", first, "speed 1 epoch a frame → 5 epochs a frame"),
    ("t", first, "test points hidden → shown"), ("tt", first, "test points shown → hidden"),
    ("x", first, "maps show values → signs"), ("xx", first, "maps show signs → values"),
    // Where nothing changes, why.
    ("n", first, "noise 0 is the last: Enter on it types any."),
    ("+", .place(.feature(.x)), "feature x₁ is on already."),
    ("-", .place(.feature(.sinX)), "feature sin x₁ is off already."),
    ("+", .place(.output), Sentences.focusForMore), ("u", first, Sentences.nothingUndone),
    ("U", first, Sentences.nothingRedone), ("j", first, "j does nothing here: ? shows all keys."),
    ("1", first, "speed is 1 epoch a frame already."),
  ]

  @Test(arguments: said)
  func aKeySaysWhatItDid(keys: String, focus: Focus, sentence: String) {
    var session = ScriptedSession()
    session.focus(focus)
    session.type(keys)
    #expect(session.state.message == sentence)
  }

  @Test func newSeedsAreNamed() {
    var session = ScriptedSession()
    session.type("r")
    let seed = session.state.experiment.seed
    #expect(session.state.message == "new weights: seed 0.12345 → \(seed)")
    session.type("g")
    let dataSeed = session.state.experiment.dataSeed ?? ""
    #expect(session.state.message == "new points: data seed 0.12345 → \(dataSeed)")
  }

  @Test func whatIsNotThereSaysSo() {
    var session = ScriptedSession { $0.trainPercent = 100 }
    session.type("t")
    #expect(session.state.message == Sentences.allTest)
    #expect(!session.state.playground.showsTestPoints)
    session.press(.right)
    #expect(session.state.message == Sentences.edge(.right))
    session.focus(.dataset(0))
    session.press(.enter)
    #expect(session.state.message == "data set is circle already.")
  }

  @Test func anArrowIsSpeltInASCII() {
    var session = ScriptedSession()
    session.type("L")
    let text = view(
      session.state, size: Size(columns: 80, rows: 24),
      theme: Theme(depth: .mono, glyphs: .ascii)
    ).text
    #expect(text.contains("learning rate 0.03 -> 0.1"))
  }

  // MARK: How long it is there

  @Test func aSentenceGoesOnceItHasBeenRead() {
    var session = ScriptedSession()
    session.type("L")
    let first = session.state.lab.messageNumber
    session.type("lL")
    var app = session.state
    _ = update(&app, .messageRead(first))
    #expect(app.message == "learning rate 0.03 → 0.1", "the same words, said anew")
    _ = update(&app, .messageRead(app.lab.messageNumber))
    #expect(app.message == nil)
  }

  @Test func whatMustNotGoUnreadStays() {
    var session = ScriptedSession()
    session.type("L")
    #expect(!session.state.lab.messageStays)
    var app = session.state
    _ = update(&app, .notSaved("The disk is full."))
    #expect(app.lab.messageStays && app.message == "The disk is full.")
    _ = update(&app, .typed("L"))
    #expect(!app.lab.messageStays)
  }
}
