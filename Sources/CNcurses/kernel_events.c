// Signals and wake-ups as descriptors.

#define _GNU_SOURCE
#include "kernel_events.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdint.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <sys/signalfd.h>
#include <unistd.h>

static void leave_alone(int signal) { (void)signal; }

int nc_open_signals(const int *signals, int count) {
  sigset_t set;
  sigemptyset(&set);
  for (int index = 0; index < count; index++) sigaddset(&set, signals[index]);
  // While it draws, ncurses ignores a SIGTSTP that nobody else handles, and ignoring a signal throws
  // a waiting one away. A handler of our own keeps its hands off; blocked, it is never called.
  struct sigaction action = {.sa_handler = leave_alone, .sa_flags = SA_RESTART};
  if (sigismember(&set, SIGTSTP)) sigaction(SIGTSTP, &action, NULL);
  if (pthread_sigmask(SIG_BLOCK, &set, NULL) != 0) return -1;
  return signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC);
}

int nc_next_signal(int descriptor) {
  struct signalfd_siginfo info;
  ssize_t count = read(descriptor, &info, sizeof info);
  return count == (ssize_t)sizeof info ? (int)info.ssi_signo : 0;
}

bool nc_can_open(int count) {
  int descriptor = fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3);
  if (descriptor < 0) return false;
  bool can = count <= 1 || nc_can_open(count - 1);
  close(descriptor);
  return can;
}

bool nc_ignores(int signal) {
  struct sigaction action;
  return sigaction(signal, NULL, &action) == 0 && action.sa_handler == SIG_IGN;
}

int nc_first_realtime_signal(void) { return SIGRTMIN; }

int nc_last_realtime_signal(void) { return SIGRTMAX; }

int nc_open_wake_up(void) { return eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC); }

void nc_wake(int descriptor) {
  uint64_t one = 1;
  // A full counter is readable already, so a write that fails is no loss.
  ssize_t written = write(descriptor, &one, sizeof one);
  (void)written;
}

void nc_clear_wake_up(int descriptor) {
  uint64_t count = 0;
  ssize_t taken = read(descriptor, &count, sizeof count);
  (void)taken;
}

bool nc_input_comes(int milliseconds) {
  struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
  return poll(&input, 1, milliseconds) > 0 && nc_waiting_bytes(STDIN_FILENO) > 0;
}

int nc_waiting_bytes(int descriptor) {
  int count = 0;
  return ioctl(descriptor, FIONREAD, &count) == 0 ? count : 0;
}
