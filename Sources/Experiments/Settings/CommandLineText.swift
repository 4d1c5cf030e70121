extension Experiment {
  /// The command line that starts this experiment: its settings as options, but for standard ones.
  ///
  /// - Parameter command: The command's words, such as `nnplay` or `nnplay train`.
  /// - Returns: Words that a shell takes apart as they were put together.
  package func commandLine(_ command: String = "nnplay") -> String {
    let circle = Experiment(dataset: .generator(.circle))
    var described = Experiment(dataset: dataset)
    let options = Setting.all.compactMap { setting -> String? in
      let value = setting.value(self)
      let usual = setting.value(setting == .dataset ? circle : described)
      guard value != usual, value != .none else { return nil }
      setting.write(value, &described)
      if case .toggle = setting.kind { return "--\(setting.option)" }
      return "--\(setting.option) \(shellQuoted(value.text))"
    }
    return ([command] + options + dataset.readingWords.map(shellQuoted)).joined(separator: " ")
  }
}

/// A word that a shell takes as it is, in quotes where that needs them.
package func shellQuoted(_ word: String) -> String {
  let plain = word.utf8.allSatisfy {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0
      || UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 || "_-+.,/:=@%".utf8.contains($0)
  }
  if plain, !word.isEmpty { return word }
  return "'" + word.replacing("'", with: "'\\''") + "'"
}
