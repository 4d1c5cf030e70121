import Foundation
import TerminalUI
import TestSupport
import Testing

@testable import nnplay

@Suite struct ContestCommandTests {
  /// Entries to a quick challenge, by their players' names.
  private static let entries: [String: String] = {
    let players = [
      ("ada", "--hidden 4 --learning-rate 0.3"), ("bob", "--hidden 3 --learning-rate 0.3"),
      ("cem", "--hidden 3 --learning-rate 0.3"), ("dora", "--hidden 8 --learning-rate 0.1"),
      ("eva", "--hidden 2 --learning-rate 0.01"),
      ("finn", "--hidden 5 --activation relu --learning-rate 0.1"),
      ("gus", "--hidden 6 --learning-rate 0.3"), ("hal", "--hidden 4,2 --learning-rate 0.3"),
      ("ida", "--hidden none"), ("jan", "--hidden 7 --learning-rate 1"),
    ]
    return Dictionary(
      uniqueKeysWithValues: players.map { name, options in
        let line = "challenge xor-gate --epochs 120 --target train-loss<=0.05 \(options) --entry"
        return (name, (try? ProgramRun(line: line).output) ?? "")
      })
  }()

  /// A folder of all of them, some of them changed.
  private func folder(changing changes: [String: (String) -> String] = [:]) throws -> ScratchFolder
  {
    let scratch = try ScratchFolder()
    for (name, text) in Self.entries {
      #expect(text.hasPrefix("nnplay-entry=1;"))
      _ = try scratch.file(named: name + ".txt", changes[name]?(text) ?? text)
    }
    return scratch
  }

  private func verify(_ scratch: ScratchFolder, _ options: [String] = []) throws -> ProgramRun {
    try ProgramRun(["contest", "verify", "."] + options, folder: scratch.url)
  }

  /// Gives a field another value and mends the sum, as a forger would.
  private static func forged(_ text: String, _ key: String, _ value: String) -> String {
    let compact = text.filter { !$0.isWhitespace }
    let content =
      compact.prefix(compact.count - 16)
      .split(separator: ";").map { $0.hasPrefix("\(key)=") ? "\(key)=\(value)" : String($0) }
      .joined(separator: ";")
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in content.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return content + String(format: "%016lx", hash) + "\n"
  }

  @Test func tenTrueEntriesAreRanked() throws {
    let run = try verify(folder())
    #expect(run.isClean, "\(run.errors)")
    #expect(run.lines.allSatisfy { $0.count <= 80 })
    #expect(run.lines[0].hasPrefix("xor-gate, train-loss<=0.05 after 120 epochs"))
    #expect(run.lines.last == "10 of 10 entries are true.")
    let places = run.lines.dropFirst(2).prefix(10).map { $0.split(separator: " ").map(String.init) }
    #expect(places.count == 10)
    // Bob and Cem have sent the same.
    let (bob, cem) = (places.first { $0[1] == "bob" }, places.first { $0[1] == "cem" })
    #expect(bob != nil && bob?.filter { $0 != "bob" } == cem?.filter { $0 != "cem" })
    #expect(places.first { $0[1] == "ida" }?[0] == "-")
    let ranked = places.filter { $0[0] != "-" }
    #expect(ranked.count > 2 && ranked[0][0] == "1")
    let parameters = ranked.compactMap { Int($0[2]) }
    #expect(parameters == parameters.sorted())
  }

  @Test(arguments: [
    ("reached", "20", "it says reached 20, and a replay shows"),
    ("parameters", "3", "it says parameters 3, and a replay shows 9"),
    ("neurons", "1", "it says neurons 1, and a replay shows 2"),
    ("epoch", "1", "it says epoch 1, and a replay shows"),
    ("bits", "0123456789abcdef", "its runs end with other bits than it says"),
    ("hidden", "3", "it says parameters 9, and a replay shows 13"),
    ("epochs", "121", "its runs end with other bits than it says"),
    ("learning-rate", "0.1", "it says reached 0, and a replay shows 2"),
  ])
  func oneForgedOfTenIsFound(_ key: String, _ value: String, _ how: String) throws {
    let scratch = try folder(changing: ["eva": { Self.forged($0, key, value) }])
    let run = try verify(scratch)
    #expect(run.isExit && run.status == 1)
    let text = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("9 of 10 entries are true."))
    #expect(text.contains("./eva.txt, line 1: this entry was changed by hand: "), "\(text)")
    #expect(text.contains(how), "\(text)")
  }

  @Test func aTypingErrorIsFoundWithoutAReplay() throws {
    let run = try verify(folder(changing: ["eva": { $0.replacing("hidden=2", with: "hidden=3") }]))
    let text = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(run.status == 1 && text.contains("its sum is not that of its text."))
  }

  @Test func whatIsNoEntryEndsWith65() throws {
    let scratch = try folder(changing: [
      "eva": { String($0.prefix(80)) }, "ada": { _ in "\u{1B}]0;hello\u{7}\n" },
      "bob": { Self.forged($0, "epochs", "100000000") },
      "cem": { Self.forged($0, "hidden", "4096,4096,4096") },
    ])
    _ = mkfifo(scratch.url.appending(path: "pipe").path, 0o600)
    try FileManager.default.createSymbolicLink(
      atPath: scratch.url.appending(path: "zero").path, withDestinationPath: "/dev/zero")
    try FileManager.default.createDirectory(
      at: scratch.url.appending(path: "folder"), withIntermediateDirectories: false)
    let run = try verify(scratch)
    #expect(run.isExit && run.status == 65 && run.errors.isEmpty)
    let text = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for sentence in [
      "./eva.txt, line 1: this is no entry: its end is missing", "6 of 12 entries are true.",
      "./ada.txt: this is no entry: nothing in it begins with nnplay-entry=1.",
      "./bob.txt, line 1: this is no entry: its epochs are none from 1 to 100000.",
      "./cem.txt, line 1: this is no entry: 33",
      "./pipe: this is no entry: this is not an ordinary file",
      "./zero: this is no entry: this is not an ordinary file",
    ] { #expect(text.contains(sentence), "\(sentence)") }
    #expect(!text.unicodeScalars.contains("\u{1B}"))
  }

  @Test func pointsThatAreNotThereEndWith66() throws {
    let scratch = try ScratchFolder()
    let text = Self.entries["ada"] ?? ""
    let other = Self.forged(
      text.replacing("dataset=xor-gate;", with: "dataset=a.csv;checksum=0123456789abcdef;"), "", "")
    _ = try scratch.file(named: "ada.txt", other)
    let run = try verify(scratch)
    #expect(run.status == 66 && run.output.contains("a.csv is not beside it"), "\(run.output)")
  }

  @Test func standardInputAndSeveralEntriesAFile() throws {
    let scratch = try ScratchFolder()
    let all = Self.entries.keys.sorted().prefix(3).compactMap { Self.entries[$0] }
    _ = try scratch.file(named: "mail.txt", "Hello!\n> " + all.joined(separator: "\nand\n"))
    let run = try ProgramRun(
      shell: "nnplay contest verify - < mail.txt; nnplay contest verify mail.txt",
      folder: scratch.url)
    #expect(run.isClean && run.output.contains("3 of 3 entries are true."), "\(run.errors)")
    #expect(run.output.contains("standard input 2") && run.output.contains("mail 3"))
  }

  @Test func programsReadTheSame() throws {
    let scratch = try folder(changing: ["eva": { Self.forged($0, "reached", "20") }])
    let json = try verify(scratch, ["--format", "json"])
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    let rows = try #require(object?["entries"] as? [[String: Any]])
    #expect(json.status == 1 && rows.count == 10)
    #expect(rows.last?["verdict"] as? String == "changed" && rows.last?["name"] as? String == "eva")
    #expect(rows.first?["place"] as? Int == 1 && rows.first?["verdict"] as? String == "true")
    let csv = try verify(scratch, ["--format", "csv"])
    #expect(csv.lines.count == 11)
    #expect(
      csv.lines[0] == "challenge,place,name,verdict,parameters,neurons,reached,runs,epoch,network,"
        + "file,line,reason")
    #expect(csv.lines[10].contains(",eva,changed,"))
  }

  @Test(arguments: [
    ("nowhere.txt", 66, "there is no such file"),
    (". --watch --format json", 64, "--watch prints tables"), ("- --watch", 64, "- is read once"),
    ("", 64, "Missing expected argument"),
  ])
  func whatCannotBeIsRefused(_ words: String, _ code: Int32, _ reason: String) throws {
    let run = try ProgramRun(line: "contest verify \(words)")
    #expect(run.isExit && run.status == code && run.errors.contains(reason), "\(run.errors)")
  }

  @Test func anEmptyFolderHasNoEntry() throws {
    let run = try verify(ScratchFolder())
    #expect(run.status == 66 && run.errors == "nnplay: there is no entry in .\n", "\(run.errors)")
  }

  @Test func namesAreNoFormulas() throws {
    let scratch = try ScratchFolder()
    let text = Self.forged(Self.entries["ada"] ?? "", "", "")
    let named = text.replacing("nnplay-entry=1;", with: "nnplay-entry=1;by==1+1;")
    _ = try scratch.file(named: "ada.txt", Self.forged(named, "", ""))
    let run = try verify(scratch, ["--format", "csv"])
    #expect(run.isClean && run.output.contains(",1,'=1+1,true,"), "\(run.output)")
  }

  /// A terminal that clears nothing shows one table below the other.
  @Test func aPlainTerminalGetsPlainText() throws {
    let scratch = try ScratchFolder()
    _ = try scratch.file(named: "ada.txt", Self.entries["ada"] ?? "")
    let command = TerminalCommand(
      TerminalCommand.productPath("nnplay"), ["contest", "verify", scratch.url.path, "--watch"],
      variables: ["TERM": "dumb"])
    let session = try TerminalSession(command, size: Size(columns: 80, rows: 24))
    try session.wait(for: "The entry is true.")
    _ = try scratch.file(named: "bob.txt", Self.entries["bob"] ?? "")
    try session.wait(for: "2 of 2 entries are true.")
    #expect(session.screen.text.contains("The entry is true."))
    session.type("\u{3}")
    #expect(try session.waitForEnd().cause == .signal(2))
  }

  @Test func theFolderIsFollowedUntilCtrlC() throws {
    let scratch = try folder(changing: ["eva": { _ in "" }])
    let command = TerminalCommand(
      TerminalCommand.productPath("nnplay"), ["contest", "verify", scratch.url.path, "--watch"])
    let session = try TerminalSession(command, size: Size(columns: 80, rows: 24))
    try session.wait(for: "9 of 10 entries are true.")
    _ = try scratch.file(named: "eva.txt", Self.entries["eva"] ?? "")
    try session.wait(for: "10 of 10 entries are true.")
    #expect(session.screen.text.contains("xor-gate, train-loss<=0.05"))
    session.type("\u{3}")
    #expect(try session.waitForEnd().cause == .signal(2))
  }
}
