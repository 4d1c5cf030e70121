import TerminalUI

extension Key: ExpressibleByExtendedGraphemeClusterLiteral {
  /// The key of a printable character.
  public init(extendedGraphemeClusterLiteral character: Character) {
    self = .character(character)
  }
}

extension Key {
  /// The four arrows.
  static let arrows: [Key] = [.up, .down, .left, .right]

  /// The key of a name; nil where there is none.
  static func named(_ name: some StringProtocol) -> Key? {
    if let key = others.first(where: { $0.name == name }) { return key }
    return name.count == 1 ? name.first.map { .character($0) } : nil
  }

  /// Those whose names are words.
  private static let others: [Key] =
    arrows + [
      .character(" "), .home, .end, .pageUp, .pageDown, .enter, .tab, .backTab, .escape, .backspace,
      .delete, .redraw, .suspend,
    ]

  /// What is written on the key.
  var name: String {
    switch self {
    case .character(" "): "space"
    case .character(let character): String(character)
    case .up: "up"
    case .down: "down"
    case .left: "left"
    case .right: "right"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .enter: "Enter"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .escape: "Esc"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .redraw: "^L"
    case .suspend: "^Z"
    }
  }
}
