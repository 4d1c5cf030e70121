import DataSources
import FoundationEssentials

/// A JSON value, for journals and reports.
///
/// Objects keep the order of their members. Numbers are doubles; NaN and the infinities, which JSON
/// cannot write, are the texts `"NaN"`, `"Infinity"` and `"-Infinity"`.
package enum JSONValue: Sendable, Equatable {
  case null
  case bool(Bool)
  case number(Double)
  case text(String)
  case list([JSONValue])
  case object([Member])

  /// A name and its value.
  package struct Member: Sendable, Equatable {
    let name: String
    let value: JSONValue

    /// A member of an object.
    package init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// A whole number.
  static func integer(_ value: Int) -> JSONValue { .number(Double(value)) }
  /// A number, or null.
  static func optional(_ value: Double?) -> JSONValue { value.map(JSONValue.number) ?? .null }
  /// A whole number, or null.
  static func optional(_ value: Int?) -> JSONValue { value.map(JSONValue.integer) ?? .null }

  /// The value of an object's member.
  subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The object with another value for one of its members.
  func replacing(_ name: String, with value: JSONValue) -> JSONValue {
    guard case .object(let members) = self else { return self }
    return .object(members.map { $0.name == name ? Member(name, value) : $0 })
  }

  /// The number, where it is one.
  var number: Double? {
    switch self {
    case .number(let value): value
    case .text("NaN"): .nan
    case .text("Infinity"): .infinity
    case .text("-Infinity"): -.infinity
    default: nil
    }
  }

  /// The whole number, where it is one.
  var integer: Int? { number.flatMap { Int(exactly: $0) } }

  /// The text, where it is one.
  var text: String? { if case .text(let text) = self { text } else { nil } }
  /// The truth, where it is one.
  var bool: Bool? { if case .bool(let bool) = self { bool } else { nil } }
  /// The elements, where it is a list.
  var list: [JSONValue]? { if case .list(let list) = self { list } else { nil } }

  /// The value on one line, each number so that it reads back as the same bits.
  package var line: String {
    switch self {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .number(let value): Self.line(value)
    case .text(let text): Self.quoted(text)
    case .list(let list): "[" + list.map(\.line).joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { Self.quoted($0.name) + ":" + $0.value.line }.joined(separator: ",") + "}"
    }
  }

  private static func line(_ value: Double) -> String {
    if value.isNaN { return "\"NaN\"" }
    if value.isInfinite { return value > 0 ? "\"Infinity\"" : "\"-Infinity\"" }
    return numberText(value)
  }

  /// A finite number's shortest text; whole numbers without a point.
  static func numberText(_ value: Double) -> String {
    let isWhole = value == value.rounded() && abs(value) < 0x1p53 && value.bitPattern != 1 << 63
    return isWhole ? "\(Int(value))" : "\(value)"
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case _ where scalar.steersTerminals: result += escape(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// `\uXXXX` for each UTF-16 unit.
  private static func escape(_ scalar: Unicode.Scalar) -> String {
    UTF16.encode(scalar).map(Array.init)?.reduce(into: "") { text, unit in
      let digits = String(unit, radix: 16)
      text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    } ?? ""
  }
}

/// Reading, by Foundation's decoder.
extension JSONValue: Decodable {
  /// The value that a text holds, and nothing beside it; nil for anything else.
  static func value(of text: some StringProtocol) -> JSONValue? {
    try? JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
  }

  package init(from decoder: any Decoder) throws {
    if let object = try? decoder.container(keyedBy: MemberName.self) {
      let members = try object.allKeys.map {
        Member($0.stringValue, try object.decode(JSONValue.self, forKey: $0))
      }
      self = .object(members)
    } else if var list = try? decoder.unkeyedContainer() {
      var elements: [JSONValue] = []
      while !list.isAtEnd { elements.append(try list.decode(JSONValue.self)) }
      self = .list(elements)
    } else {
      self = try Self.single(decoder.singleValueContainer())
    }
  }

  private static func single(_ value: any SingleValueDecodingContainer) throws -> JSONValue {
    if value.decodeNil() { return .null }
    if let number = try? value.decode(Double.self) { return .number(number) }
    if let text = try? value.decode(String.self) { return .text(text) }
    return .bool(try value.decode(Bool.self))
  }

  private struct MemberName: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}
