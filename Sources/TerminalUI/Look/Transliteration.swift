/// Spells the program's special characters in ASCII, for terminals that know nothing else.
enum Transliteration {
  /// The text with every known character replaced and every unknown one as a question mark.
  static func ascii(_ text: String) -> String {
    var result = ""
    for character in text {
      if character.unicodeScalars.allSatisfy(\.isASCII) {
        result.append(character)
      } else {
        result += spellings[ColumnWidth.scalar(for: character)] ?? "?"
      }
    }
    return result
  }

  /// One entry for each character: indices, exponents, arrows, signs and Greek letters.
  private static let spellings: [Unicode.Scalar: String] = [
    "₀": "0", "₁": "1", "₂": "2", "₃": "3", "₄": "4", "₅": "5", "₆": "6", "₇": "7", "₈": "8",
    "₉": "9", "⁰": "^0", "¹": "^1", "²": "^2", "³": "^3", "⁴": "^4", "⁵": "^5", "⁶": "^6",
    "⁷": "^7", "⁸": "^8", "⁹": "^9", "⁻": "^-", "←": "<", "→": "->", "↑": "^", "↓": "v",
    "▶": ">", "▮": "|", "−": "-", "–": "-", "—": "-", "·": "-", "…": "...", "×": "x", "±": "+-",
    "≤": "<=", "≥": ">=", "≠": "!=", "≈": "~", "∞": "inf", "●": "*", "○": "o", "■": "#",
    "□": ".", "◆": "*", "◇": "o", "•": "*", "“": "\"", "”": "\"", "‘": "'", "’": "'",
    "α": "alpha", "β": "beta", "η": "eta", "λ": "lambda", "π": "pi", "σ": "sigma",
    "─": "-", "│": "|", "✓": "+", "✗": "x",
  ]
}
