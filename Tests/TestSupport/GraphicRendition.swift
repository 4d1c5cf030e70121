import TerminalUI

/// What SGR sequences do to the style of what is printed next.
enum GraphicRendition {
  /// Applies the numbers of a sequence; returns those that mean nothing.
  static func apply(_ numbers: [Int?], to style: inout Style) -> [Int] {
    var unknown: [Int] = []
    var rest = numbers.map { $0 ?? 0 }.makeIterator()
    while let number = rest.next() {
      switch number {
      case 0: style = .terminal
      case 38: style.foreground = extendedColor(&rest)
      case 48: style.background = extendedColor(&rest)
      case 30...37: style.foreground = .indexed(UInt8(number - 30))
      case 40...47: style.background = .indexed(UInt8(number - 40))
      case 90...97: style.foreground = .indexed(UInt8(number - 82))
      case 100...107: style.background = .indexed(UInt8(number - 92))
      case 39: style.foreground = .terminal
      case 49: style.background = .terminal
      default: if !applyAttribute(number, to: &style) { unknown.append(number) }
      }
    }
    return unknown
  }

  private static let switchedOn: [Int: Attributes] = [
    1: .bold, 2: .dim, 3: .italic, 4: .underline, 7: .reverse,
  ]
  private static let switchedOff: [Int: Attributes] = [
    22: [.bold, .dim], 23: .italic, 24: .underline, 27: .reverse,
  ]

  private static func applyAttribute(_ number: Int, to style: inout Style) -> Bool {
    if let attribute = switchedOn[number] {
      style.attributes.formUnion(attribute)
    } else if let attribute = switchedOff[number] {
      style.attributes.subtract(attribute)
    } else {
      return false
    }
    return true
  }

  /// What follows 38 or 48: 5 and a palette index, or 2 and three components.
  private static func extendedColor(_ rest: inout IndexingIterator<[Int]>) -> Color {
    func component() -> UInt8 { UInt8(clamping: rest.next() ?? 0) }
    switch rest.next() {
    case 5: return .indexed(component())
    case 2:
      let (red, green, blue) = (component(), component(), component())
      return .rgb(red, green, blue)
    default: return .terminal
    }
  }
}
