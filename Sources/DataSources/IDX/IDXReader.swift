/// Reads an IDX file of bytes piece by piece: four bytes say so and how many dimensions there are, four
/// for each dimension its extent, the highest byte first; the rest are the bytes, the last dimension
/// running fastest (LeCun, Cortes and Burges, The MNIST database).
struct IDXReader {
  /// What a file is to hold.
  enum Kind: Int {
    /// A class for each row.
    case labels = 1
    /// Rows and columns of pixels for each row of a table.
    case images = 3

    /// The first four bytes: 0, 0, 8 for bytes, and the number of dimensions.
    var magic: Int { 0x800 + rawValue }

    fileprivate var noun: String { self == .labels ? "label" : "image" }
  }

  private let file: String
  private let kind: Kind
  private var header: [UInt8] = []
  private var taken = 0
  /// The extent of each dimension; empty until the header has been read.
  private(set) var extents: [Int] = []

  /// A reader of a file.
  init(file: String, _ kind: Kind) {
    self.file = file
    self.kind = kind
  }

  /// Takes a piece of the file and appends the bytes behind its header.
  ///
  /// - Throws: `DataError` for what is no such file, and for more bytes than the header says.
  mutating func read(_ piece: ArraySlice<UInt8>, into bytes: inout [UInt8]) throws(DataError) {
    var rest = piece
    if extents.isEmpty {
      let missing = 4 * (1 + kind.rawValue) - header.count
      header += rest.prefix(missing)
      rest = rest.dropFirst(missing)
      try checkMagic()
      guard header.count == 4 * (1 + kind.rawValue) else { return }
      extents = try checkedExtents()
      bytes.reserveCapacity(bytes.count + wanted)
    }
    guard taken + rest.count <= wanted else {
      throw error("more bytes follow than \(size) take; get the file again")
    }
    taken += rest.count
    bytes += rest
  }

  /// Says that the file ends here.
  ///
  /// - Throws: `DataError` for a file that is empty or cut short.
  func finish() throws(DataError) {
    if header.isEmpty { throw error("this file is empty; get it again") }
    if extents.isEmpty { throw error("this file ends within its header; get it again") }
    guard taken == wanted else {
      throw error("\(size) take \(wanted) bytes and \(taken) follow; get the file again")
    }
  }

  private var wanted: Int { extents.reduce(1, *) }

  /// The header in words: 2 images of 28 x 28 pixels.
  private var size: String {
    let pixels = extents.dropFirst().map(String.init).joined(separator: " x ")
    return counted(extents[0], kind.noun) + (pixels.isEmpty ? "" : " of \(pixels) pixels")
  }

  private func checkMagic() throws(DataError) {
    guard header.count >= 4 else { return }
    let found = Self.number(header[..<4])
    guard found == kind.magic else {
      throw error(
        "this is no IDX file of \(kind.noun)s, as it begins with the number \(found) and not "
          + "\(kind.magic); get the file again, or put it under its own name")
    }
  }

  /// The extents, none of them 0 and not too many bytes in all.
  private func checkedExtents() throws(DataError) -> [Int] {
    let extents = (1...kind.rawValue).map { Self.number(header[4 * $0..<4 * $0 + 4]) }
    let total = extents.reduce(1.0) { $0 * Double($1) }
    guard total > 0 else {
      throw error("its header names no \(kind.noun)s; get the file again")
    }
    guard total <= Double(DataLimits.numbers) else {
      throw error(
        "its header names more than \(DataLimits.numbers) bytes; get the file again")
    }
    return extents
  }

  private func error(_ problem: String) -> DataError { FilePlace(file: file).error(problem) }

  /// Four bytes as a number, the highest first.
  private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 << 8 | Int($1) }
  }
}
