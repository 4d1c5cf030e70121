import DataSources
import NeuralCore
import TestSupport
import Testing

@testable import Experiments

/// A link becomes an experiment, and that the same link.
@Suite struct PlaygroundLinkTests {
  @Test(arguments: 0..<500) func linkToExperimentToLinkIsTheIdentity(number: Int) throws {
    var links = RandomLinks(seed: "links \(number)")
    let fragment = links.pairs().joined(separator: "&")
    let link = try PlaygroundLink("#\(fragment)")
    #expect(link.fragment == fragment)
    #expect(link.text == "https://playground.tensorflow.org/#\(fragment)")
    #expect(try PlaygroundLink(link.text) == link)
    #expect(try PlaygroundLink(link.shortText) == link && link.losses(isEdited: false) == nil)
    // The parts put together again are the link, as a program shows it of its own run.
    let again = PlaygroundLink(link.experiment, view: link.view, extras: link.extras)
    #expect(again == link)
  }

  /// Keys in any order, some of them missing, among others: what is there is kept.
  @Test(arguments: 0..<200) func aPartOfALinkIsKept(number: Int) throws {
    var links = RandomLinks(seed: "parts \(number)")
    let pairs = links.some(of: links.pairs())
    let part = pairs.filter { $0 != "x_hide=true" && $0 != "x=false" }
    let link = try PlaygroundLink("#&\(part.joined(separator: "&&"))&unknown=1&foo_hide=true")
    #expect(try PlaygroundLink(link.text) == link && !link.text.contains("foo"))
    #expect(Set(part).isSubset(of: Set(link.fragment.split(separator: "&").map(String.init))))
  }

  /// Names and values of each key are held to those of recorded runs, whose points, weights and
  /// losses other tests hold to the page's.
  @Test(arguments: PageRecording.names) func aRecordedLinkIsItsRuns(name: String) throws {
    let config = try PageRecording.load(name).config
    let experiment = try PlaygroundLink(config.hash).experiment
    #expect(experiment.dataset.name == config.dataset && experiment.seed == config.seed)
    #expect(experiment.features.map(\.name) == config.inputs)
    #expect(experiment.hidden == config.networkShape)
    #expect(experiment.activations.map(\.rawValue) == [config.activation])
    #expect(experiment.outputActivation.rawValue == config.outputActivation)
    #expect(experiment.optimizer.method == .sgd && experiment.loss == .squared)
    #expect(experiment.optimizer.learningRate == config.learningRate)
    #expect(experiment.optimizer.regularization.rawValue == config.regularization)
    #expect(experiment.optimizer.regularizationRate == config.regularizationRate)
    #expect(experiment.batchSize == config.batchSize && experiment.noise == Int(config.noise))
    #expect(experiment.trainPercent == config.percTrainData)
    #expect(experiment.initializer == (config.initZero ? .zero : .playground))
  }

  @Test func theStandardLinkIsThePagesOwn() throws {
    let fragment =
      "activation=tanh&batchSize=10&dataset=circle&regDataset=reg-plane&learningRate=0.03"
      + "&regularizationRate=0&noise=0&networkShape=4,2&seed=0.12345&showTestData=false"
      + "&discretize=false&percTrainData=50&x=true&y=true&xTimesY=false&xSquared=false"
      + "&ySquared=false&cosX=false&sinX=false&cosY=false&sinY=false&collectStats=false"
      + "&problem=classification&initZero=false&hideText=false"
    let link = PlaygroundLink(Experiment(dataset: .generator(.circle)))
    #expect(link.fragment == fragment)
    #expect(link.shortText == "https://playground.tensorflow.org/#seed=0.12345")
    for text in ["#", "https://playground.tensorflow.org", "http://playground.tensorflow.org/"] {
      #expect(try PlaygroundLink(text) == link)
    }
  }

  /// The experiment of a link, as words of a command line that options come after.
  @Test(arguments: 0..<100) func itsWordsDescribeItsExperiment(number: Int) throws {
    var links = RandomLinks(seed: "words \(number)")
    let link = try PlaygroundLink(links.pairs().joined(separator: "&"))
    #expect(try ExperimentWords(link).experiment() == link.experiment)
  }

  /// What one changes while the link is open goes into it; the other kind of problem stays.
  @Test func aChangeKeepsTheRest() throws {
    let text = "#dataset=xor&regDataset=reg-gauss&problem=regression&tutorial=a&noise_hide=true"
    let link = try PlaygroundLink(text)
    #expect(link.experiment.dataset == .generator(.regGauss))
    var experiment = link.experiment
    try experiment.set(.dataset, to: .dataset(.generator(.spiral)))
    let changed = PlaygroundLink(experiment, view: link.view, extras: link.extras).fragment
    #expect(changed.contains("&dataset=spiral&regDataset=reg-gauss&"))
    #expect(changed.contains("&tutorial=a&problem=classification&"))
    #expect(changed.hasSuffix("&noise_hide=true"))
  }
}
