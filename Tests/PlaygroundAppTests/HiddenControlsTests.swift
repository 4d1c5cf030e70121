import Experiments
import TerminalUI
import Testing

@testable import PlaygroundApp

/// What a link hides is not drawn, and its keys say so.
@Suite struct HiddenControlsTests {
  private static let sizes = [
    Size(columns: 40, rows: 12), Size(columns: 80, rows: 24), Size(columns: 120, rows: 40),
  ]

  private static func app(_ fragment: String, _ size: Size = sizes[2]) throws -> App {
    let link = try PlaygroundLink("#\(fragment)")
    let plain = Screens.trained(size, epochs: 0) { $0 = link.experiment }
    var app = App(lab: Lab(plain.lab.run, extras: link.extras), view: link.view)
    app.lab.screenSize = size
    return app
  }

  private static func text(_ app: App, _ size: Size = sizes[2]) -> String {
    view(app, size: size, theme: Theme(depth: .mono)).text
  }

  private static let sentence = "The link that is open hides "

  @Test(arguments: [
    ("playButton", " "), ("stepButton", "s"), ("stepButton", "S"), ("resetButton", "r"),
    ("resetButton", "R"), ("learningRate", "l"), ("activation", "a"), ("regularization", "e"),
    ("regularizationRate", "W"), ("percTrainData", "p"), ("noise", "N"), ("batchSize", "b"),
    ("dataset", "d"), ("numHiddenLayers", "]"), ("numHiddenLayers", "["), ("numHiddenLayers", "J"),
    ("showTestData", "t"), ("discretize", "x"),
  ])
  func aKeySaysThatTheLinkHidesWhatItDoes(control: String, key: Character) throws {
    var app = try Self.app("\(control)_hide=true")
    let (experiment, screen) = (app.experiment, app.playground)
    #expect(update(&app, .typed(key)).isEmpty && app.experiment == experiment)
    #expect(app.playground.showsTestPoints == screen.showsTestPoints)
    #expect(app.playground.discretizes == screen.discretizes && !app.isPlaying)
    let message = try #require(app.message)
    #expect(message.hasPrefix(Self.sentence) && message.count <= 78 && message.hasSuffix("."))
    var shown = try Self.app("\(control)_hide=false")
    _ = update(&shown, .typed(key))
    #expect(shown.message?.hasPrefix(Self.sentence) != true)
  }

  @Test func aLayersNeuronsAndTheProblemStay() throws {
    var app = try Self.app("dataset=spiral&numNodes1_hide=true&problem_hide=true")
    app.focus = .place(.hidden(layer: 0, neuron: 0))
    _ = update(&app, .typed("+"))
    #expect(app.experiment.hidden == [4, 2])
    #expect(app.message == Self.sentence + "the number of neurons of layer 1.")
    app.focus = .place(.hidden(layer: 1, neuron: 0))
    _ = update(&app, .typed("+"))
    #expect(app.experiment.hidden == [4, 3])
    _ = update(&app, .typed("d"))
    #expect(app.message == Self.sentence + "the choice of the problem.")
    _ = update(&app, .typed("D"))
    #expect(app.experiment.dataset == .generator(.gauss))
  }

  /// Typed values go the same way as keys.
  @Test func thePromptRefusesWithTheSentence() throws {
    var app = try Self.app("learningRate_hide=true")
    app.layers.append(.prompt(PromptScreen(.learningRate, app.experiment)))
    _ = update(&app, .typed("1"))
    _ = update(&app, .key(.enter))
    #expect(app.experiment.optimizer.learningRate == 0.03)
    #expect(app.prompt?.refusal == Self.sentence + "the learning rate.")
  }

  @Test func hiddenSettingsAreNotListed() throws {
    var app = try Self.app("learningRate_hide=true")
    for key in ":learning" { _ = update(&app, .typed(key)) }
    #expect(app.palette?.found.contains { $0.target == .setting(.learningRate) } == false)
    #expect(app.palette?.entries.contains { $0.target == .setting(.noise) } == true)
    for key in [Key.escape, "c"] { _ = update(&app, .key(key)) }
    let found = try #require(app.sheet).found
    #expect(found.count == Setting.all.count - 1 && !found.contains(.learningRate))
  }

  @Test func whatIsHiddenIsNotDrawn() throws {
    let hidden = try Self.app(
      "learningRate_hide=true&noise_hide=true&dataset_hide=true&sinX_hide=true&playButton_hide=true"
    )
    let text = Self.text(hidden)
    for part in ["learning rate", "noise", "DATA", "sin x\u{2081}", "space play"] {
      #expect(!text.contains(part), "\(part)")
    }
    let shown = Self.text(try Self.app(""))
    for part in ["learning rate", "noise", "DATA", "sin x\u{2081}", "space play"] {
      #expect(shown.contains(part), "\(part)")
    }
    for part in ["activation", "batch", "FEATURES", "sin x\u{2082}"] {
      #expect(text.contains(part) || part == "activation", "\(part)")
    }
  }

  @Test func aViewAndItsLinkComeBack() throws {
    let fragment = "dataset=xor&showTestData=true&discretize=true&tutorial=a&noise_hide=true"
    var app = try Self.app(fragment)
    #expect(app.playground.showsTestPoints && app.playground.discretizes)
    _ = update(&app, .typed("y"))
    #expect(try #require(app.note).text == (try PlaygroundLink(fragment).text))
  }

  @Test func hiddenTextIsNotExplained() throws {
    for (fragment, isThere) in [("hideText=true", false), ("hideText=false", true)] {
      var app = try Self.app(fragment)
      app.focus = .setting(.noise)
      #expect(Self.text(app).contains(Setting.noise.help) == isThere)
      _ = update(&app, .typed("?"))
      #expect(Self.text(app).contains("one pass over all training points") == isThere)
    }
  }

  /// Every control but one feature.
  private static let everything =
    [
      "showTestData", "discretize", "playButton", "stepButton", "resetButton", "learningRate",
      "activation", "regularization", "regularizationRate", "problem", "dataset", "percTrainData",
      "noise", "batchSize", "numHiddenLayers", "numNodes1", "numNodes2", "y", "xTimesY", "xSquared",
      "ySquared", "sinX", "sinY",
    ].map { "\($0)_hide=true" }.joined(separator: "&")

  @Test(arguments: sizes) func allCanBeHidden(size: Size) throws {
    var app = try Self.app(Self.everything, size)
    #expect(app.focusMap.panels == [.features, .layer(0), .layer(1), .output])
    for key in [Key.up, .left, .left, .left, .up, .tab, .tab, .tab, .backTab, .right, .enter] {
      _ = update(&app, .key(key))
      #expect(app.focusMap.panels.contains(app.focus.panel), "after \(key)")
      #expect(!Self.text(app, size).isEmpty)
    }
    #expect(app.experiment.features == [.x])
  }
}
