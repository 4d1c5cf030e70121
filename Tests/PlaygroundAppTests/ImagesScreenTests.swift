import DataSources
import Experiments
import TerminalUI
import TestSupport
import Testing

@testable import PlaygroundApp

@Suite struct ImagesScreenTests {
  private static let theme = Theme(depth: .palette256)
  private static let normal = Size(columns: 80, rows: 24)
  private static let large = Size(columns: 120, rows: 40)

  private static func text(_ app: App, _ size: Size) -> String {
    view(app, size: size, theme: theme).text
  }

  @Test func itOpensByItselfWhereThereAreImages() {
    var app = SegmentDigits.app(Self.normal, epochs: 0)
    #expect(app.images != nil)
    _ = update(&app, .key(.escape))
    #expect(app.images == nil && app.layers.count == 2)
    #expect(Self.text(app, Self.normal).contains(" m images "), "the way back")
    _ = update(&app, .typed("m"))
    #expect(app.images != nil)
    _ = update(&app, .typed("d"))
    #expect(app.images == nil, "another data set")
    _ = update(&app, .typed("D"))
    #expect(app.images != nil, "back to the images")
    var circle = Screens.circle(Self.normal)
    _ = update(&circle, .typed("m"))
    #expect(circle.images == nil && circle.wall != nil, "other data have the wall")
  }

  @Test func aDatasetThatIsChosenBeneathAnOverlayOpensItBeneath() {
    var app = Screens.circle(Self.normal)
    app.lab.run.experiment.dataset = .generator(.circle)
    _ = update(&app, .typed("?"))
    var snapshot = SegmentDigits.app(Self.normal, epochs: 0).snapshot
    _ = update(&app, .received(snapshot))
    #expect(app.images != nil && app.showsHelp && app.layers.last?.isOverlay == true)
    snapshot = Screens.circle(Self.normal).snapshot
    _ = update(&app, .received(snapshot))
    #expect(app.images == nil)
  }

  @Test func aRecipesNoteLiesOverTheImages() {
    let lab = SegmentDigits.app(Self.normal, epochs: 0).lab
    var app = App(lab: lab, showing: .note(OpeningNote(title: "fast", text: "One digit.")))
    #expect(Self.text(app, Self.normal).contains("One digit.") && app.images != nil)
    _ = update(&app, .key(.escape))
    #expect(!Self.text(app, Self.normal).contains("One digit.") && app.images != nil)
  }

  @Test func nothingBelowIsDrawnAndNoPlaneIsAskedFor() {
    var app = SegmentDigits.app(Self.large, epochs: 0)
    let frame = app.frame(size: Self.large, theme: Self.theme)
    #expect(frame.pictures == GridRequest(StudyRequest(neuron: NeuronPlace(layer: 0, neuron: 0))))
    #expect(!frame.regions.contains { $0.target == .focus(.place(.output)) })
    _ = update(&app, .typed("?"))
    #expect(app.frame(size: Self.large, theme: Self.theme).pictures?.study != nil)
    let small = SegmentDigits.app(Self.normal, epochs: 0)
    #expect(
      small.frame(size: Self.normal, theme: Self.theme).pictures == GridRequest(StudyRequest()),
      "no neuron is in sight")
  }

  @Test func otherKeysReachThePlayground() {
    var app = SegmentDigits.app(Self.normal, epochs: 0)
    #expect(update(&app, .typed(" ")) == [.run(true)])
    #expect(update(&app, .typed("]")) == [.edit(.addLayer, version: 1)])
    _ = update(&app, .typed("L"))
    #expect(app.experiment.optimizer.learningRate > 0.1 && app.images != nil)
  }

  @Test func arrowsChooseNeuronsWithinTheLayer() {
    var app = SegmentDigits.app(Self.large, epochs: 0)
    var seen: [Int] = []
    for key in [Key.right, .right, .left, .down, .down, .up, .pageDown, .right, .pageUp] {
      _ = update(&app, .key(key))
      seen.append(app.images?.place.neuron ?? -1)
    }
    #expect(app.images?.pane == .neurons)
    #expect(seen == [1, 2, 1, 5, 9, 5, 5, 6, 6])
    for _ in 0..<20 { _ = update(&app, .key(.right)) }
    #expect(app.images?.place.neuron == 11)
  }

  @Test func plusAndMinusActOnTheChosenNeuronsLayer() {
    var app = SegmentDigits.app(Self.large, epochs: 0, hidden: [3, 2])
    _ = update(&app, .key(.right))
    #expect(
      update(&app, .typed("-")) == [.edit(.removeNeuron(layer: 0, neuron: 1), version: 1)])
    _ = update(&app, .typed("j"))
    #expect(app.images?.place == NeuronPlace(layer: 1, neuron: 1))
    #expect(update(&app, .typed("+")) == [.edit(.addNeuron(layer: 1), version: 2)])
    _ = update(&app, .typed("j"))
    #expect(update(&app, .typed("+")).isEmpty && app.message == Sentences.outputsStay)
    _ = update(&app, .typed("["))
    #expect(app.images?.place == NeuronPlace(layer: 1, neuron: 1), "the outputs are layer 2 now")
  }

  @Test func misreadImagesAreOneKeyApart() throws {
    var app = SegmentDigits.app(Self.large)
    let misread = try #require(app.snapshot.study?.answers?.misread)
    #expect(misread.count > 2)
    for place in [0, 1, 2] {
      _ = update(&app, .typed("n"))
      #expect(app.images?.misread == place && app.images?.pane == .misread)
      let row = misread[place].row
      #expect(Self.text(app, Self.large).contains("test image \(row - 150)"))
    }
    for _ in 0..<3 { _ = update(&app, .typed("N")) }
    #expect(app.images?.misread == misread.count - 1)
    #expect(update(&app, .typed("M")) == [.takePointer(false)], "the mouse, as everywhere")
  }

  @Test func thePadIsDrawnOnWithKeysAndPointer() {
    var app = SegmentDigits.app(Self.normal)
    _ = update(&app, .key(.enter))
    #expect(app.images?.pane == .pad && app.images?.pad.isEmpty == false)
    for _ in 0..<6 { _ = update(&app, .key(.down)) }
    #expect(Self.text(app, Self.normal).contains("read as"))
    _ = update(&app, .key(.backspace))
    #expect(app.images?.pad.isEmpty == true && app.images?.pad.isDown == false)
    for (kind, x) in [(Pointer.Kind.press(.left), 5), (.drag(.left), 15)] {
      let pointer = Pointer(x: x, y: 8, kind)
      let target = app.frame(size: Self.normal, theme: Self.theme).target(x: x, y: 8)
      #expect(target == .pad)
      _ = update(&app, .input(.pointer(pointer), at: target))
    }
    #expect((app.images?.pad.ink.filter { $0 > 0.5 }.count ?? 0) > 20)
  }

  @Test func aPressChoosesANeuron() throws {
    var app = SegmentDigits.app(Self.large)
    let frame = app.frame(size: Self.large, theme: Self.theme)
    let rect = try #require(frame.regions.first { $0.target == .wallNeuron(3) }?.rect)
    let pointer = Pointer(x: rect.x, y: rect.y, .press(.left))
    _ = update(&app, .input(.pointer(pointer), at: .wallNeuron(3)))
    #expect(app.images?.place.neuron == 3)
  }

  @Test func theChosenNeuronIsDescribed() throws {
    let app = SegmentDigits.app(Self.large)
    let neuron = try #require(app.snapshot.study?.neuron)
    let text = Self.text(app, Self.large)
    #expect(text.contains("NEURON 1 of 12 in layer 1") && text.contains("Without it: "))
    #expect(text.contains("Test image \(try #require(neuron.excitingRow) - 150), a "))
  }

  /// From zeros all outputs are alike, and the first of them is the answer.
  @Test(arguments: [normal, large, Size(columns: 60, rows: 16)])
  func theStoryOfOneAnswerPushesNoClassOut(size: Size) {
    var experiment = SegmentDigits.experiment()
    experiment.initializer = .zero
    var trainer = Trainer(experiment)
    let snapshot = trainer.snapshot(version: 0, request: GridRequest(StudyRequest()))
    var app = App(experiment: experiment, snapshot: snapshot, isPlaying: false)
    _ = update(&app, .resized(size))
    let lines = Self.text(app, size).split(separator: "\n")
    #expect(lines.contains { $0.contains("It says 0 for every image: 5 of the 50 are 0.") })
    #expect(lines.contains { $0.hasPrefix(" 9 ") })
  }

  @Test func withoutAStudySentencesStandInItsPlace() {
    var app = SegmentDigits.app(Self.large)
    app.snapshot = Screens.circle(Self.large).snapshot
    #expect(Self.text(app, Self.large).contains(Sentences.numbersToCome))
  }

  @Test(arguments: [
    Size(columns: 1, rows: 1), Size(columns: 20, rows: 5), Size(columns: 40, rows: 12),
    Size(columns: 60, rows: 16), Size(columns: 76, rows: 22), Size(columns: 104, rows: 30),
    Size(columns: 200, rows: 60),
  ])
  func everyPaneIsDrawnAtEverySize(size: Size) {
    for hidden in [[], [12], [70, 3]] {
      var app = SegmentDigits.app(size, epochs: 1, hidden: hidden)
      _ = update(&app, .key(.enter))
      for _ in 0..<5 {
        for theme in [Self.theme, Theme(depth: .mono, glyphs: .ascii)] {
          let canvas = view(app, size: size, theme: theme)
          #expect(!canvas.text.allSatisfy { $0 == " " || $0 == "\n" })
          if !theme.glyphs.isUnicode {
            #expect(canvas.cells.allSatisfy { $0.scalar.isASCII }, "\(size)")
          }
        }
        _ = update(&app, .key(.tab))
        _ = update(&app, .typed("j"))
        _ = update(&app, .key(.backTab))
        _ = update(&app, .key(.tab))
      }
    }
  }

  @Test(arguments: [normal, large, Size(columns: 60, rows: 16)])
  func itLooksAsRecorded(size: Size) {
    var app = SegmentDigits.app(size)
    let name = "\(size.columns)x\(size.rows)"
    for pane in ImagesScreen.Pane.allCases {
      if pane == .pad {
        _ = update(&app, .key(.enter))
        for _ in 0..<8 { _ = update(&app, .key(.down)) }
      }
      let canvas = view(app, size: size, theme: Self.theme)
      #expect(
        GoldenCanvas.mismatch(canvas, "images-\(name)-\(pane)", theme: Self.theme) == nil)
      _ = update(&app, .key(.tab))
    }
  }

  @Test func withoutColorsPicturesAreCharacters() {
    let theme = Theme(depth: .mono, glyphs: .ascii)
    let canvas = view(SegmentDigits.app(Self.large), size: Self.large, theme: theme)
    #expect(GoldenCanvas.mismatch(canvas, "images-120x40-ascii", theme: theme) == nil)
  }
}
