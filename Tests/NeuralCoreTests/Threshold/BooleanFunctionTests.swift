import Testing

@testable import NeuralCore

@Suite struct BooleanFunctionTests {
  @Test func rowsCountInBinary() {
    #expect(BooleanFunction.rows == [[0, 0], [0, 1], [1, 0], [1, 1]])
    #expect(truthRows(inputs: 3)[3] == [0, 1, 1] && truthRows(inputs: 3).count == 8)
  }

  @Test func answersAreThoseOfItsName() {
    for (function, answer) in [
      (BooleanFunction.and, { $0 && $1 }), (.or, { $0 || $1 }), (.nand, { !($0 && $1) }),
      (.nor, { !($0 || $1) }), (.xor, { $0 != $1 }), (.xnor, { $0 == $1 }), (.first, { a, _ in a }),
      (.firstImpliesSecond, { !$0 || $1 }), (.secondImpliesFirst, { $0 || !$1 }),
      (.firstAlone, { $0 && !$1 }), (.secondAlone, { !$0 && $1 }), (.notSecond, { _, b in !b }),
    ] as [(BooleanFunction, (Bool, Bool) -> Bool)] {
      for (row, own) in zip(BooleanFunction.rows, function.answers) {
        let wanted = answer(row[0] == 1, row[1] == 1)
        #expect(own == wanted && function.answer(row) == wanted, "\(function) of \(row)")
      }
    }
  }

  @Test func fourteenHaveANeuronThatIsRightAboutEveryRow() {
    let solved = BooleanFunction.allCases.filter { function in
      guard let neuron = function.neuron else { return false }
      return BooleanFunction.rows.map { neuron.output($0) == 1 } == function.answers
    }
    #expect(solved.count == 14)
    #expect(Set(BooleanFunction.allCases).subtracting(solved) == [.xor, .xnor])
  }

  @Test func namesAreDifferent() {
    #expect(Set(BooleanFunction.allCases.map(\.name)).count == 16)
    #expect(Set(BooleanFunction.allCases.map(\.meaning)).count == 16)
  }
}
