import Glibc

/// Lets this process map so many bytes more than it has, and no more.
package func limitMemory(to bytes: Int) {
  var limit = rlimit()
  getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
  limit.rlim_cur = rlim_t(mappedBytes + bytes)
  setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
}

/// What the process has mapped, from the first number of /proc/self/statm.
private var mappedBytes: Int {
  guard let file = fopen("/proc/self/statm", "r") else { return 0 }
  defer { fclose(file) }
  var pages = [CChar](repeating: 0, count: 64)
  fgets(&pages, 64, file)
  return (Int(strtol(pages, nil, 10))) * sysconf(Int32(_SC_PAGESIZE))
}
