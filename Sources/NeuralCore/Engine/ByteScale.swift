/// The numbers that bytes stand for: they lie on a line.
package struct ByteScale: Sendable, Equatable {
  /// The number of byte 0.
  package let zero: Double
  /// The difference between the numbers of neighbouring bytes.
  package let step: Double

  /// A scale on which byte 0 stands for `zero`, and each further one for `step` more.
  package init(zero: Double, step: Double) {
    self.zero = zero
    self.step = step
  }

  /// The number of a byte.
  package func number(_ byte: UInt8) -> Double { zero + Double(byte) * step }
}
