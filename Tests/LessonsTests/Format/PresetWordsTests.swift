import Experiments
import Testing

@testable import Lessons

@Suite struct PresetWordsTests {
  @Test(arguments: [
    (
      "--bias 1 --threshold 2", "--bias and --threshold say the same number: leave one of them out."
    ),
    ("--bias", "--bias is no option here, or has no value."),
    ("--weights 1,x", "--weights 1,x is no list of numbers, such as -2,-2."),
  ]) func whatAGateDoesNotTakeIsRefused(text: String, sentence: String) {
    #expect(throws: SettingRefusal(sentence)) { _ = try GateWords(text) }
  }

  @Test func valuesStandBehindABlankOrAnEqualsSign() throws {
    var setup = GateSetup(GateTask(.nand))
    try GateWords("--gate=and --bias=-3 --weights 2,2").apply(to: &setup, isBlank: false)
    #expect(setup.task.name == "and" && setup.network.units[0].neuron.bias == -3)
  }

  @Test func whatLocksForbidIsKnown() throws {
    #expect(try GateWords("--gate or --sigmoid").actions == [.gate, .response])
    #expect(try GateWords("--bias 1").actions == [])
    #expect(try DescendWords("--rate 0.1 --start 1").actions == [.rate, .start])
  }
}
