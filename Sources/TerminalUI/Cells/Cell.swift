/// One character cell of the screen: a scalar that is one column wide, and its look.
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

  /// A space in the terminal's own colours.
  package static let blank = Cell()
}
