/// How much a link between two neurons should stand out.
package enum LinkEmphasis: Sendable, Equatable, Hashable, CaseIterable {
  /// One among many.
  case normal
  /// It touches what has the focus.
  case focused
  /// Something else has the focus.
  case muted
}

extension Theme {
  /// How many strengths of a link can be told apart in 24 bits.
  static let linkLevels = 12

  /// How much of a link's colour the weakest has, so that it stands out from the background.
  private static let leastShareOfHighContrast: Float = 0.62

  /// How strong a weight looks, from 0 to 1: steep for small weights, 1 from 3 on.
  package static func linkStrength(_ weight: Float) -> Float {
    guard weight.isFinite else { return weight.isNaN ? 0 : 1 }
    return min(1, (abs(weight) / 3).squareRoot())
  }

  /// How many dots wide a link is, from 1 to 3.
  package static func linkThickness(_ weight: Float) -> Int {
    let strength = linkStrength(weight)
    return strength < thinBelow ? 1 : strength < thickFrom ? 2 : 3
  }

  /// Strengths of weights of about an eighth and of 1.7.
  private static let (thinBelow, thickFrom): (Float, Float) = (0.2, 0.75)

  /// The style of a link: colour by the weight's sign, strength by its size.
  ///
  /// Eight colours have neither a blue that shows on black nor a yellow that shows on white:
  /// cyan and red take their places.
  package func link(weight: Float, emphasis: LinkEmphasis = .normal) -> Style {
    let strength = emphasis.applied(to: Self.linkStrength(weight))
    let isPositive = weight >= 0
    switch depth {
    case .mono:
      return Style(attributes: strength > 0.66 ? .bold : strength > 0.25 ? [] : .dim)
    case .eight:
      let inks: [UInt8] = appearance == .dark ? [3, 6] : [1, 4]
      return Style(
        foreground: .indexed(inks[isPositive ? 1 : 0]),
        attributes: emphasis == .focused ? .bold : [])
    case .sixteen:
      let tables: [[UInt8]] = appearance == .dark ? [[3, 11], [12, 14]] : [[3, 1], [12, 4]]
      return Style(
        foreground: .indexed(tables[isPositive ? 1 : 0][strength > 0.5 ? 1 : 0]),
        attributes: emphasis == .focused ? .bold : [])
    case .palette256:
      let tables = appearance == .dark ? palette.indexed.linksOnDark : palette.indexed.linksOnLight
      let table = tables[isPositive ? 1 : 0]
      let index = min(table.count - 1, Int(strength * Float(table.count)))
      return Style(foreground: .indexed(table[index]))
    case .trueColor:
      return Style(foreground: blendedLink(strength: strength, isPositive: isPositive))
    }
  }

  /// The colour of a class or a sign as text: readable on the terminal's own background.
  package func sign(isPositive: Bool) -> Style {
    guard depth == .trueColor else { return link(weight: isPositive ? 3 : -3) }
    return Style(foreground: inks[isPositive ? 1 : 0])
  }

  private var inks: [Color] { appearance == .dark ? palette.lightInks : palette.darkInks }

  private func blendedLink(strength: Float, isPositive: Bool) -> Color {
    let level = (strength * Float(Self.linkLevels)).rounded() / Float(Self.linkLevels)
    let least = palette.contrast == .high ? Self.leastShareOfHighContrast : 0.22
    let amount = least + (1 - least) * level
    return appearance.assumedBackground.blended(with: inks[isPositive ? 1 : 0], amount: amount)
  }
}

extension LinkEmphasis {
  fileprivate func applied(to strength: Float) -> Float {
    switch self {
    case .normal: strength * 0.85
    case .focused: 0.45 + 0.55 * strength
    case .muted: strength * 0.25
    }
  }
}
