@testable import ArchitectureSearch
import DataSources
import Experiments
import NeuralCore
import Testing

@Suite struct WrittenQuestionTests {
  private static let questionChanges: [@Sendable (inout SearchQuestion) -> Void] = [
    { $0.hidden = [[3]] }, { $0.hidden = [[3, 4]] }, { $0.seeds = ["1", "2"] }, { $0.epochs = 41 },
    { $0.mustHold = true }, { $0.reliability = 0.8 }, { $0.order = .parameters },
    { $0.stopsEarly = true }, { $0.variedOptions = ["activation"] },
    { $0.target = TrainingGoal(.testLoss, .atMost, 0.99) },
  ]

  /// A change of each field of an experiment, but layers and seed, and of what is within it.
  private static let experimentChanges: [(String, @Sendable (inout Experiment) -> Void)] = [
    ("dataset", { $0.dataset = .generator(.xor) }), ("features", { $0.features = [.x] }),
    ("activations", { $0.activations = [.relu] }), ("batchSize", { $0.batchSize = 11 }),
    ("points", { $0.points = 100 }),
    ("noise", { $0.noise = 5 }), ("trainPercent", { $0.trainPercent = 40 }),
    ("dataSeed", { $0.dataSeed = "1" }), ("initializer", { $0.initializer = .zero }),
    ("optimizer", { $0.optimizer.learningRate = 0.1 }),
    ("optimizer", { $0.optimizer.regularization = .l1 }),
    ("optimizer", { $0.optimizer.regularizationRate = 0.1 }),
    ("optimizer", { $0.optimizer.method = .adam }), ("optimizer", { $0.optimizer.momentum = 0.5 }),
    ("optimizer", { $0.optimizer.squareDecay = 0.5 }), ("optimizer", { $0.optimizer.beta1 = 0.5 }),
    ("optimizer", { $0.optimizer.beta2 = 0.5 }), ("optimizer", { $0.optimizer.epsilon = 0.5 }),
    ("optimizer", { $0.optimizer.weightDecay = 0.5 }),
    ("outputChoice", { $0.outputChoice = .linear }), ("lossChoice", { $0.lossChoice = .huber }),
    ("schedule", { $0.schedule = .cosine(epochs: 9) }), ("shuffle", { $0.shuffle = .epoch }),
    ("dropout", { $0.dropout = 0.5 }), ("hasBiases", { $0.hasBiases = false }),
    ("precision", { $0.precision = .float }), ("frozenLayers", { $0.frozenLayers = [1] }),
  ]

  private static func changed(_ change: (inout Experiment) -> Void) -> SearchQuestion {
    var question = Questions.tiny()
    var experiment = question.variations[0].experiment
    change(&experiment)
    question.variations = [SearchVariation(experiment: experiment)]
    return question
  }

  private static func file(labels: [Double], name: String = "a.csv") -> DatasetSource {
    let numbers = labels.indices.flatMap { [Double($0), 1.0] }
    return .file(
      Dataset(
        name: name, title: name, columns: [.plane("x"), .plane("y")],
        rows: Rows(width: 2, numbers),
        target: .classes(labels.map { $0 < 0 ? 0 : 1 }, names: ["-1", "+1"])))
  }

  @Test func everyPartOfTheQuestionCounts() {
    var questions = [Questions.tiny()] + Self.experimentChanges.map { Self.changed($0.1) }
    for change in Self.questionChanges {
      questions.append(Questions.tiny())
      change(&questions[questions.count - 1])
    }
    let written = Set(questions.map { WrittenQuestion($0).object.line })
    #expect(written.count == questions.count)
  }

  /// A field that has no key would let two questions pass for one.
  @Test func everyFieldOfAnExperimentHasAChangeHere() {
    let experiment = Experiment(dataset: .generator(.circle))
    let fields = Mirror(reflecting: experiment).children.compactMap(\.label)
    #expect(
      Set(fields).subtracting(["hidden", "seed", "goal"]) == Set(Self.experimentChanges.map(\.0)))
    #expect(Mirror(reflecting: experiment.optimizer).children.count == 10)
    // The layers have two changes, and the variations none but those of an experiment.
    #expect(Mirror(reflecting: Questions.tiny()).children.count == Self.questionChanges.count)
  }

  /// One list must not pass for a part of the next.
  @Test func listsEndWhereTheyEnd() {
    let one = Questions.tiny(hidden: (1...8).map { [$0] }, seeds: 16)
    var other = Questions.tiny(hidden: (1...16).map { [$0] }, seeds: 8)
    #expect(WrittenQuestion(one) != WrittenQuestion(other))
    other = one
    other.hidden = (1...8).map { [$0] } + [[9]]
    other.seeds.removeLast()
    #expect(WrittenQuestion(one) != WrittenQuestion(other))
  }

  @Test func layersAndSeedOfTheExperimentDoNotCount() {
    let question = Self.changed {
      $0.hidden = [8]
      $0.seed = "other"
    }
    #expect(WrittenQuestion(question) == WrittenQuestion(Questions.tiny()))
  }

  /// Labels that changed places differ in signs alone.
  @Test func aFileCountsByItsPoints() {
    let (one, moved, other) = (
      Self.file(labels: [1, -1, 1]), Self.file(labels: [1, -1, 1], name: "b.csv"),
      Self.file(labels: [-1, 1, 1])
    )
    let written = [one, moved, other].map { source in
      WrittenQuestion(Self.changed { $0.dataset = source })
    }
    #expect(written[0] == written[1] && written[0] != written[2])
  }

  /// A journal from before a key was there is the journal of a question that leaves it alone.
  @Test func anAbsentKeyStandsForItsStandard() throws {
    let experiment = Experiment(dataset: .generator(.circle))
    // What journals were written under: a standard that changes would make other questions of them.
    #expect(
      JSONValue.object(ExperimentKeys.all.map { .init($0.name, $0.standard ?? .text("")) }).line
        == #"{"learningRate":0.03,"activation":"tanh","regularization":"none","#
        + #""regularizationRate":0,"batchSize":10,"noise":0,"trainPercent":50,"#
        + #""features":["x","y"],"dataset":"circle","points":null,"dataSeed":null,"#
        + #""initZero":false,"output":"auto","#
        + #""loss":"auto","optimizer":"sgd","momentum":0.9,"rmspropDecay":0.99,"beta1":0.9,"#
        + #""beta2":0.999,"epsilon":1e-08,"weightDecay":0.01,"schedule":"constant","#
        + #""shuffle":"once","dropout":0,"initialWeights":"playground","noBiases":false,"freeze":null,"#
        + #""precision":"auto"}"#)
    let written = WrittenQuestion(Self.changed { $0 = experiment })
    guard case .object(let members) = written.object else { return }
    for key in WrittenQuestion.keys where key.standard != nil {
      let without = JSONValue.object(members.filter { $0.name != key.name })
      #expect(
        (WrittenQuestion(without) == written) == (written.object[key.name] == key.standard),
        "\(key.name)")
    }
    let bare = written.object.replacing("experiment", with: .object([]))
    #expect(WrittenQuestion(bare) == written)
  }

  @Test func anUnknownKeyMakesAnotherQuestion() throws {
    let written = WrittenQuestion(Questions.tiny())
    guard case .object(let members) = written.object else { return }
    let more = try #require(WrittenQuestion(.object(members + [.init("momentum", .bool(true))])))
    #expect(more != written)
  }

  @Test func thePlanReadsBack() throws {
    for change in Self.questionChanges {
      var question = Questions.tiny(hidden: [[], [4, 2], [3]])
      change(&question)
      if !question.variedOptions.isEmpty {
        question.variations = ["x", "y"].map { value in
          var variation = Experiment(dataset: Self.file(labels: [1, -1]))
          variation.features = value == "x" ? [.x] : [.x, .y, .xSquared]
          return SearchVariation(values: [value], experiment: variation)
        }
      }
      let text = WrittenQuestion(question).object.line
      let read = try #require(JSONValue.value(of: text).flatMap(WrittenQuestion.init))
      #expect(SearchPlan(read) == question.plan())
    }
  }

  @Test(arguments: [
    ("hidden", JSONValue.text("3 0")), ("hidden", .text("")), ("hidden", .text("3,9999")),
    ("seeds", .integer(0)), ("seeds", .integer(1 << 40)), ("epochs", .number(1e300)),
    ("reliably", .number(.nan)), ("target", .text("x")), ("order", .text("size")),
    ("variations", .list([])), ("vary", .list([.text("noise")])), ("seedsPerPiece", .integer(4)),
  ])
  func whatNoSearchAsksIsNoPlan(name: String, value: JSONValue) throws {
    let object = WrittenQuestion(Questions.tiny()).object.replacing(name, with: value)
    let question = try #require(WrittenQuestion(object))
    #expect(SearchPlan(question) == nil)
  }
}
