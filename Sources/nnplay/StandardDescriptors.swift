import Glibc

/// Descriptors 0 to 2, which every program takes for its standard streams.
enum StandardDescriptors {
  /// Opens those that are closed, so that none of the program's own files gets their numbers.
  ///
  /// They lead to an empty file that cannot be written, so that output is as lost as the user made it,
  /// and noticed to be.
  static func occupy() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) == -1 {
      // The system gives the lowest free number, which is this one.
      _ = open("/dev/null", O_RDONLY)
    }
  }
}
