import DataSources
import Testing

@testable import PlaygroundApp

@Suite struct DrawingPadTests {
  private static func pad() -> DrawingPad { DrawingPad(size: ImageSize(rows: 28, columns: 28)) }

  /// A vertical line of so many pixels from a place on.
  private static func line(x: Int, y: Int, length: Int) -> DrawingPad {
    var pad = pad()
    pad.move(x: x - 14, y: y - 14)
    pad.togglePen()
    pad.move(x: 0, y: length)
    return pad
  }

  private static func center(_ image: [Float]) -> (x: Float, y: Float) {
    let mass = image.reduce(0, +)
    let across = image.indices.reduce(0) { $0 + image[$1] * (Float($1 % 28) + 0.5) }
    let down = image.indices.reduce(0) { $0 + image[$1] * (Float($1 / 28) + 0.5) }
    return (across / mass, down / mass)
  }

  @Test func aPenThatIsUpLeavesNothing() {
    var pad = Self.pad()
    pad.move(x: 5, y: -3)
    #expect(pad.isEmpty && pad.pen == .init(x: 19, y: 11))
    pad.togglePen()
    #expect(!pad.isEmpty && pad.ink[11 * 28 + 19] == 1)
    pad.clear()
    #expect(pad.isEmpty && !pad.isDown)
  }

  @Test func thePenStaysOnTheSheet() {
    var pad = Self.pad()
    pad.move(x: -100, y: 100)
    #expect(pad.pen == .init(x: 0, y: 27))
  }

  @Test func aLineIsWholeAndSoft() {
    let pad = Self.line(x: 14, y: 4, length: 12)
    for y in 4...16 { #expect(pad.ink[y * 28 + 14] == 1 && pad.ink[y * 28 + 15] > 0.5) }
    #expect(pad.ink[10 * 28 + 17] == 0)
    var rubbed = pad
    rubbed.rub(at: .init(x: 14, y: 10))
    #expect(rubbed.ink[10 * 28 + 14] == 0 && rubbed.ink[4 * 28 + 14] == 1)
  }

  @Test(arguments: [(2, 2, 6), (20, 10, 8), (9, 3, 20)])
  func theInkIsCenteredAtMNISTsSize(x: Int, y: Int, length: Int) throws {
    let image = Self.line(x: x, y: y, length: length).centered
    let inked = image.indices.filter { image[$0] > 0.1 }
    let rows = inked.map { $0 / 28 }
    let height = try #require(rows.max()) - (try #require(rows.min())) + 1
    #expect((19...20).contains(height), "\(height)")
    let center = Self.center(image)
    #expect(abs(center.x - 14) <= 0.5 && abs(center.y - 14) <= 0.5, "\(center)")
    #expect(image.allSatisfy { 0...1 ~= $0 })
  }

  @Test func theInkKeepsItsForm() throws {
    let image = Self.line(x: 5, y: 5, length: 10).centered
    let columns = image.indices.filter { image[$0] > 0.1 }.map { $0 % 28 }
    let width = try #require(columns.max()) - (try #require(columns.min())) + 1
    #expect((4...6).contains(width), "a line of 3 by 13 pixels, 20 high: \(width)")
  }

  @Test func anEmptySheetIsAllPaper() {
    #expect(Self.pad().centered.allSatisfy { $0 == 0 })
  }

  @Test func aSmallSheetIsScaledLikewise() {
    var pad = DrawingPad(size: ImageSize(rows: 8, columns: 8))
    pad.togglePen()
    pad.move(x: 2, y: 2)
    #expect(pad.centered.count == 64 && pad.centered.contains { $0 > 0.5 })
  }
}
