/// The curves c x^2 on which one learns what a slope is, and what a step down it.
package enum Parabola: String, CaseIterable, Sendable {
  case square
  case fiveSquare = "5square"

  /// c.
  package var factor: Double {
    switch self {
    case .square: 1
    case .fiveSquare: 5
    }
  }

  /// f(x) as it is written.
  package var formula: String {
    switch self {
    case .square: "x^2"
    case .fiveSquare: "5 x^2"
    }
  }

  /// f'(x) as it is written.
  package var slopeFormula: String {
    switch self {
    case .square: "2 x"
    case .fiveSquare: "10 x"
    }
  }

  /// f(x).
  package func value(_ x: Double) -> Double { factor * x * x }

  /// f'(x): the tangent's slope.
  package func slope(_ x: Double) -> Double { 2 * factor * x }

  /// (f(x + h) - f(x)) / h: the slope of the line through two points of the curve.
  ///
  /// It is f'(x) + c h, taken so to be exact for small h.
  package func secant(at x: Double, distance h: Double) -> Double { slope(x) + factor * h }
}

/// A ball that rolls down a curve: each step goes against the slope, x - rate f'(x).
package struct Descent: Sendable, Equatable {
  /// The curve.
  package let curve: Parabola
  /// How far a step goes for a slope of 1.
  package let rate: Double
  /// Where the ball was: at the start, then after each step.
  package private(set) var places: [Double]

  /// A ball at its start.
  package init(_ curve: Parabola, rate: Double, start: Double) {
    self.curve = curve
    self.rate = rate
    places = [start]
  }

  /// Where the ball is.
  package var place: Double { places[places.count - 1] }

  /// Steps so far.
  package var stepCount: Int { places.count - 1 }

  /// Rolls on by so many steps.
  package mutating func roll(steps: Int = 1) {
    for _ in 0..<steps { places.append(place - rate * curve.slope(place)) }
  }

  /// What each step multiplies x by: 1 - 2 c rate; the ball comes to rest where that is within -1...1.
  package var shrinking: Double { 1 - 2 * curve.factor * rate }

  /// Whether the ball goes ever further away.
  package var diverges: Bool { abs(shrinking) > 1 && places[0] != 0 }

  /// The first step after which |x| is below a bound; nil where none is yet.
  package func stepsToReach(_ bound: Double) -> Int? {
    places.firstIndex { abs($0) < bound }
  }
}
