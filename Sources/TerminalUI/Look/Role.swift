/// What a piece of text is for; the theme knows how each one looks.
package enum Role: String, Sendable, Equatable, Hashable, CaseIterable {
  /// Captions, units, hints.
  case dim
  /// Values and headings.
  case strong
  /// A name that should catch the eye.
  case accent
  /// Good news.
  case good
  /// Bad news.
  case bad
  /// Something to look after.
  case warning
  /// The frame around what has the focus.
  case focus
  /// The sign of a running training.
  case playing
  /// The sign of a halted training.
  case paused
  /// The bar on top of the screen.
  case titleBar
  /// The chosen line of a list or a menu.
  case selection
  /// A value that has just changed.
  case changed

  /// The entry of the table.
  func look(_ contrast: Contrast) -> RoleLook {
    contrast == .high ? highContrastLook ?? look : look
  }

  private var look: RoleLook {
    switch self {
    case .dim: RoleLook(0x888D94, 0x6E737A, indexed: (245, 243), eight: nil, [], plain: .dim)
    case .strong: RoleLook(nil, nil, indexed: nil, eight: nil, .bold, plain: .bold)
    case .accent: RoleLook(0xFFC97F, 0x9A4F00, indexed: (222, 130), eight: nil, [], plain: .bold)
    case .good: RoleLook(0x7DDC8C, 0x1A7F37, indexed: (114, 28), eight: 2, [], plain: [])
    case .bad: RoleLook(0xFF8078, 0xC01C28, indexed: (210, 160), eight: 1, .bold, plain: .bold)
    case .warning: RoleLook(0xFFD35C, 0x8A5A00, indexed: (221, 94), eight: nil, [], plain: .bold)
    case .focus:
      RoleLook(
        0xFFE55C, 0xD99A00, indexed: (227, 172), eight: 3, eightOnLight: 5, .bold, plain: .bold)
    case .playing: RoleLook(0x7DDC8C, 0x1A7F37, indexed: (114, 28), eight: 2, .bold, plain: .bold)
    case .paused: RoleLook(0xFFD35C, 0x8A5A00, indexed: (221, 94), eight: nil, .bold, plain: .bold)
    case .titleBar:
      RoleLook(
        0xD5DEE5, 0x22303A, indexed: (253, 236), eight: nil, [], plain: .reverse,
        background: RoleLook.Ground(dark: 0x22384A, light: 0xDDE7EF, indexed: (236, 254)))
    case .selection:
      RoleLook(
        0xFFFFFF, 0x101418, indexed: (231, 16), eight: nil, .bold, plain: .reverse,
        background: RoleLook.Ground(dark: 0x3A4A58, light: 0xD0DCE6, indexed: (239, 252)))
    case .changed:
      RoleLook(
        0x101418, 0x101418, indexed: (16, 16), eight: nil, .bold, plain: .reverse,
        background: RoleLook.Ground(dark: 0xFFE55C, light: 0xFFD84A, indexed: (227, 221)))
    }
  }

  /// Entries of their own where text is to have a contrast ratio of 7; nil where the usual one has it.
  private var highContrastLook: RoleLook? {
    switch self {
    case .strong, .changed: nil
    case .playing: RoleLook(0x9BE8A7, 0x0C4F20, indexed: (157, 22), eight: 2, .bold, plain: .bold)
    case .paused: RoleLook(0xFFDE85, 0x5C3C00, indexed: (222, 52), eight: nil, .bold, plain: .bold)
    case .dim: RoleLook(0xC9CED4, 0x3A3F46, indexed: (252, 238), eight: nil, [], plain: [])
    case .accent: RoleLook(0xFFD9A0, 0x6E3800, indexed: (223, 52), eight: nil, [], plain: .bold)
    case .good: RoleLook(0x9BE8A7, 0x0C4F20, indexed: (157, 22), eight: 2, [], plain: [])
    case .bad: RoleLook(0xFFA8A2, 0x8E0D18, indexed: (217, 88), eight: 1, .bold, plain: .bold)
    case .warning: RoleLook(0xFFDE85, 0x5C3C00, indexed: (222, 52), eight: nil, [], plain: .bold)
    case .focus:
      RoleLook(
        0xFFE55C, 0x5C3C00, indexed: (227, 52), eight: 3, eightOnLight: 5, .bold, plain: .bold)
    case .titleBar:
      RoleLook(
        0xFFFFFF, 0x000000, indexed: (231, 16), eight: nil, [], plain: .reverse,
        background: RoleLook.Ground(dark: 0x0F2331, light: 0xEAF1F7, indexed: (234, 231)))
    case .selection:
      RoleLook(
        0xFFFFFF, 0x000000, indexed: (231, 16), eight: nil, .bold, plain: .reverse,
        background: RoleLook.Ground(dark: 0x2A3844, light: 0xD8E2EB, indexed: (237, 253)))
    }
  }
}

/// The colours of a role at each depth, on dark and on light.
struct RoleLook: Sendable {
  /// Colours behind the text.
  struct Ground: Sendable {
    var dark: UInt32
    var light: UInt32
    var indexed: (dark: UInt8, light: UInt8)
  }

  private let dark: UInt32?
  private let light: UInt32?
  private let indexed: (dark: UInt8, light: UInt8)?
  private let eight: UInt8?
  private let eightOnLight: UInt8?
  private let attributes: Attributes
  private let plain: Attributes
  private let background: Ground?

  /// Makes an entry; `plain` are the attributes where the role has no colour to be told by.
  init(
    _ dark: UInt32?, _ light: UInt32?, indexed: (dark: UInt8, light: UInt8)?, eight: UInt8?,
    eightOnLight: UInt8? = nil, _ attributes: Attributes, plain: Attributes,
    background: Ground? = nil
  ) {
    self.dark = dark
    self.light = light
    self.indexed = indexed
    self.eight = eight
    self.eightOnLight = eightOnLight ?? eight
    self.attributes = attributes
    self.plain = plain
    self.background = background
  }

  /// The style at a depth.
  func style(_ depth: ColorDepth, _ appearance: Appearance) -> Style {
    let isDark = appearance == .dark
    switch depth {
    case .mono:
      return Style(attributes: plain)
    case .eight, .sixteen:
      guard let eight = isDark ? eight : eightOnLight else { return Style(attributes: plain) }
      return Style(foreground: .indexed(eight), attributes: attributes)
    case .palette256:
      return Style(
        foreground: indexed.map { .indexed(isDark ? $0.dark : $0.light) } ?? .terminal,
        background: background.map { .indexed(isDark ? $0.indexed.dark : $0.indexed.light) }
          ?? .terminal,
        attributes: attributes)
    case .trueColor:
      return Style(
        foreground: (isDark ? dark : light).map(Color.init(hexadecimal:)) ?? .terminal,
        background: background.map { Color(hexadecimal: isDark ? $0.dark : $0.light) }
          ?? .terminal,
        attributes: attributes)
    }
  }
}

extension Color {
  /// A 24-bit colour from a number such as 0xF59322.
  init(hexadecimal value: UInt32) {
    self = .rgb(
      UInt8(truncatingIfNeeded: value >> 16), UInt8(truncatingIfNeeded: value >> 8),
      UInt8(truncatingIfNeeded: value))
  }
}
