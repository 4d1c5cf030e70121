/// The numbers behind tanh and e to the x in one precision, the same as in C (VectorMath.h).
package struct FittedFunctions<Scalar: BinaryFloatingPoint & Sendable>: Sendable {
  /// Beyond this tanh rounds to 1, and here the fitted quotient is exactly 1.
  let tanhLimit: Scalar
  /// tanh x = x above(x^2) / below(x^2).
  let tanhAbove: [Scalar]
  let tanhBelow: [Scalar]
  /// exp r = 1 + r + r^2 q(r), the terms of q.
  let expTerms: [Scalar]
  let expLow: Scalar
  let expHigh: Scalar
  /// Adding and taking away this number rounds to an integer.
  let expMagic: Scalar
  /// ln 2 in two pieces; k times the first is exact.
  let lnTwoHigh: Scalar
  let lnTwoLow: Scalar
}

extension Float {
  /// The numbers of Float.
  package static let fittedFunctions = FittedFunctions<Float>(
    tanhLimit: 0x1.1ffbf2p+3,
    tanhAbove: [
      0.99999997901552204323, 0.1337972175087586554, 0.003494039005449903202,
      0.00002058355083135442544, 1.3319161767562958725e-8,
    ],
    tanhBelow: [
      1, 0.46713036992968311414, 0.025871090327822766491, 0.00032830999566078014207,
      7.7620575707497494645e-7,
    ],
    expTerms: [
      0.49999993412451677901, 0.16666520108119772443, 0.041668394238306559488,
      0.008368780391002468046, 0.0013814465171871015169,
    ],
    expLow: -104, expHigh: 89, expMagic: 12_582_912, lnTwoHigh: 0.693115234375,
    lnTwoLow: 0.000031946184945309417232)
}

extension Double {
  /// The numbers of Double.
  package static let fittedFunctions = FittedFunctions<Double>(
    tanhLimit: 0x1.2c04p+4,
    tanhAbove: [
      0.99999999999999992924, 0.15180300687967525187, 0.0059743608850211910161,
      0.000093589619740831048925, 6.8284622636804110715e-7, 2.439137808213729196e-9,
      4.1668242990149869125e-12, 3.0586700049782517765e-15, 7.3953034856078577352e-19,
      2.4925190934228099971e-23,
    ],
    tanhBelow: [
      1, 0.48513634021300768784, 0.034353140956025632431, 0.00082804521160062442972,
      8.7518043137817993743e-6, 4.461389209733364657e-8, 1.110308382496574141e-10,
      1.2687757281103936392e-13, 5.6201855647305052595e-17, 6.2046334222250749112e-21,
    ],
    expTerms: [
      0.5000000000000010721, 0.16666666666666410233, 0.041666666666529188951,
      0.0083333333334956254386, 0.001388888894392254081, 0.00019841269504759456446,
      0.000024801492762890258572, 2.7557587349400780889e-6, 2.7630378591220539143e-7,
      2.4999962546560148918e-8,
    ],
    expLow: -746, expHigh: 710, expMagic: 6_755_399_441_055_744,
    lnTwoHigh: 0.69314718055829871446, lnTwoLow: 1.6465949582897081281e-12)
}
