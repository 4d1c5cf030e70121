import Experiments
import Testing

@testable import Lessons

@Suite struct LessonReadingTests {
  private static let text = """
    # a remark
    lesson: two-circles
    title: Two circles
    title.nl: Twee cirkels
    preset: --dataset circle --hidden 3
    minutes: 5
    hide: noise playButton
    look: Look
     here.
    look.nl: Kijk.
    explain: So it is.
    explain.nl: Zo is het.
    solution: --hidden 4; train 10; restart; seed 0.02000; weight(1,1,2) 0.5

    ask: Which?
    ask.nl: Welke?
    answers: this / that
    answers.nl: deze / die

    goal: neurons<=4 epochs>=10 seeds>=2
    share: 18/20 test-accuracy>=0.99 300
    say: few neurons
    say.nl: weinig neuronen

    keep: neurons<=4
    say: No more than four.
    say.nl: Niet meer dan vier.

    hint: One.
    hint.nl: Een.
    claim: --hidden 4 -> 19/20 test-loss<0.01 300

    rate: 18/20 test-loss<0.01 300
    """

  @Test func allOfItIsRead() throws {
    let lesson = try Lesson(Self.text)
    #expect(lesson.name == "two-circles" && lesson.place == .playground && lesson.minutes == 5)
    #expect(lesson.title[.dutch] == "Twee cirkels" && lesson.title[.german] == "Two circles")
    #expect(lesson.look[.english] == "Look here." && lesson.languages == [.english, .dutch])
    #expect(lesson.question?.answers.map { $0[.dutch] } == ["deze", "die"])
    #expect(lesson.goals.map(\.seeds) == [2] && lesson.goals[0].conditions.count == 2)
    #expect(lesson.goals[0].share?.reached == 18 && lesson.rules.count == 1)
    #expect(lesson.hidden == [.setting(.noise), .play] && lesson.solution.count == 5)
    #expect(lesson.hints.count == 1 && lesson.hints[0].claim != nil && lesson.rates.count == 1)
  }

  @Test func linesMayEndAsOnWindows() throws {
    #expect(try Lesson(Self.text.replacing("\n", with: "\r\n")).name == "two-circles")
    #expect(try Lesson("\u{FEFF}" + Self.text).name == "two-circles", "a byte order mark")
  }

  @Test func blanksMayBeTabsAndEmptyLinesMayHoldSome() throws {
    let tabs = Self.text.replacing(": ", with: ":\t").replacing("\n here", with: "\n\there")
      .replacing("\n\n", with: "\n \t \n")
    let lesson = try Lesson(tabs)
    #expect(lesson.name == "two-circles" && lesson.look[.english] == "Look here.")
    #expect(lesson.goals.count == 1 && lesson.rules.count == 1)
  }

  @Test func blanksAtEndsOfLinesAreNothing() throws {
    let lesson = try Lesson(Self.text.replacing("minutes: 5", with: "minutes : 5  "))
    #expect(lesson.minutes == 5)
  }

  @Test func optionsMayHaveAnEqualsSign() throws {
    let lesson = try Lesson(Self.text.replacing("--hidden 3", with: "--hidden=3"))
    guard case .playground(let words) = lesson.preset else { throw SettingRefusal("Another.") }
    #expect(try words.experiment().hidden == [3])
  }

  @Test(arguments: [
    ("lesson: two-circles", "lesson: Two", "line 2: lesson cannot be \"Two\""),
    ("minutes: 5", "minutes: 0", "line 6: minutes cannot be \"0\""),
    ("minutes: 5", "minuts: 5", "line 6: there is no field minuts"),
    (
      "--hidden 3", "--hidden x",
      "line 5: preset: --hidden x: give up to 12 layers of 1 to 4096 neurons such as 4,2, or none."
    ),
    ("hide: noise", "hide: nose", "line 7: hide: nothing is called nose, but noise"),
    (
      "title.nl: Twee cirkels\n", "",
      "line 3: title.nl is missing, as the lesson is in Nederlands too"
    ),
    (
      "answers.nl: deze / die", "answers.nl: deze",
      "line 17: answers are 2 to 9, parted by \" / \", as many in each language"
    ),
    (
      "goal: neurons<=4", "goal: neuron<=4",
      "line 20: goal: neuron<=4: nothing is called neuron; did you mean neurons?"
    ),
    (
      "share: 18/20", "share: 21/20",
      "line 21: share: a share is such as 19/20 test-accuracy>=0.99 300."
    ),
    (
      "keep: neurons<=4", "keep: test-loss<1",
      "line 25: keep: test-loss<1: keep is for settings and for sizes of the network."
    ),
    ("keep: neurons<=4", "lock: sky", "line 25: lock: sky: give one of weights, draw"),
    (
      "; restart", "; restert",
      "line 13: solution: restert is no step: write one such as --hidden 3, train 300, restart, "
        + "seed 0.02000 or weight(1,1,2) 0.5."
    ),
    ("-> 19/20", "-> 19/x", "line 31: claim: a share is such as 19/20 test-accuracy>=0.99 300."),
    ("goal: neurons<=4 epochs>=10 seeds>=2\n", "", "line 20: a block has one field of"),
    ("say: few neurons\n", "", "line 20: say is missing"),
    (
      "answers.nl: deze / die", "answers.nl: deze /  / die",
      "line 17: answers are 2 to 9, parted by"
    ),
    (
      "; restart", "; weight(-9223372036854775808,1,1) 1",
      "line 13: solution: weight(-9223372036854775808,1,1)"
    ),
    ("ask: Which?", "ask: Which?\nask: Which?", "line 16: ask is there twice"),
    (
      "\n\nask: Which?", "\nask: Which?",
      "line 14: ask begins a block: put an empty line before it"
    ),
    ("title: Two circles", "title:", "line 3: title says nothing"),
    ("title.nl: Twee cirkels", "title.nl: ", "line 4: title.nl says nothing"),
    ("keep: neurons<=4", "lock: noize", "line 25: lock: noize: did you mean noise?"),
    ("keep: neurons<=4", "lock: teach", "line 25: lock: teach is of place: gates, not playground."),
    ("goal: neurons<=4", "goal: rows=4", "line 20: goal: rows=4: rows is of place: gates"),
    (
      "--hidden 3", "--paused --hidden 3", "line 5: preset: --paused is no option of an experiment."
    ),
  ]) func whatIsNoLessonIsNamedWithItsLine(part: String, wrong: String, sentence: String) {
    #expect {
      _ = try Lesson(Self.text.replacing(part, with: wrong))
    } throws: {
      ($0 as? RecordError)?.description.hasPrefix(sentence.prefix(40)) == true
    }
  }

  @Test(arguments: ["", "\n\n", "title: x", "lesson: x", "\u{1B}[31m: x"])
  func whatIsNoneAtAllIsRefused(text: String) {
    #expect {
      _ = try Lesson(text)
    } throws: { error in
      guard let error = error as? RecordError else { return false }
      return error.line >= 1 && !error.description.contains("\u{1B}")
    }
  }
}
