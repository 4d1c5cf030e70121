// Signals and wake-ups as descriptors that poll can wait for.

#ifndef CNCURSES_KERNEL_EVENTS_H
#define CNCURSES_KERNEL_EVENTS_H

#include <stdbool.h>

/// Whether the system has so many descriptors left for this process.
bool nc_can_open(int count);

/// Whether whoever started the program had it ignore the signal.
bool nc_ignores(int signal);

/// The least of the signals that programs give a meaning of their own.
int nc_first_realtime_signal(void);

/// The greatest of them.
int nc_last_realtime_signal(void);

/// Blocks signals in this thread and all it starts later; returns a descriptor to read them
/// from, or -1.
int nc_open_signals(const int *signals, int count);

/// The next signal that came, or 0 if there is none.
int nc_next_signal(int descriptor);

/// A descriptor that becomes readable when someone wakes it, or -1.
int nc_open_wake_up(void);

/// Makes the descriptor readable; from any thread.
void nc_wake(int descriptor);

/// Makes the descriptor unreadable until it is woken again.
void nc_clear_wake_up(int descriptor);

/// Whether bytes can be read from standard input within a time.
bool nc_input_comes(int milliseconds);

/// The bytes that wait to be read from a terminal.
int nc_waiting_bytes(int descriptor);

#endif
