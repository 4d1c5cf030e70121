/// What keys do to the help.
extension AppState {
  /// Shows the help from its beginning.
  mutating func openHelp() {
    showsHelp = true
    helpTop = 0
  }

  /// Keys while the help is open: those that change the experiment wait until it is closed.
  mutating func performInHelp(_ command: Command) -> [Effect] {
    switch command {
    case .quit, .redraw, .suspend: return look(command)
    case .togglePlay: return togglePlay()
    case .help, .back, .activate: showsHelp = false
    case .move(.up): scrollHelp { _ in -1 }
    case .move(.down): scrollHelp { _ in 1 }
    case .page(.up): scrollHelp { 1 - $0 }
    case .page(.down): scrollHelp { $0 - 1 }
    case .move, .page, .nextPanel, .previousPanel, .stepEpoch, .stepBatch, .startAnew, .startAgain,
      .newData, .more, .less, .addLayer, .removeLayer, .step, .dataset, .toggleTestPoints,
      .toggleDiscretize, .speed, .search:
      break
    }
    return []
  }

  /// Scrolls by so many lines, as a function of those in sight.
  private mutating func scrollHelp(_ lines: (_ room: Int) -> Int) {
    let page = HelpPage(ScreenLayout(size: screenSize, hidden: experiment.hidden))
    helpTop = max(0, min(page.lastTop, min(page.lastTop, helpTop) + lines(page.area.height)))
  }
}
