// The modes of the terminal's driver, such as echo: those of before and those of the program.

#ifndef CNCURSES_TERMINAL_MODES_H
#define CNCURSES_TERMINAL_MODES_H

/// Keeps the modes as they are now, to give them back.
void nc_keep_original_modes(void);

/// Gives the modes of before back, without waiting for output. Async-signal-safe.
void nc_use_original_modes(void);

/// Lets keys through that the driver would eat (Ctrl-S, Ctrl-Q, Ctrl-V, Ctrl-O), and keeps the modes
/// as they are now, to come back to them.
void nc_keep_program_modes(void);

/// Comes back to the program's modes, without waiting for output.
void nc_use_program_modes(void);

#endif
