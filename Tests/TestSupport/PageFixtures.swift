import Foundation

/// The folder of what was recorded from the TensorFlow Playground page.
public enum PageFixtures {
  /// The first numbers of the random stream of one seed.
  public struct Stream: Decodable, Sendable {
    /// The first twenty numbers.
    public let first20: [Double]
    /// The sum of the ten thousand numbers after them.
    public let sumNext10000: Double
  }

  /// The points that one link of the page shows.
  public struct Points: Decodable, Sendable {
    /// How many numbers were drawn.
    public struct Draws: Decodable, Sendable {
      /// By the generator.
      public let generate: Int
      /// By the shuffle.
      public let shuffle: Int
    }

    /// The page's link after the `#`.
    public let hash: String
    /// How many numbers were drawn.
    public let draws: Draws
    /// Sums over the training points.
    public let train: PageRecording.Summary
    /// Sums over the test points.
    public let test: PageRecording.Summary
    /// The first five training points as x, y, label.
    public let trainFirst5: [[Double]]
    /// The first five test points as x, y, label.
    public let testFirst5: [[Double]]
    /// The first weight that is drawn after the points.
    public let firstWeight: Double

    /// The link's keys and values.
    public var settings: [String: String] {
      let pairs = hash.split(separator: "&").map { $0.split(separator: "=").map(String.init) }
      return Dictionary(uniqueKeysWithValues: pairs.map { ($0[0], $0[1]) })
    }
  }

  private struct Streams: Decodable {
    let seeds: [String: Stream]
  }

  /// The recorded random streams by their seeds.
  public static func streams() throws -> [String: Stream] {
    try decode(Streams.self, from: "ref_rng.json").seeds
  }

  /// The recorded points of every data set, noise and seed.
  public static func points() throws -> [Points] {
    try decode([Points].self, from: "ref_datasets.json")
  }

  /// Decodes a file of the folder.
  static func decode<Value: Decodable>(_ type: Value.Type, from file: String) throws -> Value {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "Infinity", negativeInfinity: "-Infinity", nan: "NaN")
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/tf-playground/\(file)")
    return try decoder.decode(type, from: Data(contentsOf: url))
  }
}
