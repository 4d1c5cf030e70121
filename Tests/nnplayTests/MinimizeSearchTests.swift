import Testing

@Suite struct MinimizeSearchTests {
  /// 200 threads want more memory for their stacks than there is.
  @Test func fewerThreadsThanWantedAreSaidAndGiveTheSame() throws {
    let search = "nnplay minimize --hidden 1-8 --seeds 200 --epochs 1 --threads"
    let few = try ProgramRun(shell: "ulimit -v 1000000; \(search) 1024")
    let one = try ProgramRun(shell: "\(search) 1")
    #expect(few.isExit && few.status == 0 && few.output == one.output)
    #expect(few.errors.hasPrefix("The system gave ") && one.isClean)
    #expect(few.errors.hasSuffix(" of 200 threads; these do all the work.\n"))
  }
}
