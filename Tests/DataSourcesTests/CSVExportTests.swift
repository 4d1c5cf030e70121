import DataSources
import Foundation
import NeuralCore
import Testing

@Suite struct CSVExportTests {
  /// What the files in the folder `Datasets` are made with.
  private static let seed = "0.12345"

  @Test(arguments: [
    DatasetGenerator.circle, .xor, .gauss, .spiral, .moons, .blobs, .checkerboard, .sine,
  ])
  func theFolderHoldsWhatTheGeneratorDraws(generator: DatasetGenerator) throws {
    var stream = RandomStream(seed: Self.seed)
    let text = DatasetSource.generator(generator).csv(noise: 0, stream: &stream)
    let file = folder.appending(path: "\(generator.name).csv")
    let held = try String(contentsOf: file, encoding: .utf8)
    #expect(held == text, "make it again by: nnplay datasets \(generator.name)")
  }

  @Test func numbersReadBackAsTheSame() throws {
    var stream = RandomStream(seed: "3")
    let dataset = DatasetGenerator.regPlane.generate(noise: 10, stream: &stream)
    let rows = CSVExport.text(of: dataset).split(separator: "\n").dropFirst()
    let numbers = rows.map { $0.split(separator: ",").compactMap { Double(String($0)) } }
    #expect(numbers == dataset.records(Array(0..<1200)))
  }

  @Test func wholeNumbersHaveNoPoint() {
    let text = CSVExport.text(of: dataset(width: 2, [1, -0.5, 1e300, 1e-7], labels: [-1, 1]))
    #expect(text == "x,y,label\n1,-0.5,-1\n1e+300,1e-07,1\n")
  }

  @Test func moreColumnsAreNumbered() {
    let text = CSVExport.text(of: dataset(width: 3, [1, 2, 3], labels: [0.5]))
    #expect(text == "x1,x2,x3,label\n1,2,3,0.5\n")
  }

  @Test func aFileIsWrittenAsItIs() throws {
    var stream = RandomStream(seed: "")
    for bundled in BundledDataset.allCases {
      let text = DatasetSource.bundled(bundled).csv(noise: 0, stream: &stream)
      let file = folder.appending(path: "\(bundled.name).csv")
      #expect(try String(contentsOf: file, encoding: .utf8) == text)
    }
    #expect(stream == RandomStream(seed: ""), "files draw nothing")
  }

  private var folder: URL {
    URL(fileURLWithPath: #filePath).appending(path: "../../../Datasets").standardized
  }

  private func dataset(width: Int, _ numbers: [Double], labels: [Double]) -> Dataset {
    Dataset(
      name: "a", title: "a", columns: (0..<width).map { .plane("\($0)") },
      rows: Rows(width: width, numbers), target: .numbers(labels))
  }
}
