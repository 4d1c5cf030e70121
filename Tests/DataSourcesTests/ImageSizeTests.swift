import DataSources
import Testing

@Suite struct ImageSizeTests {
  @Test func itHasSoManyPixels() {
    #expect(ImageSize(rows: 28, columns: 14).pixelCount == 392)
  }

  @Test func anImageHasPixels() async {
    await #expect(processExitsWith: .failure) { _ = ImageSize(rows: 0, columns: 4) }
  }
}
