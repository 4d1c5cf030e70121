/// The words on the screen, explained.
package enum Glossary {
  /// What a word means, in a line of at most 50 characters.
  package static let entries: [(term: String, meaning: String)] = [
    ("epoch", "one pass over all training points"),
    ("batch", "points looked at before the weights move a step"),
    ("loss", "mean of (output - label)^2 / 2"),
    ("train, test", "points to learn from, points held back"),
    ("weight, bias", "a link's factor, a neuron's offset: both are learned"),
    ("orange, blue", "output -1 and +1; weights below and above 0"),
    ("activation", "the function that a neuron puts its sum through"),
    ("regularization", "keeps weights small, against overfitting"),
  ]
}
