/// The private terminal description for 24-bit colour.
///
/// Few hosts have such a description installed, and the ones that exist differ. ncurses takes
/// this one from the TERMINFO variable, so that nothing has to be installed. It is the text
/// of `nnplay-direct.ti` beside this file, compiled:
/// `tic -x -o DIR nnplay-direct.ti; TERMINFO=DIR infocmp -0 -qQ2 -x nnplay-direct`.
enum DirectColor {
  /// The name of the terminal type.
  static let terminalType = "nnplay-direct"

  /// The value for TERMINFO.
  static let compiledDescription = """
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
    """
}
