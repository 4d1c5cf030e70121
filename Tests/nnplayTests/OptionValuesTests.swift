import TestSupport
import Testing

/// A bad value gets exit code 64 and one sentence that names the option and what is allowed.
@Suite struct OptionValuesTests {
  private static let widths = "give up to 12 layers of 1 to 4096 neurons such as 4,2, or none."
  private static let features = "name one or more of x, y, xSquared, ySquared, xTimesY, sinX, sinY."

  private static let report =
    "give epochs separated by commas such as 0,1,2,5,10,500, and any of accuracy, confusion, rmse, r2, "
    + "parameters, gradient-norm, dead, saturated."

  /// Option, bad value, what is said of it.
  private static let shared: [(option: String, value: String, remedy: String)] = [
    ("--hidden", "4,x", widths), ("--hidden", "0", widths), ("--hidden", "4097", widths),
    ("--hidden", "-1", widths), ("--hidden", "4,,2", widths),
    ("--hidden", "1,1,1,1,1,1,1,1,1,1,1,1,1", widths), ("--hidden", "99999999999999999999", widths),
    ("--activation", "tnh", "did you mean tanh?"),
    ("--activation", "softmax", "softmax is for the output: --output softmax."),
    ("--activation", "softmac", "did you mean softplus?"),
    (
      "--activation", "maxout",
      "give one of tanh, relu, sigmoid, linear, step, leaky-relu, elu, softplus, swish, gelu, sine."
    ),
    ("--activation", "leakyrelu", "did you mean leaky-relu?"),
    ("--learning-rate", "fast", "give a number from 0 to 1000000."),
    ("--learning-rate", "-0.1", "give a number from 0 to 1000000."),
    ("--learning-rate", "nan", "give a number from 0 to 1000000."),
    ("--learning-rate", "inf", "give a number from 0 to 1000000."),
    ("--learning-rate", "0x10", "give a number from 0 to 1000000."),
    ("--batch-size", "0", "give a whole number from 1 to 100000."),
    ("--batch-size", "2.5", "give a whole number from 1 to 100000."),
    ("--noise", "51", "give a whole number from 0 to 50."),
    ("--noise", "-1", "give a whole number from 0 to 50."),
    ("--noise", "--hidden", "give a whole number from 0 to 50."),
    ("--train-percent", "0", "give a whole number from 1 to 100."),
    ("--train-percent", "101", "give a whole number from 1 to 100."),
    ("--features", "", features), ("--features", "x,,y", features),
    ("--regularization", "dropout", "give one of none, L1, L2."),
    ("--regularization-rate", "much", "give a number from 0 to 1000000."),
  ]

  @Test(arguments: ["play", "train"], shared.thinnedInDebug(by: 3))
  func bothRefuse(command: String, bad: (option: String, value: String, remedy: String)) throws {
    try Self.expectRefusal(command, bad.option, bad.value, bad.remedy)
  }

  @Test(arguments: [
    ("--theme", "pink", "give one of auto, dark, light."),
    ("--theme", "darc", "did you mean dark?"),
    ("--colors", "3", "give one of auto, 24bit, 256, 16, 8, none."),
    ("--pixels", "fine", "give one of auto, half, quadrant, sextant, octant."),
    ("--palette", "grey", "give one of standard, colour-blind, high-contrast."),
  ])
  func playRefuses(option: String, value: String, remedy: String) throws {
    try Self.expectRefusal("play", option, value, remedy)
  }

  @Test(arguments: [
    ("--epochs", "-1", "give a whole number from 0 to 100000000."),
    ("--epochs", "many", "give a whole number from 0 to 100000000."),
    ("--report", "1,a", report),
    ("--report", "", report),
    ("--format", "xml", "give one of text, json, notes."),
  ])
  func trainRefuses(option: String, value: String, remedy: String) throws {
    try Self.expectRefusal("train", option, value, remedy)
  }

  @Test func datasetsRefuses() throws {
    try Self.expectRefusal("datasets", "--noise", "80", "give a whole number from 0 to 50.")
  }

  @Test(arguments: ["a\nb", "\n", "a\r\nb"]) func aLineBreakInAValueIsNone(value: String) throws {
    let run = try ProgramRun(["train", "--noise", value])
    #expect(run.status == 64 && run.errors.split(whereSeparator: \.isNewline).count == 1)
  }

  @Test(arguments: ["4,2", "none", "64", "1,1,1,1,1,1,1,1,1,1,1,1", "4, 2"])
  func widthsAreTaken(text: String) throws {
    #expect(try ProgramRun(["train", "--epochs", "0", "--hidden", text]).isClean)
  }

  @Test(arguments: [
    ("z", "name one or more of x, y, xSquared, ySquared, xTimesY, sinX, sinY."),
    ("xSquare", "did you mean xSquared?"),
  ]) func theTableSaysWhichFeaturesThereAre(name: String, remedy: String) throws {
    let run = try ProgramRun(["train", "--features", name])
    #expect(run.isExit && run.status == 64 && run.output.isEmpty)
    #expect(run.errors == "nnplay: --features: There is no feature \"\(name)\": \(remedy)\n")
  }

  @Test func anyTextIsASeed() throws {
    for seed in ["-1", "--paused", "", "ü"] {
      #expect(try ProgramRun(["train", "--epochs", "0", "--seed", seed]).isClean, "\(seed)")
    }
  }

  private static func expectRefusal(
    _ command: String, _ option: String, _ value: String, _ remedy: String
  ) throws {
    let run = try ProgramRun([command, option, value])
    #expect(run.isExit && run.status == 64 && run.output.isEmpty)
    let start = "nnplay: The value '\(value)' is invalid for '\(option) <"
    #expect(run.errors.hasPrefix(start), "\(run.errors)")
    #expect(run.errors.hasSuffix(">': \(remedy)\n"), "\(run.errors)")
    #expect(run.errors.split(separator: "\n").count == 1)
  }
}
