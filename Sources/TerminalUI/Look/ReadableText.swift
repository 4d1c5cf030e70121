extension Theme {
  /// Text that is readable on the ramp's colour of a value; plain where there are no colours.
  package func textStyle(on value: Float) -> Style {
    let ground = ramp.value(value)
    guard ground != .terminal else { return text }
    return Style(foreground: ink(onDark: ground.isDark), background: ground)
  }

  /// White for dark grounds, black for light ones.
  func ink(onDark isDark: Bool) -> Color {
    switch depth {
    case .mono: .terminal
    case .eight: .indexed(isDark ? 7 : 0)
    case .sixteen: .indexed(isDark ? 15 : 0)
    case .palette256: .indexed(isDark ? 231 : 16)
    case .trueColor: isDark ? .rgb(255, 255, 255) : .rgb(0, 0, 0)
    }
  }
}
