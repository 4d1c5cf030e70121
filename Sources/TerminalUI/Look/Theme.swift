/// All colours and characters of the screen: what the views draw with.
package struct Theme: Sendable, Equatable {
  /// How many colours there are.
  package let depth: ColorDepth
  /// Dark or light background.
  package let appearance: Appearance
  /// The colours of -1, 0 and +1.
  package let palette: Palette
  /// The characters to draw with.
  package let glyphs: GlyphSet
  /// Colours of the small pictures.
  package var ramp: ColorRamp
  /// Paler colours of the large map, on which points stand out.
  package var mapRamp: ColorRamp
  /// Colours of classes in the small pictures.
  package var classRamp: ColorRamp
  /// Paler colours of classes on the large map.
  package var classMapRamp: ColorRamp
  /// Colours of what takes no part, such as a feature that is switched off.
  package let inactiveRamp: ColorRamp

  /// Into how many pixels the cells of the large map are parted.
  package let pixels: CellPixels
  /// Ink on paper, for images.
  package let inkRamp: ColorRamp

  /// How pale the large map is, against the small pictures.
  static let mapSaturation: Float = 0.72

  /// Makes a theme; discretized shows the sign of each value alone.
  ///
  /// Pixels finer than halves are only
  /// for blocks in 256 colours and more.
  package init(
    depth: ColorDepth, appearance: Appearance = .dark, palette: Palette = .standard,
    glyphs: GlyphSet = .unicode, discretized: Bool = false, pixels: CellPixels = .half
  ) {
    let isFine = glyphs.isUnicode && (depth == .trueColor || depth == .palette256)
    self.pixels = isFine ? pixels : .half
    self.depth = depth
    self.appearance = appearance
    self.palette = palette
    self.glyphs = glyphs
    ramp = ColorRamp(palette: palette, depth: depth, discretized: discretized)
    mapRamp = ColorRamp(
      palette: palette, depth: depth, discretized: discretized, saturation: Self.mapSaturation)
    classRamp = ColorRamp(classes: palette, depth: depth, discretized: discretized)
    classMapRamp = ColorRamp(
      classes: palette, depth: depth, discretized: discretized, saturation: Self.mapSaturation)
    inactiveRamp = ColorRamp(inactive: palette, depth: depth, appearance: appearance)
    inkRamp = ColorRamp(ink: depth, appearance: appearance)
  }

  /// The same on another background.
  package func on(_ appearance: Appearance) -> Theme {
    Theme(
      depth: depth, appearance: appearance, palette: palette, glyphs: glyphs,
      discretized: ramp.isDiscretized, pixels: pixels)
  }

  /// The look of a role.
  package func style(_ role: Role) -> Style { role.look(palette.contrast).style(depth, appearance) }

  /// Plain text in the terminal's own colours.
  package var text: Style { .terminal }
  /// What matters less: captions, hints.
  package var dim: Style { style(.dim) }
  /// What matters more: values, headings.
  package var strong: Style { style(.strong) }
  /// A name that should catch the eye.
  package var accent: Style { style(.accent) }
  /// Good news.
  package var good: Style { style(.good) }
  /// Bad news.
  package var bad: Style { style(.bad) }
  /// Something to look after.
  package var warning: Style { style(.warning) }
  /// The frame around what has the focus.
  package var focus: Style { style(.focus) }
  /// The sign of a running training.
  package var playing: Style { style(.playing) }
  /// The sign of a halted training.
  package var paused: Style { style(.paused) }
  /// The bar on top of the screen.
  package var titleBar: Style { style(.titleBar) }
  /// The chosen line of a list or a menu.
  package var selection: Style { style(.selection) }
  /// A value that has just changed.
  package var changed: Style { style(.changed) }

  /// A style as it looks on the title bar: one with a ground of its own, or that is reversed, is still
  /// set off.
  package func onTitleBar(_ style: Style) -> Style {
    let bar = titleBar
    if style.background != .terminal { return style }
    guard bar.background != .terminal else {
      return style.attributes.contains(.reverse) ? text.bold : bar.adding(style.attributes)
    }
    let foreground = style.foreground == .terminal ? bar.foreground : style.foreground
    return Style(
      foreground: foreground, background: bar.background, attributes: style.attributes)
  }
}
