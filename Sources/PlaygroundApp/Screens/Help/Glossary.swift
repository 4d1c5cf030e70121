/// The words on the screen, explained.
package enum Glossary {
  /// What a word means, in a line of at most 50 characters.
  package static let entries: [(term: String, meaning: String)] = [
    ("epoch", "one pass over all training points"),
    ("batch", "points looked at before the weights move a step"),
    ("loss", "how far outputs are from labels; training lowers it"),
    ("train, test", "points to learn from, points held back"),
    ("weight, bias", "a link's factor, a neuron's offset: both are learned"),
    ("orange, blue", "outputs and weights: low, high; or classes"),
    ("activation", "the function that a neuron puts its sum through"),
    ("regularization", "keeps weights small, against overfitting"),
  ]
}
