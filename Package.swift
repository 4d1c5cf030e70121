// swift-tools-version: 6.0
import PackageDescription

let package = Package(
  name: "nnplay",
  targets: [
    .target(name: "TerminalUI"),
    .target(name: "NeuralCore"),
    .target(
      name: "TestSupport", dependencies: ["TerminalUI"], path: "Tests/TestSupport",
      exclude: ["Fixtures"]),
    .testTarget(
      name: "TerminalUITests", dependencies: ["TerminalUI", "TestSupport"], exclude: ["Goldens"]),
    .testTarget(name: "NeuralCoreTests", dependencies: ["NeuralCore", "TestSupport"]),
  ]
)
