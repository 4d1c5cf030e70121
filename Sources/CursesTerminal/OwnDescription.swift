import TerminalUI

/// A terminal description that comes with the program, for more colours than the terminal's own has.
///
/// Few hosts have a description for 24 bits installed, and the ones that exist differ; and a user may
/// know of colours that TERM doesn't. ncurses takes these from the TERMINFO variable, so that nothing
/// has to be installed. They are the text of `nnplay.ti` beside this file, compiled:
/// `tic -x -o DIR nnplay.ti; TERMINFO=DIR infocmp -0 -qQ2 -x NAME`.
struct OwnDescription: Sendable, Equatable {
  /// The name of the terminal type.
  let name: String
  /// The value for TERMINFO.
  let compiled: String

  /// The description for a depth; nil where the terminal's own, with so many colours, suffices.
  static func needed(for depth: ColorDepth, describedColors: Int) -> OwnDescription? {
    switch depth {
    case .mono: nil
    case .eight: describedColors < 8 ? palette256 : nil
    case .sixteen: describedColors < 16 ? palette256 : nil
    case .palette256: describedColors < 256 ? palette256 : nil
    case .trueColor: direct
    }
  }

  /// 24 bits; the first eight numbers are the palette's.
  static let direct = OwnDescription(
    name: "nnplay-direct",
    compiled: """
      b64:\
      HgI1AB0ADwBpAQQCbm5wbGF5LWRpcmVjdHwyNC1iaXQgY29sb3VyIGZvciB4dGVybS1saWtlIHRlcm1pbmFscwAA\
      AQAAAQAAAAEAAAAAAQEAAAAAAAAAAQAAAQAAAVAAAAAIAAAAGAAAAP__________________________________\
      __________________8AAAABAAABAP__AAACAAQA__8VAB0AIQAlAP__MABBAEMARwBOAP__UABdAP__YQD_____\
      _____________2UAagD__3MA________eAB9AIIAhwD__5AAlAD_____nQCjAP__________________________\
      qQD_______-rAP__sAD__________7QA__-4ALwAwADEAP__________ygDOAP__0wD__9cA3ADhAP_______-UA\
      6QDxAP_____________________________________________5AP_______wIBCwH__xQB________________\
      ________________HQH__ygBKgH_____________________________________________LQH_____MQE3Af__\
      __________________________89Af__________________________________________________________\
      ________________________________________________________________________________________\
      ________________________________________________________________________________________\
      __________________________________________9BAf__________________________________________\
      _____________________________0YB__________________________________9PAf__________________\
      _____1QB________________________________________________________________________________\
      ________WgH_______9eAbEBBwANABtbJWklcDElZDslcDIlZHIAG1tIG1sySgAbW0sAG1tKABtbJWklcDElZEcA\
      G1slaSVwMSVkOyVwMiVkSAAKABtbSAAbWz8yNWwACAAbWz8xMmwbWz8yNWgAG1tDABtbQQAbWzFtABtbPzEwNDlo\
      ABtbMm0AG1s3bQAbWzdtABtbNG0AG1slcDElZFgAG1ttABtbPzEwNDlsABtbMjdtABtbMjRtAH8AG1szfgAbT0IA\
      G09QABtPUQAbT1IAG09TABtbMTV-ABtPSAAbWzJ-ABtPRAAbWzZ-ABtbNX4AG09DABtPQQAbWz8xbBs-ABtbPzFo\
      Gz0AG1slcDElZEIAG1slcDElZEQAG1slcDElZEMAG1slcDElZEEAG1slaSVwMSVkZAAKABtNABtbWgAbWz83aAAb\
      Wz83bAAbT0YAG1sxSwAbWzM5OzQ5bQAbWzNtABtbMjNtABtbPAAbWyU_JXAxJXs4fSU8JXQzJXAxJWQlZTM4OzI7\
      JXAxJXs2NTUzNn0lLyVkOyVwMSV7MjU2fSUvJXsyNTV9JSYlZDslcDElezI1NX0lJiVkJTttABtbJT8lcDElezh9\
      JTwldDQlcDElZCVlNDg7MjslcDElezY1NTM2fSUvJWQ7JXAxJXsyNTZ9JS8lezI1NX0lJiVkOyVwMSV7MjU1fSUm\
      JWQlO20AAQAAAAEAAwAnAAEAAAAAAAQAG1s_MTAwNjsxMDAwJT8lcDElezF9JT0ldGglZWwlOwBSR0IAWE0A
      """)

  /// 256 colours, the first 16 in their short form, which terminals with fewer know too.
  static let palette256 = OwnDescription(
    name: "nnplay-256color",
    compiled: """
      b64:\
      HgI1AB0ADwBpAd0Bbm5wbGF5LTI1NmNvbG9yfDI1NiBjb2xvdXJzIGZvciB4dGVybS1saWtlIHRlcm1pbmFscwAA\
      AQAAAQAAAAEAAAAAAQEAAAAAAAAAAQAAAQAAAVAAAAAIAAAAGAAAAP__________________________________\
      __________________8AAQAAAAABAP__AAACAAQA__8VAB0AIQAlAP__MABBAEMARwBOAP__UABdAP__YQD_____\
      _____________2UAagD__3MA________eAB9AIIAhwD__5AAlAD_____nQCjAP__________________________\
      qQD_______-rAP__sAD__________7QA__-4ALwAwADEAP__________ygDOAP__0wD__9cA3ADhAP_______-UA\
      6QDxAP_____________________________________________5AP_______wIBCwH__xQB________________\
      ________________HQH__ygBKgH_____________________________________________LQH_____MQE3Af__\
      __________________________89Af__________________________________________________________\
      ________________________________________________________________________________________\
      ________________________________________________________________________________________\
      __________________________________________9BAf__________________________________________\
      _____________________________0YB__________________________________9PAf__________________\
      _____1QB________________________________________________________________________________\
      ________WgH_______9eAZ0BBwANABtbJWklcDElZDslcDIlZHIAG1tIG1sySgAbW0sAG1tKABtbJWklcDElZEcA\
      G1slaSVwMSVkOyVwMiVkSAAKABtbSAAbWz8yNWwACAAbWz8xMmwbWz8yNWgAG1tDABtbQQAbWzFtABtbPzEwNDlo\
      ABtbMm0AG1s3bQAbWzdtABtbNG0AG1slcDElZFgAG1ttABtbPzEwNDlsABtbMjdtABtbMjRtAH8AG1szfgAbT0IA\
      G09QABtPUQAbT1IAG09TABtbMTV-ABtPSAAbWzJ-ABtPRAAbWzZ-ABtbNX4AG09DABtPQQAbWz8xbBs-ABtbPzFo\
      Gz0AG1slcDElZEIAG1slcDElZEQAG1slcDElZEMAG1slcDElZEEAG1slaSVwMSVkZAAKABtNABtbWgAbWz83aAAb\
      Wz83bAAbT0YAG1sxSwAbWzM5OzQ5bQAbWzNtABtbMjNtABtbPAAbWyU_JXAxJXs4fSU8JXQzJXAxJWQlZSVwMSV7\
      MTZ9JTwldDklcDElezh9JS0lZCVlMzg7NTslcDElZCU7bQAbWyU_JXAxJXs4fSU8JXQ0JXAxJWQlZSVwMSV7MTZ9\
      JTwldDEwJXAxJXs4fSUtJWQlZTQ4OzU7JXAxJWQlO20AAAAAAAABAAIAIwAAAAAAG1s_MTAwNjsxMDAwJT8lcDEl\
      ezF9JT0ldGglZWwlOwBYTQA=
      """)

  /// All of them.
  static let all = [direct, palette256]
}
