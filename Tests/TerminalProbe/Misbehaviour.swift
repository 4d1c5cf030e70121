import Glibc

/// The ways in which a program can fail, by key.
enum Misbehaviour: Character {
  case trap = "c"
  case trapOnThread = "t"
  case badAccess = "b"
  case abortion = "a"
  case endlessRecursion = "r"

  func happen() {
    switch self {
    case .trap: fatalError("crashed on request")
    case .trapOnThread: runOnThread { fatalError("crashed on a thread") }
    case .badAccess: UnsafeMutablePointer<Int>(bitPattern: 8)?.pointee = 1
    case .abortion: abort()
    case .endlessRecursion: print(Self.descend(1))
    }
  }

  private static func descend(_ depth: Int) -> Int {
    let depths = [depth, depth + 1]
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: 1000) { buffer in
      buffer.initialize(repeating: depth)
      return descend(depth + 1) + buffer[depth % 1000] + depths[depth % 2]
    }
  }
}
