import Experiments
import TerminalUI

extension ImagesScreen {
  func draw(in rect: Rect, _ lab: Lab, on frame: inout Frame) {
    frame.pictures = GridRequest(StudyRequest(neuron: pane == .answers ? nil : place))
    frame.within(rect) { frame in
      let layout = ImagesLayout(size: rect.size, pane: pane)
      if layout.kind == .wide { frame.pictures?.study?.neuron = place }
      ImagesView(lab: lab, screen: self, layout: layout).draw(on: &frame)
    }
  }
}

/// What the images' screen is drawn from.
struct ImagesView {
  let lab: Lab
  let screen: ImagesScreen
  let layout: ImagesLayout

  var snapshot: Snapshot { lab.run.snapshot }
  var names: [String] { snapshot.dataset.target.names }

  /// The whole screen.
  func draw(on frame: inout Frame) {
    let scene = Scene(
      lab: lab, screen: PlaygroundScreen(), layout: layout.screen, theme: frame.theme)
    frame.cover(frame.canvas.bounds)
    guard layout.kind != .none else { return scene.drawSizeSentence(on: &frame.canvas) }
    scene.drawTitleBar(on: &frame)
    scene.drawSettings(on: &frame)
    if snapshot.imageSize == nil {
      frame.canvas.write(
        Sentences.numbersToCome, x: 1, y: 3, style: frame.theme.dim)
    } else {
      drawParts(on: &frame)
    }
    drawSentence(scene, on: &frame)
    frame.drawHints(
      hints, always: frame.lastHints(ImagesScreen.keys.hint(.close, does: "network")),
      in: frame.canvas.bounds)
  }

  private func drawParts(on frame: inout Frame) {
    if !layout.answers.isEmpty {
      AnswersView(snapshot: snapshot, isFocused: screen.pane == .answers)
        .draw(in: layout.answers, isWide: layout.kind == .wide, on: &frame)
    }
    let neurons = NeuronsView(
      snapshot: snapshot, place: screen.place, isFocused: screen.pane == .neurons)
    if !layout.wall.isEmpty { neurons.drawWall(in: layout.wall, on: &frame) }
    guard !layout.lower.isEmpty else { return }
    switch screen.pane {
    case .answers, .neurons: neurons.drawChosen(in: layout.lower, on: &frame)
    case .misread:
      MisreadView(snapshot: snapshot, place: screen.misread).draw(in: layout.lower, on: &frame)
    case .pad: PadView(snapshot: snapshot, pad: screen.pad).draw(in: layout.lower, on: &frame)
    }
  }

  /// A message, what to do about a loss that is no number, or what is in focus.
  private func drawSentence(_ scene: Scene, on frame: inout Frame) {
    let line = layout.screen.focusLine
    let urgent = lab.message ?? scene.divergence(width: line.width - 2)
    let news = urgent ?? story
    frame.canvas.write(
      news ?? Sentences.help(on: screen.pane), x: 1, y: line.y,
      style: news == nil ? frame.theme.dim : frame.theme.warning,
      width: line.width - 2)
  }

  /// What stands out in the answers, where there is no room for it beside them.
  private var story: String? {
    guard layout.kind == .small, screen.pane == .answers else { return nil }
    return AnswersView(snapshot: snapshot, isFocused: true).story
  }

  private var hints: [String] {
    let (keys, global) = (ImagesScreen.keys, GlobalKeys.keys)
    let play = global.hint(.togglePlay, does: lab.run.isPlaying ? "pause" : "play")
    return [play, keys.hint(.nextPane, does: "next part")] + paneHints + [
      keys.hint(.nextMisread, does: "misread")
    ]
  }

  private var paneHints: [String] {
    let keys = ImagesScreen.keys
    let arrows: [ImagesCommand] = [.move(.up), .move(.down), .move(.left), .move(.right)]
    let named = { (does: String) in
      keys.hint(arrows[0], arrows[1], arrows[2], arrows[3], does: does)
    }
    switch screen.pane {
    case .answers: return []
    case .neurons:
      return [
        named("neuron"), keys.hint(.otherLayer, does: "layer"),
        keys.hint(.more, .less, does: "neurons"),
      ]
    case .misread: return [named("others")]
    case .pad:
      return [
        named("pen"), keys.hint(.pen, does: screen.pad.isDown ? "lift it" : "put it down"),
        keys.hint(.erase, does: "erase"),
      ]
    }
  }
}

extension Sentences {
  /// What a part of the images' screen is about.
  static func help(on pane: ImagesScreen.Pane) -> String {
    switch pane {
    case .answers: "Rows: what images are; columns: what the network says."
    case .neurons: "Blue pixels speak for the neuron, orange ones against it."
    case .misread: "Of all that it gets wrong, the network is surest of these."
    case .pad: "Draw with the arrows; Enter puts the pen down, or lifts it."
    }
  }
}
