import DataSources
import NeuralCore
import Testing

@Suite struct ChecksumTests {
  /// FNV-1a over the same bytes, computed by another program.
  @Test func aTableHasTheSumOfItsNumbersAndLabels() {
    let plane = dataset(
      Rows(width: 2, [1, -0.5, 3, 0.25]), .classes([0, 1], names: ["a", "b"]))
    #expect(Checksum(plane).text == "e18d0fb016029f20")
    let pixels = dataset(
      Rows(width: 3, bytes: [0, 255, 7], scale: ByteScale(zero: 0, step: 1)),
      .classes([2], names: ["a", "b", "c"]))
    #expect(Checksum(pixels).text == "936260e4896895be")
  }

  private func dataset(_ rows: Rows, _ target: Target) -> Dataset {
    Dataset(
      name: "t", title: "t", columns: (0..<rows.width).map { .plane("\($0)") }, rows: rows,
      target: target)
  }
}
