import NeuralCore

extension DatasetGenerator.Entry {
  private static let pixelCount = 4
  /// The mean from which on a picture is bright.
  private static let threshold = 0.5

  /// Pictures of four pixels, each from 0 to 1, bright where their mean is at least 0.5.
  ///
  /// Every other one is bright: one of the wrong kind is drawn anew. Noise moves the mean by which they
  /// are labelled.
  static let brightness = Self(
    title: "brightness", summary: "pictures of four pixels, dark or bright in the mean",
    problem: .classification, count: 500, classNames: ["dark", "bright"],
    columns: (1...pixelCount).map { Column(name: "pixel \($0)") }, scaleRule: ScaleRule.none
  ) { count, noise, stream in
    var (numbers, labels): ([Double], [Double]) = ([], [])
    for picture in 0..<count {
      let isBright = picture % 2 == 1
      let pixels = drawPixels(isBright: isBright, &stream)
      let mean = pixels.reduce(0, +) / Double(pixelCount)
      let noisy = mean + stream.uniform(-threshold, threshold) * noise
      numbers += pixels
      labels.append(noisy >= threshold ? 1 : -1)
    }
    return (numbers, labels)
  }

  private static func drawPixels(isBright: Bool, _ stream: inout RandomStream) -> [Double] {
    while true {
      let pixels = (0..<pixelCount).map { _ in stream.uniform(0, 1) }
      let sum = pixels.reduce(0, +)
      if (sum >= threshold * Double(pixelCount)) == isBright { return pixels }
    }
  }
}
