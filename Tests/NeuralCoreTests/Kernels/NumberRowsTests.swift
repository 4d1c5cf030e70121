import Testing

@testable import NeuralCore

@Suite struct NumberRowsTests {
  private static let (count, width, stride) = (5, 19, 32)

  /// Number k at the k-th place, and what is no number between the rows.
  private static func buffer<Scalar: KernelScalar>(_: Scalar.Type) -> KernelBuffer<Scalar> {
    let buffer = KernelBuffer<Scalar>(count: count * stride)
    for place in 0..<buffer.count {
      buffer[place] = place % stride < width ? Scalar(place) : .nan
    }
    return buffer
  }

  private static func rows<Scalar: KernelScalar>(
    _ buffer: KernelBuffer<Scalar>
  ) -> NumberRows<Scalar> {
    Scalar.rows(buffer, count: count, width: width, stride: stride)
  }

  private static var columns: [Double] {
    (0..<width).flatMap { column in (0..<count).map { Double($0 * stride + column) } }
  }

  private static func check<Scalar: KernelScalar>(_: Scalar.Type) {
    let buffer = buffer(Scalar.self)
    #expect(Scalar.transposed(rows(buffer)) == columns)
    let turned = KernelBuffer<Scalar>(count: width * 8)
    let target = Scalar.rows(turned, count: width, width: count, stride: 8)
    Scalar.transpose(rows(buffer), into: target)
    #expect(turned[3 * 8 + 2] == Scalar(2 * stride + 3))
    #expect(Scalar.transposed(target).count == columns.count && turned[width * 8 - 1] == 0)
    Scalar.fill(rows(buffer), columns: columns.map { -$0 })
    #expect(Scalar.transposed(rows(buffer)) == columns.map { -$0 })
    #expect(buffer[width].isNaN, "nothing is written between the rows")
  }

  private static func checkFinite<Scalar: KernelScalar>(_: Scalar.Type) {
    for wrong in [Scalar.nan, .infinity, -.infinity] {
      let buffer = buffer(Scalar.self)
      #expect(Scalar.areFinite(rows(buffer)), "what lies between the rows does not count")
      for place in [0, width - 1, (count - 1) * stride + width - 1] {
        let before = buffer[place]
        buffer[place] = wrong
        #expect(!Scalar.areFinite(rows(buffer)))
        buffer[place] = before
      }
      buffer[0] = .greatestFiniteMagnitude
      #expect(Scalar.areFinite(rows(buffer)))
    }
  }

  @Test func columnsAreReadWrittenAndTurned() {
    Self.check(Float.self)
    Self.check(Double.self)
  }

  @Test func aSingleNumberOutOfBoundsIsFound() {
    Self.checkFinite(Float.self)
    Self.checkFinite(Double.self)
  }
}
