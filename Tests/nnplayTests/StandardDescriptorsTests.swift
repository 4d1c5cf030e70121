import Foundation
import TestSupport
import Testing

@Suite struct StandardDescriptorsTests {
  private static let search = "nnplay minimize --hidden 1-2 --seeds 2 --epochs 2"

  /// The journal would get the number of standard output, and the table would go into it.
  @Test func aClosedOutputIsNoticedAndNoFileTakesItsPlace() throws {
    let scratch = try ScratchFolder()
    let whole = try ProgramRun(shell: "\(Self.search) --journal whole", folder: scratch.url)
    #expect(whole.isClean)
    for closed in [">&-", "<&- >&-"] {
      let run = try ProgramRun(
        shell: "\(Self.search) --journal part \(closed)", folder: scratch.url)
      #expect(run.isExit && run.status == 74, "\(closed)")
      #expect(run.errors.hasPrefix("nnplay: standard output"))
      let part = try Data(contentsOf: scratch.url.appending(path: "part"))
      let all = try Data(contentsOf: scratch.url.appending(path: "whole"))
      #expect(all.starts(with: part))
    }
  }

  @Test(arguments: ["<&-", "2>&-", "<&- 2>&-"])
  func otherClosedStreamsChangeNothing(closed: String) throws {
    let open = try ProgramRun(shell: Self.search)
    let run = try ProgramRun(shell: "\(Self.search) --journal j \(closed)")
    #expect(run.isClean && run.output == open.output)
  }
}
