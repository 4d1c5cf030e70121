import ArchitectureSearch
import Experiments
import Foundation
import FoundationXML
import Testing

@testable import nnplay

@Suite struct MinimizePictureTests {
  @Test func everyShareHasItsPlaceAndBar() {
    let text = MinimizePicture(curves: SuccessCurves(InventedReports.report(variations: 1))).text
    let circles = text.matches(of: /<circle cx="([0-9.]+)" cy="([0-9.]+)" r="4"\/>/)
    #expect(circles.map { Double($0.output.2) } == [320, 180, 40])
    #expect(Set(circles.map(\.output.1)).count == 3)
    #expect(text.matches(of: /<path\b/).count == 3)
  }

  @Test func thePlotFillsThePictureAndNothingIsCut() throws {
    for variations in 1...2 {
      let picture = MinimizePicture(
        curves: SuccessCurves(InventedReports.report(variations: variations)))
      let width = try #require(picture.text.firstMatch(of: /width="([0-9]+)"/)).output.1
      let lines = picture.text.matches(of: /<line x1="([0-9.]+)" x2="([0-9.]+)"/)
      let total = try #require(Double(width))
      for line in lines {
        let (left, right) = (Double(line.output.1) ?? 0, Double(line.output.2) ?? 0)
        #expect(right - left > 0.8 * total && right < total)
      }
      #expect(lines.count == 5 && picture.text.contains(">hidden neurons</text>"))
    }
  }

  /// Names that a file or a journal may have, among them what XML cannot hold.
  @Test func thePictureIsXMLWhateverNamesThereAre() {
    let names = ["<a & b>", "\"'\u{1B}[31m\u{9B}", "\u{0}\u{FFFE}\u{202E}]]>", "x\r\ny\u{85}é🙂"]
    let experiment = Experiment(dataset: .generator(.circle))
    var question = SearchQuestion(
      names.map { SearchVariation(values: [$0], experiment: experiment) }, hidden: [[1]],
      seeds: ["1"])
    question.variedOptions = ["dataset"]
    let plan = question.plan()
    let trial = Trial(reachedAt: 1, heldFrom: nil, finalLoss: 1, finalAccuracy: 0.5)
    let report = SearchReport(
      plan: plan, rows: plan.networks.map { SearchRow(network: $0, trials: [trial], plan: plan) })
    let text = MinimizePicture(curves: SuccessCurves(report)).text
    let parser = XMLParser(data: Data(text.utf8))
    let reader = TextReader()
    parser.delegate = reader
    #expect(parser.parse())
    #expect(reader.text.contains("dataset=<a & b>") && reader.text.contains("é🙂"))
    #expect(!reader.text.unicodeScalars.contains("\u{9B}"))
  }

  @Test func textsAreEscaped() {
    let text = MinimizePicture(curves: SuccessCurves(InventedReports.report(variations: 2))).text
    #expect(text.contains("activation=&lt;tanh&gt;") && text.contains("test-accuracy&gt;=0.99"))
    #expect(!text.contains("<tanh"))
    #expect(text.matches(of: /<polyline\b/).count == 2)
  }
}

/// Collects a picture's words.
///
/// A class, as the parser wants it.
private final class TextReader: NSObject, XMLParserDelegate {
  private(set) var text = ""

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
}
