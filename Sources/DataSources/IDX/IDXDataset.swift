import CZlib
import NeuralCore

/// Images of one size and their classes, from pairs of IDX files.
///
/// The first pair's last sixth is held out, as of MNIST's 60,000 images the last 10,000: it tests, or
/// is left away where there is a second pair, which tests then.
struct IDXDataset {
  /// The images' extent.
  static let imageSize = ImageSize(rows: 28, columns: 28)
  /// Pixels from 0 to 1.
  private static let scale = ByteScale(zero: 0, step: 1 / 255)
  /// One image of so many is held out.
  private static let share = 6

  private let classNames: [String]
  private var pixels: [UInt8] = []
  private var labels: [UInt8] = []
  private var checksums: [String] = []

  /// Reads the files of a data set: images and labels, and perhaps those that test.
  ///
  /// - Throws: `DataError` (65) for files that hold something else, (66) for those that cannot be read.
  static func read(_ files: [String], _ local: LocalDataset, classNames: [String])
    throws(DataError) -> Dataset
  {
    var images = IDXDataset(classNames: classNames)
    let count = try images.append(images: files[0], labels: files[1])
    let heldOut = count / share
    guard files.count > 2 else {
      return images.dataset(local, in: folder(of: files[0]), testCount: heldOut)
    }
    images.drop(heldOut)
    let testCount = try images.append(images: files[2], labels: files[3])
    return images.dataset(local, in: folder(of: files[0]), testCount: testCount)
  }

  private init(classNames: [String]) { self.classNames = classNames }

  /// Appends the images and labels of a pair of files; returns how many there are.
  private mutating func append(images: String, labels: String) throws(DataError) -> Int {
    let extents = try read(images, .images, into: \.pixels)
    let size = Self.imageSize
    guard extents[1] == size.rows, extents[2] == size.columns else {
      throw FilePlace(file: images).error(
        "its images have \(extents[1]) x \(extents[2]) pixels and not \(size.rows) x "
          + "\(size.columns); get the file again")
    }
    let first = self.labels.count
    let count = try read(labels, .labels, into: \.labels)[0]
    guard count == extents[0] else {
      throw FilePlace(file: labels).error(
        "this holds \(counted(count, "label")) for \(counted(extents[0], "image")) in "
          + "\(printable(images, limit: 200)); get both files again")
    }
    if let place = self.labels[first...].firstIndex(where: { $0 >= classNames.count }) {
      throw FilePlace(file: labels).error(
        "label \(place - first + 1) is \(self.labels[place]) and not one from 0 to "
          + "\(classNames.count - 1); get the file again")
    }
    return count
  }

  private mutating func read(
    _ file: String, _ kind: IDXReader.Kind, into bytes: WritableKeyPath<Self, [UInt8]>
  ) throws(DataError) -> [Int] {
    let gzip = try GzipReader(file: file)
    var reader = IDXReader(file: file, kind)
    let first = self[keyPath: bytes].count
    // Out of this value meanwhile, so that nothing is copied.
    var read: [UInt8] = []
    swap(&read, &self[keyPath: bytes])
    let take = { (piece: ArraySlice<UInt8>) throws(DataError) in
      try reader.read(piece, into: &read)
    }
    try DataFile.read(file) { piece throws(DataError) in try gzip.read(piece, take) }
    try gzip.finish(take)
    try reader.finish()
    checksums.append(Self.checksum(read[first...]))
    swap(&read, &self[keyPath: bytes])
    return reader.extents
  }

  /// Leaves the last images away.
  private mutating func drop(_ count: Int) {
    pixels.removeLast(count * Self.imageSize.pixelCount)
    labels.removeLast(count)
  }

  private func dataset(_ local: LocalDataset, in folder: String, testCount: Int) -> Dataset {
    let size = Self.imageSize
    // What the files hold, compressed or not.
    let origin = DataOrigin(
      file: FileOrigin(path: folder, checksum: checksums.joined(), text: nil),
      reading: TableReading())
    return Dataset(
      name: local.name, title: local.title,
      columns: (0..<size.pixelCount).map { Column(name: "pixel\($0)") },
      rows: Rows(width: size.pixelCount, bytes: pixels, scale: Self.scale),
      target: .classes(labels.map { UInt16($0) }, names: classNames), origin: origin,
      testCount: testCount, imageSize: size)
  }

  private static func folder(of file: String) -> String {
    file.lastIndex(of: "/").map { String(file[..<$0]) } ?? "."
  }

  /// The cyclic redundancy check of some bytes, eight hexadecimal digits.
  private static func checksum(_ bytes: ArraySlice<UInt8>) -> String {
    let sum = bytes.withUnsafeBufferPointer { crc32_z(0, $0.baseAddress, $0.count) }
    let digits = String(sum, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
