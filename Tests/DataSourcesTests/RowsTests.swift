import DataSources
import NeuralCore
import Testing

@Suite struct RowsTests {
  @Test func numbersLieRowAfterRow() {
    let rows = Rows(width: 3, [1, 2, 3, 4, 5, 6])
    #expect(rows.count == 2 && rows.width == 3)
    #expect(rows[0, 0] == 1 && rows[0, 2] == 3 && rows[1, 0] == 4 && rows[1, 2] == 6)
    #expect(rows.means == [2.5, 3.5, 4.5])
  }

  @Test func bytesHaveAScale() {
    let rows = Rows(width: 2, bytes: [0, 255, 100, 1], scale: ByteScale(zero: -1, step: 2))
    #expect(rows[0, 0] == -1 && rows[0, 1] == 509 && rows[1, 0] == 199 && rows[1, 1] == 1)
    #expect(rows.means == [99, 255])
    #expect(rows.byteRange == -1...509)
    #expect(Rows(width: 1, [1]).byteRange == nil)
    #expect(Rows(width: 1, bytes: [], scale: ByteScale(zero: 0, step: 1)).means[0].isNaN)
  }

  @Test func aNumberBeyondTheRowIsRefused() async {
    await #expect(processExitsWith: .failure) { _ = Rows(width: 2, [1, 2, 3, 4])[0, 2] }
    await #expect(processExitsWith: .failure) { _ = Rows(width: 2, [1, 2, 3]) }
  }
}
