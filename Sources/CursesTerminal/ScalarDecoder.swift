/// Puts characters together from UTF-8 that may be cut at any byte.
struct ScalarDecoder: Sendable {
  /// A character's bytes so far.
  private var bytes: [UInt8] = []
  /// How many bytes that character has.
  private var expected = 0

  /// The character that a byte completes; nil while more is to come, or where it is no UTF-8.
  ///
  /// Bytes of no character that stand where 8-bit terminals have their control characters are those.
  mutating func decode(_ byte: UInt8) -> Unicode.Scalar? {
    let continues = byte & 0xC0 == 0x80 && !bytes.isEmpty
    if !continues { begin(with: byte) }
    guard expected > 1 else { return byte < 0xA0 ? Unicode.Scalar(byte) : nil }
    bytes.append(byte)
    guard bytes.count == expected else { return nil }
    defer { begin(with: 0) }
    return String(decoding: bytes, as: UTF8.self).unicodeScalars.first
  }

  private mutating func begin(with byte: UInt8) {
    bytes.removeAll(keepingCapacity: true)
    switch byte {
    case 0xC2...0xDF: expected = 2
    case 0xE0...0xEF: expected = 3
    case 0xF0...0xF4: expected = 4
    default: expected = 1
    }
  }
}
