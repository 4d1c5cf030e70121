/// A number of 64 bits that tells texts apart: FNV-1a (Fowler, Noll and Vo, 1991), in which each
/// byte is xored in and the sum multiplied by a prime.
package struct Checksum: Sendable {
  private var hash: UInt64 = 0xcbf2_9ce4_8422_2325

  /// The sum of no bytes.
  package init() {}

  /// The sum of some bytes.
  package init(_ bytes: some Sequence<UInt8>) {
    add(bytes)
  }

  /// Takes in more bytes.
  package mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { add(byte) }
  }

  /// The sum of a table: the bits of each row's numbers and of its label, the lowest byte first.
  package init(_ dataset: Dataset) {
    for row in 0..<dataset.rows.count {
      for column in dataset.columns.indices { add(dataset.rows[row, column].bitPattern) }
      add(dataset.target.label(of: row).bitPattern)
    }
  }

  private mutating func add(_ word: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) { add(UInt8(truncatingIfNeeded: word >> shift)) }
  }

  private mutating func add(_ byte: UInt8) {
    hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  /// Sixteen hexadecimal digits.
  package var text: String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
