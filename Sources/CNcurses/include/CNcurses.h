// The curtain before ncursesw: what Swift cannot import from it, and the few system services
// that keep a terminal intact.

#ifndef CNCURSES_H
#define CNCURSES_H

#include "curses_access.h"
#include "captured_errors.h"
#include "crash_guard.h"
#include "kernel_events.h"
#include "screen_output.h"
#include "terminal_modes.h"

#endif
