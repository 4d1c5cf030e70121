/// A point as a pixel of a map of two pixels a cell.
struct PointPixel: Sendable, Equatable {
  /// Its colour.
  let ink: Color
  /// Whether it fills the left half of its pixel alone, by which one class is told from the other
  /// without colour.
  let isNarrow: Bool
}

extension Theme {
  /// How finely points of these classes are placed: as pixels where there are colours for them and no
  /// more than two shapes are needed.
  package func pointGrid(of classes: [PointClass]) -> PointGrid {
    let hasColors = depth == .palette256 || depth == .trueColor
    let isOfSides = classes == PointClass.sides || classes == [.quantity]
    return glyphs.isUnicode && hasColors && isOfSides ? .halves : .cells
  }

  /// The cell of two pixels of a map, given by their colours, with points on one or both; nil without
  /// points.
  func cell(
    upper: PointPixel?, lower: PointPixel?, over top: Color, _ bottom: Color
  ) -> Cell? {
    switch (upper, lower) {
    case (nil, nil): nil
    case (let upper?, let lower?):
      Cell(glyphs.upperHalf, style: Style(foreground: upper.ink, background: lower.ink))
    case (let upper?, nil):
      Cell(
        upper.isNarrow ? glyphs.quadrants.upperLeft : glyphs.upperHalf,
        style: Style(foreground: upper.ink, background: bottom))
    case (nil, let lower?):
      Cell(
        lower.isNarrow ? glyphs.quadrants.lowerLeft : glyphs.lowerHalf,
        style: Style(foreground: lower.ink, background: top))
    }
  }

  /// The colour of a point of a class on a colour of the map.
  ///
  /// Right ones are quiet on their class's colour, wrong ones of either class black, or white where
  /// the map is dark. Test points are fainter.
  func pointInk(
    _ pointClass: PointClass, correct: Bool, use: PointUse, on ground: Color
  ) -> Color {
    switch (use, correct) {
    case (.training, true): return ink(pointClass)
    case (.training, false): return wrongInk(on: ground)
    case (.test, _):
      guard depth == .trueColor else {
        let grey = Color.indexed(ground.isDark ? 250 : 241)
        return correct
          ? .indexed(palette.indexed.testPoints[pointClass == .negative ? 0 : 1]) : grey
      }
      return pointInk(pointClass, correct: correct, use: .training, on: ground)
        .blended(with: ground, amount: Self.faintness)
    }
  }

  /// With high contrast right ones are white on the dark side.
  private func wrongInk(on ground: Color) -> Color {
    ground.isDark && palette.contrast == .high ? ramp.value(-1) : ink(onDark: ground.isDark)
  }

  /// How much of the map is seen through test points.
  private static let faintness: Float = 0.4

  /// The colour of a point that shows a number, on a colour of the map.
  func pointInk(quantity: Float, on ground: Color) -> Color {
    // Darker than the map's own, or what the network is right about could not be seen.
    guard depth == .trueColor else {
      let inks = palette.indexed.numbers
      return .indexed(inks[ColorRamp.bin(of: quantity, count: inks.count)])
    }
    let shown = ramp.value(quantity).blended(with: .rgb(0, 0, 0), amount: 0.25)
    return shown == ground ? ink(onDark: ground.isDark) : shown
  }

  /// A sample of what points look like on the map, for its legend.
  package func pointSample(_ pointClass: PointClass, correct: Bool, of ramp: ColorRamp) -> Cell {
    let side: Float = pointClass == .negative ? -1 : 1
    guard pointGrid(of: PointClass.sides) == .halves else {
      return Cell(
        pointGlyph(pointClass, correct: correct),
        style: correct ? sign(isPositive: side > 0) : dim)
    }
    let ground = ramp.value(correct ? side : 0)
    let ink = pointInk(pointClass, correct: correct, use: .training, on: ground)
    let pixel = PointPixel(ink: ink, isNarrow: pointClass == .negative)
    return cell(upper: nil, lower: pixel, over: ground, ground) ?? .blank
  }
}
