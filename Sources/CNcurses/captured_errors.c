// Standard error while the screen is up.

#define _GNU_SOURCE
#include "captured_errors.h"

#include <fcntl.h>
#include <poll.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <sys/mman.h>
#include <unistd.h>

// A memory file rather than a pipe: nobody needs to read it for writers to go on.
static atomic_int kept_descriptor = -1;
static int original_descriptor = -1;

enum {
  // How long a replay waits for room, in milliseconds.
  replay_patience = 100,
  // A piece that mostly fits where there is any room.
  safe_piece = 64,
};

void nc_capture_errors(void) {
  if (atomic_load(&kept_descriptor) >= 0 || !isatty(STDERR_FILENO)) return;
  int kept = memfd_create("errors", MFD_CLOEXEC);
  if (kept < 0) return;
  original_descriptor = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (original_descriptor < 0 || dup2(kept, STDERR_FILENO) < 0) {
    close(kept);
    return;
  }
  atomic_store(&kept_descriptor, kept);
}

// Returns false if the terminal takes no more: nobody reads it, and the program has to end.
static bool write_all(int descriptor, const char *bytes, ssize_t count) {
  while (count > 0) {
    struct pollfd writable = {.fd = descriptor, .events = POLLOUT};
    if (poll(&writable, 1, replay_patience) <= 0) return false;
    size_t piece = count < safe_piece ? (size_t)count : safe_piece;
    ssize_t written = write(descriptor, bytes, piece);
    if (written <= 0) return false;
    bytes += written;
    count -= written;
  }
  return true;
}

void nc_replay_errors(void) {
  int kept = atomic_exchange(&kept_descriptor, -1);
  if (kept < 0) return;
  dup2(original_descriptor, STDERR_FILENO);
  close(original_descriptor);
  char bytes[1024];
  off_t offset = 0;
  for (;;) {
    ssize_t count = pread(kept, bytes, sizeof bytes, offset);
    if (count <= 0 || !write_all(STDERR_FILENO, bytes, count)) break;
    offset += count;
  }
  close(kept);
}
