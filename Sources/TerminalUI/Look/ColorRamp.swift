/// Turns a value between -1 and 1 into a colour, at any colour depth; or, as a ramp of classes, a class
/// and how sure it is.
package struct ColorRamp: Sendable, Equatable {
  /// How many colours a 24-bit ramp has: enough to look smooth, few enough for most
  /// of a moving map to stay as it is from one frame to the next.
  package static let trueColorLevels = 65

  /// The colours of equal bins from -1 to 1; empty without colours.
  package let levels: [Color]
  /// What characters make of few colours in the same bins; empty where there are colours enough.
  let tones: [Tone]
  /// In a ramp of classes, each class's colours from unsure to sure: there a value is the class's
  /// number plus a share of 1 that says how sure it is.
  private let classes: [[Color]]
  /// Whether values are of classes.
  package let isOfClasses: Bool
  /// Whether only the sign counts.
  package var isDiscretized: Bool
  /// The look of the characters that stand for values where there are no colours.
  package let shadeStyle: Style

  /// Makes a ramp of a palette.
  ///
  /// A saturation of 1 shows the palette's own colours, less of it paler ones.
  package init(
    palette: Palette, depth: ColorDepth, discretized: Bool = false, saturation: Float = 1
  ) {
    let neutral = palette.anchors[1]
    let anchors = palette.anchors.map { neutral.blended(with: $0, amount: saturation) }
    let indexed = saturation < 0.9 ? palette.indexed.soft : palette.indexed.full
    tones =
      switch depth {
      case .eight: Tone.between(palette.eight)
      case .sixteen: Tone.between(palette.sixteen)
      case .mono, .palette256, .trueColor: []
      }
    levels =
      tones.isEmpty
      ? Self.levels(anchors: anchors, indexed: indexed, eight: [], sixteen: [], depth: depth)
      : tones.map(\.nearest)
    isDiscretized = discretized
    shadeStyle = .terminal
    classes = []
    isOfClasses = false
  }

  /// Makes a ramp of classes.
  package init(
    classes palette: Palette, depth: ColorDepth, discretized: Bool = false, saturation: Float = 1
  ) {
    classes = palette.classes.levels(depth, saturation: saturation)
    levels = classes.flatMap { $0 }
    tones = []
    isDiscretized = discretized
    shadeStyle = .terminal
    isOfClasses = true
  }

  /// Makes a ramp of ink on paper: -1 is the paper, near the terminal's own background, +1 the ink.
  package init(ink depth: ColorDepth, appearance: Appearance) {
    let isDark = appearance == .dark
    let ends: [Color] = [.rgb(0x0C, 0x0D, 0x10), .rgb(0x80, 0x82, 0x85), .rgb(0xF6, 0xF6, 0xF4)]
    tones = []
    let greys: [UInt8] = [233, 234, 236, 238, 240, 242, 244, 246, 248, 250, 252, 254, 255]
    levels = Self.levels(
      anchors: isDark ? ends : ends.reversed(), indexed: isDark ? greys : greys.reversed(),
      eight: isDark ? [0, 7] : [7, 0], sixteen: isDark ? [0, 8, 7, 15] : [15, 7, 8, 0],
      depth: depth)
    isDiscretized = false
    shadeStyle = .terminal
    classes = []
    isOfClasses = false
  }

  /// Makes a ramp that recedes into the background, for what takes no part.
  ///
  /// Eight and sixteen colours have no faint ones, so there it has none and its characters are dim.
  package init(inactive palette: Palette, depth: ColorDepth, appearance: Appearance) {
    let isDark = appearance == .dark
    tones = []
    let ground = appearance.assumedBackground
    let anchors = palette.anchors.map { ground.blended(with: $0, amount: isDark ? 0.27 : 0.3) }
    let indexed = isDark ? palette.indexed.inactiveOnDark : palette.indexed.inactiveOnLight
    levels = Self.levels(
      anchors: anchors, indexed: indexed, eight: [], sixteen: [], depth: depth)
    isDiscretized = false
    shadeStyle = .terminal.dim
    classes = []
    isOfClasses = false
  }

  /// How characters show a value with few colours; nil where a colour alone does.
  func tone(_ value: Float) -> Tone? {
    guard !tones.isEmpty else { return nil }
    return tones[Self.bin(of: isDiscretized ? value.sign1 : value, count: tones.count)]
  }

  /// The colour of a value; NaN gets the neutral colour, values beyond 1 the outermost ones.
  package func value(_ value: Float) -> Color {
    guard !levels.isEmpty else { return .terminal }
    if isOfClasses { return color(ofClass: value) }
    return levels[Self.bin(of: isDiscretized ? value.sign1 : value, count: levels.count)]
  }

  /// What is no number gets the first class's palest colour.
  private func color(ofClass value: Float) -> Color {
    let number = Self.number(ofClass: value)
    let colors = classes[number % classes.count]
    let share = isDiscretized ? 1 : value.isNaN ? 0 : max(0, min(1, value - Float(number)))
    return colors[min(colors.count - 1, Int(share * Float(colors.count)))]
  }

  /// The class of a value that says how sure of it something is.
  static func number(ofClass value: Float) -> Int {
    value.isNaN ? 0 : Int(max(0, min(255, value)))
  }

  /// Which of `count` equal bins from -1 to 1 holds the value.
  static func bin(of value: Float, count: Int) -> Int {
    guard !value.isNaN else { return count / 2 }
    let share = (min(1, max(-1, value)) + 1) / 2
    return min(count - 1, Int(share * Float(count)))
  }

  private static func levels(
    anchors: [Color], indexed: [UInt8], eight: [UInt8], sixteen: [UInt8], depth: ColorDepth
  ) -> [Color] {
    switch depth {
    case .mono: []
    case .eight: eight.map(Color.indexed)
    case .sixteen: sixteen.map(Color.indexed)
    case .palette256: indexed.map(Color.indexed)
    case .trueColor: (0..<trueColorLevels).map { interpolate(anchors, level: $0) }
    }
  }

  private static func interpolate(_ anchors: [Color], level: Int) -> Color {
    let position = Float(level) / Float(trueColorLevels - 1) * 2
    return position < 1
      ? anchors[0].blended(with: anchors[1], amount: position)
      : anchors[1].blended(with: anchors[2], amount: position - 1)
  }
}

extension Float {
  /// -1 below zero, 1 from zero on, and NaN for NaN.
  fileprivate var sign1: Float { isNaN ? self : (self < 0 ? -1 : 1) }
}

extension Appearance {
  /// A guess at the terminal's background, to blend faint colours towards.
  var assumedBackground: Color {
    self == .dark ? .rgb(0x18, 0x1A, 0x1E) : .rgb(0xFF, 0xFF, 0xFF)
  }
}
