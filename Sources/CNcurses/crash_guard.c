// Gives the terminal back when the program crashes.

#define _GNU_SOURCE
#include "crash_guard.h"

#include <signal.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdlib.h>

#include "captured_errors.h"
#include "screen_output.h"
#include "terminal_modes.h"

// Swift's traps are SIGILL or SIGTRAP by processor; SIGQUIT is the user's way out of a hang.
static const int crash_signals[] = {SIGILL,  SIGSEGV, SIGBUS,  SIGFPE,
                                    SIGABRT, SIGTRAP, SIGQUIT, SIGSYS};
enum { crash_signal_count = sizeof crash_signals / sizeof crash_signals[0] };

// What is half shown shown, mouse off, bracketed paste off, scroll region whole, keypad and cursor keys normal, wrap on,
// character set ASCII, cursor shown, screen left, colours reset. The first escape also ends
// a sequence that the crash cut short.
static const char restore_text[] =
    "\033[?2026l\033[?1006l\033[?1003l\033[?1002l\033[?1000l\033[?2004l\033[r\033[?1l\033>\033[?7h"
    "\033(B\017\033[?25h\033[?1049l\033[0;39;49m\r";

static struct sigaction previous_actions[crash_signal_count];
static atomic_bool armed;
static bool watches_exit;

// A stack of its own, so that an overflown stack can still be reported.
static char guard_stack[64 * 1024];

static void restore_terminal(void) {
  if (!atomic_exchange(&armed, false)) return;
  nc_write_last(restore_text, sizeof restore_text - 1);
  nc_use_original_modes();
  nc_replay_errors();
}

static void restore_actions(void) {
  for (int index = 0; index < crash_signal_count; index++) {
    sigaction(crash_signals[index], &previous_actions[index], NULL);
  }
}

static bool recurs_by_itself(int signal_number, const siginfo_t *info) {
  bool fault = signal_number == SIGILL || signal_number == SIGSEGV ||
               signal_number == SIGBUS || signal_number == SIGFPE;
  return fault && info->si_code > 0;
}

static void on_crash(int signal_number, siginfo_t *info, void *context) {
  (void)context;
  restore_terminal();
  restore_actions();
  // A user's way out is no crash to report, and nothing is to wait for an answer.
  if (signal_number == SIGQUIT) signal(SIGQUIT, SIG_DFL);
  // A fault happens again on return, with its address intact for the one who reports it.
  if (!recurs_by_itself(signal_number, info)) raise(signal_number);
}

static void use_guard_stack(void) {
  stack_t current;
  if (sigaltstack(NULL, &current) != 0 || !(current.ss_flags & SS_DISABLE)) return;
  stack_t stack = {.ss_sp = guard_stack, .ss_size = sizeof guard_stack};
  sigaltstack(&stack, NULL);
}

void nc_append_restoration(void) { nc_append(restore_text); }

void nc_arm_guard(void) {
  if (atomic_load(&armed)) return;
  nc_keep_original_modes();
  use_guard_stack();
  struct sigaction action = {.sa_sigaction = on_crash, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  // All signals wait meanwhile, also SIGTTOU, which tcsetattr could cause.
  sigfillset(&action.sa_mask);
  for (int index = 0; index < crash_signal_count; index++) {
    sigaction(crash_signals[index], &action, &previous_actions[index]);
  }
  if (!watches_exit) watches_exit = atexit(restore_terminal) == 0;
  atomic_store(&armed, true);
}

void nc_disarm_guard(void) {
  if (atomic_exchange(&armed, false)) restore_actions();
}
