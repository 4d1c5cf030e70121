import Dispatch
import Experiments
import TestSupport
import Testing

@testable import PlaygroundApp

@Suite struct ValueReaderTests {
  @Test(arguments: ["circle", "/no/such/file.csv"])
  func whatIsReadArrivesWithAWord(text: String) throws {
    let bell = DispatchSemaphore(value: 0)
    let reader = ValueReader { bell.signal() }
    let typed = TypedValue(setting: .dataset, text: text)
    reader.read(typed)
    bell.wait()
    let answers = reader.takeAnswers()
    #expect(answers.map(\.0) == [typed.read()] && answers.map(\.1) == [typed])
    #expect(reader.takeAnswers().isEmpty)
    if case .refusal(let sentence) = typed.read() { #expect(sentence.contains("/no/such")) }
  }
}
