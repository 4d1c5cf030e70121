import Glibc

/// The locale that characters are sent to the terminal in.
enum CharacterLocale {
  /// Takes the user's locale over and says whether it shows Unicode.
  ///
  /// Where it doesn't, C.UTF-8 is tried: terminals that cannot show UTF-8 have become rarer than
  /// hosts without a locale. Only characters follow it; numbers keep their decimal point.
  static func adopt() -> Bool {
    setlocale(LC_CTYPE, "")
    if isUnicode { return true }
    return setlocale(LC_CTYPE, "C.UTF-8") != nil && isUnicode
  }

  private static var isUnicode: Bool {
    guard let name = nl_langinfo(nl_item(CODESET)) else { return false }
    return String(cString: name) == "UTF-8"
  }
}
