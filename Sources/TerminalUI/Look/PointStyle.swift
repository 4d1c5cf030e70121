/// The side a data point is on: the sign of its label.
package enum PointClass: Sendable, Equatable, Hashable, CaseIterable {
  /// Labels below zero.
  case negative
  /// Labels from zero on.
  case positive

  /// The class of a label.
  package init(label: Float) { self = label < 0 ? .negative : .positive }
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
  /// a small one is a test point.
  package func pointGlyph(
    _ pointClass: PointClass, correct: Bool, use: PointUse = .training
  ) -> Unicode.Scalar {
    let isPositive = pointClass == .positive
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

  /// The look of a point on the large map, where the map has the given value.
  ///
  /// Right ones are quiet on their class's colour; wrong ones are black or white, whichever
  /// differs more from the map and from right ones.
  package func pointStyle(
    _ pointClass: PointClass, correct: Bool, on value: Float
  ) -> Style {
    guard depth != .mono else { return monoPointStyle(correct: correct, on: value) }
    let background = mapRamp.value(value)
    guard depth != .eight, depth != .sixteen else {
      let light: UInt8 = depth == .eight ? 7 : 15
      return Style(foreground: .indexed(isDarkGround(value) ? light : 0), background: background)
    }
    guard correct else {
      return Style(foreground: contrast(on: value), background: background, attributes: .bold)
    }
    return Style(foreground: ink(pointClass), background: background)
  }

  /// Without colours a bright map is made of full blocks, which reversing a cell continues.
  private func monoPointStyle(correct: Bool, on value: Float) -> Style {
    let isReversed = glyphs.isUnicode ? value > 0 : !correct
    return Style(attributes: isReversed ? [.bold, .reverse] : .bold)
  }

  private func ink(_ pointClass: PointClass) -> Color {
    let index = pointClass == .positive ? 1 : 0
    return depth == .trueColor ? palette.pointInks[index] : .indexed(palette.indexed.points[index])
  }

  private func contrast(on value: Float) -> Color {
    let isDark = isDarkGround(value)
    guard depth == .trueColor else { return .indexed(isDark ? 231 : 16) }
    return isDark ? .rgb(255, 255, 255) : .rgb(0, 0, 0)
  }

  /// Only the positive end of the ramps is dark.
  private func isDarkGround(_ value: Float) -> Bool { value > 0.4 }
}
