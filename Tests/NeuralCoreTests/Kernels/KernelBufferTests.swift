import Testing

@testable import NeuralCore

@Suite("Kernel memory")
struct KernelBufferTests {
  @Test("starts as zeros on a cache line", arguments: [0, 1, 100, 1 << 20])
  func zeros(count: Int) {
    let buffer = KernelBuffer<Float>(count: count)
    #expect(buffer.count == count && UInt(bitPattern: buffer.start) % 64 == 0)
    #expect(buffer[0..<count].allSatisfy { $0 == 0 })
  }

  @Test("hands out copies that outlive it")
  func copies() {
    let copy: [Double] = {
      let buffer = KernelBuffer<Double>(count: 1000)
      for index in 0..<1000 { buffer[index] = Double(index) }
      return buffer[10..<900]
    }()
    #expect(copy == (10..<900).map(Double.init))
  }
}
