import DataSources
import TerminalUI
import Testing

@testable import PlaygroundApp

@Suite struct ImagePictureTests {
  private static let size = ImageSize(rows: 4, columns: 4)

  @Test func pixelsAreMeansOfSquares() {
    let pixels = (0..<16).map { Float?(Float($0)) }
    let picture = ImagePicture(pixels, size: Self.size, reducedBy: 2)
    #expect(picture.width == 2 && picture.height == 2)
    #expect(picture.values == [2.5, 4.5, 10.5, 12.5])
    #expect(ImagePicture(pixels, size: Self.size).values == pixels)
  }

  @Test func whatTheImageLacksIsAHole() {
    var pixels = [Float?](repeating: 1, count: 16)
    for place in [0, 1, 4, 5, 10] { pixels[place] = nil }
    #expect(ImagePicture(pixels, size: Self.size, reducedBy: 2).values == [nil, 1, 1, 1])
  }

  @Test func theLargestWeightHasTheFullColour() {
    let picture = ImagePicture(
      weights: [0.5, -2, nil, 0], size: ImageSize(rows: 2, columns: 2))
    #expect(picture.values == [0.25, -1, nil, 0])
    #expect(
      ImagePicture(weights: [0, 0], size: ImageSize(rows: 1, columns: 2)).values == [0, 0])
  }

  @Test(arguments: [(28, 28, 14, 2), (28, 28, 28, 1), (8, 8, 14, 1), (30, 10, 14, 3)])
  func aPictureFitsItsColumns(rows: Int, columns: Int, width: Int, factor: Int) {
    let size = ImageSize(rows: rows, columns: columns)
    #expect(ImagePicture.factor(for: size, columns: width) == factor)
    let cells = ImagePicture.cells(of: size, reducedBy: factor)
    #expect(cells.columns <= width && 2 * cells.rows <= width + 1)
  }
}
