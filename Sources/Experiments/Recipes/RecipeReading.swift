/// Recipes from the text inside the program.
extension Recipe {
  /// Those of the text inside the program.
  static var embedded: [Recipe] {
    let text = String(decoding: PackageResources.recipes_txt, as: UTF8.self)
    guard let recipes = try? all(in: text) else {
      preconditionFailure("The recipes inside the program can be read.")
    }
    return recipes
  }

  /// The recipes of a text.
  /// - Throws: `RecordError` for a record that is no recipe.
  static func all(in text: String) throws(RecordError) -> [Recipe] {
    var recipes: [Recipe] = []
    for record in try TextRecord.all(in: text) { recipes.append(try Recipe(record)) }
    return recipes
  }

  /// The fields of a record.
  package static let keys = [
    "recipe", "title", "course", "place", "options", "epochs", "notes", "baseline", "figure",
    "unit", "measured", "spread", "share", "look",
  ]

  init(_ record: TextRecord) throws(RecordError) {
    try record.refuse(allBut: Set(Self.keys))
    name = try record.text("recipe")
    title = try record.text("title")
    course = try record.text("course")
    place = try record.required("place", Place.init(rawValue:))
    options = try record.text("options")
    do {
      words = try ExperimentWords(options)
    } catch {
      throw record.error("options: \(error)", at: "options")
    }
    epochs = try record.required("epochs", Int.init)
    notes = try record.text("notes")
    figure = try record.required("figure", RecipeFigure.init(rawValue:))
    unit = record.fields["unit"] ?? ""
    measured = try record.value("measured", Double.init)
    spread = try record.value("spread", Self.numbers) ?? []
    share = try record.value("share") { try? GoalShare($0) }
    baseline = record.fields["baseline"]
    look = try record.text("look")
  }

  private static func numbers(_ text: String) -> [Double]? {
    let words = text.split(separator: " ")
    let numbers = words.compactMap { Double($0) }
    return numbers.count == words.count ? numbers : nil
  }
}
