import DataSources
import Foundation
import Testing

@Suite struct FeatureTests {
  @Test func tableHasThePagesOrder() {
    #expect(
      Feature.plane.map(\.name) == [
        "x", "y", "xSquared", "ySquared", "xTimesY", "sinX", "sinY",
      ])
    #expect(Feature.defaults(columnCount: 2) == [.x, .y])
    #expect(Feature.defaults(columnCount: 3) == [.column(0), .column(1), .column(2)])
  }

  @Test func labelsAreThePages() {
    #expect(
      Feature.plane.map(\.label) == ["x₁", "x₂", "x₁²", "x₂²", "x₁x₂", "sin x₁", "sin x₂"])
    #expect(Feature.plane.allSatisfy { $0.asciiLabel.allSatisfy(\.isASCII) })
    #expect(Set(Feature.plane.map(\.asciiLabel)).count == 7)
  }

  @Test func valuesFollowTheFormulas() {
    for (x, y) in [(0.0, 0.0), (-1.5, 2.25), (6, -6)] {
      let expected: [Feature: Double] = [
        .x: x, .y: y, .xSquared: x * x, .ySquared: y * y, .xTimesY: x * y,
        .sinX: Foundation.sin(x), .sinY: Foundation.sin(y),
      ]
      for feature in Feature.plane {
        #expect(feature.value(at: x, y) == expected[feature], "\(feature.formula)")
      }
    }
  }

  @Test func formulasUseTheRightCoordinates() {
    for feature in Feature.plane {
      let usesX = feature.value(at: 1, 1) != feature.value(at: 2, 1)
      let usesY = feature.value(at: 1, 1) != feature.value(at: 1, 2)
      #expect(feature.formula.contains("₁") == usesX && feature.formula.contains("₂") == usesY)
      #expect(feature.asciiFormula.contains("x1") == usesX, "\(feature.asciiFormula)")
      #expect(feature.asciiFormula.allSatisfy { $0.isASCII })
      #expect(feature.label.contains("₁") == usesX && feature.label.contains("₂") == usesY)
      #expect(feature.asciiLabel.contains("x1") == usesX)
    }
  }

  @Test func aColumnIsGivenAsItIs() {
    let row = [2.0, 3, 5, 7]
    #expect(row.indices.map { Feature.column($0).value { row[$0] } } == row)
    #expect(Feature.column(9).label == "x₁₀" && Feature.column(9).asciiLabel == "x10")
  }

  @Test func namesFindTheFeaturesAgain() {
    for feature in Feature.plane + [.column(0), .column(783)] {
      #expect(Feature(name: feature.name) == feature)
    }
    #expect(Feature.column(2).name == "column3")
    for name in ["", "z", "column", "column0", "column-1", "column01", "column+1", "x1"] {
      #expect(Feature(name: name) == nil, "\(name)")
    }
  }

  @Test func columnsComeBehindThePlanesFeatures() {
    let features: [Feature] = [.column(4), .sinY, .column(1), .x]
    #expect(Feature.ordered(features) == [.x, .sinY, .column(1), .column(4)])
  }
}

extension Feature {
  fileprivate func value(at x: Double, _ y: Double) -> Double { value { [x, y][$0] } }
}
