/// What a pointing device did over a cell of the screen.
package struct Pointer: Sendable, Equatable {
  /// A button of the device.
  package enum Button: Sendable, Equatable {
    case left, middle, right
  }

  /// What was done.
  package enum Kind: Sendable, Equatable {
    /// A button went down or up.
    case press(Button), release(Button)
    /// The device moved, with a button held or with none.
    case drag(Button), move
    /// The wheel turned by one notch.
    case wheelUp, wheelDown
  }

  /// The keys that were held.
  package struct Modifiers: OptionSet, Sendable {
    package let rawValue: UInt8

    /// Modifiers by their bits.
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let shift = Modifiers(rawValue: 1)
    package static let alt = Modifiers(rawValue: 2)
    package static let control = Modifiers(rawValue: 4)
  }

  /// The cell's column and row, from 0 at the upper left.
  package var x: Int
  package var y: Int
  package var kind: Kind
  package var modifiers: Modifiers

  /// A report of a pointing device.
  package init(x: Int, y: Int, _ kind: Kind, modifiers: Modifiers = []) {
    self.x = x
    self.y = y
    self.kind = kind
    self.modifiers = modifiers
  }
}
