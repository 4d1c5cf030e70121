import DataSources
import Testing

@Suite struct FeatureNamesTests {
  @Test func twoColumnsArePlanar() {
    let names = names(of: ["width", "height"])
    #expect(names.features == Feature.plane && names.names == Feature.plane.map(\.name))
    #expect(names.feature(named: "height") == .y && names.feature(named: "column1") == .x)
    #expect(names.feature(named: "SINX") == .sinX && names.feature(named: "column3") == nil)
  }

  @Test func moreColumnsAreNamed() {
    let names = names(of: ["age", "sinX", "Fare paid"])
    #expect(names.features == [.column(0), .column(1), .column(2)])
    #expect(names.names == ["age", "sinX", "Fare paid"])
    #expect(names.feature(named: "sinX") == .column(1) && names.feature(named: "y") == nil)
    #expect(names.feature(named: "fare paid") == .column(2))
    #expect(names.name(of: .column(2)) == "Fare paid")
  }

  @Test func oneColumnIsItself() {
    #expect(names(of: ["a"]).features == [.column(0)])
  }

  @Test func namesThatCouldBeReadOtherwiseAreNumbers() {
    let names = names(of: ["a,b", "say \"x\"", "column1", "b", "b", "tab\u{FFFD}"])
    #expect(names.names == ["column1", "column2", "column3", "b", "column5", "column6"])
    for (feature, name) in zip(names.features, names.names) {
      #expect(names.feature(named: name) == feature)
    }
  }

  private func names(of columns: [String]) -> FeatureNames {
    FeatureNames(columns.map { Column(name: $0) })
  }
}
