/// What a person gives the program through the terminal.
package enum Input: Sendable, Equatable {
  /// A key was pressed.
  case key(Key)
  /// Text came at once from elsewhere, at most its beginning where it is long.
  case paste(String)
  /// A pointing device was used.
  case pointer(Pointer)
}
