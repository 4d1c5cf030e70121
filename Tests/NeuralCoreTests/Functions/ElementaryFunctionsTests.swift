@testable import NeuralCore
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How far the kernels' functions may be from the truth, in units of the last place of the truth.
@Suite struct ElementaryFunctionsTests {
  /// A function, where it is held to its truth, and how closely.
  struct Bound: CustomTestStringConvertible, Sendable {
    var name: String
    /// The limits of z in each precision: where the true value is not subnormal.
    var floats: ClosedRange<Float>
    var doubles: ClosedRange<Double>
    var ulps: Float80
    /// Below this size the error is measured as if the truth were so large: around a slope's zero.
    var floor: Float80 = 0
    var float: @Sendable ([Float]) -> [Float]
    var double: @Sendable ([Double]) -> [Double]
    var truth: @Sendable (Float80) -> Float80

    var testDescription: String { name }
  }

  private static func value(
    _ activation: Activation, _ floats: ClosedRange<Float>, _ doubles: ClosedRange<Double>,
    ulps: Float80, truth: @escaping @Sendable (Float80) -> Float80
  ) -> Bound {
    Bound(
      name: "\(activation)", floats: floats, doubles: doubles, ulps: ulps,
      float: { VectorFunctions.apply(activation, to: $0) },
      double: { VectorFunctions.apply(activation, to: $0) }, truth: truth)
  }

  private static func slope(
    _ activation: Activation, _ floats: ClosedRange<Float>, _ doubles: ClosedRange<Double>,
    ulps: Float80, floor: Float80 = 0, truth: @escaping @Sendable (Float80) -> Float80
  ) -> Bound {
    Bound(
      name: "slope of \(activation)", floats: floats, doubles: doubles, ulps: ulps, floor: floor,
      float: { VectorFunctions.slopes(of: activation, at: $0) },
      double: { VectorFunctions.slopes(of: activation, at: $0) }, truth: truth)
  }

  private static func sigmoid(_ z: Float80) -> Float80 { 1 / (1 + expl(-z)) }
  private static func probability(_ z: Float80) -> Float80 {
    erfcl(-z / Float80(2).squareRoot()) / 2
  }
  private static func density(_ z: Float80) -> Float80 {
    expl(-z * z / 2) / (2 * Float80.pi).squareRoot()
  }

  static let bounds = [
    Bound(
      name: "logarithm", floats: 0...1e38, doubles: 0...1e308, ulps: 2,
      float: { VectorFunctions.logarithm($0) }, double: { VectorFunctions.logarithm($0) },
      truth: { logl($0) }),
    Bound(
      name: "logarithm near 1", floats: 0.5...2, doubles: 0.5...2, ulps: 2.5,
      float: { VectorFunctions.logarithm($0) }, double: { VectorFunctions.logarithm($0) },
      truth: { logl($0) }),
    value(.elu, -90...10, -750...10, ulps: 1.5) { $0 > 0 ? $0 : expm1l($0) },
    slope(.elu, -90...10, -750...10, ulps: 1.5, floor: 1) { $0 > 0 ? 1 : expl($0) },
    value(.softplus, -85...100, -700...1000, ulps: 3) { fmaxl($0, 0) + log1pl(expl(-fabsl($0))) },
    slope(.softplus, -85...100, -700...1000, ulps: 4, truth: sigmoid),
    value(.swish, -85...100, -700...1000, ulps: 3.5) { $0 * sigmoid($0) },
    slope(.swish, -85...100, -700...1000, ulps: 3, floor: 0.5) {
      sigmoid($0) + $0 * sigmoid($0) * sigmoid(-$0)
    },
    value(.gelu, -13...100, -37...100, ulps: 4) { $0 * probability($0) },
    slope(.gelu, -13...100, -37...100, ulps: 2.5, floor: 0.5) {
      probability($0) + $0 * density($0)
    },
    value(.sine, -100_000...100_000, -6_000_000...6_000_000, ulps: 4) { sinl($0) },
    slope(.sine, -100_000...100_000, -6_000_000...6_000_000, ulps: 4) { cosl($0) },
  ]

  @Test(arguments: bounds)
  func areWithinTheirBounds(_ bound: Bound) {
    let floats = Self.places(bound.floats)
    #expect(Self.worst(bound, floats, bound.float(floats)) <= bound.ulps)
    let doubles = Self.places(bound.doubles)
    #expect(Self.worst(bound, doubles, bound.double(doubles)) <= bound.ulps)
  }

  /// Numbers of a range, half of them of all sizes down to 2^-40 of it.
  private static func places<Scalar: KernelScalar>(_ range: ClosedRange<Scalar>) -> [Scalar] {
    var stream = TestStream(state: 7)
    return (0..<20_000).map { index in
      let place = Scalar(stream.uniform(Double(range.lowerBound), Double(range.upperBound)))
      return index % 2 == 0
        ? place
        : min(max(place * Scalar(exp2(stream.uniform(-40, 0))), range.lowerBound), range.upperBound)
    }
  }

  private static func worst<Scalar: KernelScalar>(
    _ bound: Bound, _ places: [Scalar], _ found: [Scalar]
  ) -> Float80 {
    zip(places, found).reduce(0) { worst, pair in
      let truth = bound.truth(Float80(pair.0))
      let size = Scalar(max(abs(truth), bound.floor, Float80(Scalar.leastNormalMagnitude)))
      let error = abs(Float80(pair.1) - truth) / Float80(size.ulp)
      return error <= worst ? worst : error  // NaN is the worst
    }
  }

  @Test func theSineStaysWithinOneFarOut() {
    let floats = VectorFunctionsTests.few.filter { $0.isFinite }
    let doubles = floats.map { Double($0) * 0x1p895 }
    for set in supportedSets {
      #expect(VectorFunctions.apply(.sine, to: floats, on: set).allSatisfy { abs($0) <= 1 })
      #expect(VectorFunctions.apply(.sine, to: doubles, on: set).allSatisfy { abs($0) <= 1 })
    }
  }

  @Test(arguments: Activation.hidden)
  func infinitiesHaveTheLimitsAndNaNStays(_ activation: Activation) {
    limits(activation, Float.self)
    limits(activation, Double.self)
  }

  private func limits<Scalar: KernelScalar>(_ activation: Activation, _ type: Scalar.Type) {
    let ends: [Activation: (low: Scalar, high: Scalar)] = [
      .tanh: (-1, 1), .relu: (0, .infinity), .sigmoid: (0, 1), .linear: (-.infinity, .infinity),
      .step: (0, 1), .leakyReLU: (-.infinity, .infinity), .elu: (-1, .infinity),
      .softplus: (0, .infinity), .swish: (0, .infinity), .gelu: (0, .infinity),
      .sine: (.nan, .nan),
    ]
    guard let wanted = ends[activation] else {
      Issue.record("no limits are known for \(activation)")
      return
    }
    for set in supportedSets {
      let found = VectorFunctions.apply(
        activation, to: [-Scalar.infinity, .infinity, .nan], on: set)
      #expect(same(found[0], wanted.low) && same(found[1], wanted.high))
      #expect(found[2].isNaN == (activation != .step))
      let slopes = VectorFunctions.slopes(
        of: activation, at: [-Scalar.infinity, .infinity], on: set)
      #expect(slopes.allSatisfy { $0.isFinite } == (activation != .sine))
    }
  }

  @Test func theLogarithmIsDefinedEverywhere() {
    let values: [Double] = [
      0, -0.0, 1, -1, .infinity, -.infinity, .nan, Double.leastNonzeroMagnitude,
    ]
    for set in supportedSets {
      let found = VectorFunctions.logarithm(values, on: set)
      #expect(found[0] == -.infinity && found[1] == -.infinity && found[2] == 0)
      #expect(found[3].isNaN && found[4] == .infinity && found[5].isNaN && found[6].isNaN)
      #expect(abs(found[7] - log(Double.leastNonzeroMagnitude)) < 1e-12)
    }
  }
}
