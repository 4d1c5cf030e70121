import Glibc

private final class Job {
  let body: () -> Void
  init(_ body: @escaping () -> Void) { self.body = body }
}

/// Runs something on a thread of its own.
func runOnThread(_ body: @escaping @Sendable () -> Void) {
  var thread = pthread_t()
  let job = Unmanaged.passRetained(Job(body)).toOpaque()
  pthread_create(
    &thread, nil,
    { job in
      guard let job else { return nil }
      Unmanaged<Job>.fromOpaque(job).takeRetainedValue().body()
      return nil
    }, job)
  pthread_detach(thread)
}
