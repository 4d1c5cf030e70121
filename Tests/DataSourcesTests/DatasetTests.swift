import DataSources
import Testing

@Suite struct DatasetTests {
  private static let dataset = Dataset(
    name: "t", title: "t", columns: ["a", "b", "c"].map { .plane($0) },
    rows: Rows(width: 3, [1, 2, 3]), target: .numbers([1]))

  @Test func featuresAreSaidInTheColumnsNames() {
    let features: [Feature] = [.x, .y, .column(2), .xTimesY]
    let formulas = features.map { Self.dataset.formula(of: $0) }
    #expect(formulas == ["a", "b", "c", "x₁·x₂"])
    #expect(Self.dataset.formula(of: .xTimesY, isUnicode: false) == "x1*x2")
  }

  @Test func imagesKeepTheirExtentOnOtherScales() {
    let images = Dataset(
      name: "i", title: "i", columns: ["a", "b", "c"].map { .plane($0) },
      rows: Rows(width: 3, [1, 2, 3, 4, 5, 6]), target: .numbers([1, 2]),
      imageSize: ImageSize(rows: 1, columns: 3))
    #expect(images.fitted(to: [0, 1], by: .standard).imageSize == images.imageSize)
    #expect(Self.dataset.imageSize == nil)
  }

  @Test func everyPixelIsAColumn() async {
    await #expect(processExitsWith: .failure) {
      _ = Dataset(
        name: "", title: "", columns: [.plane("a")], rows: Rows(width: 1, [1]),
        target: .numbers([1]), imageSize: ImageSize(rows: 1, columns: 2))
    }
  }

  @Test func everyRowHasAllColumnsAndATarget() async {
    await #expect(processExitsWith: .failure) {
      _ = Dataset(
        name: "", title: "", columns: [.plane("a")], rows: Rows(width: 2, [1, 2]),
        target: .numbers([1]))
    }
    await #expect(processExitsWith: .failure) {
      _ = Dataset(
        name: "", title: "", columns: [.plane("a")], rows: Rows(width: 1, [1, 2]),
        target: .numbers([1]))
    }
  }
}
