import Kernels
import Testing

@Suite("Functions of layers")
struct KernelFunctionTests {
  static func network(_ functions: [KernelFunction]) -> [KernelLayer] {
    functions.map {
      KernelLayer(
        sources: 2, neurons: 2, function: $0, weights: [1, 2, 3, 4], biases: [0, 0])
    }
  }

  @Test("softmax trains as the output")
  func softmaxOutput() {
    let network = Self.network([.tanh, .softmax])
    #expect(SmallTrainer<Double>(network).layers.map(\.function) == [.tanh, .softmax])
  }

  @Test("softmax is refused in a hidden layer of a small network")
  func hiddenSoftmax() async {
    await #expect(processExitsWith: .failure) {
      _ = SmallTrainer<Double>(KernelFunctionTests.network([.softmax, .tanh]))
    }
  }

  @Test("softmax is refused in a hidden layer of networks in lanes")
  func hiddenSoftmaxInLanes() async {
    await #expect(processExitsWith: .failure) {
      _ = LaneTrainer<Double>([KernelFunctionTests.network([.softmax, .tanh])])
    }
  }

  @Test("softmax is refused in a hidden layer of a wide network")
  func hiddenSoftmaxInWide() async {
    await #expect(processExitsWith: .failure) {
      _ = WideTrainer<Float>(KernelFunctionTests.network([.softmax, .tanh]), maxBatch: 1)
    }
  }

  @Test("the exponential is no activation")
  func exponential() async {
    await #expect(processExitsWith: .failure) {
      _ = SmallTrainer<Double>(KernelFunctionTests.network([.exponential]))
    }
  }
}
