import DataSources
import Foundation
import NeuralCore
import Testing

@testable import Experiments

@Suite struct RunFileTests {
  static func withFile(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.appendingPathComponent("run.nnplay").path)
  }

  /// That the run's recording leads to the same moment, and a file gives it back; `check` sees what the
  /// file opens to.
  static func expectReplayed(
    _ trainer: Trainer, _ place: Comment, check: (Trainer) -> Void = { _ in }
  ) throws {
    let moment = trainer.checkpoint
    let again = try #require(
      try moment.recording.replay(toEpoch: moment.epoch, position: moment.position))
    #expect(again.checkpoint == moment, place)
    try withFile { path in
      try RunFile.write(moment, to: path)
      #expect(try RunFile.read(path) == moment, place)
      check(try RunFile.open(path))
    }
  }

  private static func write(_ text: String, _ path: String) throws {
    try text.write(toFile: path, atomically: false, encoding: .utf8)
  }

  @Test func aRunComesBackToTheBit() throws {
    try Self.withFile { path in
      let moment = try CheckpointTests.run {
        $0.hidden = [4, 2]
        $0.seed = "a \"seed\" \u{1b}[31m"
        $0.dataSeed = "7"
      }.checkpoint
      try RunFile.write(moment, to: path)
      #expect(try RunFile.read(path) == moment)
      try RunFile.write(moment, to: path)
    }
  }

  @Test func numbersThatAreNoneComeBack() throws {
    try Self.withFile { path in
      var trainer = Trainer(Experiment(dataset: .generator(.regPlane)))
      try trainer.apply(.set(.learningRate, .number(1000)))
      for _ in 0..<20 { trainer.trainEpoch() }
      let moment = trainer.checkpoint
      #expect(!moment.network.isFinite)
      try RunFile.write(moment, to: path)
      #expect(!(try RunFile.read(path).network.isFinite))
    }
  }

  @Test func theKeysAreThoseOfTheFormat() throws {
    let moment = try CheckpointTests.run().checkpoint
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(try RunFile.text(of: moment).utf8))
        as? [String: Any])
    #expect(object["format"] as? String == "nnplay" && object["version"] as? Int == 2)
    #expect(object["epoch"] as? Int == moment.epoch)
    let experiment = try #require(object["experiment"] as? [String: Any])
    let valued = Setting.all.filter { $0.value(moment.experiment) != .none }
    #expect(Set(experiment.keys) == Set(valued.map(\.id)))
    let network = try #require(object["network"] as? [String: Any])
    let layers = try #require(network["layers"] as? [[String: Any]])
    #expect(layers.count == 2 && layers[0]["activation"] as? String == "relu")
    let weights = try #require(layers[0]["weights"] as? [[Double]])
    #expect(weights.count == 3 && weights[0].count == 2)
    #expect((layers[0]["biases"] as? [Double])?.count == 3)
  }

  @Test func aSettingThatIsAbsentIsTheStandard() throws {
    try Self.withFile { path in
      let moment = Trainer(Experiment(dataset: .generator(.circle))).checkpoint
      let text = try RunFile.text(of: moment)
      try Self.write(text.replacing("\"learningRate\":0.03,", with: ""), path)
      #expect(try RunFile.read(path) == moment)
    }
  }

  /// What a file says, what is put in its place, and the exit code.
  private static let damages: [(String, String)] = [
    ("\"format\":\"nnplay\"", "\"format\":\"other\""), ("\"version\":2", "\"version\":3"),
    ("\"epoch\":0,", "\"epoch\":-1,"), ("\"activation\":\"tanh\"", "\"activation\":\"tan\""),
    ("\"trainPercent\":50", "\"trainPercent\":500"), ("\"noise\":0", "\"noise\":0.5"),
    ("\"noise\":0", "\"nose\":0"), ("\"biases\":[", "\"biases\":[1,"),
    ("\"name\":\"circle\"", "\"name\":\"square\""), ("\"hidden\":[4,2]", "\"hidden\":[4,3]"),
    ("\"random\":[", "\"random\":[1,"), ("\"stride\":1", "\"stride\":0"),
    ("\"position\":0", "\"position\":100000"), ("}\n", "\n"), ("{", "["),
  ]

  @Test(arguments: damages)
  func whatIsDamagedGetsASentence(found: String, put: String) throws {
    try Self.withFile { path in
      let moment = Trainer(Experiment(dataset: .generator(.circle))).checkpoint
      let text = try RunFile.text(of: moment)
      let damaged = text.replacing(found, with: put, maxReplacements: 1)
      #expect(damaged != text)
      try Self.write(damaged, path)
      let error = #expect(throws: DataError.self) { _ = try RunFile.open(path).epoch }
      #expect(error?.exitCode == 65 && error?.description.contains(path) == true, "\(error as Any)")
    }
  }

  /// Of a table of words and numbers with gaps.
  private static let tableDamages: [(String, String)] = [
    ("\"fill\":", "\"fill\":1e308,\"was\":"), ("\"fill\":", "\"fill\":\"NaN\",\"was\":"),
    ("\"fill\":", "\"was\":"), ("\"deviation\":", "\"deviation\":-"),
    ("\"mean\":", "\"mean\":\"Infinity\",\"was\":"), ("\"mean\":", "\"was\":"),
    ("\"scale\":{", "\"scale\":{\"low\":2,\"high\":1,\"reach\":5},\"was\":{"),
    ("\"scale\":{", "\"scale\":{\"low\":1,\"high\":2,\"reach\":0},\"was\":{"),
    ("\"name\":\"a\"", "\"name\":\"b\""), ("\"label\":\"k\"", "\"label\":\"a\""),
    ("\"classes\":[\"no\",\"yes\"]", "\"classes\":[\"no\"]"),
    ("\"classes\":[\"no\",\"yes\"]", "\"classes\":[\"yes\",\"no\"]"),
    ("\"classes\":[\"no\",\"yes\"]", "\"quantity\":{}"),
    ("\"rule\":\"standard\"", "\"rule\":\"plane\""),
    ("\"rule\":\"standard\"", "\"rule\":\"logarithm\""),
    ("\"columns\":[", "\"columns\":[],\"was\":["),
  ]

  @Test(arguments: tableDamages)
  func aTableThatIsDamagedGetsASentence(found: String, put: String) throws {
    try Self.withFile { path in
      let data = path + ".csv"
      let rows = (0..<30).map { "\($0),\($0 % 3 == 0 ? "x" : "y"),\($0 % 2 == 0 ? "yes" : "no")\n" }
      try Self.write("a,w,k\n" + rows.joined(), data)
      var reading = TableReading()
      reading.oneHot = ["w"]
      let moment = Trainer(Experiment(dataset: try DatasetCatalog.find(data, reading))).checkpoint
      let text = try RunFile.text(of: moment)
      let start = try #require(text.firstRange(of: "\"table\":{")).lowerBound
      let damaged = text[..<start] + text[start...].replacing(found, with: put, maxReplacements: 1)
      #expect(damaged != text)
      try Self.write(text, path)
      #expect(try RunFile.read(path) == moment)
      try Self.write(String(damaged), path)
      let error = #expect(throws: DataError.self) { _ = try RunFile.open(path).epoch }
      #expect(error?.exitCode == 65 && error?.description.contains(path) == true, "\(error as Any)")
    }
  }

  /// The rows of a data file that does not travel with the run.
  private static let manyRows = (0..<20_000)
    .map { "\($0),\($0 % 7),\($0 % 2 == 0 ? "a" : "b")\n" }.joined()

  /// Writes a run of a large data file, and that beside it.
  private static func writeLarge(_ path: String) throws -> (data: String, moment: Checkpoint) {
    let data = path + ".csv"
    try write("a,b,c\n" + manyRows, data)
    let moment = Trainer(Experiment(dataset: try DatasetCatalog.find(data))).checkpoint
    try RunFile.write(moment, to: path)
    return (data, moment)
  }

  @Test func aPipeInTheDataFilesPlaceIsNotWaitedFor() throws {
    try Self.withFile { path in
      let (data, _) = try Self.writeLarge(path)
      try FileManager.default.removeItem(atPath: data)
      #expect(mkfifo(data, 0o600) == 0)
      let error = #expect(throws: DataError.self) { _ = try RunFile.read(path).epoch }
      #expect(error?.exitCode == 66 && error?.description.contains("again") == true)
    }
  }

  /// A file that ends anywhere is refused, and never brings the program down.
  @Test func aFileThatIsCutShortIsRefused() throws {
    try Self.withFile { path in
      let text = try RunFile.text(of: try CheckpointTests.run().checkpoint)
      for count in stride(from: 0, to: text.count - 2, by: text.count / 40) {
        try Self.write(String(text.prefix(count)), path)
        #expect(throws: DataError.self) { _ = try RunFile.open(path).epoch }
      }
    }
  }

  @Test func aMissingFileHasItsOwnCode() {
    let error = #expect(throws: DataError.self) { try RunFile.read("/nowhere/run.nnplay") }
    #expect(error?.exitCode == 66)
  }

  @Test func onlyRunsAreReplaced() throws {
    try Self.withFile { path in
      try Self.write("my thesis", path)
      let moment = Trainer(Experiment(dataset: .generator(.circle))).checkpoint
      let error = #expect(throws: DataError.self) { try RunFile.write(moment, to: path) }
      #expect(error?.exitCode == 64)
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "my thesis")
    }
  }

  private static let table = "a,b,c\n1,2,no\n3,4,yes\n5,7,no\n8,8,yes\n"

  @Test func aSmallDataFileTravelsWithTheRun() throws {
    try Self.withFile { path in
      let data = path + ".csv"
      try Self.write(Self.table, data)
      let moment = Trainer(Experiment(dataset: try DatasetCatalog.find(data))).checkpoint
      try RunFile.write(moment, to: path)
      try FileManager.default.removeItem(atPath: data)
      let trainer = try RunFile.open(path)
      #expect(trainer.dataset.rows == Trainer(moment.experiment).dataset.rows)
      #expect(trainer.checkpoint.network == moment.network)
    }
  }

  @Test func aLargeDataFileIsFoundAgainOrMissed() throws {
    try Self.withFile { path in
      let (data, moment) = try Self.writeLarge(path)
      #expect(try RunFile.read(path).network == moment.network)
      try Self.write("a,b,c\n9,9,b\n" + Self.manyRows, data)
      #expect(throws: DataError.self) { _ = try RunFile.read(path).epoch }
      try FileManager.default.removeItem(atPath: data)
      let missing = #expect(throws: DataError.self) { _ = try RunFile.read(path).epoch }
      #expect(missing?.exitCode == 66)
    }
  }
}
