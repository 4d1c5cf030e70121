import Testing

@testable import Lessons

@Suite struct LanguageTests {
  @Test(arguments: [
    (["LANG": "nl_NL.UTF-8"], Language.dutch), (["LANG": "da"], .danish),
    (["LANG": "de_AT@euro"], .german), (["LANG": "fr_FR.UTF-8"], .english),
    (["LANG": "C.UTF-8"], .english), ([:], .english),
    (["LC_ALL": "de_DE.UTF-8", "LANG": "nl_NL.UTF-8"], .german),
    (["LC_ALL": "", "LC_MESSAGES": "da_DK", "LANG": "nl_NL"], .danish),
    (["LC_ALL": "C", "LANG": "nl_NL"], .english),
  ]) func theFirstLocaleThatIsSetDecides(_ environment: [String: String], _ language: Language) {
    #expect(Language(environment: environment) == language)
  }
}
