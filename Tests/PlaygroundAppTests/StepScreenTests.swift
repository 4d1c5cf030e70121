import DataSources
import Experiments
import NeuralCore
import TerminalUI
import TestSupport
import Testing

@testable import PlaygroundApp

/// A sample's way on the screen.
@Suite struct StepScreenTests {
  private static let theme = Theme(depth: .palette256)
  private static let small = Size(columns: 40, rows: 12)
  private static let normal = Size(columns: 80, rows: 24)
  private static let large = Size(columns: 120, rows: 40)
  private static let largest = Size(columns: 200, rows: 60)

  private static func opened(
    _ example: StepExample = .toy, size: Size = normal, asks: Bool = false, keys: Key...
  ) -> App {
    let run = Screens.circle(size).lab.run
    var app = App(
      lab: Lab(run),
      showing: .step(example.subject, sample: 0, decimals: 4, asks: asks))
    _ = update(&app, .resized(size))
    for key in keys { _ = update(&app, .key(key)) }
    return app
  }

  private static func press(_ app: inout App, _ keys: Key...) {
    for key in keys { _ = update(&app, .key(key)) }
  }

  private static func type(_ app: inout App, _ text: String) {
    for character in text { _ = update(&app, .typed(character)) }
    _ = update(&app, .key(.enter))
  }

  private static func text(_ app: App, _ size: Size = normal) -> String {
    view(app, size: size, theme: theme).text
  }

  @Test func keysGoThroughTheStages() {
    var app = Self.opened()
    #expect(app.step?.stage.kind == .inputs)
    Self.press(&app, " ", .right, "n")
    #expect(app.step?.stage.kind == .sums(1))
    Self.press(&app, .left, "p")
    #expect(app.step?.stage.kind == .sums(0))
    Self.press(&app, .end)
    #expect(app.step?.stage.kind == .updates(0))
    Self.press(&app, " ")
    #expect(app.message == Sentences.lastStage)
    Self.press(&app, .home)
    #expect(app.step?.stage.kind == .inputs)
  }

  @Test func theCalculationIsSpelledOut() {
    var app = Self.opened(keys: " ")
    let text = Self.text(app)
    #expect(
      text.contains("z1[1] = -0.1900 × 1.0000 + 0.4600 × 0.9800 + 0.0100 × 0.7600 + 0.4100 ×"))
    #expect(text.contains("= 0.5062") && text.contains("W1 3x4") && text.contains("z1 = W1 x"))
    Self.press(&app, .down, .down)
    #expect(app.step?.value.name == "z1[3]" && Self.text(app).contains("= -0.1868"))
    Self.press(&app, .down)
    #expect(app.step?.shownValue == 2, "there is no fourth")
  }

  @Test func whatIsMultipliedIsLit() {
    let app = Self.opened(keys: " ", .down)
    let canvas = view(app, size: Self.normal, theme: Self.theme)
    let lit = Self.theme.selection
    var rows: Set<Int> = []
    for y in 3..<16 where (0..<24).contains(where: { canvas[$0, y].style == lit }) {
      rows.insert(y)
    }
    #expect(rows.count == 1, "one row of W1 at the left: \(rows)")
  }

  @Test func learningShowsTheLossOfEachStep() {
    var app = Self.opened()
    Self.press(&app, "a", "a")
    #expect(app.step?.stepCount == 2)
    let text = Self.text(app)
    #expect(text.contains("0.2831 → 0.2518 → 0.2241"))
    Self.press(&app, "A")
    #expect(app.step?.stepCount == 12)
    Self.press(&app, "r")
    #expect(app.step?.stepCount == 0 && app.message == Sentences.startedAgain)
    Self.press(&app, "h", "a")
    #expect(abs((app.step?.losses.last ?? 0) - 0.246835) < 1e-6, "the slides' rule")
  }

  @Test func theCheckNamesWhatIsWrong() {
    var app = Self.opened(keys: "c")
    #expect(Self.text(app).contains("All 18 gradients are the slopes of the loss."))
    Self.press(&app, "h")
    let text = Self.text(app)
    #expect(text.contains("12 of 18 gradients are not the slopes") && text.contains("dC/dW1[1,1]"))
    #expect(!text.contains("dC/dW2["))
    Self.press(&app, .escape)
    #expect(app.step?.check == nil && app.layers.count == 3)
  }

  @Test func samplesAreChosen() {
    var app = Self.opened(.digits231)
    Self.press(&app, "]", "]", .end)
    #expect(app.step?.sample == 2 && app.step?.sheet.step.input == [1, 0])
    Self.press(&app, "[", "[", "[")
    #expect(app.step?.sample == 3 && app.step?.stage.kind == .updates(0), "the stage stays")
    var toy = Self.opened(.toy, keys: .end, "]")
    #expect(toy.step?.sheet.step.layers.count == 1)
    Self.press(&toy, "]", "]")
    #expect(toy.step?.stage.kind == .updates(0))
  }

  @Test func theQuizAsksForEachValue() {
    var app = Self.opened(asks: true, keys: " ")
    var text = Self.text(app)
    #expect(!text.contains("0.5062") && text.contains("z1[1] ="))
    Self.type(&app, "0.6")
    #expect(
      Self.text(app).contains("0.6000 is not within 0.005") && app.step?.quiz?.askedCount == 0)
    Self.press(&app, .backspace, .backspace, .backspace)
    Self.type(&app, "0.51")
    #expect(app.step?.quiz?.rightCount == 1, "0.0038 is near enough")
    text = Self.text(app)
    #expect(text.contains("Right: z1[1] is 0.5062.") && text.contains("Quiz: 1 right of 1."))
    #expect(app.step?.value.name == "z1[2]")
    Self.press(&app, .tab)
    #expect(Self.text(app).contains("0.2400 × 1.0000") && !Self.text(app).contains("0.1056"))
    Self.press(&app, .tab)
    #expect(app.step?.quiz?.askedCount == 2 && app.step?.quiz?.rightCount == 1)
    Self.type(&app, "-0,19")
    #expect(app.step?.quiz?.rightCount == 2)
    Self.type(&app, "")
    #expect(app.step?.stage.kind == .values(0), "Enter goes on where all is known")
  }

  @Test func anAnswerIsANumber() {
    var app = Self.opened(asks: true, keys: " ")
    Self.type(&app, "1-2")
    #expect(Self.text(app).contains("\"1-2\" is no number."))
    Self.press(&app, "Q")
    #expect(app.step?.quiz == nil && Self.text(app).contains("0.5062"))
  }

  @Test func thePlaygroundsNetworkIsOpened() {
    var app = Screens.circle(Self.normal)
    Self.press(&app, ".")
    let network = app.snapshot.network
    #expect(app.step?.subject.networks == [network])
    #expect(app.step?.subject.sampleCount == app.snapshot.split.train.count)
    let experiment = app.experiment
    Self.press(&app, "]", "a", "l", "+", .tab)
    #expect(app.experiment == experiment, "keys are not the playground's now")
    Self.press(&app, .escape)
    #expect(app.step == nil && app.snapshot.network == network)
  }

  @Test func wideNetworksAreRefused() {
    var app = Screens.trained(Self.normal, epochs: 0) { $0.hidden = [9] }
    Self.press(&app, ".")
    #expect(app.step == nil && app.message?.contains("9 neurons in layer 1") == true)
  }

  @Test func alonePressingEscapeQuits() {
    var app = Self.opened()
    #expect(update(&app, .key(.escape)) == [.quit])
  }

  @Test func thePointerChoosesAStage() {
    var app = Self.opened()
    let frame = app.frame(size: Self.normal, theme: Self.theme)
    let spot = (0..<80).first { frame.target(x: $0, y: 1) == .stepStage(5) }
    #expect(spot != nil)
    _ = update(
      &app, .input(.pointer(Pointer(x: spot ?? 0, y: 1, .press(.left))), at: .stepStage(5)))
    #expect(app.step?.stage.kind == .loss)
    _ = update(&app, .input(.pointer(Pointer(x: 0, y: 5, .wheelDown)), at: .cover))
    #expect(app.step?.stage.kind == .errors(1))
  }

  @Test func itsHelpIsOfItsOwnKeys() {
    let rows = Self.opened().keyHelp
    #expect(rows.contains { $0.does == "calculation of another value" })
    #expect(
      !rows.contains { $0.does == "play, pause" }
        && !rows.contains { $0.does == "find the smallest network" })
  }

  @Test(arguments: [small, normal, large])
  func largeMatricesAreCutWithASign(size: Size) throws {
    var app = Screens.trained(size, epochs: 1) { $0.hidden = [8, 8] }
    _ = update(&app, .resized(size))
    Self.press(&app, ".", " ", " ", " ")
    #expect(app.step?.stage.kind == .sums(1))
    for _ in 0..<7 { Self.press(&app, .down) }
    let text = Self.text(app, size)
    #expect(text.contains("z2[8] ="))
    let isWhole = text.contains("W2 8x8") && !text.contains("more") && !text.contains("…")
    #expect(isWhole == (size != Self.small))
  }

  @Test(arguments: [large, largest])
  func allStagesAreSeenWhereThereIsRoom(size: Size) {
    var app = Self.opened(size: size, keys: .end)
    let text = Self.text(app, size)
    for name in ["forth", "back", "step", "E1 3x1", "delta2 2x1", "dC/dW1 3x4", "new W2 2x3"] {
      #expect(text.contains(name), "\(name)")
    }
    #expect(text.contains("0.5062") && text.contains("0.1113"))
    #expect(text.contains("E1 = W2^T delta2") == (size == Self.largest), "formulas too")
    Self.press(&app, .home)
    #expect(!Self.text(app, size).contains("0.5062"), "what is to come is not told")
    #expect(!Self.text(Self.opened(keys: .end)).contains("forth"), "80x24 has no room")
  }

  @Test(arguments: [large, largest])
  func aQuizIsNotToldElsewhere(size: Size) {
    var app = Self.opened(size: size, asks: true, keys: " ")
    #expect(!Self.text(app, size).contains("0.5062"))
    Self.type(&app, "0.51")
    let known = Self.text(app, size)
    #expect(known.contains("0.5062") && !known.contains("0.1056"))
  }

  @Test func aPressOnAResultGoesToItsStage() {
    let app = Self.opened(size: Self.largest)
    let frame = app.frame(size: Self.largest, theme: Self.theme)
    let stages = Set(
      (120..<200).flatMap { x in (3..<50).map { y in (x, y) } }.compactMap { place in
        if case .stepStage(let stage) = frame.target(x: place.0, y: place.1) { stage } else { nil }
      })
    #expect(stages == Set(0..<14))
  }

  @Test(arguments: [small, normal, large])
  func itLooksAsRecorded(size: Size) {
    let name = "step-\(size.columns)x\(size.rows)"
    for (suffix, app) in [
      ("sums", Self.opened(size: size, keys: " ")),
      (
        "gradients", Self.opened(.digits231, size: size, keys: .end, "p", "p", "p", "p", "p", .down)
      ),
      ("update", Self.opened(size: size, keys: "a", "a", .end)),
      ("quiz", Self.opened(size: size, asks: true, keys: " ", .tab, .tab, "0", ".", "1")),
      ("check", Self.opened(size: size, keys: "h", "c")),
      ("softmax", Self.opened(.softmax, size: size, keys: " ", " ", .down, .down, .down)),
    ] {
      let canvas = view(app, size: size, theme: Self.theme)
      #expect(GoldenCanvas.mismatch(canvas, "\(name)-\(suffix)", theme: Self.theme) == nil)
    }
  }

  @Test func onALargeScreenItLooksAsRecorded() {
    let app = Self.opened(size: Self.largest, keys: .end, "p", "p", "p", "p", .down)
    let canvas = view(app, size: Self.largest, theme: Self.theme)
    #expect(GoldenCanvas.mismatch(canvas, "step-200x60-error", theme: Self.theme) == nil)
  }
}
