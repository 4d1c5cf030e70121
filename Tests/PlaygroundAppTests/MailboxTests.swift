import Testing

@testable import PlaygroundApp

@Suite struct MailboxTests {
  @Test func theNewestLetterReplacesTheOneBefore() {
    let mailbox = Mailbox<Int>()
    #expect(mailbox.isEmpty && mailbox.take() == nil)
    mailbox.post(1)
    mailbox.post(2)
    #expect(!mailbox.isEmpty)
    #expect(mailbox.take() == 2)
    #expect(mailbox.isEmpty && mailbox.take() == nil)
  }
}
