// The way to the terminal.

#define _GNU_SOURCE
#include "screen_output.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

// The terminal, opened anew where that is allowed: the shell shares the description of standard
// output, and its flags with it.
static volatile int terminal = -1;
// The same for the last words of a crash, while other threads may still be sending.
static int last_terminal = -1;
// Takes the terminal's place then.
static int nowhere = -1;
// What ncurses writes to: a file in memory from `nc_divert_output` on.
static int drawn = -1;
// Bytes of `drawn` that the terminal has taken.
static off_t sent_bytes;
// Whether the terminal's descriptor is the one that others share, so that it must stay as it is.
static bool is_shared;

enum {
  piece_size = 16 * 1024,
  // A shared descriptor would block for want of room: these few bytes mostly find it.
  shared_piece_size = 64,
  // How long the last words wait for room, in milliseconds.
  last_patience = 100,
};

static bool is_same_terminal(int descriptor) {
  struct stat status;
  unsigned int device = 0;
  if (fstat(STDOUT_FILENO, &status) != 0 || ioctl(descriptor, TIOCGDEV, &device) != 0) return false;
  return major(status.st_rdev) == ((device >> 8) & 0xFFF) &&
         minor(status.st_rdev) == ((device & 0xFF) | ((device >> 12) & 0xFFF00));
}

static int open_terminal(void) {
  const int flags = O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC;
  is_shared = false;
  int descriptor = open("/proc/self/fd/1", flags);
  if (descriptor >= 0) return descriptor;
  // The terminal of another user, as after su, may be opened by this name alone.
  descriptor = open("/dev/tty", flags);
  if (descriptor >= 0 && is_same_terminal(descriptor)) return descriptor;
  if (descriptor >= 0) close(descriptor);
  is_shared = true;
  return fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
}

FILE *nc_open_output(void) {
  fflush(stdout);
  terminal = open_terminal();
  last_terminal = fcntl(terminal, F_DUPFD_CLOEXEC, 3);
  nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
  drawn = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
  sent_bytes = 0;
  FILE *output = last_terminal < 0 || nowhere < 0 || drawn < 0 ? NULL : fdopen(drawn, "w");
  if (output == NULL) {
    if (drawn >= 0) close(drawn);
    nc_close_output();
  }
  return output;
}

bool nc_divert_output(void) {
  int memory = memfd_create("frame", MFD_CLOEXEC);
  if (memory < 0) return false;
  bool worked = dup3(memory, drawn, O_CLOEXEC) >= 0;
  close(memory);
  return worked;
}

void nc_close_output(void) {
  int descriptors[] = {terminal, last_terminal, nowhere};
  terminal = last_terminal = nowhere = drawn = -1;
  for (int index = 0; index < 3; index++) {
    if (descriptors[index] >= 0) close(descriptors[index]);
  }
}

int nc_output_descriptor(void) { return terminal; }

size_t nc_unsent_bytes(void) {
  off_t end = drawn < 0 ? 0 : lseek(drawn, 0, SEEK_CUR);
  return end > sent_bytes ? (size_t)(end - sent_bytes) : 0;
}

void nc_append(const char *text) {
  ssize_t written = write(drawn, text, strlen(text));
  (void)written;
}

void nc_drop_unsent(void) {
  if (drawn < 0 || (sent_bytes == 0 && nc_unsent_bytes() == 0)) return;
  sent_bytes = 0;
  if (ftruncate(drawn, 0) == 0) lseek(drawn, 0, SEEK_SET);
}

void nc_drop_everything(void) {
  nc_drop_unsent();
  tcflush(terminal, TCOFLUSH);
}

static bool stays_full(int descriptor, int milliseconds) {
  struct pollfd writable = {.fd = descriptor, .events = POLLOUT};
  return poll(&writable, 1, milliseconds) <= 0;
}

static ssize_t write_piece(int descriptor, const char *bytes, size_t count) {
  if (!is_shared) return write(descriptor, bytes, count);
  errno = EAGAIN;
  if (stays_full(descriptor, 0)) return -1;
  return write(descriptor, bytes, count < shared_piece_size ? count : shared_piece_size);
}

nc_sending nc_send(void) {
  static char piece[piece_size];
  while (nc_unsent_bytes() > 0) {
    ssize_t count = pread(drawn, piece, sizeof piece, sent_bytes);
    if (count <= 0) break;
    ssize_t written = write_piece(terminal, piece, (size_t)count);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0 && errno == EAGAIN) return nc_sending_blocked;
    // A terminal that has gone takes nothing more: the end comes by another way.
    if (written < 0) break;
    sent_bytes += written;
  }
  nc_drop_unsent();
  return nc_sending_done;
}

static int milliseconds_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int)(now.tv_sec % 1000000) * 1000 + (int)(now.tv_nsec / 1000000);
}

nc_sending nc_send_within(int milliseconds) {
  int start = milliseconds_now();
  while (nc_send() == nc_sending_blocked) {
    int left = milliseconds - (milliseconds_now() - start);
    if (left <= 0 || stays_full(terminal, left)) return nc_sending_blocked;
  }
  return nc_sending_done;
}

void nc_write_last(const char *text, size_t length) {
  if (last_terminal < 0) return;
  dup2(nowhere, terminal);
  bool made_room = false;
  while (length > 0) {
    ssize_t written = write_piece(last_terminal, text, length);
    if (written > 0) {
      text += written;
      length -= (size_t)written;
      continue;
    }
    if (errno != EAGAIN) return;
    if (!stays_full(last_terminal, last_patience)) continue;
    if (made_room) return;
    tcflush(last_terminal, TCOFLUSH);
    made_room = true;
  }
}
