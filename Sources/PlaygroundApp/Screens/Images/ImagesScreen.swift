import DataSources
import Experiments
import NeuralCore
import TerminalUI

/// A network that reads images: its answers, its neurons, what it misreads, and a pad to write on.
///
/// It lies over the whole playground while the data set consists of images.
struct ImagesScreen: Screen {
  /// What the keys act on; on large screens the answers and the neurons are always in sight.
  enum Pane: Int, Sendable, CaseIterable {
    case answers, neurons, misread, pad
  }

  /// What the keys act on.
  private(set) var pane = Pane.answers
  /// The chosen neuron.
  private(set) var place = NeuronPlace(layer: 0, neuron: 0)
  /// The place of the shown image among the misread ones.
  private(set) var misread = 0
  private(set) var pad = DrawingPad(size: ImageSize(rows: 28, columns: 28))

  static func asAppCommand(_ command: ImagesCommand) -> AppCommand { .images(command) }

  var hidesScreensBelow: Bool { true }

  /// It stays while there are images, with a neuron that is there chosen.
  mutating func follow(_ lab: inout Lab) -> Bool {
    guard let size = lab.run.experiment.dataset.imageSize else { return false }
    if pad.size != size { pad = DrawingPad(size: size) }
    let widths = Self.widths(lab)
    place.layer = max(0, min(widths.count - 1, place.layer))
    place.neuron = max(0, min(widths[place.layer] - 1, place.neuron))
    return true
  }

  /// Neurons of each layer, the outputs last.
  static func widths(_ lab: Lab) -> [Int] {
    lab.run.experiment.hidden + [lab.run.experiment.dataset.outputCount]
  }

  mutating func perform(_ command: ImagesCommand, _ lab: inout Lab) -> Response {
    switch command {
    case .close: return .close()
    case .nextPane: go(by: 1)
    case .previousPane: go(by: -1)
    case .move(let direction): move(direction, lab)
    case .page(let direction): choose(by: direction == .up ? -1 : 1, of: wall(lab).capacity, lab)
    case .otherLayer: chooseNextLayer(&lab)
    case .nextMisread: turn(by: 1, &lab)
    case .previousMisread: turn(by: -1, &lab)
    case .more: return .handled(change(&lab) { .addNeuron(layer: $0.layer) })
    case .less:
      return .handled(change(&lab) { .removeNeuron(layer: $0.layer, neuron: $0.neuron) })
    case .pen:
      pane = .pad
      pad.togglePen()
    case .erase: pad.clear()
    }
    return .handled()
  }

  private mutating func go(by steps: Int) {
    let count = Pane.allCases.count
    pane = Pane.allCases[(pane.rawValue + steps + count) % count]
  }

  private mutating func move(_ direction: Direction, _ lab: Lab) {
    if pane == .pad {
      pad.move(
        x: direction == .left ? -1 : direction == .right ? 1 : 0,
        y: direction == .up ? -1 : direction == .down ? 1 : 0)
    } else if pane == .misread {
      page(by: direction == .left || direction == .up ? -1 : 1, lab)
    } else {
      if pane == .answers { pane = .neurons }
      let steps = direction == .left || direction == .up ? -1 : 1
      let isAcross = direction == .left || direction == .right
      choose(by: steps, of: isAcross ? 1 : wall(lab).columns, lab)
    }
  }

  /// Goes on by so many neurons, not beyond the ends.
  private mutating func choose(by steps: Int, of count: Int, _ lab: Lab) {
    let wanted = place.neuron + steps * max(1, count)
    let last = Self.widths(lab)[place.layer] - 1
    if count == 1 || (0...last).contains(wanted) || abs(wanted - place.neuron) > last {
      place.neuron = max(0, min(last, wanted))
    }
  }

  private mutating func chooseNextLayer(_ lab: inout Lab) {
    let widths = Self.widths(lab)
    place.layer = (place.layer + 1) % widths.count
    place.neuron = min(place.neuron, widths[place.layer] - 1)
    if pane != .neurons { pane = .neurons }
  }

  private mutating func turn(by steps: Int, _ lab: inout Lab) {
    if pane == .misread {
      page(by: steps, lab)
    } else {
      pane = .misread
    }
  }

  /// Goes to another of the misread images, from the last one to the first.
  private mutating func page(by steps: Int, _ lab: Lab) {
    let count = lab.run.snapshot.study?.answers?.misread.count ?? 0
    guard count > 0 else { return }
    misread = (min(misread, count - 1) + steps + count) % count
  }

  /// Changes the chosen neuron's layer.
  private func change(
    _ lab: inout Lab, _ edit: (NeuronPlace) -> ExperimentEdit
  ) -> [Effect] {
    guard place.layer < lab.run.experiment.hidden.count else {
      lab.message = Sentences.outputsStay
      return []
    }
    return lab.edit(edit(place))
  }

  private func wall(_ lab: Lab) -> NeuronWall {
    let layout = ImagesLayout(size: lab.room, pane: pane)
    return NeuronWall(
      in: layout.wall, of: lab.run.experiment.dataset.imageSize ?? pad.size,
      count: Self.widths(lab)[place.layer], chosen: place.neuron)
  }
}

/// What a pointer does.
extension ImagesScreen {
  mutating func point(_ pointer: Pointer, at target: Frame.Target?, _ lab: inout Lab) -> Response {
    switch target {
    case .wallNeuron(let neuron):
      if case .press(.left) = pointer.kind {
        place.neuron = neuron
        if pane == .answers { pane = .neurons }
      }
      return turnWheel(pointer, &lab)
    case .pad: return draw(pointer, lab)
    default: return turnWheel(pointer, &lab)
    }
  }

  /// The wheel goes through the misread images, or the neurons.
  private mutating func turnWheel(_ pointer: Pointer, _ lab: inout Lab) -> Response {
    let steps = pointer.kind == .wheelUp ? -1 : pointer.kind == .wheelDown ? 1 : 0
    if steps != 0 {
      if pane == .misread { page(by: steps, lab) } else { choose(by: steps, of: 1, lab) }
    }
    return .handled()
  }

  /// The left button draws, the right one rubs out, the wheel empties the sheet.
  private mutating func draw(_ pointer: Pointer, _ lab: Lab) -> Response {
    let sheet = PadSheet(in: ImagesLayout(size: lab.room, pane: .pad).lower, pad: pad)
    let place = sheet.place(x: pointer.x, y: pointer.y)
    pane = .pad
    switch pointer.kind {
    case .press(.left): pad.point(at: place, goesOn: false)
    case .drag(.left): pad.point(at: place, goesOn: true)
    case .press(.right), .drag(.right): pad.rub(at: place)
    case .wheelUp, .wheelDown: pad.clear()
    case .press, .release, .drag, .move: break
    }
    return .handled()
  }
}
