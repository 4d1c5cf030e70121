/// One character cell of the screen: a scalar, and its look.
///
/// A scalar that is two columns wide takes the cell to its right as well, which is then a second half.
///
/// At most 16 bytes, so that a large canvas stays small and compares fast.
package struct Cell: Sendable, Equatable, Hashable {
  /// The character shown.
  package var scalar: Unicode.Scalar
  /// Its look.
  package var style: Style

  /// Makes a cell; without arguments it is a blank in the terminal's own colours.
  package init(_ scalar: Unicode.Scalar = " ", style: Style = .terminal) {
    self.scalar = scalar
    self.style = style
  }

  /// The scalar of a cell that shows the right half of the character before it.
  package static let secondHalf: Unicode.Scalar = "\0"
  /// Whether the cell shows the right half of the character before it.
  package var isSecondHalf: Bool { scalar == Self.secondHalf }

  /// A space in the terminal's own colours.
  package static let blank = Cell()
}
