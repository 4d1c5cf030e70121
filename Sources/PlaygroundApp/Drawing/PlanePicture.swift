import Experiments
import TerminalUI

extension PlaneMap {
  /// Draws the map over cells, in the colours of its values or of its classes.
  func draw(in rect: Rect, on canvas: inout Canvas, theme: Theme) {
    HeatMap(width: width, height: height, values: values).draw(
      on: &canvas, in: rect, ramp: isOfClasses ? theme.classRamp : theme.ramp, glyphs: theme.glyphs,
      pixels: theme.pixels)
  }
}

extension Size {
  /// The pixels of a picture of so many cells.
  func pixels(_ theme: Theme) -> (width: Int, height: Int) {
    HeatMap.pixels(in: self, of: theme.pixels)
  }
}
