import DataSources
import Foundation
import Testing

@Suite struct FeatureTests {
  @Test func tableHasThePagesOrder() {
    #expect(
      Feature.allCases.map(\.name) == [
        "x", "y", "xSquared", "ySquared", "xTimesY", "sinX", "sinY",
      ])
    #expect(Feature.defaults == [.x, .y])
  }

  @Test func labelsAreThePages() {
    #expect(
      Feature.allCases.map(\.label) == ["x₁", "x₂", "x₁²", "x₂²", "x₁x₂", "sin x₁", "sin x₂"])
    #expect(Feature.allCases.allSatisfy { $0.asciiLabel.allSatisfy(\.isASCII) })
    #expect(Set(Feature.allCases.map(\.asciiLabel)).count == 7)
  }

  @Test func valuesFollowTheFormulas() {
    for (x, y) in [(0.0, 0.0), (-1.5, 2.25), (6, -6)] {
      let expected: [Feature: Double] = [
        .x: x, .y: y, .xSquared: x * x, .ySquared: y * y, .xTimesY: x * y,
        .sinX: Foundation.sin(x), .sinY: Foundation.sin(y),
      ]
      for feature in Feature.allCases {
        #expect(feature.value(x: x, y: y) == expected[feature], "\(feature.formula)")
      }
    }
  }

  @Test func formulasUseTheRightCoordinates() {
    for feature in Feature.allCases {
      let usesX = feature.value(x: 1, y: 1) != feature.value(x: 2, y: 1)
      let usesY = feature.value(x: 1, y: 1) != feature.value(x: 1, y: 2)
      #expect(feature.formula.contains("x") == usesX && feature.formula.contains("y") == usesY)
      #expect(feature.label.contains("₁") == usesX && feature.label.contains("₂") == usesY)
      #expect(feature.asciiLabel.contains("x1") == usesX)
    }
  }
}
