// Gives the terminal back when the program crashes, or exits without closing the screen.

#ifndef CNCURSES_CRASH_GUARD_H
#define CNCURSES_CRASH_GUARD_H

/// Saves the terminal's modes and watches for crashes. Call before the screen is opened.
///
/// On SIGILL, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGTRAP, SIGQUIT, SIGSYS and on exit it leaves
/// the alternate screen, shows the cursor, resets colours, mouse and keypad, restores the
/// modes, replays standard error, and hands the signal to whoever handled it before.
void nc_arm_guard(void);

/// Adds what the guard writes to what is to be sent: for a terminal that has not taken all it should.
void nc_append_restoration(void);

/// Stops watching, after the screen has been closed.
void nc_disarm_guard(void);

#endif
