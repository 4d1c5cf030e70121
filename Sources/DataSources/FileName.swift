import Glibc

/// Names of files as texts: a name may be any bytes, a text is Unicode.
///
/// A byte that is not UTF-8 is kept as a private character of its own, and so are the bytes of such
/// a character, so that every name has one text and gets its own bytes back.
package enum FileName {
  /// The private character of byte 0; those of the bytes from 0x80 on are in use.
  private static let base: UInt32 = 0x10F700
  private static let escapes = base + 0x80...base + 0xFF

  /// The text of a name.
  package static func text(of bytes: some Sequence<UInt8>) -> String {
    var scalars = String.UnicodeScalarView()
    var rest = Array(bytes)[...]
    while let byte = rest.first {
      let (scalar, length) = leadingScalar(of: rest) ?? (escape(byte), 1)
      scalars.append(scalar)
      rest = rest.dropFirst(length)
    }
    return String(scalars)
  }

  /// The text of a name that the system gave.
  package static func text(ofPath path: UnsafePointer<CChar>) -> String {
    text(of: UnsafeBufferPointer(start: path, count: strlen(path)).map { UInt8(bitPattern: $0) })
  }

  /// The bytes of a text's name, as the system takes them.
  package static func path(_ text: String) -> [CChar] {
    let bytes = text.unicodeScalars.flatMap { scalar in
      escapes.contains(scalar.value)
        ? [UInt8(scalar.value - base)] : Array(String(scalar).utf8)
    }
    return bytes.map { CChar(bitPattern: $0) } + [0]
  }

  /// The well-formed scalar that the bytes begin with, and how many it takes.
  private static func leadingScalar(of bytes: ArraySlice<UInt8>) -> (Unicode.Scalar, Int)? {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator),
      !escapes.contains(scalar.value)
    else { return nil }
    return (scalar, UTF8.width(scalar))
  }

  private static func escape(_ byte: UInt8) -> Unicode.Scalar {
    Unicode.Scalar(base + UInt32(byte)) ?? "\u{FFFD}"
  }
}
