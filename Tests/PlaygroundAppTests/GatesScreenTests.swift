import DataSources
import Experiments
import NeuralCore
import TerminalUI
import TestSupport
import Testing

@testable import PlaygroundApp

@Suite struct GatesScreenTests {
  private static let theme = Theme(depth: .palette256)
  private static let sizes = [
    Size(columns: 40, rows: 12), Size(columns: 80, rows: 24), Size(columns: 120, rows: 40),
  ]

  private static func app(
    _ name: String, _ size: Size = sizes[1], _ keys: [Key] = []
  ) throws -> App {
    let below = Screens.circle(size)
    var app = App(
      lab: below.lab, showing: .gates(GateSetup(try GateTask.named(name)), showsAll: false))
    _ = update(&app, .resized(size))
    for key in keys { _ = update(&app, .key(key)) }
    return app
  }

  private static func text(_ app: App, _ size: Size = sizes[1], _ theme: Theme = theme) -> String {
    view(app, size: size, theme: theme).text
  }

  @Test func theRowThatFlipsIsLitAndSaid() throws {
    var app = try Self.app("nand", Self.sizes[1], [.right, .right])
    _ = update(&app, .typed("-"))
    let gates = try #require(app.gates)
    #expect(gates.flipped == [1, 2] && gates.neuron.bias == 2 && gates.row == 1)
    #expect(app.message == "bias 3 → 2; row 0 1: sum 1 → 0, output 1 → 0, and 1 more")
    _ = update(&app, .key(.up))
    #expect(app.gates?.flipped.isEmpty == true && app.message == nil, "until the next key")
  }

  @Test func atThresholdThreeOnlyRow011Flips() throws {
    var app = try Self.app("cheese", Self.sizes[1], [.left])
    _ = update(&app, .typed("+"))
    #expect(app.gates?.flipped.isEmpty == true)
    _ = update(&app, .typed("+"))
    #expect(app.gates?.flipped == [3] && app.gates?.task.rows[3] == [0, 1, 1])
    #expect(app.message == "bias -4 → -3; row 0 1 1: sum 0 → 1, output 0 → 1")
  }

  @Test func timesFiveMakesTheSigmoidsAlmostSteps() throws {
    let text = Self.text(try Self.app("nand", Self.sizes[1], ["s", "x"]))
    for output in ["1.0000", "0.9933", "0.0067"] { #expect(text.contains(output), "\(output)") }
    let back = try Self.app("nand", Self.sizes[1], ["s", "x", "u"])
    #expect(back.gates?.setup.network == GateTask(.nand).network)
  }

  @Test func aNumberIsTypedAndRefused() throws {
    var app = try Self.app("and", Self.sizes[1], [.enter])
    for character in "-0.75" { _ = update(&app, .typed(character)) }
    _ = update(&app, .key(.enter))
    #expect(app.gates?.neuron.weights == [-0.75, 2] && app.gates?.typing == nil)
    for key in [Key.enter, "q", .enter] { _ = update(&app, .key(key)) }
    #expect(app.gates?.refusal == "Type a number such as -1.5.")
    #expect(Self.text(app).contains("Type a number such as"))
    for character in "5000" {
      _ = update(&app, .key(.backspace)); _ = update(&app, .typed(character))
    }
    _ = update(&app, .key(.escape))
    #expect(app.gates?.typing == nil && app.gates?.neuron.weights == [-0.75, 2])
  }

  @Test func aRowIsTaughtAndItsNumbersSaid() throws {
    var app = try Self.app("or", Self.sizes[1], ["r"])
    #expect(app.message == Sentences.readyToLearn)
    _ = update(&app, .typed("l"))
    #expect(app.message == "row 0 0: target 0, output 0, error 0: nothing to change")
    _ = update(&app, .typed(" "))
    #expect(
      app.message
        == "row 0 1: target 1, output 0, error +1: w2 0 → 1, bias 0 → 1" && app.gates?.row == 1)
    for _ in 0..<6 { _ = update(&app, .typed("L")) }
    #expect(app.message == Sentences.allRight && app.gates?.table.rightCount == 4)
  }

  @Test func ofXORItSaysThatTheRuleGoesAroundForEver() throws {
    var app = try Self.app("xor", Self.sizes[1], ["r"])
    for _ in 0..<12 where app.message?.contains("for ever") != true {
      _ = update(&app, .typed("L"))
    }
    #expect(app.message?.contains("it goes around for ever: ") == true)
    #expect(Self.text(app).contains("Out of reach of one neuron"))
  }

  @Test func tabWalksThroughTheFourNANDs() throws {
    var app = try Self.app("xor-nand", Self.sizes[1], [.tab])
    #expect(app.gates?.unit == 1 && Self.text(app).contains("sum N2"))
    for _ in 0..<2 { _ = update(&app, .key(.backTab)) }
    #expect(app.gates?.unit == 3)
    _ = update(&app, .typed("l"))
    #expect(app.message == Sentences.wiredDoesNotLearn)
  }

  @Test func theHeldInputIsTheRowsOwn() throws {
    var app = try Self.app("cheese")
    #expect(app.gates?.row == 0)
    _ = update(&app, .typed("h"))
    #expect(app.gates?.row == 1, "transit is 1 now")
    for key in [Key.character("H"), "h"] { _ = update(&app, .key(key)) }
    #expect(app.gates?.row == 5, "and so is the weather")
  }

  @Test func theSixteenFunctionsShowWhatIsOutOfReach() throws {
    var app = try Self.app("nand", Self.sizes[2], ["a"])
    let text = Self.text(app, Self.sizes[2])
    #expect(text.contains("14 of 16") && text.components(ofNever: "✗ never") == 2)
    _ = update(&app, .key(.right))
    _ = update(&app, .key(.enter))
    #expect(app.gates?.task.name == "always" && app.gates?.overview == nil)
  }

  @Test func theKeyOfThePlaygroundOpensTheGateOfItsDataSet() {
    var app = Screens.trained(Self.sizes[1], epochs: 1) { $0.dataset = .bundled(.or) }
    _ = update(&app, .typed("G"))
    #expect(app.gates?.task.name == "or")
    let before = app.experiment
    for character in "]dgRfc" { _ = update(&app, .typed(character)) }
    #expect(app.experiment == before && !app.isPlaying, "the playground gets none of its keys")
    #expect(!app.keyHelp.contains { $0.does == "play, pause" })
    #expect(app.commands.allSatisfy { if case .playground = $0.command { false } else { true } })
    _ = update(&app, .key(.escape))
    #expect(app.gates == nil)
  }

  @Test func theAnswerIsDrawnByTheSumWhereThereIsRoom() throws {
    let text = Self.text(try Self.app("nand", Self.sizes[2]), Self.sizes[2])
    #expect(text.contains("output by sum   step   sigmoid") && text.contains("-3.4"))
    #expect(!Self.text(try Self.app("nand")).contains("output by sum"), "80x24 has none")
    let wires = Self.text(try Self.app("mcculloch-pitts-or", Self.sizes[2]), Self.sizes[2])
    #expect(!wires.contains("output by sum"), "wires are counted")
  }

  @Test func hintsEndWithTheWayBack() throws {
    for name in ["nand", "xor-nand", "cheese", "mcculloch-pitts-or"] {
      #expect(Self.text(try Self.app(name)).contains("Esc back"), "\(name)")
    }
  }

  @Test func theMouseChoosesAndChanges() throws {
    var app = try Self.app("nand")
    let use = { (kind: Pointer.Kind, spot: GateSpot, app: inout App) in
      _ = update(&app, .input(.pointer(Pointer(x: 0, y: 0, kind)), at: .gate(spot)))
    }
    use(.press(.left), .row(2), &app)
    use(.wheelUp, .parameter(2), &app)
    #expect(app.gates?.row == 2 && app.gates?.neuron.bias == 4)
    use(.press(.left), .parameter(1), &app)
    #expect(app.gates?.parameter == 1 && app.gates?.typing == nil)
    use(.press(.left), .parameter(1), &app)
    #expect(app.gates?.typing != nil)
    let frame = app.frame(size: Self.sizes[1], theme: Self.theme)
    #expect(frame.regions.contains { $0.target == .gate(.row(3)) })
  }

  @Test func everyGateIsDrawnAtEverySize() throws {
    for task in GateTask.all {
      for (columns, rows) in [(1, 1), (39, 12), (40, 12), (60, 16), (80, 24), (120, 40), (200, 60)]
      {
        let size = Size(columns: columns, rows: rows)
        let app = try Self.app(task.name, size, ["s"])
        let text = Self.text(app, size)
        #expect(columns < 40 || text.contains(task.name), "\(task.name) at \(columns)")
      }
    }
  }

  @Test(arguments: sizes) func theyLookAsRecorded(size: Size) throws {
    let place = "\(size.columns)x\(size.rows)"
    for (name, keys) in [
      ("nand", [.right, .right, "-", "-"]), ("xor-nand", [.tab, .tab, .down]),
      ("cheese", [.left, "+", "+"]),
      ("mcculloch-pitts-or", []), ("or", ["s", .enter]), ("and", ["a"]),
    ] as [(String, [Key])] {
      let canvas = view(try Self.app(name, size, keys), size: size, theme: Self.theme)
      #expect(GoldenCanvas.mismatch(canvas, "gates-\(name)-\(place)", theme: Self.theme) == nil)
    }
  }

  @Test func asciiHasEveryCharacter() throws {
    let ascii = Theme(depth: .mono, glyphs: .ascii)
    for (name, keys) in [("nand", []), ("xor-nand", [.tab]), ("and", ["a"])] as [(String, [Key])] {
      let text = Self.text(try Self.app(name, Self.sizes[1], keys), Self.sizes[1], ascii)
      #expect(text.unicodeScalars.allSatisfy(\.isASCII) && !text.contains("?  "), "\(name)")
      let canvas = view(
        try Self.app(name, Self.sizes[1], keys), size: Self.sizes[1], theme: ascii)
      #expect(GoldenCanvas.mismatch(canvas, "gates-\(name)-80x24-ascii", theme: ascii) == nil)
    }
  }
}

extension String {
  /// How often a text stands in this one.
  fileprivate func components(ofNever part: String) -> Int { split(separator: part).count - 1 }
}
