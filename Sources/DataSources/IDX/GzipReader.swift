import CZlib

/// Undoes the compression of a file while it is read: of one in the gzip format (RFC 1952), which its
/// first two bytes tell; any other is handed on as it is.
final class GzipReader {
  // A class: zlib's memory belongs to one stream.
  private enum Form { case unknown, plain, compressed }

  /// What a compressed file begins with.
  private static let magic: [UInt8] = [0x1F, 0x8B]
  /// zlib's word for the gzip format with the largest window.
  private static let gzipWindow: Int32 = 15 + 16
  private static let outputBytes = 1 << 16

  private let file: String
  private let stream: UnsafeMutablePointer<z_stream>
  private var form = Form.unknown
  private var start: [UInt8] = []
  private var isEnded = false
  private var output = [UInt8](repeating: 0, count: outputBytes)

  /// A reader of a file.
  init(file: String) throws(DataError) {
    self.file = file
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    let size = Int32(MemoryLayout<z_stream>.size)
    guard inflateInit2_(stream, Self.gzipWindow, ZLIB_VERSION, size) == Z_OK else {
      throw FilePlace(file: file).error("there is no memory to decompress this; end other programs")
    }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  /// Takes a piece of the file and hands on what it holds.
  ///
  /// - Throws: What `take` throws, or `DataError` for compressed data that is damaged.
  func read(
    _ piece: ArraySlice<UInt8>, _ take: (ArraySlice<UInt8>) throws(DataError) -> Void
  ) throws(DataError) {
    switch form {
    case .compressed: try inflate(piece, take)
    case .plain: try take(piece)
    case .unknown:
      start += piece
      guard start.count >= Self.magic.count else { return }
      form = start.starts(with: Self.magic) ? .compressed : .plain
      let first = start[...]
      start = []
      try read(first, take)
    }
  }

  /// Says that the file ends here.
  ///
  /// - Throws: What `take` throws, or `DataError` for compressed data that is cut short.
  func finish(_ take: (ArraySlice<UInt8>) throws(DataError) -> Void) throws(DataError) {
    if form == .unknown { try take(start[...]) }
    guard form == .compressed, !isEnded else { return }
    throw FilePlace(file: file).error("the compressed data is cut short; get the file again")
  }

  private func inflate(
    _ piece: ArraySlice<UInt8>, _ take: (ArraySlice<UInt8>) throws(DataError) -> Void
  ) throws(DataError) {
    var rest = piece
    while true {
      guard !isEnded else {
        if rest.isEmpty { return }
        throw FilePlace(file: file).error(
          "something follows the compressed data; get the file again")
      }
      let (code, read, made) = step(rest)
      guard code == Z_OK || code == Z_STREAM_END || code == Z_BUF_ERROR else {
        throw FilePlace(file: file).error("the compressed data is damaged; get the file again")
      }
      isEnded = code == Z_STREAM_END
      rest = rest.dropFirst(read)
      if made > 0 { try take(output[..<made]) }
      if rest.isEmpty, made < output.count, !isEnded { return }
    }
  }

  /// Decompresses as much as the output has room for.
  private func step(_ rest: ArraySlice<UInt8>) -> (code: Int32, read: Int, made: Int) {
    rest.withUnsafeBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
        stream.pointee.avail_in = UInt32(source.count)
        stream.pointee.next_out = target.baseAddress
        stream.pointee.avail_out = UInt32(target.count)
        let code = CZlib.inflate(stream, Z_NO_FLUSH)
        return (
          code, source.count - Int(stream.pointee.avail_in),
          target.count - Int(stream.pointee.avail_out)
        )
      }
    }
  }
}
