import TerminalUI

/// What a challenge's scorecard or a lesson's pane leaves of the screen for the others.
extension Lab {
  /// Its extent, at the upper left of the present screen.
  var room: Size { room(in: screenSize) }

  /// Its extent on a screen of some size: all of it where the others would find too little.
  func room(in size: Size) -> Size {
    if lesson != nil { return LessonPane(size)?.room ?? size }
    let rest = Size(columns: size.columns, rows: size.rows - ChallengeScreen.height)
    return challenge != nil && ScreenLayout.Kind(rest) != .none ? rest : size
  }
}
