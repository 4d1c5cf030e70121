import DataSources
import Experiments
import TerminalUI
import TestSupport
import Testing

@testable import PlaygroundApp

@Suite struct PromptScreenTests {
  /// A program whose prompt is open for a setting.
  private static func prompting(
    _ setting: Setting, size: Size = Size(columns: 80, rows: 24)
  ) -> App {
    var app = Screens.circle(size)
    app.layers.append(.prompt(PromptScreen(setting, app.experiment)))
    return app
  }

  private static func type(_ text: String, _ app: inout App) -> [Effect] {
    text.flatMap { update(&app, .typed($0)) }
  }

  /// Presses Enter and reads what is to be read.
  private static func enter(_ app: inout App) -> [Effect] {
    update(&app, .key(.enter)).flatMap { effect in
      if case .read(let typed) = effect {
        update(&app, .read(typed.read(), of: typed))
      } else {
        [effect]
      }
    }
  }

  @Test(arguments: Setting.line)
  func enterOnASettingOpensItsPromptWithThePresentValue(setting: Setting) {
    var app = Screens.circle(Size(columns: 80, rows: 24))
    app.focus = .setting(setting)
    #expect(update(&app, .key(.enter)).isEmpty)
    #expect(app.prompt?.setting == setting)
    #expect(app.prompt?.field.text == setting.value(app.experiment).text)
  }

  /// A value that each setting takes, as one types it.
  private static let typed: [(String, String)] = [
    ("learningRate", "0.0625"), ("activation", "ReLU"), ("regularization", "l2"),
    ("regularizationRate", "0.007"), ("batchSize", "17"), ("noise", "33"),
    ("trainPercent", "62"), ("features", "x1,x2"), ("hidden", "5,3,2"), ("dataset", "xor"),
    ("points", "300"), ("seed", "two words"), ("dataSeed", "7"), ("initZero", "on"),
    ("until", "accuracy>=0.9"),
    ("output", "Sigmoid"), ("loss", "huber"), ("optimizer", "adam"), ("momentum", "0.8"),
    ("rmspropDecay", "0.9"), ("beta1", "0.8"), ("beta2", "0.99"), ("epsilon", "1e-6"),
    ("weightDecay", "0.1"), ("schedule", "cosine:300"), ("shuffle", "epoch"), ("dropout", "0.25"),
    ("initialWeights", "he"), ("noBiases", "on"), ("freeze", "2,1"), ("precision", "float"),
  ]

  @Test func everySettingIsTypedHereOnce() {
    #expect(Setting.all.map(\.id) == Self.typed.map(\.0))
  }

  @Test(arguments: typed)
  func whatIsTypedIsSet(id: String, text: String) throws {
    let setting = try #require(Setting.named(id))
    var app = Self.prompting(setting)
    let before = app.experiment
    let text = id == "features" ? Feature.plane.map(\.name).joined(separator: ",") : text
    #expect(Self.type(text, &app).isEmpty && app.experiment == before, "not before Enter")
    let value = try setting.value(of: text)
    #expect(Self.enter(&app) == [.edit(.set(setting, value), version: 1)])
    #expect(setting.value(app.experiment) == value && app.prompt == nil)
    #expect(app.message?.hasPrefix(setting == .features ? "feature" : "\(setting.title) ") == true)
  }

  @Test(arguments: [
    (Setting.learningRate, "fast"), (.learningRate, "-1"), (.batchSize, "2.5"), (.batchSize, "0"),
    (.noise, "51"), (.activation, "tan"), (.hidden, "1,2,3,x"), (.hidden, "4097"),
    (.dataset, "sqiral"), (.dataset, "/no/such/file.csv"), (.features, ""), (.initZero, "maybe"),
  ])
  func whatTheTableRefusesIsSaidThere(setting: Setting, text: String) throws {
    var app = Self.prompting(setting)
    _ = update(&app, .key(.backspace))
    _ = Self.type(text, &app)
    let before = app.experiment
    #expect(Self.enter(&app).isEmpty && app.experiment == before)
    let refusal = try #require(app.prompt?.refusal)
    #expect(refusal.first?.isLowercase == false && refusal.count > 10, "\(refusal)")
    let shown = view(app, size: Size(columns: 80, rows: 24), theme: Theme(depth: .mono)).text
    #expect(shown.contains(refusal.prefix(12)), "\(refusal)")
    _ = update(&app, .typed("1"))
    #expect(app.prompt?.refusal == nil, "it goes with the next key")
  }

  @Test func nothingIsReadWhileKeysAreTaken() throws {
    var app = Self.prompting(.dataset)
    _ = Self.type("circle", &app)
    let typed = TypedValue(setting: .dataset, text: "circle")
    _ = update(&app, .key(.up))
    #expect(app.prompt?.field.text == "circle")
    #expect(update(&app, .key(.enter)) == [.read(typed)] && app.prompt?.reading == typed)
    let shown = view(app, size: Size(columns: 80, rows: 24), theme: Theme(depth: .mono)).text
    #expect(shown.contains("Reading circle"))
    #expect(update(&app, .key(.enter)).isEmpty, "it is being read")
  }

  @Test func whatIsNoLongerWaitedForIsDropped() throws {
    let typed = TypedValue(setting: .dataset, text: "xor")
    for key in [Key.escape, "x"] {
      var app = Self.prompting(.dataset)
      let before = app.experiment
      _ = Self.type("xor", &app)
      for key in [.enter, key] { _ = update(&app, .key(key)) }
      #expect(update(&app, .read(typed.read(), of: typed)).isEmpty && app.experiment == before)
      #expect(app.prompt?.reading == nil && app.prompt?.refusal == nil)
    }
  }

  @Test func aFileThatIsNotThereKeepsItsNameAsItWasTyped() {
    var app = Self.prompting(.dataset)
    let typed = TypedValue(setting: .dataset, text: "nowhere.csv")
    _ = Self.type(typed.text, &app)
    _ = update(&app, .key(.enter))
    _ = update(&app, .read(typed.read(), of: typed))
    #expect(app.prompt?.refusal?.hasPrefix("nowhere.csv: ") == true)
  }

  @Test func whatTheExperimentRefusesIsSaidThereToo() {
    var app = Screens.trained(Size(columns: 80, rows: 24)) { $0.dataset = Samples.file }
    app.layers.append(.prompt(PromptScreen(.noise, app.experiment)))
    _ = Self.type("20", &app)
    #expect(update(&app, .key(.enter)).isEmpty)
    #expect(app.prompt?.refusal?.contains("points of a file") == true)
  }

  @Test func escapeLeavesItAsItWas() {
    var app = Self.prompting(.batchSize)
    let before = app.experiment
    _ = Self.type("99", &app)
    #expect(update(&app, .key(.escape)).isEmpty)
    #expect(app.prompt == nil && app.experiment == before && app.message == nil)
  }

  @Test func theSameValueIsNoEdit() {
    var app = Self.prompting(.learningRate)
    #expect(update(&app, .key(.enter)).isEmpty && app.prompt == nil && app.version == 0)
  }

  @Test func everyLetterIsText() {
    var app = Self.prompting(.seed)
    let letters = "q? :fRr[]d 0"
    #expect(Self.type(letters, &app).isEmpty)
    #expect(app.prompt?.field.text == letters && app.version == 0)
  }

  @Test func arrowsOfferTheNeighboursOfWhatIsTyped() {
    var app = Self.prompting(.learningRate)
    _ = update(&app, .key(.up))
    #expect(app.prompt?.field.text == "0.1")
    _ = Self.type("1", &app)
    _ = update(&app, .key(.down))
    #expect(app.prompt?.field.text == "0.3" && app.version == 0)
  }

  @Test func aDataSetThatIsNotListedIsListedOnceItIsChosen() throws {
    var app = Self.prompting(.dataset)
    let count = app.datasets.count
    _ = app.lab.edit(.set(.dataset, .dataset(Samples.file)))
    #expect(app.datasets.count == count + 1 && app.datasetIndex == count)
    #expect(app.pictures.count == count + 1)
  }

  @Test func savingAsksForAFileAndRemembersIt() {
    var app = Screens.circle(Size(columns: 80, rows: 24))
    _ = update(&app, .typed("v"))
    #expect(app.prompt?.field.text == "circle.nnplay" && app.prompt?.setting == nil)
    _ = Self.type("runs/mine", &app)
    #expect(update(&app, .key(.enter)) == [.save(path: "runs/mine.nnplay")])
    _ = update(&app, .saved(path: "runs/mine.nnplay"))
    #expect(app.message == "Saved: nnplay runs/mine.nnplay goes on from here.")
    _ = update(&app, .typed("v"))
    #expect(app.prompt?.field.text == "runs/mine.nnplay")
    for key in [Key.backspace, .enter] { _ = update(&app, .key(key)) }
    #expect(app.prompt?.refusal?.hasPrefix("Name a file") == true)
  }

  @Test(arguments: [
    Size(columns: 40, rows: 12), Size(columns: 80, rows: 24), Size(columns: 120, rows: 40),
  ])
  func thePromptLooksAsRecorded(size: Size) {
    var app = Self.prompting(.learningRate, size: size)
    let theme = Theme(depth: .palette256)
    let name = "prompt-\(size.columns)x\(size.rows)"
    #expect(GoldenCanvas.mismatch(app.overlay(size, theme), name, theme: theme) == nil)
    _ = Self.type("fast", &app)
    _ = update(&app, .key(.enter))
    #expect(
      GoldenCanvas.mismatch(app.overlay(size, theme), "\(name)-refused", theme: theme) == nil)
  }

  @Test(arguments: [
    Size(columns: 40, rows: 12), Size(columns: 80, rows: 24), Size(columns: 120, rows: 40),
  ])
  func savingLooksAsRecorded(size: Size) {
    var app = Screens.circle(size)
    _ = update(&app, .typed("v"))
    let theme = Theme(depth: .palette256)
    let name = "save-\(size.columns)x\(size.rows)"
    #expect(GoldenCanvas.mismatch(app.overlay(size, theme), name, theme: theme) == nil)
  }
}
