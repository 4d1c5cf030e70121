/// A sentence in lines of at most `width` characters, cut between words; a longer word has its own.
package func wrapped(_ sentence: String, width: Int) -> [String] {
  wrapped(words: sentence.split(separator: " "), width: width)
}

/// Words in lines of at most `width` characters.
func wrapped(words: [Substring], width: Int) -> [String] {
  var lines = [""]
  for word in words {
    let last = lines[lines.count - 1]
    let longer = last.isEmpty ? String(word) : "\(last) \(word)"
    if longer.count <= width || last.isEmpty {
      lines[lines.count - 1] = longer
    } else {
      lines.append(String(word))
    }
  }
  return lines
}
