import DataSources
import Testing

@Suite struct ColumnTests {
  @Test func valuesRunFromEndToEnd() {
    let column = Column(name: "height", unit: "cm", scale: .span(10...22, reach: 6))
    #expect([-6, -3, 0, 6].map(column.value(at:)) == [10, 13, 16, 22])
    #expect(Column.plane("x").value(at: -2.5) == -2.5)
  }
}
