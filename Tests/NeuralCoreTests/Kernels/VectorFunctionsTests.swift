import TestSupport
import Testing

@testable import NeuralCore

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The errors that the kernels may make, relative to the true value.
private let floatTolerance = 4e-7
private let doubleTolerance = 1e-14

@Suite("Vector functions")
struct VectorFunctionsTests {
  /// Every 257th bit pattern of Float: infinities, subnormals and NaN among them.
  static let floats = stride(from: UInt32(0), to: .max - 257, by: 257).map(Float.init(bitPattern:))
    .thinnedInDebug()
  static let doubles = floats.map(Double.init) + floats.map { Double($0) * 1.000_000_1 }

  /// Few enough of them for plain Swift.
  static let few = floats.enumerated().filter { $0.offset % 307 == 0 }.map(\.element)

  @Test("equal the table's formula on every instruction set", arguments: Activation.hidden)
  func equalsTable(_ activation: Activation) {
    check(activation, Self.few)
    check(activation, Self.few.map { Double($0) * 1.000_000_1 })
  }

  private func check<Scalar: KernelScalar>(_ activation: Activation, _ values: [Scalar]) {
    let wanted = values.map { activation.entry.value($0) }
    let slopes = zip(values, wanted).map { activation.entry.slope($0, $1) }
    for set in supportedSets {
      let comment: Comment = "\(activation) \(Scalar.self) \(set)"
      expectSame(VectorFunctions.apply(activation, to: values, on: set), wanted, comment)
      expectSame(VectorFunctions.slopes(of: activation, at: values, on: set), slopes, comment)
    }
  }

  @Test("of powers and logarithms equal plain Swift on every instruction set")
  func equalsScalars() {
    checkPowers(Self.few)
    checkPowers(Self.few.map { Double($0) * 1.000_000_1 })
  }

  private func checkPowers<Scalar: KernelScalar>(_ values: [Scalar]) {
    let powers = values.map { Scalar.exponential($0) }
    let logarithms = values.map { Scalar.logarithm($0) }
    for set in supportedSets {
      let comment: Comment = "\(Scalar.self) \(set)"
      expectSame(VectorFunctions.exponential(values, on: set), powers, comment)
      expectSame(VectorFunctions.logarithm(values, on: set), logarithms, comment)
    }
  }

  private func expectSame<Scalar: KernelScalar>(
    _ found: [Scalar], _ wanted: [Scalar], _ comment: Comment
  ) {
    let differing = zip(found, wanted).filter { found, wanted in
      !(found == wanted && found.sign == wanted.sign) && !(found.isNaN && wanted.isNaN)
    }
    #expect(differing.isEmpty, comment)
  }

  @Test("tanh is within its error of the true value")
  func tanhError() {
    expectErrors(of: { VectorFunctions.apply(.tanh, to: $0) }) { tanh($0) }
    expectDoubleErrors(of: { VectorFunctions.apply(.tanh, to: $0) }) { tanhl($0) }
  }

  @Test("exp is within its error of the true value")
  func expError() {
    expectErrors(of: { VectorFunctions.exponential($0) }) { exp($0) }
    expectDoubleErrors(of: { VectorFunctions.exponential($0) }) { expl($0) }
  }

  @Test("sigmoid is within its error of the true value")
  func sigmoidError() {
    expectErrors(of: { VectorFunctions.apply(.sigmoid, to: $0) }) {
      $0 < 0 ? exp($0) / (1 + exp($0)) : 1 / (1 + exp(-$0))
    }
    expectDoubleErrors(of: { VectorFunctions.apply(.sigmoid, to: $0) }) { 1 / (1 + expl(-$0)) }
  }

  private func expectErrors(of function: ([Float]) -> [Float], _ truth: (Double) -> Double) {
    let found = function(Self.floats)
    var worst = 0.0
    for (x, y) in zip(Self.floats, found) {
      let true_ = truth(Double(x))
      if x.isNaN { #expect(y.isNaN); continue }
      if Float(true_) == y { continue }
      let tolerance = Double(Float(true_).ulp) * 0.75
      worst = max(
        worst, abs(Double(y) - true_) <= tolerance ? 0 : abs(Double(y) - true_) / abs(true_))
    }
    #expect(worst <= floatTolerance)
  }

  private func expectDoubleErrors(
    of function: ([Double]) -> [Double], _ truth: (Float80) -> Float80
  ) {
    let found = function(Self.doubles)
    var worst: Float80 = 0
    for (x, y) in zip(Self.doubles, found) {
      let true_ = truth(Float80(x))
      if x.isNaN { #expect(y.isNaN); continue }
      if Double(true_) == y || abs(Float80(y) - true_) <= Float80(Double(true_).ulp) { continue }
      worst = max(worst, abs(Float80(y) - true_) / abs(true_))
    }
    #expect(worst <= Float80(doubleTolerance))
  }

  @Test("are exact at zero and go to the right limits")
  func limits() {
    for set in supportedSets {
      #expect(
        VectorFunctions.apply(.tanh, to: [0.0, -.infinity, .infinity], on: set) == [0, -1, 1])
      #expect(
        VectorFunctions.exponential([0.0, -.infinity, .infinity], on: set)
          == [1, 0, .infinity])
      #expect(
        VectorFunctions.apply(.sigmoid, to: [Float(0), -.infinity, .infinity], on: set)
          == [0.5, 0, 1])
      let never = VectorFunctions.apply(.tanh, to: Self.floats, on: set).contains { abs($0) > 1 }
      #expect(!never, "tanh stays within -1...1")
    }
  }

  @Test("softmax is within its error and sums to one")
  func softmax() {
    var stream = TestStream(state: 23)
    let rows: [[Double]] = stream.rows(50, 10, -40, 40)
    for set in supportedSets {
      let found = VectorFunctions.softmax(rows, on: set)
      #expect(found == rows.map { ReferenceNetwork<Double>.softmax($0) })
      for (row, shares) in zip(rows, found) {
        let top = Float80(row.max() ?? 0)
        let powers = row.map { expl(Float80($0) - top) }
        let sum = powers.reduce(0, +)
        for (share, power) in zip(shares, powers) {
          #expect(abs(Float80(share) - power / sum) <= power / sum * Float80(doubleTolerance))
        }
      }
    }
  }
}
