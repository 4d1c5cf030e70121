/// The keys of the gates, in the order of the help.
extension GatesScreen {
  static let keys = KeyTable<GateCommand>(changing + learning + looking)

  private typealias Row = KeyTable<GateCommand>.Row

  private static let changing: [Row] = [
    Row(
      "arrows", "choose a number, a row",
      [
        (.left, .move(.left), "gates: previous weight or bias"),
        (.right, .move(.right), "gates: next weight or bias"),
        (.up, .move(.up), "gates: row above"), (.down, .move(.down), "gates: row below"),
      ]),
    Row(
      "Tab", "next neuron, else number",
      [
        (.tab, .nextNeuron, "gates: next neuron"),
        (.backTab, .previousNeuron, "gates: previous neuron"),
      ]),
    Row(
      "+ -", "raise, lower the number",
      [
        ("+", .more, "gates: raise the number"), ("=", .more, "gates: raise the number"),
        ("-", .less, "gates: lower the number"),
      ]),
    Row(
      "[ ]", "by smaller, larger steps",
      [("[", .smallerStep, "gates: smaller steps"), ("]", .largerStep, "gates: larger steps")]),
    Row("Enter", "type the number", [(.enter, .type, "gates: type the number")]),
  ]

  private static let learning: [Row] = [
    Row(
      "l space", "teach it one row",
      [
        ("l", .learnRow, "gates: teach one row by the perceptron rule"),
        (" ", .learnRow, "gates: teach one row by the perceptron rule"),
      ]),
    Row("L", "teach it every row", [("L", .learnPass, "gates: teach every row once")]),
    Row(
      "r R u", "zeros, first weights, undo",
      [
        ("r", .startAtZero, "gates: all weights 0"),
        ("R", .startAgain, "gates: the first weights again"),
        ("u", .undo, "gates: undo"),
      ]),
  ]

  private static let looking: [Row] = [
    Row(
      "n p", "next, previous gate",
      [("n", .gate(by: 1), "gates: next gate"), ("p", .gate(by: -1), "gates: previous gate")]),
    Row("a", "all sixteen functions", [("a", .showAll, "gates: all sixteen functions")]),
    Row(
      "s x", "step or sigmoid; times 5",
      [
        ("s", .toggleResponse, "gates: step or sigmoid"),
        ("x", .timesFive, "gates: all weights times 5"),
      ]),
    Row(
      "h H", "turn, change the held input",
      [
        ("h", .hold, "gates: the held input 0 or 1"),
        ("H", .holdAnother, "gates: hold another input"),
      ]),
    Row("Esc", "back", [(.escape, .close, "gates: back")]),
  ]
}
