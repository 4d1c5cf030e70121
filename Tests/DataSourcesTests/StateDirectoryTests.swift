import Foundation
import TestSupport
import Testing

@testable import DataSources

/// Where the user's state lives, and what it holds.
@Suite struct StateDirectoryTests {
  private static func directory(in scratch: ScratchFolder) -> StateDirectory {
    StateDirectory(environment: ["XDG_STATE_HOME": scratch.url.path + "/state"])
  }

  @Test(arguments: [
    (["XDG_STATE_HOME": "/s", "HOME": "/h"], "/s/nnplay"),
    (["XDG_STATE_HOME": "/s/"], "/s/nnplay"),
    (["HOME": "/h"], "/h/.local/state/nnplay"),
    (["XDG_STATE_HOME": "", "HOME": "/h"], "/h/.local/state/nnplay"),
    (["XDG_STATE_HOME": "state", "HOME": "/h"], "/h/.local/state/nnplay"),
    (["XDG_STATE_HOME": "state", "HOME": "h"], nil),
    ([:], nil),
  ])
  func theEnvironmentNamesIt(_ environment: [String: String], _ path: String?) {
    #expect(StateDirectory(environment: environment).path == path)
  }

  @Test func whatIsWrittenIsRead() throws {
    let scratch = try ScratchFolder()
    let state = Self.directory(in: scratch)
    #expect(state.text(of: "a") == nil)
    try state.write("first, and longer", to: "a")
    try state.write("zweiter Text: ä\n", to: "a")
    #expect(state.text(of: "a") == "zweiter Text: ä\n")
    #expect(state.text(of: "b") == nil)
  }

  @Test func itIsForThisUserAlone() throws {
    let scratch = try ScratchFolder()
    try Self.directory(in: scratch).write("", to: "a")
    for folder in ["state", "state/nnplay"] {
      let path = scratch.url.path + "/" + folder
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      #expect(attributes[.posixPermissions] as? Int == 0o700)
    }
  }

  @Test func aFileThatIsTooLongOrNoFileIsNotRead() throws {
    let scratch = try ScratchFolder()
    let state = Self.directory(in: scratch)
    for (length, isRead) in [(StateDirectory.limit, true), (StateDirectory.limit + 1, false)] {
      try state.write(String(repeating: "a", count: length), to: "long")
      #expect((state.text(of: "long") != nil) == isRead)
    }
    let folder = scratch.url.path + "/state/nnplay"
    #expect(mkfifo(folder + "/pipe", 0o600) == 0)
    #expect(mkdir(folder + "/folder", 0o700) == 0)
    #expect(state.text(of: "pipe") == nil)
    #expect(state.text(of: "folder") == nil)
  }

  /// What could not be read would be lost.
  @Test func whatIsTooLongIsNotReplaced() throws {
    let scratch = try ScratchFolder()
    let state = Self.directory(in: scratch)
    try state.write(String(repeating: "a", count: StateDirectory.limit + 1), to: "long")
    #expect {
      try state.write("b", to: "long")
    } throws: {
      "\($0)".hasSuffix("nnplay/long is too long to be nnplay's; move it away")
    }
    let size = try Data(contentsOf: scratch.url.appending(path: "state/nnplay/long")).count
    #expect(size == StateDirectory.limit + 1)
  }

  @Test func anyBytesAreAText() throws {
    let scratch = try ScratchFolder()
    let state = Self.directory(in: scratch)
    try state.write("", to: "a")
    try Data([0x61, 0xFF, 0x1B]).write(to: scratch.url.appending(path: "state/nnplay/a"))
    #expect(state.text(of: "a") == "a\u{FFFD}\u{1B}")
  }

  @Test func whereNothingCanBeWrittenASentenceSaysSo() throws {
    let scratch = try ScratchFolder()
    _ = try scratch.file(named: "state", "no folder")
    #expect {
      try Self.directory(in: scratch).write("", to: "a")
    } throws: {
      "\($0)".hasSuffix(
        "nnplay/a cannot be written; make its folder writable, or name another in XDG_STATE_HOME")
    }
    #expect {
      try StateDirectory.none.write("", to: "a")
    } throws: {
      "\($0)" == "there is no folder to keep it in; set HOME or XDG_STATE_HOME"
    }
  }
}
