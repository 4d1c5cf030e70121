import Foundation
import TestSupport
import Testing

@Suite struct FileSizeLimitTests {
  /// A user's limit of file sizes is noticed as a full disk is: by the write that fails.
  @Test func aFileBeyondTheLimitGetsASentenceAndLeavesNothing() throws {
    let scratch = try ScratchFolder()
    let folder = scratch.url
    let search = "nnplay minimize --max-neurons 8 --seeds 1 --epochs 1 --plot a.svg"
    let run = try ProgramRun(
      shell: "ulimit -f 1; set -o pipefail; \(search) | cat > /dev/null", folder: folder)
    #expect(run.isExit && run.status == 74)
    #expect(run.errors.hasPrefix("nnplay: a.svg cannot be written (File too large)"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.url.path).isEmpty)
  }
}
