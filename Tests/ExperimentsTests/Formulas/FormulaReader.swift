import Foundation

/// Computes what formulas say: numbers, names, + - * / ^, brackets and functions of one number.
struct FormulaReader {
  /// What names stand for.
  var values: [String: Double]
  private var rest: Substring = ""

  init(_ values: [String: Double]) { self.values = values }

  /// Takes a line such as `n1 = tanh(0.5 + 2 * x1)`; what stands left is known from then on.
  mutating func take(_ line: String) {
    let parts = line.split(separator: " = ", maxSplits: 1)
    rest = parts[1].filter { $0 != " " }[...]
    let value = sum()
    precondition(rest.isEmpty, "What is left of \(line): \(rest)")
    values[parts[0].trimmingCharacters(in: .whitespaces)] = value
  }

  private mutating func sum() -> Double {
    var value = product()
    while let sign = rest.first, "+-".contains(sign) {
      rest.removeFirst()
      value = sign == "+" ? value + product() : value - product()
    }
    return value
  }

  private mutating func product() -> Double {
    var value = factor()
    while let sign = rest.first, "*/".contains(sign) {
      rest.removeFirst()
      value = sign == "*" ? value * factor() : value / factor()
    }
    return value
  }

  private mutating func factor() -> Double {
    if rest.first == "-" {
      rest.removeFirst()
      return -factor()
    }
    let value = atom()
    guard rest.first == "^" else { return value }
    rest.removeFirst()
    return pow(value, factor())
  }

  private mutating func atom() -> Double {
    if rest.first == "(" { return bracket() }
    if rest.first?.isNumber == true { return number() }
    let name = String(rest.prefix { $0.isLetter || $0.isNumber || "_.".contains($0) })
    rest.removeFirst(name.count)
    if rest.first == "(" { return Self.function(name, bracket()) }
    guard let value = values[name] else { preconditionFailure("\(name) is not known.") }
    return value
  }

  private mutating func bracket() -> Double {
    rest.removeFirst()
    defer { rest.removeFirst() }
    return sum()
  }

  private mutating func number() -> Double {
    var text = ""
    while let next = rest.first,
      next.isNumber || next == "." || next == "e" || ("+-".contains(next) && text.last == "e")
    {
      text.append(rest.removeFirst())
    }
    return Double(text) ?? .nan
  }

  private static func function(_ name: String, _ z: Double) -> Double {
    switch name {
    case "tanh": tanh(z)
    case "sin", "sine": sin(z)
    case "sigmoid": 1 / (1 + exp(-z))
    case "relu": max(0, z)
    case "step": z > 0 ? 1 : 0
    case "leaky_relu": z > 0 ? z : z / 100
    case "elu": z > 0 ? z : expm1(z)
    case "softplus": log1p(exp(z))
    case "swish": z / (1 + exp(-z))
    case "gelu": z * (1 + erf(z / 2.0.squareRoot())) / 2
    default: preconditionFailure("\(name) is no function.")
    }
  }
}
