import Experiments
import TerminalUI
import TestSupport
import Testing

@testable import PlaygroundApp

@Suite struct SheetScreenTests {
  private static let sizes = [
    Size(columns: 40, rows: 12), Size(columns: 80, rows: 24), Size(columns: 120, rows: 40),
  ]

  private static func opened(_ size: Size = sizes[1], typing text: String = "") -> App {
    var app = Screens.circle(size)
    for key in "c" + text { _ = update(&app, .typed(key)) }
    return app
  }

  @Test func everySettingIsThereOnceInItsGroup() throws {
    let found = try #require(Self.opened().sheet).found
    #expect(found.count == Setting.all.count && Set(found) == Set(Setting.all))
    let groups = found.map { SettingGroup($0) }
    #expect(zip(groups, groups.dropFirst()).count { $0 != $1 } == SettingGroup.allCases.count - 1)
  }

  @Test(arguments: sizes)
  func theChosenSettingIsInSightWithItsValue(size: Size) {
    var app = Self.opened(size)
    for _ in Setting.all {
      let setting = app.sheet?.setting
      let text = view(app, size: size, theme: Theme(depth: .mono)).text
      #expect(text.contains(setting?.title ?? "?"))
      #expect(text.contains(setting?.shownText(app.experiment) ?? "?"))
      _ = update(&app, .key(.down))
    }
  }

  @Test func arrowsStepTheValue() {
    var app = Self.opened(typing: "learning")
    let before = app.experiment
    #expect(app.sheet?.setting == .learningRate)
    let edit = before.stepping(.learningRate, by: 1)
    #expect(update(&app, .key(.right)) == [.edit(edit, version: 1)])
    _ = update(&app, .key(.left))
    #expect(app.experiment == before && app.sheet != nil)
  }

  @Test func aValueThatHasNoStepsSaysWhatToDo() {
    var app = Self.opened(typing: "data set")
    #expect(update(&app, .key(.right)).isEmpty)
    for size in Self.sizes {
      let text = view(app, size: size, theme: Theme(depth: .mono)).text
      #expect(text.contains(Sentences.noFurtherValue.prefix(30)), "at \(size)")
    }
  }

  @Test func enterTypesTheValueAndLeadsBack() {
    var app = Self.opened(typing: "batch")
    _ = update(&app, .key(.enter))
    #expect(app.prompt?.setting == .batchSize)
    for key in ["7", .enter] as [Key] { _ = update(&app, .key(key)) }
    #expect(app.experiment.batchSize == 7 && app.prompt == nil && app.sheet != nil)
    _ = update(&app, .key(.escape))
    #expect(app.sheet == nil)
  }

  @Test func lettersFilterAndNothingElse() {
    var app = Self.opened(typing: "q? ]zz")
    #expect(app.version == 0 && app.sheet?.field.text == "q? ]zz" && app.sheet?.setting == nil)
    #expect(update(&app, .key(.enter)).isEmpty && update(&app, .key(.right)).isEmpty)
    let text = view(app, size: Self.sizes[1], theme: Theme(depth: .mono)).text
    #expect(text.contains(Sentences.noSuchName))
  }

  @Test(arguments: sizes)
  func theSheetLooksAsRecorded(size: Size) {
    let theme = Theme(depth: .palette256)
    let canvas = Self.opened(size).overlay(size, theme)
    let name = "sheet-\(size.columns)x\(size.rows)"
    #expect(GoldenCanvas.mismatch(canvas, name, theme: theme) == nil)
  }

  /// The output's explanation speaks of the loss, and stands before it.
  @Test func theBestAnswerToWhatIsTypedIsChosen() {
    #expect(Self.opened(typing: "loss").sheet?.setting == .loss)
    #expect(Self.opened(typing: "output").sheet?.setting == .output)
  }

  @Test func pageKeysPassOverRows() {
    var app = Self.opened()
    _ = update(&app, .key(.pageDown))
    #expect(app.sheet?.selected == 10)
    _ = update(&app, .key(.pageUp))
    #expect(app.sheet?.selected == 0)
  }
}
