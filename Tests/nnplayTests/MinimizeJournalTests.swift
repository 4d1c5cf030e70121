import Foundation
import TestSupport
import Testing

/// Journals in the hands of users: what becomes of them tells the exit code.
@Suite struct MinimizeJournalTests {
  private static let search = "nnplay minimize --hidden 1-8 --seeds 16 --epochs 3 --journal j"

  @Test func theJournalOfAnotherQuestionIsRefused() throws {
    let scratch = try ScratchFolder()
    #expect(try ProgramRun(shell: Self.search, folder: scratch.url).isClean)
    let other = Self.search.replacing("1-8", with: "1-16").replacing("seeds 16", with: "seeds 8")
    let run = try ProgramRun(shell: other, folder: scratch.url)
    #expect(run.status == 65 && run.output.isEmpty)
    #expect(run.errors.hasPrefix("nnplay: j is the journal of another question"))
  }

  @Test func aFullDiskKeepsWhatIsWhole() throws {
    let scratch = try ScratchFolder()
    let run = try ProgramRun(shell: "ulimit -f 4; \(Self.search) >&2", folder: scratch.url)
    #expect(run.isExit && run.status == 74)
    #expect(run.errors.contains("nnplay: --journal j cannot be written (File too large)"))
    let kept = try Data(contentsOf: scratch.url.appending(path: "j"))
    #expect(kept.count > 1000 && kept.last == UInt8(ascii: "\n"))
    let whole = try ProgramRun(
      shell: Self.search.replacing("--journal j", with: ""), folder: scratch.url)
    let resumed = try ProgramRun(shell: Self.search, folder: scratch.url)
    #expect(resumed == whole)
  }

  @Test func aRemovedJournalEndsTheSearch() throws {
    let scratch = try ScratchFolder()
    let run = try ProgramRun(
      shell: Self.search.replacing("--epochs 3", with: "--epochs 500")
        + " | { read heading; read row; rm j; cat; }; "
        + "exit ${PIPESTATUS[0]}", folder: scratch.url)
    #expect(run.isExit && run.status == 74)
    #expect(run.errors.hasPrefix("nnplay: j was removed, replaced or changed by others"))
  }
}
