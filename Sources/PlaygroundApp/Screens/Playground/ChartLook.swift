import Experiments
import Glibc
import TerminalUI

/// What the chart's keys ask for.
package enum ChartCommand: Sendable, Equatable {
  case axes, part
  case cursor(by: Int)
}

/// How the losses' curve is looked at.
struct ChartLook: Sendable, Equatable {
  /// What goes by powers of ten.
  enum Axes: Sendable, CaseIterable {
    case linear, logarithmicLosses, logarithmic

    var ofLosses: AxisKind { self == .linear ? .linear : .logarithmic }
    var ofEpochs: AxisKind { self == .logarithmic ? .logarithmic : .linear }
  }

  /// Which epochs are shown.
  enum Part: Sendable, CaseIterable {
    case all, lastTenth
  }

  var axes = Axes.linear
  var part = Part.all
  /// The epoch whose losses are read off; nil where there is no cursor.
  var cursor: Int?

  /// The last tenth has at least as many epochs, where there are as many.
  static let fewestEpochs = 10
  /// About how many steps of the cursor lead from one end of the chart to the other.
  static let cursorSteps = 50
}

extension ChartLook {
  /// What the cursor reads off.
  struct Reading: Equatable {
    /// Where it is, within what the chart shows.
    let epoch: Int
    /// The newest losses that are known there.
    let report: EpochReport
    /// The edits made there, oldest first.
    let edits: [ExperimentEdit]
  }

  /// What the cursor reads off a run; nil where there is no cursor or nothing to read.
  func reading(_ snapshot: Snapshot) -> Reading? {
    guard let cursor else { return nil }
    let reports = snapshot.reports(of: part)
    guard let first = reports.first, let last = reports.last else { return nil }
    let epoch = min(last.epoch, max(first.epoch, cursor))
    return Reading(
      epoch: epoch, report: reports.last { $0.epoch <= epoch } ?? first,
      edits: snapshot.edits.filter { $0.epoch == epoch }.map(\.edit))
  }

  /// The epochs at which the cursor stops, oldest first: evenly spread, the edits and the newest.
  func stops(_ snapshot: Snapshot) -> [Int] {
    let epochs = snapshot.reports(of: part).map(\.epoch)
    guard let first = epochs.first, let last = epochs.last else { return [] }
    let place = { (epoch: Int) in
      axes.ofEpochs == .linear ? Double(epoch) : log1p(Double(epoch))
    }
    let step = (place(last) - place(first)) / Double(Self.cursorSteps)
    var spread = [first]
    for epoch in epochs where place(epoch) - place(spread[spread.count - 1]) >= step {
      spread.append(epoch)
    }
    let edits = snapshot.edits.map(\.epoch).filter { (first...last).contains($0) }
    return Set(spread + edits + [last]).sorted()
  }

  /// Moves the cursor to an earlier or a later stop, at first from the newest; whether it moved.
  mutating func moveCursor(by steps: Int, _ snapshot: Snapshot) -> Bool {
    let stops = stops(snapshot)
    guard let last = stops.last else { return false }
    let now = reading(snapshot)?.epoch
    let next =
      steps < 0
      ? stops.last { $0 < now ?? last }
      : now.map { now in stops.first { $0 > now } } ?? last
    guard let next else { return false }
    cursor = next
    return true
  }

  /// Puts the cursor on the newest edit among some epochs, or else into their middle.
  mutating func setCursor(in epochs: ClosedRange<Double>, _ snapshot: Snapshot) {
    let edit = snapshot.edits.last { epochs.contains(Double($0.epoch)) }
    let middle = (epochs.lowerBound / 2 + epochs.upperBound / 2).rounded()
    cursor = edit?.epoch ?? Int(middle)
  }
}

extension PlaygroundScreen {
  /// Does what the chart's keys ask for, and says it.
  mutating func perform(_ command: ChartCommand, _ lab: inout Lab) {
    switch command {
    case .axes:
      chart.axes = chart.axes.next
      lab.message = Sentences.chart(chart.axes)
    case .part:
      chart.part = chart.part.next
      let epochs = lab.run.snapshot.reports(of: chart.part).map(\.epoch)
      lab.message = Sentences.chart(chart.part, from: epochs.first ?? 0, to: epochs.last ?? 0)
    case .cursor(let steps):
      if !chart.moveCursor(by: steps, lab.run.snapshot) {
        lab.message = steps < 0 ? Sentences.noEarlierEpoch : Sentences.noLaterEpoch
      }
    }
  }
}

extension CaseIterable where Self: Equatable, AllCases == [Self] {
  /// The next one, the first after the last.
  fileprivate var next: Self {
    let place = Self.allCases.firstIndex(of: self) ?? 0
    return Self.allCases[(place + 1) % Self.allCases.count]
  }
}
