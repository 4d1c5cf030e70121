// Signals and wake-ups as descriptors that poll can wait for.

#ifndef CNCURSES_KERNEL_EVENTS_H
#define CNCURSES_KERNEL_EVENTS_H

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

/// The bytes that wait to be read from a terminal.
int nc_waiting_bytes(int descriptor);

#endif
