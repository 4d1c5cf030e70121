/// The most that is computed between two looks at whatever else there is to do.
package enum WorkSlice {
  /// Multiplications, each with its addition: a few milliseconds' worth on the slowest machines.
  static let products = 4_000_000
  /// What a sample takes besides, in products.
  private static let productsPerSample = 64
  /// The kernels take so many samples at a time.
  private static let block = 32

  /// How many times `products` a slice may hold where that has proved to take no longer.
  package static let scales = 1...64

  /// How many samples a slice holds, whole blocks and at least one, where each goes `passes` times
  /// through so many parameters.
  static func samples(parameters: Int, passes: Int, scale: Int = 1) -> Int {
    let most = scale * products / (passes * parameters + productsPerSample)
    return max(block, most / block * block)
  }
}
