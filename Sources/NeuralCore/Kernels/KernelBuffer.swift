import Glibc

/// Zeroed memory on a cache line's boundary.
final class KernelBuffer<Scalar: Numeric> {
  // A class: the memory is one thing, however many hold it.
  /// The first element.
  let start: UnsafeMutablePointer<Scalar>
  /// How many elements there are.
  let count: Int

  /// Rows read in a random order from pages of this size miss fewer translations of addresses.
  private static var largePage: Int { 1 << 21 }

  /// Allocates memory for the elements, all of them zero.
  init(count: Int) {
    let size = max(count, 1) * MemoryLayout<Scalar>.stride
    let isLarge = size >= Self.largePage
    let bytes = UnsafeMutableRawPointer.allocate(
      byteCount: size, alignment: isLarge ? Self.largePage : 64)
    if isLarge { madvise(bytes, size, MADV_HUGEPAGE) }
    // Zero in every type of number; a loop over a type that is not known here takes ten times as long.
    memset(bytes, 0, size)
    start = bytes.bindMemory(to: Scalar.self, capacity: max(count, 1))
    self.count = count
  }

  /// Allocates the same elements once more.
  convenience init(copying other: KernelBuffer) {
    self.init(count: other.count)
    start.update(from: other.start, count: count)
  }

  deinit { UnsafeMutableRawPointer(start).deallocate() }

  /// Takes over the elements of an array, which must fit.
  func copy(_ values: [Scalar]) {
    precondition(values.count <= count, "a copy fits its buffer")
    values.withUnsafeBufferPointer { source in
      guard let first = source.baseAddress else { return }
      start.update(from: first, count: source.count)
    }
  }

  /// A copy of some elements.
  subscript(range: Range<Int>) -> [Scalar] {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "a range lies in its buffer")
    return withExtendedLifetime(self) {
      Array(UnsafeBufferPointer(start: start + range.lowerBound, count: range.count))
    }
  }

  /// One element.
  subscript(index: Int) -> Scalar {
    get { start[index] }
    set { start[index] = newValue }
  }
}

extension Int {
  /// This count, rounded up to whole steps.
  func roundedUp(to step: Int) -> Int { (self + step - 1) / step * step }
}
