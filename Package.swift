// swift-tools-version: 6.0
import PackageDescription

let package = Package(
  name: "nnplay",
  products: [.executable(name: "nnplay", targets: ["nnplay"])],
  dependencies: [
    // Commands, options, help and exit codes.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .target(name: "CNcurses"),
    // Compressed data files.
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "TerminalUI"),
    .target(name: "CKernels"),
    .target(name: "NeuralCore", dependencies: ["CKernels"]),
    .target(
      name: "CursesTerminal", dependencies: ["CNcurses", "TerminalUI"],
      exclude: ["nnplay.ti"]),
    .target(
      name: "DataSources",
      dependencies: ["CZlib", "NeuralCore"],
      // The gates travel inside the program, so that they are found wherever it is installed.
      resources: [.embedInCode("Resources")]),
    .target(
      name: "Experiments", dependencies: ["NeuralCore", "DataSources"],
      // The recipes of the course notes, as texts.
      resources: [.embedInCode("Recipes/Texts")]),
    .target(
      name: "ArchitectureSearch", dependencies: ["NeuralCore", "DataSources", "Experiments"]),
    .target(
      name: "Lessons",
      dependencies: ["NeuralCore", "DataSources", "Experiments", "ArchitectureSearch"],
      // The lessons, a text each.
      resources: [.embedInCode("Texts")]),
    .target(
      name: "PlaygroundApp",
      dependencies: [
        "TerminalUI", "CursesTerminal", "NeuralCore", "DataSources", "Experiments",
        "ArchitectureSearch", "Lessons",
      ]),
    .executableTarget(
      name: "nnplay",
      dependencies: [
        "TerminalUI", "NeuralCore", "CursesTerminal", "DataSources", "Experiments",
        "ArchitectureSearch", "Lessons", "PlaygroundApp",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    // Times the engine; Tests/Peers/compare.py times other libraries beside it.
    .executableTarget(
      name: "nnbench",
      dependencies: ["NeuralCore", "DataSources", "Experiments", "ArchitectureSearch"]),
    // The program that the tests of CursesTerminal run in a pseudo-terminal.
    .executableTarget(
      name: "TerminalProbe", dependencies: ["CursesTerminal", "TerminalUI"],
      path: "Tests/TerminalProbe"),
    .target(
      name: "TestSupport", dependencies: ["TerminalUI"], path: "Tests/TestSupport",
      exclude: ["Fixtures"]),
    .testTarget(
      name: "TerminalUITests", dependencies: ["TerminalUI", "TestSupport"], exclude: ["Goldens"]),
    .testTarget(
      name: "CursesTerminalTests",
      dependencies: ["CNcurses", "CursesTerminal", "TerminalProbe", "TestSupport", "TerminalUI"]),
    .testTarget(name: "NeuralCoreTests", dependencies: ["NeuralCore", "TestSupport"]),
    .testTarget(name: "DataSourcesTests", dependencies: ["CZlib", "DataSources", "TestSupport"]),
    .testTarget(name: "ExperimentsTests", dependencies: ["Experiments", "TestSupport"]),
    .testTarget(
      name: "ArchitectureSearchTests",
      dependencies: [
        "ArchitectureSearch", "DataSources", "Experiments", "NeuralCore", "TestSupport",
      ]),
    .testTarget(
      name: "LessonsTests",
      dependencies: [
        "ArchitectureSearch", "DataSources", "Experiments", "Lessons", "NeuralCore", "TestSupport",
      ]),
    .testTarget(
      name: "PlaygroundAppTests",
      dependencies: [
        "TerminalUI", "CursesTerminal", "NeuralCore", "DataSources", "Experiments",
        "ArchitectureSearch", "Lessons", "PlaygroundApp", "TestSupport",
      ],
      exclude: ["Goldens"]),
    // Runs the program that is built beside it.
    .testTarget(
      name: "nnplayTests",
      dependencies: [
        "nnplay", "ArchitectureSearch", "DataSources", "Experiments", "Lessons", "NeuralCore",
        "PlaygroundApp", "TerminalUI", "TestSupport",
      ]),
  ]
)
