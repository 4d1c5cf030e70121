import CursesTerminal
import Glibc
import TerminalUI

/// A heat map that moves a little with each frame, or a screen of noise, for measurements.
struct MovingMap {
  let screen: CursesScreen
  let kind: String

  /// Shows frames as fast as they go, then says what one cost.
  func run(frames: Int) -> Int32 {
    let map = Canvas(size: screen.size)
    show(frame(0, map))
    let canvases = (1...20).map { frame($0, map) }
    let start = clock()
    for number in 0..<frames { show(canvases[number % canvases.count]) }
    let spent = Double(clock() - start) / Double(CLOCKS_PER_SEC) * 1000 / Double(frames)
    screen.close()
    print("milliseconds a frame: \(spent)")
    return 0
  }

  /// Shows a frame once the terminal has taken the one before.
  private func show(_ canvas: Canvas) {
    while !screen.show(canvas) {
      var descriptors = [
        pollfd(fd: screen.unsentDescriptor ?? -1, events: Int16(POLLOUT), revents: 0),
        pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      ]
      poll(&descriptors, 2, Int32(screen.millisecondsUntilReady ?? 100))
      screen.sendOn()
      _ = screen.takeInput()
    }
  }

  private func frame(_ number: Int, _ blank: Canvas) -> Canvas {
    var canvas = blank
    for row in 0..<canvas.size.rows {
      for column in 0..<canvas.size.columns {
        let style = Style(
          foreground: color(column, 2 * row, number), background: color(column, 2 * row + 1, number)
        )
        canvas[column, row] = Cell("▀", style: style)
      }
    }
    return canvas
  }

  private func color(_ column: Int, _ row: Int, _ number: Int) -> Color {
    let x = Double(column) / Double(screen.size.columns) * 6
    let y = Double(row) / Double(screen.size.rows) * 3
    let phase = Double(number) * 0.02
    let value =
      kind == "noise"
      ? Double((column &* 7919 &+ row &* 104_729 &+ number &* 15_485_863) & 127) / 64 - 1
      : sin(x + phase) * cos(y - phase * 1.3)
    let level = Int((value + 1) * 64)
    let ramp: [UInt8] = [208, 214, 215, 222, 223, 255, 153, 110, 74, 32, 25]
    guard screen.capabilities.colorDepth == .trueColor else {
      return .indexed(ramp[min(10, level * 11 / 129)])
    }
    let share = UInt8(clamping: level)
    return .rgb(240 - share, 147, 34 + share)
  }
}
