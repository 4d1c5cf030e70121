import TerminalUI

/// Where the parts of the images' screen stand.
struct ImagesLayout {
  let kind: ScreenLayout.Kind
  /// The title, the settings, and the two lines below are the playground's.
  let screen: ScreenLayout
  /// Losses and the confusion matrix; empty where another part has its room.
  let answers: Rect
  /// The pictures of the neurons' weights.
  let wall: Rect
  /// The chosen neuron, a misread image, or the pad.
  let lower: Rect

  private static let nowhere = Rect(x: 0, y: 0, width: 0, height: 0)
  /// Rows for pictures of 28 pixels and, on tall screens, for what is said of them below.
  private static func lowerHeight(_ size: Size) -> Int { size.rows >= 50 ? 20 : 17 }

  init(size: Size, pane: ImagesScreen.Pane) {
    let screen = ScreenLayout(size: size, hidden: [])
    self.screen = screen
    kind = screen.kind
    let top = kind == .wide ? 3 : 2
    let body = Rect(x: 1, y: top, width: size.columns - 2, height: size.rows - 2 - top)
    switch (kind, pane) {
    case (.wide, _):
      let (left, rest) = body.leading(size.columns >= 170 ? 78 : 56)
      let right = rest.leading(2).rest
      answers = left
      (lower, wall) = right.bottom(min(Self.lowerHeight(size), right.height - 9))
    case (_, .answers): (answers, wall, lower) = (body, Self.nowhere, Self.nowhere)
    case (.compact, .neurons):
      let (left, rest) = body.leading(45)
      (answers, wall, lower) = (Self.nowhere, left, rest.leading(2).rest)
    case (_, .neurons), (_, .misread), (_, .pad):
      (answers, wall, lower) = (Self.nowhere, Self.nowhere, body)
    }
  }
}
