import DataSources
import Testing

@testable import Experiments

/// The page's tolerance, and what it does not take.
@Suite struct LinkReadingTests {
  @Test(arguments: [
    "activation=swish", "activation=TANH", "activation=toString", "activation", "activation=",
    "learningRate=abc", "learningRate=NaN", "learningRate=%20", "learningRate=1e", "batchSize=ten",
    "noise=NaN", "percTrainData=nan", "dataset=moons", "dataset=reg-plane", "regDataset=circle",
    "problem=Regression", "networkShape=4,x", "networkShape", "networkShape=NaN", "seed=", "seed",
    "regularization=l1", "regularization=none", "initZero=false", "showTestData=", "x", "x=",
    "__proto__=1", "constructor=2", "=", "&&&", "====", "activation==relu", "_hide=true",
    "cosX_hide", "numNodes0_hide=true", "numNodes13_hide=true", "a=b=c",
  ])
  func whatThePageDoesNotKnowLeavesTheStandard(fragment: String) throws {
    #expect(try PlaygroundLink("#\(fragment)") == .standard)
  }

  @Test(arguments: [
    ("activation=relu&activation=sigmoid", "activation=sigmoid"),
    ("activation=relu&activation=swish", "activation=tanh"),
    ("activation=relu&activation", "activation=tanh"),
    ("networkShape=", "networkShape="), ("networkShape=%20", "networkShape="),
    ("networkShape=4%2C2%2c1", "networkShape=4,2,1"), ("networkShape=0x8,1e1", "networkShape=8,10"),
    ("networkShape=4096", "networkShape=4096"), ("batchSize=31", "batchSize=31"),
    ("learningRate=.5", "learningRate=0.5"), ("learningRate=+1e-3", "learningRate=0.001"),
    ("learningRate=0.05=7", "learningRate=0.05"), ("noise=-5", "noise=0"), ("noise=81", "noise=50"),
    ("x=0&showTestData=no", "x=true"), ("y=false", "y=false"), ("y=FALSE", "y=true"),
    ("seed= a b\u{E9}<>", "seed=%20a%20b%C3%A9%3C%3E"), ("seed=a\n\tb", "seed=ab"),
    ("seed=a%2", "seed=a%2"), ("seed=1#2", "seed=1#2"), ("tutorial=T", "tutorial=T"),
    ("playButton_hide=1&playButton_hide=true", "playButton_hide=true"),
    ("noise_hide=true&noise_hide=TRUE", "noise_hide=false"),
  ])
  func valuesAreReadAsThePageReadsThem(fragment: String, pair: String) throws {
    let link = try PlaygroundLink("https://playground.tensorflow.org/#\(fragment)")
    #expect(link.fragment.split(separator: "&").contains(Substring(pair)), "\(link.fragment)")
  }

  @Test func aHiddenFeatureIsNoneOfTheNetworks() throws {
    let link = try PlaygroundLink("#x_hide=true&xSquared=true&sinY_hide=true&xTimesY_hide=false")
    #expect(link.experiment.features == [.y, .xSquared])
    #expect(link.fragment.contains("&x=true&y=true&"))
  }

  private static let shape = "nnplay takes up to 12 layers of 1 to 4096 neurons."

  @Test(arguments: [
    ("networkShape=1,1,1,1,1,1,1,1,1,1,1,1,1", "the link's networkShape is 1,1", shape),
    ("networkShape=4,,2", "the link's networkShape is 4,,2;", shape),
    ("networkShape=-1", "the link's networkShape is -1;", shape),
    ("networkShape=2.5", "the link's networkShape is 2.5;", shape),
    ("networkShape=1e99", "the link's networkShape is 1e99;", shape),
    ("networkShape=Infinity", "the link's networkShape is Infinity;", shape),
    ("batchSize=0", "the link's batchSize is 0;", "whole numbers from 1 to 100000."),
    ("batchSize=2.5", "the link's batchSize is 2.5;", "whole numbers from 1 to 100000."),
    ("learningRate=-1", "the link's learningRate is -1;", "numbers from 0 to 1000000."),
    ("learningRate=1e999", "the link's learningRate is 1e999;", "numbers from 0 to 1000000."),
    ("regularizationRate=-Infinity", "is -Infinity;", "numbers from 0 to 1000000."),
    ("noise=60", "the link's noise is 60;", "whole numbers from 0 to 50."),
    ("noise=12.5", "the link's noise is 12.5;", "whole numbers from 0 to 50."),
    ("percTrainData=0", "the link's percTrainData is 0;", "whole numbers from 1 to 100."),
    ("x=false&y=false", "the link gives the network no feature;", "sinX, sinY."),
    ("x_hide=true&y_hide=true", "the link gives the network no feature;", "sinX, sinY."),
  ])
  func whatIsBeyondTheLimitsIsRefused(fragment: String, start: String, end: String) {
    let error = #expect(throws: DataError.self) { try PlaygroundLink("#\(fragment)") }
    let sentence = error?.description ?? ""
    #expect(
      error?.exitCode == 64 && sentence.contains(start) && sentence.hasSuffix(end), "\(sentence)")
  }

  private static func isTame(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { !$0.steersTerminals }
  }

  @Test(arguments: [
    "", "  ", "relu", "https://example.com/", "http://playground.tensorflow.example/", "spiral",
    "https://playground.tensorflow.organic/", "\u{1B}]0;title\u{7}",
  ])
  func whatIsNoLinkIsRefused(text: String) {
    let error = #expect(throws: DataError.self) { try PlaygroundLink(text) }
    #expect(error?.exitCode == 64)
    let sentence = error?.description ?? ""
    #expect(
      sentence.hasSuffix("give a link of playground.tensorflow.org, or what stands after its #."))
    #expect(Self.isTame(sentence))
  }

  @Test(arguments: [
    "#activation=relu", "HTTPS://PLAYGROUND.TENSORFLOW.ORG/#activation=relu", "activation=relu",
    "playground.tensorflow.org/#activation=relu", "https://example.com/a?b=c#activation=relu",
    "http://localhost:5000/#activation=relu", " #activation=relu\n",
  ])
  func anyAddressWithASharpIsOne(text: String) throws {
    #expect(try PlaygroundLink(text).experiment.activations == [.relu])
  }

  @Test func wordsOfACommandLineAreLinksOrNot() {
    for word in [
      "#", "#seed=1", "http://a/#b", "playground.tensorflow.org", "seed=1&x=false", "tutorial=",
      "playButton_hide=true",
    ] {
      #expect(PlaygroundLink.isLink(word), "\(word)")
    }
    for word in ["spiral", "a.csv", "./seed=1", "a=b", "httpx", "=", "foo_hide=true", ""] {
      #expect(!PlaygroundLink.isLink(word), "\(word)")
    }
  }

  /// A sentence or an experiment, whatever comes, and nothing that a terminal would obey.
  @Test(arguments: [
    String(repeating: "a", count: 1 << 20), "#" + String(repeating: "&", count: 60_000),
    "#" + String(repeating: "x_hide=true&", count: 5_000),
    "#networkShape=" + String(repeating: "1,", count: 30_000),
    "#networkShape=" + String(repeating: "9", count: 60_000),
    "#learningRate=1" + String(repeating: "0", count: 60_000),
    "#seed=" + String(repeating: "\u{1B}[2J", count: 10_000), "#seed=\u{0}\u{1B}]52;c;YQ==\u{7}",
    "#tutorial=\u{202E}\u{9B}31m", "#noise=\u{1B}[31m", "#batchSize=-0", "#seed=\u{FFFF}\u{10FFFF}",
    "\u{1B}[2J#x=1", "#%00=%1B&dataset=%1B%5B2J", "#networkShape=%1B,%00", "#learningRate=-%1B",
  ])
  func hostileTextDoesNoHarm(text: String) {
    do {
      let link = try PlaygroundLink(text)
      #expect(link.text.utf8.allSatisfy { 0x21...0x7E ~= $0 })
      #expect(try PlaygroundLink(link.text) == link || link.text.utf8.count > LinkText.longest)
    } catch {
      let sentence = "\(error)"
      #expect(error.exitCode == 64 && sentence.count < 200, "\(sentence)")
      #expect(Self.isTame(sentence), "\(sentence)")
    }
  }
}
