/// What a data point is of: which character and colours it has.
package enum PointClass: Sendable, Equatable, Hashable {
  /// The first of two classes.
  case negative
  /// The second of two classes.
  case positive
  /// One of several classes, counted from 0.
  case numbered(Int)
  /// A number, which its colour shows.
  case quantity

  /// The two sides of a line.
  package static let sides: [PointClass] = [.negative, .positive]
}

/// Whether the network learns from a point or is only tested with it.
package enum PointUse: Sendable, Equatable, Hashable, CaseIterable {
  /// The network learns from it.
  case training
  /// The network never sees it.
  case test
}

extension Theme {
  /// The character of a point: its shape tells the class, a hollow one is classified wrongly,
  /// of two classes a small one is a test point.
  package func pointGlyph(
    _ pointClass: PointClass, correct: Bool, use: PointUse = .training
  ) -> Unicode.Scalar {
    let isPositive: Bool
    switch pointClass {
    case .numbered(let number):
      let shapes = glyphs.classShapes[correct ? 0 : 1]
      return shapes[number % shapes.count]
    case .quantity: return pointGlyph(.positive, correct: true, use: use)
    case .negative: isPositive = false
    case .positive: isPositive = true
    }
    switch (glyphs.isUnicode, use, correct) {
    case (true, .training, true): return isPositive ? "●" : "◆"
    case (true, .training, false): return isPositive ? "○" : "◇"
    case (true, .test, true): return isPositive ? "•" : "▪"
    case (true, .test, false): return isPositive ? "◦" : "▫"
    case (false, .training, true): return isPositive ? "o" : "x"
    case (false, .training, false): return isPositive ? "O" : "X"
    case (false, .test, true): return isPositive ? "." : ","
    case (false, .test, false): return isPositive ? ":" : ";"
    }
  }

  /// The look of a point on the large map, where the map has the given value, drawn by a ramp.
  ///
  /// Right ones are quiet on their class's colour; wrong ones are black or white, whichever
  /// differs more from the map and from right ones.
  package func pointStyle(
    _ pointClass: PointClass, correct: Bool, on value: Float, of ramp: ColorRamp
  ) -> Style {
    guard depth != .mono else { return monoPointStyle(correct: correct, on: value) }
    let background = ramp.value(value)
    guard depth != .eight, depth != .sixteen else {
      return Style(
        foreground: ink(onDark: background.isDark), background: background)
    }
    guard correct else {
      return Style(
        foreground: ink(onDark: background.isDark), background: background,
        attributes: .bold)
    }
    return Style(foreground: ink(pointClass), background: background)
  }

  /// Without colours a bright map is made of full blocks, which reversing a cell continues.
  private func monoPointStyle(correct: Bool, on value: Float) -> Style {
    let isReversed = glyphs.isUnicode ? value > 0 : !correct
    return Style(attributes: isReversed ? [.bold, .reverse] : .bold)
  }

  /// The colour of a point that is classified rightly.
  func ink(_ pointClass: PointClass) -> Color {
    switch pointClass {
    case .negative: return side(0)
    case .positive, .quantity: return side(1)
    case .numbered(let number):
      let colors = palette.classes.rgb
      guard depth == .trueColor else { return .indexed(16) }
      return colors[number % colors.count].blended(with: .rgb(0, 0, 0), amount: 0.7)
    }
  }

  private func side(_ index: Int) -> Color {
    depth == .trueColor ? palette.pointInks[index] : .indexed(palette.indexed.points[index])
  }

  /// A point whose colour shows a number, where the map has the given value; a ring where few colours
  /// make it the map's own.
  func point(quantity: Float, on value: Float, use: PointUse = .training) -> Cell {
    let dot = pointGlyph(.quantity, correct: true, use: use)
    guard depth != .mono else {
      return Cell(dot, style: monoPointStyle(correct: true, on: value))
    }
    let ground = mapRamp.value(value)
    // A little darker than the map's own, or what the network is right about could not be seen.
    let shown = ramp.value(quantity).blended(with: .rgb(0, 0, 0), amount: 0.18)
    guard shown == ground else {
      return Cell(dot, style: Style(foreground: shown, background: ground))
    }
    let quiet =
      depth == .palette256 ? Color.indexed(245) : ink(onDark: ground.isDark)
    return Cell(
      pointGlyph(.positive, correct: false, use: use),
      style: Style(foreground: quiet, background: ground))
  }

  /// The colour of one of several classes as text: readable on the terminal's own background.
  package func classStyle(_ number: Int) -> Style {
    let classes = palette.classes
    let place = number % ClassColors.count
    switch depth {
    case .mono: return .terminal
    case .eight: return Style(foreground: .indexed(classes.eight[place]))
    case .sixteen: return Style(foreground: .indexed(classes.sixteen[place]))
    case .palette256:
      return Style(foreground: .indexed(classes.indexed[place][appearance == .dark ? 1 : 2]))
    case .trueColor:
      let isDark = appearance == .dark
      let end = isDark ? Color.rgb(255, 255, 255) : .rgb(0, 0, 0)
      return Style(
        foreground: classes.rgb[place].blended(with: end, amount: isDark ? 0.35 : 0.2))
    }
  }
}
