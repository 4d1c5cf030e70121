import ArchitectureSearch
import DataSources

/// A search's answer as curves: over the networks, the share of seeds that solve the problem.
struct SuccessCurves {
  /// One network under one variation.
  struct Point {
    /// The network's place on the axis, counted from 0.
    var place: Int
    var share: Double
    var interval: WilsonInterval
  }

  /// The networks of one variation.
  struct Curve {
    /// The variation, or nothing where there is but one.
    var name: String
    var points: [Point]
  }

  /// Names of the axis's places, the smallest network first.
  let labels: [String]
  /// A curve for each variation.
  let curves: [Curve]
  /// What is asked of the networks.
  let goal: String

  /// What the axis of networks shows.
  var axisTitle: String {
    labels.contains { $0.contains(",") } ? "neurons of each hidden layer" : "hidden neurons"
  }

  /// The curves of an answer.
  init(_ report: SearchReport) {
    var places: [[Int]: Int] = [:]
    var labels: [String] = []
    for row in report.rows where places[row.network.hidden] == nil {
      places[row.network.hidden] = labels.count
      labels.append(row.network.hiddenText)
    }
    self.labels = labels
    goal = report.plan.target.description + (report.plan.mustHold ? " at the end" : "")
    curves = report.byVariation.map { part in
      let values = zip(report.plan.variedOptions, part.rows.first?.network.values ?? [])
      let points = part.rows.map { row in
        Point(place: places[row.network.hidden] ?? 0, share: row.share, interval: row.interval)
      }
      return Curve(
        name: values.map { "\($0.0)=\(printable($0.1, limit: .max))" }.joined(separator: " "),
        points: points.sorted { $0.place < $1.place })
    }
  }
}
