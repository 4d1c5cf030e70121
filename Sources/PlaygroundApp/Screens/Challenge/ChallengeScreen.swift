import DataSources
import Experiments
import Lessons
import TerminalUI

/// What the challenge's keys ask for.
package enum ChallengeCommand: Sendable, Equatable {
  case showEntry
}

/// The scorecard of a challenge below the playground, whose keys all act.
struct ChallengeScreen: Screen {
  static let keys = KeyTable<ChallengeCommand>([
    .init("Y", "the entry to send", [("Y", .showEntry, "challenge: the entry to send")])
  ])

  /// Lines at the lower end of the screen.
  static let height = 2

  static func asAppCommand(_ command: ChallengeCommand) -> AppCommand { .challenge(command) }

  mutating func perform(_ command: ChallengeCommand, _ lab: inout Lab) -> Response {
    switch command {
    case .showEntry: showEntry(&lab)
    }
  }

  private func showEntry(_ lab: inout Lab) -> Response {
    guard let card = lab.challenge else { return .handled() }
    do throws(DataError) {
      guard let entry = try card.entryToSend() else {
        lab.message = Sentences.runsToCome
        return .handled()
      }
      return .open(
        .note(
          NoteScreen(
            copying: entry.text.line, title: "the entry to send",
            remark: Sentences.entry(card, entry))))
    } catch {
      lab.say(error.description)
      return .handled()
    }
  }

  /// Asks for the runs of the network as it is now.
  mutating func follow(_ lab: inout Lab) -> Bool {
    let experiment = lab.run.experiment
    lab.challenge?.follow(experiment)
    return true
  }

  func draw(in rect: Rect, _ lab: Lab, on frame: inout Frame) {
    guard let card = lab.challenge, lab.room(in: rect.size) != rect.size else { return }
    frame.within(rect) { frame in
      ChallengeView(card: card, theme: frame.theme).draw(
        in: frame.canvas.bounds.bottom(Self.height).part, on: &frame)
    }
  }
}

extension Sentences {
  static let runsToCome = "The runs of this network are not all done: wait a moment."

  /// What is to be known of an entry before it is sent.
  static func entry(_ card: ChallengeCard, _ entry: Entry) -> String {
    guard card.best != nil else {
      let reached = card.score?.reached ?? 0
      return
        "This network is not at the goal: \(reached) of \(Challenge.seeds.count) runs hold it, "
        + "and \(Challenge.seedsToReach) must."
    }
    return entry.experiment == card.asked
      ? "At the goal: paste all of it." : "The best at the goal so far, \(entry.network)."
  }
}
