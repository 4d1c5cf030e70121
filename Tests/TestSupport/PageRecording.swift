import Foundation

/// One run of the TensorFlow Playground page, as recorded in `Fixtures/tf-playground`.
///
/// Weights are `w[neuron][source]`; NaN and infinities are read from their names.
public struct PageRecording: Decodable, Sendable {
  /// What the page was asked to run.
  public struct Config: Decodable, Sendable {
    /// The page's link after the `#`.
    public let hash: String
    /// The seed of the random stream.
    public let seed: String
    /// `classification` or `regression`.
    public let problem: String
    /// The name of the data set.
    public let dataset: String
    /// The noise in percent.
    public let noise: Double
    /// The share of the points that is trained on, in percent.
    public let percTrainData: Int
    /// The samples of a batch.
    public let batchSize: Int
    /// The learning rate.
    public let learningRate: Double
    /// The activation of the hidden layers.
    public let activation: String
    /// The activation of the output.
    public let outputActivation: String
    /// `none`, `L1` or `L2`.
    public let regularization: String
    /// The regularization's rate.
    public let regularizationRate: Double
    /// The neurons of each hidden layer.
    public let networkShape: [Int]
    /// The names of the features.
    public let inputs: [String]
    /// Whether all weights start at zero.
    public let initZero: Bool
    /// The number of points.
    public let numSamples: Int
  }

  /// The weights and biases of one layer.
  public struct Layer: Decodable, Sendable {
    /// A weight for each neuron and each of its sources.
    public let w: [[Double]]
    /// A bias for each neuron.
    public let b: [Double]
  }

  /// The losses and accuracies after an epoch; accuracies are nil for regression.
  public struct Epoch: Decodable, Sendable {
    /// The number of finished epochs.
    public let epoch: Int
    /// The loss over the training points.
    public let lossTrain: Double
    /// The loss over the test points.
    public let lossTest: Double
    /// The share of training points on the right side.
    public let accTrain: Double?
    /// The share of test points on the right side.
    public let accTest: Double?
    /// The links that L1 regularization has cut.
    public let deadLinks: Int
  }

  /// Sums over points in their order.
  public struct Summary: Decodable, Sendable {
    /// The number of points.
    public let n: Int
    /// The sum of x.
    public let sumX: Double
    /// The sum of y.
    public let sumY: Double
    /// The sum of the labels.
    public let sumLabel: Double
    /// The number of points with a label above zero.
    public let positives: Int
  }

  /// The network's output over the plane: row r at y = 6 - 12 r / 9, column c at x = -6 + 12 c / 9.
  public struct Grid: Decodable, Sendable {
    /// Ten rows of ten outputs.
    public let rows: [[Double]]
  }

  /// The run's name, which is its file's.
  public let name: String
  /// What was run.
  public let config: Config
  /// The first ten training points as x, y, label.
  public let trainFirst10: [[Double]]
  /// The first ten test points as x, y, label.
  public let testFirst10: [[Double]]
  /// Sums over the training points.
  public let trainSummary: Summary
  /// Sums over the test points.
  public let testSummary: Summary
  /// The layers before training.
  public let initial: [Layer]
  /// The losses at round epochs.
  public let epochs: [Epoch]
  /// The layers after epoch 1.
  public let weightsEpoch1: [Layer]
  /// The layers after epoch 10.
  public let weightsEpoch10: [Layer]
  /// The layers after epoch 500.
  public let weightsFinal: [Layer]
  /// The output over the plane at epoch 500.
  public let grid10: Grid

  /// The names of the recorded runs.
  public static let names = [
    "circle_L1_0.01", "circle_L2_0.003", "circle_batch30", "circle_initZero", "circle_noise25",
    "circle_perc20", "circle_seed_hello", "default", "diverge_regplane_relu_lr3",
    "gauss_linear_none", "reggauss_tanh_63", "regplane_linear_none", "spiral_tanh_888",
    "xor_relu_4",
  ]

  /// Reads the run of that name.
  public static func load(_ name: String) throws -> PageRecording {
    try PageFixtures.decode(PageRecording.self, from: "\(name).json")
  }
}
