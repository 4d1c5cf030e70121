import TerminalUI

/// What the note's keys ask for.
package enum NoteCommand: Sendable, Equatable {
  case close
}

/// What is to be read before playing.
package struct OpeningNote: Sendable, Equatable {
  let title: String
  let text: String

  /// A note of a text under a title.
  package init(title: String, text: String) {
    self.title = title
    self.text = text
  }
}

/// A text to read, and to copy from the screen.
struct NoteScreen: ClosedScreen {
  static let keys = KeyTable<NoteCommand>([
    .init(
      "Esc", "close it",
      [(.escape, .close, "note: close"), (.enter, .close, "note: close")])
  ])

  let title: String
  /// What can be copied.
  let text: String
  /// What is to be said of it, if anything.
  var remark: String?
  /// Whether the text goes to the clipboard, where the terminal allows that.
  var isCopied = false

  static func asAppCommand(_ command: NoteCommand) -> AppCommand { .note(command) }

  mutating func point(_ pointer: Pointer, at target: Frame.Target?, _ lab: inout Lab) -> Response {
    .handled()
  }

  mutating func perform(_ command: NoteCommand, _ lab: inout Lab) -> Response {
    switch command {
    case .close: .close()
    }
  }

  func draw(in rect: Rect, _ lab: Lab, on frame: inout Frame) {
    frame.within(rect) { frame in
      let layout = ScreenLayout(size: rect.size, hidden: lab.run.snapshot.network.hidden)
      guard layout.kind != .none else { return }
      let width = DialogBox(title: "", lines: 0, layout: layout).inside.width
      let lines = lines(width: width, frame.theme)
      var box = DialogBox(title: title, lines: lines.count, layout: layout)
      let shown = 0..<min(lines.count, box.inside.height)
      box.footnote = DialogBox.countOfMore(shown, of: lines.count, frame.theme.glyphs)
      box.draw(on: &frame)
      for (row, line) in lines[shown].enumerated() {
        frame.canvas.write(
          [line], x: box.inside.x, y: box.inside.y + row, before: box.inside.maxX)
      }
      frame.drawHints(
        isCopied ? [copied(width: rect.width)] : [],
        always: frame.lastHints(Self.keys.hint(.close, does: "close")), in: layout.bounds)
    }
  }
}

extension NoteScreen {
  /// A note of a text that goes to the clipboard as well, where it can be given.
  init(copying text: String, title: String, remark: String? = nil) {
    self.init(title: title, text: text, remark: remark, isCopied: Clipboard.takes(text))
  }

  /// That it is on the clipboard, in words that there is room for.
  private func copied(width: Int) -> String {
    width < 78 ? "copied, if allowed" : "also on the clipboard, where the terminal allows it"
  }

  /// The remark first, as the text may be longer than the screen is high.
  private func lines(width: Int, _ theme: Theme) -> [Span] {
    let remark = remark.map { wrapped($0, width: width).map { Span($0, theme.warning) } } ?? []
    let text = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      .flatMap {
        $0.contains(" ") ? wrapped(words: $0.shellWords, width: width) : $0.parts(width: width)
      }
    return remark + text.map { Span($0, theme.strong) }
  }
}

extension String {
  /// Parts of so many characters, which are the text when they are put together.
  fileprivate func parts(width: Int) -> [String] {
    var (parts, rest) = ([String](), self[...])
    if isEmpty { return [""] }
    while !rest.isEmpty {
      parts.append(String(rest.prefix(max(1, width))))
      rest = rest.dropFirst(max(1, width))
    }
    return parts
  }

  /// The words of a command line as they are written, what is in quotes unparted.
  fileprivate var shellWords: [Substring] {
    var (words, start, isQuoted): ([Substring], Index, Bool) = ([], startIndex, false)
    for place in indices {
      if self[place] == "'" { isQuoted.toggle() }
      guard self[place] == " ", !isQuoted else { continue }
      words.append(self[start..<place])
      start = index(after: place)
    }
    return words + [self[start...]]
  }
}
