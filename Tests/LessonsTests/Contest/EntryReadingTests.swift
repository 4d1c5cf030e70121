import DataSources
import Experiments
import TestSupport
import Testing

@testable import Lessons

@Suite struct EntryReadingTests {
  private func fields() throws -> [EntryText.Field] {
    try Entries.entry([4, 2], Entries.score(reached: 19)).text.fields
  }

  @Test func everyFieldButTheStandardOnesMustBeThere() throws {
    let fields = try fields()
    for place in fields.indices {
      var fewer = fields
      fewer.remove(at: place)
      #expect(
        Entries.refusal(EntryText(fewer)) == .damaged("\(fields[place].key) is missing"))
    }
  }

  @Test(arguments: [
    ("nonsense", "1", "there is no field nonsense"), ("epochs", "0", "its epochs are none from 1"),
    ("epochs", "1000000000", "its epochs are none from 1 to 100000"),
    ("epochs", "x", "its epochs are none"), ("hidden", "4,-2", "hidden cannot be \"4,-2\""),
    ("hidden", "4096,4096", "parameters are more than a challenge takes"),
    ("learning-rate", "nan", "learning-rate cannot be \"nan\""),
    ("target", "luck>1", "give test-accuracy"), ("allow", "z", "There is no feature \"z\""),
    ("features", "x,xSquared", "without the feature xSquared"),
    ("dataset", "spirals", "there is no data set"), ("dataset", "/dev/zero", "without its folder"),
    ("noise", "99", "noise cannot be \"99\""), ("loss", "cross", "loss cannot be \"cross\""),
    ("output", "softmax", "Softmax is for three classes or more"),
    ("activation", "tanh,tanh,relu", "3 activations are given"),
    ("label", "x", "label says how"),
  ])
  func valuesThatCannotBeAreRefused(_ key: String, _ value: String, _ reason: String) throws {
    var fields = try fields().filter { $0.key != key }
    fields.append(.init(key, value))
    guard case .damaged(let how) = Entries.refusal(EntryText(fields)) else {
      Issue.record("\(key)=\(value) was read")
      return
    }
    #expect(how.contains(reason) && !how.hasSuffix("."), "\(how)")
  }

  @Test func aFileIsKnownByItsRows() throws {
    let scratch = try ScratchFolder()
    let text = "a,b,kind\n" + (0..<12).map { "\($0),\($0 * $0 % 7),\($0 % 2)\n" }.joined()
    let file = try scratch.file(named: "points.csv", text).path
    var reading = TableReading(target: .classes)
    reading.inputs = ["b", "a"]
    let source = try DatasetCatalog.find(file, reading)
    let experiment = Experiment(dataset: source)
    let entry = try Entry(Challenge(on: experiment), experiment, Entries.score(reached: 3))
    #expect(entry.text["dataset"] == "points.csv" && entry.text["labels"] == "classes")
    #expect(entry.text["inputs"] == "b,a")
    let again = try Entry(entry.text) { name, isFile, reading throws(DataError) in
      #expect(name == "points.csv" && isFile)
      return try DatasetCatalog.find(scratch.url.appending(path: name).path, reading)
    }
    #expect(again.text == entry.text && again.challenge.key == entry.challenge.key)
    // Other rows under the same name.
    let other = try scratch.file(named: "points.csv", text.replacing("11,", with: "12,")).path
    #expect(
      throws: Entry.Refusal.unchecked(
        "the rows of points.csv here are others than those of the entry")
    ) {
      try Entry(entry.text) { _, _, reading throws(DataError) in
        try DatasetCatalog.find(other, reading)
      }
    }
  }
}
