/// The look of a cell: two colours and attributes.
package struct Style: Sendable, Equatable, Hashable {
  /// The colour of the character.
  package var foreground: Color
  /// The colour behind it.
  package var background: Color
  /// Bold, dim and the like.
  package var attributes: Attributes

  /// Makes a style; without arguments it is the terminal's own.
  package init(
    foreground: Color = .terminal, background: Color = .terminal, attributes: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// The terminal's own colours without attributes.
  package static let terminal = Style()

  /// The same style in bold.
  package var bold: Style { adding(.bold) }
  /// The same style, fainter.
  package var dim: Style { adding(.dim) }
  /// The same style, slanted.
  package var italic: Style { adding(.italic) }
  /// The same style, underlined.
  package var underline: Style { adding(.underline) }
  /// The same style with its colours exchanged.
  package var reverse: Style { adding(.reverse) }

  /// The same style with another foreground.
  package func foreground(_ color: Color) -> Style {
    Style(foreground: color, background: background, attributes: attributes)
  }

  /// The same style on another background.
  package func background(_ color: Color) -> Style {
    Style(foreground: foreground, background: color, attributes: attributes)
  }

  /// The same style with more attributes.
  package func adding(_ more: Attributes) -> Style {
    Style(
      foreground: foreground, background: background, attributes: attributes.union(more))
  }
}

extension Style: CustomStringConvertible {
  /// The style as goldens and failures show it, such as `#f59322 on - bold`.
  package var description: String {
    let colors = "\(foreground) on \(background)"
    return attributes.isEmpty ? colors : colors + " \(attributes)"
  }
}
