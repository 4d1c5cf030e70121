/// Finds the name that was probably meant: the one with the fewest typing errors, if they are few.
///
/// - Returns: The nearest of `names`, or nil where none is near: at most half of its characters may
///   differ.
package func nearestName(to typed: String, in names: [String]) -> String? {
  let typed = Array(typed.lowercased().prefix(100))
  let ranked = names.map { (name: $0, distance: typingDistance(typed, Array($0))) }
  let near = ranked.filter { $0.distance <= $0.name.count / 2 }
  return near.min { $0.distance < $1.distance }?.name
}

/// Counts the characters to insert, delete or replace to turn one word into the other (Levenshtein).
private func typingDistance(_ first: [Character], _ second: [Character]) -> Int {
  var previous = Array(0...second.count)
  for (row, character) in first.enumerated() {
    var current = [row + 1]
    for (column, other) in second.enumerated() {
      let replaced = previous[column] + (character == other ? 0 : 1)
      current.append(min(replaced, previous[column + 1] + 1, current[column] + 1))
    }
    previous = current
  }
  return previous[second.count]
}
