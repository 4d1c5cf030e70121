// Standard error while the screen is up: kept in memory, shown when the screen has gone.

#ifndef CNCURSES_CAPTURED_ERRORS_H
#define CNCURSES_CAPTURED_ERRORS_H

/// Sends standard error to memory; only where it is a terminal, else it harms no screen.
void nc_capture_errors(void);

/// Gives standard error back and writes what was kept. Idempotent and async-signal-safe.
void nc_replay_errors(void);

#endif
