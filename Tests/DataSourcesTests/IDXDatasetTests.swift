import Foundation
import NeuralCore
import TestSupport
import Testing

@testable import DataSources

/// Handwritten digits from small files of the tests' own.
@Suite struct IDXDatasetTests {
  private let files: IDXFiles

  init() throws { files = try IDXFiles() }

  private func find(_ name: String) throws -> Dataset {
    let data = DataDirectory(option: files.path, environment: [:])
    var stream = RandomStream(seed: "1")
    return try DatasetCatalog.find(name, in: data).load(noise: 0, stream: &stream)
  }

  @Test func theFirstFiveSixthsTrain() throws {
    try files.writeAll()
    let digits = try find("mnist")
    #expect(digits.name == "mnist" && digits.imageSize == ImageSize(rows: 28, columns: 28))
    #expect(digits.rows.count == 13 && digits.testCount == 3 && digits.columns.count == 784)
    let shades = (0..<13).map { Int((digits.rows[$0, 783] * 255).rounded()) }
    #expect(shades == [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2])
    #expect(digits.target.label(of: 12) == 2 && digits.target.names == (0..<10).map(String.init))
    #expect(digits.fitted(to: digits.ownRows) == digits, "pixels are from 0 to 1 as they are")
  }

  @Test func theLastSixthValidates() throws {
    try files.write("train-images-idx3-ubyte", IDXFiles.images(12))
    try files.write("train-labels-idx1-ubyte", IDXFiles.labels(12))
    let digits = try find("mnist-validation")
    #expect(digits.rows.count == 12 && digits.testCount == 2)
    #expect((digits.rows[11, 0] * 255).rounded() == 11 && digits.target.label(of: 11) == 1)
  }

  @Test func fashionHasItsOwnNames() throws {
    try files.writeAll()
    #expect(try find("fashion-mnist").target.names[9] == "ankle boot")
    #expect(try find("fashion-mnist-validation").testCount == 2)
  }

  @Test func aByteIsItsShareOf255() throws {
    var images = IDXFiles.images(2)
    images[16] = 255
    images[17] = 51
    try files.write("train-images-idx3-ubyte", images)
    try files.write("train-labels-idx1-ubyte", IDXFiles.labels(2))
    let digits = try find("mnist-validation")
    #expect(digits.rows[0, 0] == 1 && digits.rows[0, 1] == 51 * (1.0 / 255))
  }

  @Test func wrongCountsAreSaid() throws {
    try files.writeAll()
    let file = try files.write("t10k-labels-idx1-ubyte", IDXFiles.labels(4))
    expect(
      "\(file): this holds 4 labels for 3 images in \(files.path)/t10k-images-idx3-ubyte; "
        + "get both files again")
  }

  @Test func otherImagesAreSaid() throws {
    try files.writeAll()
    let file = try files.write(
      "t10k-images-idx3-ubyte", IDXFiles.header(2051, 3, 2, 2) + [UInt8](repeating: 0, count: 12))
    expect("\(file): its images have 2 x 2 pixels and not 28 x 28; get the file again")
  }

  @Test func otherLabelsAreSaid() throws {
    try files.writeAll()
    let file = try files.write("t10k-labels-idx1-ubyte", IDXFiles.header(2049, 3) + [1, 10, 2])
    expect("\(file): label 2 is 10 and not one from 0 to 9; get the file again")
  }

  @Test func aCompressedFileThatGrowsIsRefusedEarly() throws {
    try files.writeAll()
    let bomb = IDXFiles.images(1) + [UInt8](repeating: 0, count: 50_000_000)
    let file = try files.write("train-images-idx3-ubyte.gz", bomb)
    expect(
      "\(file): more bytes follow than 1 image of 28 x 28 pixels take; get the file again")
  }

  private func expect(_ sentence: String) {
    #expect(throws: DataError(.badData, sentence)) { try find("mnist") }
  }

  @Test func noReadingFitsImages() throws {
    try files.writeAll()
    let data = DataDirectory(option: files.path, environment: [:])
    let error = #expect(throws: DataError.self) {
      try DatasetCatalog.find("mnist", TableReading(label: "a"), in: data)
    }
    #expect(error?.exitCode == 64)
    #expect(error?.description.hasPrefix("--label says how a CSV file is read, and mnist") == true)
    #expect(throws: DataError.self) { try TableDescription(of: "mnist", in: data) }
  }

  @Test func aSavedRunFindsItsFiles() throws {
    try files.writeAll()
    let data = DataDirectory(option: files.path, environment: [:])
    let source = try DatasetCatalog.find("mnist", in: data)
    let saved = try JSONEncoder().encode(source)
    #expect(saved.count < 1000, "the images stay where they are")
    let again = try JSONDecoder().decode(DatasetSource.self, from: saved)
    #expect(again.name == "mnist" && again.columns == source.columns)

    try FileManager.default.removeItem(atPath: files.path + "/train-images-idx3-ubyte.gz")
    try files.write("train-images-idx3-ubyte", IDXFiles.images(12))
    _ = try JSONDecoder().decode(DatasetSource.self, from: saved)
    try files.write("t10k-labels-idx1-ubyte", IDXFiles.header(2049, 3) + [3, 3, 3])
    let error = #expect(throws: DataError.self) {
      try JSONDecoder().decode(DatasetSource.self, from: saved)
    }
    #expect(error?.exitCode == 65 && error?.description.contains("has changed") == true)
  }
}
