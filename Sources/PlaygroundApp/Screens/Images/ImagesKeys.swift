import TerminalUI

/// What the keys of the images ask for.
package enum ImagesCommand: Sendable, Equatable {
  case nextPane, previousPane
  case move(Direction), page(Direction)
  case otherLayer
  case nextMisread, previousMisread
  case more, less
  case pen, erase
  case close
}

extension ImagesScreen {
  static let keys = KeyTable<ImagesCommand>([
    .init(
      "Tab", "answers, neurons, misread, pad",
      [
        (.tab, .nextPane, "images: next part"),
        (.backTab, .previousPane, "images: previous part"),
      ]),
    .init(
      "arrows", "choose a neuron, move the pen",
      [
        (.up, .move(.up), "images: up"), (.down, .move(.down), "images: down"),
        (.left, .move(.left), "images: left"), (.right, .move(.right), "images: right"),
        (.pageUp, .page(.up), "images: a page of neurons up"),
        (.pageDown, .page(.down), "images: a page of neurons down"),
      ]),
    .init(
      "n N", "next, previous misread image",
      [
        ("n", .nextMisread, "images: next misread"),
        ("N", .previousMisread, "images: previous misread"),
      ]),
    .init("j", "neurons of the next layer", [("j", .otherLayer, "images: the next layer")]),
    .init(
      "+ -", "a neuron more, less",
      [
        ("+", .more, "images: a neuron more"), ("=", .more, "images: a neuron more"),
        ("-", .less, "images: without the chosen neuron"),
      ]),
    .init(
      "Enter Del", "pen down or up, erase",
      [
        (.enter, .pen, "images: pen down or up"), (.delete, .erase, "images: erase the pad"),
        (.backspace, .erase, "images: erase the pad"),
      ]),
    .init("Esc", "to the network below", [(.escape, .close, "images: close")]),
  ])
}
