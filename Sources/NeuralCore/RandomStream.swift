import Glibc

/// The random numbers of the TensorFlow Playground page: a stream that a seed of any text fixes for ever.
///
/// The generator is ARC4, a permutation of the 256 bytes that is stirred by every byte it yields. A number
/// takes seven or eight bytes. Copies continue independently, so a value can be kept to replay a run.
package struct RandomStream: Sendable, Equatable {
  /// The permutation of the bytes 0 to 255.
  private var permutation: [UInt8]
  /// The place that walks through the permutation in order.
  private var walker: UInt8 = 0
  /// The place that jumps by what the walker reads.
  private var jumper: UInt8 = 0

  /// The permutation, the walker and the jumper: 258 bytes from which the stream goes on.
  package var state: [UInt8] { permutation + [walker, jumper] }

  /// The stream that goes on from a state; nil for bytes that no stream has.
  package init?(state: [UInt8]) {
    guard state.count == 258, Set(state.prefix(256)).count == 256 else { return nil }
    permutation = Array(state.prefix(256))
    (walker, jumper) = (state[256], state[257])
  }

  /// Starts the stream that the seed names; an empty seed is a seed like any other.
  package init(seed: String) {
    permutation = Self.schedule(key: Self.key(from: seed))
    withBytes { draw in for _ in 0..<256 { _ = draw.nextByte() } }
  }

  /// Draws a number from 0 up to but not including 1, with 53 random bits.
  package mutating func next() -> Double {
    withBytes { draw in
      let fiftyTwoBits = 0x1p52
      let fiftyThreeBits = 0x1p53
      var numerator = Double(draw.nextSixBytes())
      var denominator = 0x1p48
      var lowBits: UInt8 = 0
      while numerator < fiftyTwoBits {
        numerator = (numerator + Double(lowBits)) * 256
        denominator *= 256
        lowBits = draw.nextByte()
      }
      while numerator >= fiftyThreeBits {
        numerator /= 2
        denominator /= 2
        lowBits >>= 1
      }
      return (numerator + Double(lowBits)) / denominator
    }
  }

  /// Goes on as after so many draws.
  package mutating func skip(_ draws: Int) {
    withBytes { draw in
      for _ in 0..<draws {
        // A draw ends with the byte after which it has 53 bits.
        var bits = draw.nextSixBytes()
        var lowBits: UInt8 = 0
        while bits < 1 << 52 {
          bits = (bits + UInt64(lowBits)) << 8
          lowBits = draw.nextByte()
        }
      }
    }
  }

  /// Draws a number from `lower` up to `upper`, all equally likely.
  package mutating func uniform(_ lower: Double, _ upper: Double) -> Double {
    next() * (upper - lower) + lower
  }

  /// Draws a normal number by Marsaglia's polar method, with two draws from the stream for each try;
  /// its second number is thrown away, as on the page.
  package mutating func normal(mean: Double = 0, deviation: Double = 1) -> Double {
    while true {
      let first = 2 * next() - 1
      let second = 2 * next() - 1
      let square = first * first + second * second
      guard square <= 1, square > 0 else { continue }
      let stretch = (-2 * log(square) / square).squareRoot()
      return mean + deviation * (stretch * first)
    }
  }

  /// Shuffles the array by Fisher and Yates's method from its end, with one draw for each element.
  package mutating func shuffle<Element>(_ array: inout [Element]) {
    for last in array.indices.reversed() {
      let chosen = Int(next() * Double(last + 1))
      array.swapAt(last, chosen)
    }
  }

  /// Folds a seed of any length into a key of 1 to 256 bytes; later characters smear over earlier ones.
  private static func key(from seed: String) -> [UInt8] {
    var key: [UInt8] = []
    var smear = 0
    for (index, character) in seed.utf16.enumerated() {
      let place = index & 255
      if place == key.count { key.append(0) }
      smear ^= Int(key[place]) * 19
      key[place] = UInt8(truncatingIfNeeded: smear + Int(character))
    }
    return key.isEmpty ? [0] : key
  }

  /// Stirs the bytes 0 to 255 by the key.
  private static func schedule(key: [UInt8]) -> [UInt8] {
    var permutation = [UInt8](0...255)
    var jumper: UInt8 = 0
    for index in 0..<256 {
      jumper &+= permutation[index] &+ key[index % key.count]
      permutation.swapAt(index, Int(jumper))
    }
    return permutation
  }

  /// The generator while it yields bytes, one after the other.
  private struct Bytes {
    let permutation: UnsafeMutablePointer<UInt8>
    var walker: UInt8
    var jumper: UInt8

    mutating func nextByte() -> UInt8 {
      walker &+= 1
      let stepped = permutation[Int(walker)]
      jumper &+= stepped
      let jumped = permutation[Int(jumper)]
      permutation[Int(walker)] = jumped
      permutation[Int(jumper)] = stepped
      return permutation[Int(stepped &+ jumped)]
    }

    /// A number of 48 bits.
    mutating func nextSixBytes() -> UInt64 {
      var bits: UInt64 = 0
      for _ in 0..<6 { bits = bits << 8 | UInt64(nextByte()) }
      return bits
    }
  }

  /// Lets a body take bytes; the permutation is looked up once for all of them.
  private mutating func withBytes<Result>(_ body: (inout Bytes) -> Result) -> Result {
    var (walker, jumper) = (walker, jumper)
    let result = permutation.withUnsafeMutableBufferPointer { buffer -> Result? in
      guard let start = buffer.baseAddress else { return nil }
      var bytes = Bytes(permutation: start, walker: walker, jumper: jumper)
      let result = body(&bytes)
      (walker, jumper) = (bytes.walker, bytes.jumper)
      return result
    }
    (self.walker, self.jumper) = (walker, jumper)
    guard let result else { preconditionFailure("The permutation has 256 bytes.") }
    return result
  }
}
