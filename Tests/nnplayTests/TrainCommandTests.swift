import Foundation
import TestSupport
import Testing

/// Runs without a screen, by the real program.
@Suite struct TrainCommandTests {
  /// As the engine's own tests have it: rounding grows over 500 epochs.
  private static let lossTolerance = 1e-9

  @Test(arguments: PageRecording.names)
  func aRunIsThePages(name: String) throws {
    let recording = try PageRecording.load(name)
    // The spiral with three layers of eight is chaotic: the last bits decide from there on.
    let last = name == "spiral_tanh_888" ? 20 : 500
    let expected = recording.epochs.filter { $0.epoch <= last }
    let epochs = expected.map { "\($0.epoch)" }.joined(separator: ",")
    let run = try ProgramRun(
      ["train", "--format", "json", "--report", epochs, "--epochs", "\(last)"]
        + Self.options(recording.config))
    #expect(run.isClean, "\(run.errors)")
    let reports = try run.lines.map(JSONReport.init)
    #expect(reports.map(\.epoch) == expected.map(\.epoch))
    for (report, page) in zip(reports, expected) {
      #expect(Self.isSame(report.trainLoss, page.lossTrain), "epoch \(page.epoch)")
      #expect(Self.isSame(report.testLoss, page.lossTest), "epoch \(page.epoch)")
      #expect(Self.isSame(report.trainAccuracy, page.accTrain), "epoch \(page.epoch)")
      #expect(Self.isSame(report.testAccuracy, page.accTest), "epoch \(page.epoch)")
    }
  }

  @Test func withoutOptionsItIsThePagesDefault() throws {
    let spelt = """
      train --dataset circle --hidden 4,2 --activation tanh --learning-rate 0.03 --batch-size 10 \
      --noise 0 --train-percent 50 --features x,y --regularization none --regularization-rate 0 \
      --seed 0.12345 --epochs 500 --report 0,1,2,5,10,20,50,100,200,500 --format text
      """
    let run = try ProgramRun(["train"])
    #expect(run.output == (try ProgramRun(line: spelt).output))
    #expect(run.lines.count == 11)
  }

  @Test func theTableHasAHeadingAndARowForEachReport() throws {
    let run = try ProgramRun(line: "train --report 0,500")
    #expect(
      run.output == """
          epoch  train loss   test loss  train right  test right
              0    0.501581    0.518106       51.6 %      48.4 %
            500    0.000563    0.001096      100.0 %     100.0 %

        """)
  }

  @Test func keysComeInOrderAndNumbersReadBack() throws {
    let line = try ProgramRun(line: "train --epochs 1 --report 1 --format json").output
    #expect(line.hasPrefix("{") && line.hasSuffix("}\n"))
    let pairs = line.dropFirst().dropLast(2).split(separator: ",").map { $0.split(separator: ":") }
    let keys = ["epoch", "trainLoss", "testLoss", "trainAccuracy", "testAccuracy"]
    #expect(pairs.map { $0[0] } == keys.map { "\"\($0)\"" })
    #expect(pairs[0][1] == "1")
    for pair in pairs.dropFirst() {
      let number = try #require(Double(pair[1]))
      #expect("\(number)" == pair[1], "the shortest text that reads back as the same bits")
    }
  }

  @Test func whatIsNotFiniteIsAString() throws {
    let run = try ProgramRun(
      line: """
        train --dataset reg-plane --activation relu --learning-rate 3 --epochs 20 \
        --report 0,10,20 --format json
        """)
    #expect(run.lines.count == 3 && run.lines.first?.contains("\"trainLoss\":0.") == true)
    #expect(
      run.lines.dropFirst() == [
        #"{"epoch":10,"trainLoss":"Infinity","testLoss":"Infinity","trainAccuracy":null,"testAccuracy":null}"#,
        #"{"epoch":20,"trainLoss":"NaN","testLoss":"NaN","trainAccuracy":null,"testAccuracy":null}"#,
      ])
  }

  @Test func aReportBeyondTheEndIsRefused() throws {
    let run = try ProgramRun(line: "train --epochs 5 --report 0,5,6")
    #expect(run.status == 64 && run.output.isEmpty)
    #expect(run.errors.contains("--report names epoch 6") && run.errors.contains("--epochs 5"))
  }

  @Test func reportsAreSortedAndPrintedOnce() throws {
    let run = try ProgramRun(line: "train --epochs 3 --report 3,0,3,1 --format json")
    #expect(try run.lines.map { try JSONReport($0).epoch } == [0, 1, 3])
  }

  @Test func featuresCountInAnyOrderAndCase() throws {
    let one = try ProgramRun(line: "train --epochs 5 --features sinX,x,XSQUARED")
    let other = try ProgramRun(["train", "--epochs", "5", "--features", "x, xSquared, sinX"])
    #expect(one.isClean && one.output == other.output)
    #expect(one.output != (try ProgramRun(line: "train --epochs 5").output))
  }

  @Test func aSeedForTheDataChangesThePointsAlone() throws {
    let plain = try ProgramRun(line: "train --epochs 0 --init-zero --seed a")
    let weights = try ProgramRun(line: "train --epochs 0 --init-zero --seed b --data-seed a")
    let data = try ProgramRun(line: "train --epochs 0 --seed b --data-seed a")
    #expect(plain.output == weights.output)
    #expect(data.output != weights.output)
    #expect(data.output != (try ProgramRun(line: "train --epochs 0 --seed b").output))
  }

  @Test func figuresAreAddedByKey() throws {
    let all = "accuracy,confusion,rmse,r2,parameters,gradient-norm,dead,saturated,0,20"
    let run = try ProgramRun(["train", "--epochs", "20", "--format", "json", "--report", all])
    let objects = try run.lines.map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(objects.count == 2)
    for object in objects {
      let confusion = try #require(object["testConfusion"] as? [[Int]])
      #expect(confusion.joined().reduce(0, +) == 250)
      let right = Double(confusion[0][0] + confusion[1][1]) / 250
      #expect(right == object["testAccuracy"] as? Double)
      #expect(object["parameters"] as? Int == 25 && object["testRMSE"] is NSNull)
      #expect((object["gradientNorm"] as? [Double])?.count == 3)
      #expect((object["dead"] as? [Double])?.count == 2)
      #expect((object["saturated"] as? [Double])?.count == 2)
    }
    let plane = try ProgramRun(
      line: "train --dataset reg-plane --epochs 50 --report 50,rmse,r2 --format json")
    let line = try #require(plane.lines.first)
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    let (loss, rmse) = (object["testLoss"] as? Double ?? 0, object["testRMSE"] as? Double ?? 0)
    #expect(abs(rmse * rmse / 2 - loss) < 1e-12)
    #expect((object["trainR2"] as? Double ?? 0) > 0.9)
    let text = try ProgramRun(line: "train --epochs 1 --report 1,confusion,parameters")
    #expect(text.lines.count == 9 && text.output.contains("parameters: 25"), "\(text.output)")
  }

  @Test func theGoalEndsTheRun() throws {
    let goal = "test-loss<0.05,train-accuracy>=0.9"
    let reached = try ProgramRun(["train", "--until", goal, "--report", "0,500"])
    #expect(reached.status == 0 && reached.lines.count == 3, "\(reached.errors)")
    let epoch = try #require(reached.lines.last?.split(separator: " ").first.flatMap { Int($0) })
    #expect(epoch > 10 && epoch < 200)
    #expect(reached.errors.hasSuffix("is reached at epoch \(epoch).\n"))
    let short = try ProgramRun(["train", "--until", goal, "--epochs", "\(epoch - 1)"])
    #expect(short.status == 1 && short.errors.contains("is not reached in \(epoch - 1) epochs"))
    let plain = try ProgramRun(line: "train --dataset reg-plane --until accuracy>0.9")
    #expect(plain.status == 64 && plain.errors.contains("no accuracy"))
  }

  @Test(arguments: [("train", "4,3,2"), ("play", "none"), ("minimize", "1-2,1-2,1")])
  func aListOfActivationsIsAsLongAsTheLayers(command: String, hidden: String) throws {
    let run = try ProgramRun([command, "--hidden", hidden, "--activation", "relu,sigmoid"])
    #expect(run.status == 64 && run.output.isEmpty)
    #expect(run.errors.contains("give one for all, or one for each"), "\(run.errors)")
    let good = try ProgramRun(line: "train --epochs 1 --activation relu,sigmoid")
    #expect(good.isClean)
  }

  @Test func theDiskOfTheProgramIsNotNeeded() throws {
    let scratch = try ScratchFolder()
    let copy = scratch.url.appending(path: "renamed")
    try FileManager.default.copyItem(at: ProgramRun.program, to: copy)
    let run = try ProgramRun(
      ["train", "--dataset", "nand", "--epochs", "1"], program: copy, folder: scratch.url)
    #expect(run.isClean && run.lines.count == 3, "\(run.errors)")
  }

  private static func options(_ config: PageRecording.Config) -> [String] {
    let shape = config.networkShape.map(String.init).joined(separator: ",")
    let options = [
      "--dataset", config.dataset, "--hidden", shape.isEmpty ? "none" : shape,
      "--activation", config.activation, "--learning-rate", "\(config.learningRate)",
      "--batch-size", "\(config.batchSize)", "--noise", "\(Int(config.noise))",
      "--train-percent", "\(config.percTrainData)",
      "--features", config.inputs.joined(separator: ","),
      "--regularization", config.regularization,
      "--regularization-rate", "\(config.regularizationRate)", "--seed", config.seed,
    ]
    return options + (config.initZero ? ["--init-zero"] : [])
  }

  /// Alike within the tolerance, relative for numbers above 1; what is not finite by its kind.
  private static func isSame(_ value: Double?, _ page: Double?) -> Bool {
    guard let value, let page else { return value == nil && page == nil }
    guard page.isFinite else { return page.isNaN ? value.isNaN : value == page }
    return abs(value - page) <= lossTolerance * max(1, abs(page))
  }
}

/// One line of `--format json`.
private struct JSONReport: Decodable {
  let epoch: Int
  let trainLoss: Double
  let testLoss: Double
  let trainAccuracy: Double?
  let testAccuracy: Double?

  init(_ line: String) throws {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "Infinity", negativeInfinity: "-Infinity", nan: "NaN")
    self = try decoder.decode(Self.self, from: Data(line.utf8))
  }
}
