import TerminalUI

/// What `--pixels` can be.
enum PixelChoice: String, CaseIterable {
  case auto, half, quadrant, sextant, octant

  /// The pixels of a cell, or nil where the terminal decides.
  var pixels: CellPixels? { CellPixels(rawValue: rawValue) }
}
