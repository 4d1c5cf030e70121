// ncursesw as Swift can use it: macros as constants, shared globals behind functions.

#ifndef CNCURSES_CURSES_ACCESS_H
#define CNCURSES_CURSES_ACCESS_H

// Without it cchar_t and the wide-character calls are missing.
#define NCURSES_WIDECHAR 1

#include <ncurses.h>
#include <stdbool.h>
#include <stdint.h>

static const attr_t nc_A_NORMAL = A_NORMAL;
static const attr_t nc_A_BOLD = A_BOLD;
static const attr_t nc_A_DIM = A_DIM;
static const attr_t nc_A_ITALIC = A_ITALIC;
static const attr_t nc_A_UNDERLINE = A_UNDERLINE;
static const attr_t nc_A_REVERSE = A_REVERSE;

/// What the terminal database says of a terminal type.
typedef struct {
  /// Whether the type is in the database.
  bool known;
  /// Whether the cursor can be placed anywhere (`cup`).
  bool places_cursor;
  /// The number of colours, 0 where there are none.
  int colors;
} nc_description;

/// Looks a terminal type up without touching the terminal.
nc_description nc_describe(const char *terminal);

/// Starts ncurses on standard input and a descriptor of its own for standard output.
///
/// Returns null where the type is unusable. Unlike initscr it neither prints nor exits.
SCREEN *nc_open_screen(const char *terminal);

/// Takes the output descriptor away from ncurses, so that nothing drawn later reaches the
/// terminal. Async-signal-safe.
void nc_silence_screen(void);

/// Sends a sequence that ncurses knows nothing of, past the canvas it keeps.
void nc_send(const char *text);

/// Lets keys through that the terminal driver would eat: Ctrl-S, Ctrl-Q, Ctrl-V, Ctrl-O.
void nc_free_control_keys(void);

/// A cell with one character, its attributes and its colour pair, also above 32767.
cchar_t nc_cell(uint32_t scalar, attr_t attributes, int pair);

/// The columns in which the current locale shows the character; -1 where it cannot.
int nc_columns(uint32_t scalar);

/// The window that covers the screen.
static inline WINDOW *nc_stdscr(void) { return stdscr; }

/// What ncurses believes to be on the terminal.
static inline WINDOW *nc_curscr(void) { return curscr; }

/// The number of colour pairs after start_color.
static inline int nc_color_pairs(void) { return COLOR_PAIRS; }

#endif
