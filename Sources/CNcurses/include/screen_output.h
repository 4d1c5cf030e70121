// The way to the terminal: ncurses draws into memory, and from there bytes are sent as fast as the
// terminal takes them, by a descriptor that never blocks.

#ifndef CNCURSES_SCREEN_OUTPUT_H
#define CNCURSES_SCREEN_OUTPUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

/// What sending came to.
typedef enum {
  /// The terminal has everything.
  nc_sending_done,
  /// The terminal takes no more at present.
  nc_sending_blocked,
} nc_sending;

/// Opens the terminal that standard output is, and the file that ncurses is to be started with.
///
/// Returns null where the system has no descriptors left.
FILE *nc_open_output(void);

/// From here on what ncurses writes is kept in memory. Until then its file is the terminal itself,
/// which it asks for modes.
bool nc_divert_output(void);

/// Closes what `nc_open_output` has opened, ncurses' file excepted.
void nc_close_output(void);

/// The descriptor to wait for room on; -1 where there is none.
int nc_output_descriptor(void);

/// The number of bytes that the terminal has not taken yet.
size_t nc_unsent_bytes(void);

/// Adds text to what is to be sent.
void nc_append(const char *text);

/// Sends what the terminal takes at once. Without a terminal everything counts as sent.
nc_sending nc_send(void);

/// Sends everything, but gives up when the time is over.
nc_sending nc_send_within(int milliseconds);

/// Forgets what was not sent.
void nc_drop_unsent(void);

/// Forgets also what waits in the terminal's buffer, so that there is room for something better.
void nc_drop_everything(void);

/// Cuts `nc_send` off, in all threads, then writes a last text. Where the terminal takes nothing,
/// what waits in its buffer gives way, and after a moment so does the text. Async-signal-safe.
void nc_write_last(const char *text, size_t length);

#endif
