import Experiments
import Lessons

/// The words of a lesson's pane in one language.
struct LessonWords: Sendable {
  /// What the stages are called.
  let stages: [LessonStage: String]
  let goOn: String
  let goBack: String
  let nextLesson: String
  let toAnswer: String
  let tip: String
  let youSaid: String
  let reached: String
  let seeds: String
  let answerFirst: String
  let goalsAreOpen: String
  let allReached: String
  let wasTheLast: String
  let noTips: String
  let nothingToCount: String
  /// How many of how many seeds, and how it begins to be counted.
  let ofSeeds: @Sendable (Int, Int) -> String
  let counting: @Sendable (Int) -> String

  func name(of stage: LessonStage) -> String { stages[stage] ?? "" }

  /// What came of counting.
  func counted(_ share: GoalShare) -> String {
    "\(ofSeeds(share.reached, share.seeds)): \(share.goal), \(share.epochs) epochs."
  }

  /// What is being counted.
  func counts(_ share: GoalShare) -> String { counting(share.seeds) }

  /// The words of a language.
  static func of(_ language: Language) -> LessonWords {
    switch language {
    case .english: english
    case .dutch: dutch
    case .danish: danish
    case .german: german
    }
  }

  private static let english = LessonWords(
    stages: [.look: "look", .predict: "foretell", .attempt: "try", .explain: "why"],
    goOn: "go on", goBack: "back", nextLesson: "next lesson", toAnswer: "answer", tip: "tip",
    youSaid: "You said", reached: "Reached", seeds: "seeds",
    answerFirst: "Foretell it first: any answer will do.",
    goalsAreOpen: "A goal is still open: T gives a tip, , again shows why all the same.",
    allReached: "All goals are reached: , says why.",
    wasTheLast: "That was the last lesson: q quits.",
    noTips: "There are no tips in this lesson.",
    nothingToCount: "No goal asks for many seeds now.",
    ofSeeds: { "\($0) of \($1) seeds reach it" }, counting: { "\($0) seeds are being run." })

  private static let dutch = LessonWords(
    stages: [.look: "kijk", .predict: "voorspel", .attempt: "probeer", .explain: "waarom"],
    goOn: "verder", goBack: "terug", nextLesson: "volgende les", toAnswer: "antwoord", tip: "tip",
    youSaid: "Je zei", reached: "Bereikt", seeds: "seeds",
    answerFirst: "Voorspel het eerst: elk antwoord is goed.",
    goalsAreOpen: "Er is nog een doel open: T geeft een tip, nog eens , laat toch zien waarom.",
    allReached: "Alle doelen zijn bereikt: , zegt waarom.",
    wasTheLast: "Dat was de laatste les: q stopt.",
    noTips: "Deze les heeft geen tips.",
    nothingToCount: "Geen doel vraagt nu om veel seeds.",
    ofSeeds: { "\($0) van de \($1) seeds halen het" }, counting: { "\($0) seeds lopen." })

  private static let danish = LessonWords(
    stages: [.look: "se", .predict: "gæt", .attempt: "prøv", .explain: "hvorfor"],
    goOn: "videre", goBack: "tilbage", nextLesson: "næste lektion", toAnswer: "svar", tip: "tip",
    youSaid: "Du sagde", reached: "Nået", seeds: "seeds",
    answerFirst: "Gæt først: alle svar er gode.",
    goalsAreOpen: "Et mål mangler endnu: T giver et tip, , igen viser alligevel hvorfor.",
    allReached: "Alle mål er nået: , siger hvorfor.",
    wasTheLast: "Det var den sidste lektion: q slutter.",
    noTips: "Denne lektion har ingen tips.",
    nothingToCount: "Intet mål spørger om mange seeds nu.",
    ofSeeds: { "\($0) af \($1) seeds når det" }, counting: { "\($0) seeds kører." })

  private static let german = LessonWords(
    stages: [.look: "sieh", .predict: "sag voraus", .attempt: "probiere", .explain: "warum"],
    goOn: "weiter", goBack: "zurück", nextLesson: "nächste Lektion", toAnswer: "Antwort",
    tip: "Tipp", youSaid: "Du sagtest", reached: "Erreicht", seeds: "Seeds",
    answerFirst: "Sag es erst voraus: jede Antwort ist recht.",
    goalsAreOpen: "Ein Ziel ist noch offen: T gibt einen Tipp, noch einmal , zeigt trotzdem warum.",
    allReached: "Alle Ziele sind erreicht: , sagt warum.",
    wasTheLast: "Das war die letzte Lektion: q beendet.",
    noTips: "Diese Lektion hat keine Tipps.",
    nothingToCount: "Kein Ziel fragt jetzt nach vielen Seeds.",
    ofSeeds: { "\($0) von \($1) Seeds erreichen es" }, counting: { "\($0) Seeds laufen." })
}
