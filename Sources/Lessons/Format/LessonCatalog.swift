import DataSources
import Experiments

/// The lessons inside the program, and those in files.
package enum LessonCatalog {
  /// The texts inside the program, in the order of the course.
  static let texts: [[UInt8]] = [
    PackageResources.nand_txt,
    PackageResources.cheese_txt,
    PackageResources.xor_nands_txt,
    PackageResources.sigmoid_txt,
    PackageResources.no_slope_txt,
    PackageResources.downhill_txt,
    PackageResources.toy_txt,
    PackageResources.gauss_txt,
    PackageResources.circle_txt,
    PackageResources.learning_rate_txt,
    PackageResources.fewest_txt,
    PackageResources.features_txt,
    PackageResources.luck_txt,
    PackageResources.xor_cloud_txt,
    PackageResources.overfitting_txt,
    PackageResources.spiral_txt,
    PackageResources.housing_txt,
    PackageResources.titanic_txt,
    PackageResources.answer_1009_txt,
    PackageResources.digits_txt,
    PackageResources.beat_the_thesis_txt,
    PackageResources.contest_txt,
  ]

  /// The lessons inside the program, in the order of the course.
  package static let all: [Lesson] = texts.map { bytes in
    guard let lesson = try? Lesson(String(decoding: bytes, as: UTF8.self)) else {
      preconditionFailure("The lessons inside the program can be read.")
    }
    return lesson
  }

  /// The lesson of a name, or of a file where the word is a path.
  ///
  /// - Throws: `DataError`: 64 for a name of none, 66 for a file that is not there, 65 for one that holds
  ///   no lesson.
  package static func find(_ word: String) throws(DataError) -> Lesson {
    if let lesson = all.first(where: { $0.name == word }) { return lesson }
    guard word.contains("/") || word.hasSuffix(".txt") else {
      let names = all.map(\.name)
      let meant = nearestName(to: word, in: names).map { "did you mean \($0)?" }
      throw DataError(
        .usage,
        "there is no lesson \"\(printable(word))\"; \(meant ?? "'nnplay learn' lists them, or name a .txt file")"
      )
    }
    return try read(word)
  }

  /// The most bytes that a lesson's file is read for.
  private static let limit = 1 << 20

  /// The lesson of a file.
  package static func read(_ path: String) throws(DataError) -> Lesson {
    let shown = printable(path, limit: 200)
    guard let bytes = try? WholeFile.start(of: path, count: limit + 1) else {
      throw DataError(.noInput, "\(shown) cannot be read; check its name and its permissions")
    }
    guard bytes.count <= limit else {
      throw DataError(.badData, "\(shown) is larger than a lesson of 1 MB; name another file")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw DataError(.badData, "\(shown) is not UTF-8; save it in that encoding")
    }
    do {
      var lesson = try Lesson(text)
      lesson.isOfFile = true
      return lesson
    } catch {
      throw DataError(.badData, "\(shown), \(error)")
    }
  }
}
