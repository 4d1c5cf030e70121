import ArchitectureSearch
import DataSources
import Experiments
import NeuralCore
import Testing

@Suite struct FingerprintTests {
  private static let changes: [@Sendable (inout SearchQuestion) -> Void] = [
    { $0.hidden = [[3]] }, { $0.hidden = [[3, 4]] }, { $0.seeds = ["1", "2"] }, { $0.epochs = 41 },
    { $0.mustHold = true }, { $0.reliability = 0.8 }, { $0.order = .parameters },
    { $0.stopsEarly = true }, { $0.variedOptions = ["activation"] },
    { $0.target = SearchTarget(measure: .testLoss, comparison: .atMost, value: 0.99) },
    { change(&$0) { $0.activation = .relu } }, { change(&$0) { $0.batchSize = 11 } },
    { change(&$0) { $0.dataset = .generator(.xor) } }, { change(&$0) { $0.dataSeed = "1" } },
    { change(&$0) { $0.features = [.x] } }, { change(&$0) { $0.initializer = .zero } },
    { change(&$0) { $0.noise = 5 } }, { change(&$0) { $0.optimizer.learningRate = 0.1 } },
    { change(&$0) { $0.trainPercent = 40 } },
  ]

  private static func change(_ question: inout SearchQuestion, _ body: (inout Experiment) -> Void) {
    var experiment = question.variations[0].experiment
    body(&experiment)
    question.variations = [SearchVariation(experiment: experiment)]
  }

  @Test func everyPartOfTheQuestionCounts() {
    let prints = Self.changes.map { change in
      var question = Questions.tiny()
      change(&question)
      return question.fingerprint
    }
    #expect(Set(prints + [Questions.tiny().fingerprint]).count == prints.count + 1)
    #expect(Questions.tiny().fingerprint == Questions.tiny().fingerprint)
  }

  @Test func layersAndSeedOfTheExperimentDoNot() {
    var question = Questions.tiny()
    Self.change(&question) {
      $0.hidden = [8]
      $0.seed = "other"
    }
    #expect(question.fingerprint == Questions.tiny().fingerprint)
  }
}
