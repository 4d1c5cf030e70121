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
  /// Whether it promises red, green and blue (`RGB`, or `Tc` as tmux has it).
  bool direct_color;
} nc_description;

/// Looks a terminal type up without touching the terminal.
nc_description nc_describe(const char *terminal);

/// Starts ncurses on standard input, with its output kept in memory for `nc_send`, and sets the
/// modes of the terminal's driver. The screen's size is what LINES and COLUMNS say, or that of the
/// type's description if they are not to be believed.
///
/// Returns false where the type is unusable. Unlike initscr it neither prints nor exits.
bool nc_open_screen(const char *terminal, bool believes_variables);

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
