// ncursesw as Swift can use it.

#define _GNU_SOURCE
#include "curses_access.h"

#include <stdio.h>
#include <term.h>
#include <unistd.h>
#include <wchar.h>

#include "screen_output.h"
#include "terminal_modes.h"

static bool is_text(const char *capability) {
  // The database answers (char *)-1 for a name that is no text capability.
  return capability != NULL && capability != (const char *)-1 && *capability != '\0';
}

nc_description nc_describe(const char *terminal) {
  nc_description description = {false, false, 0, false};
  int error = 0;
  if (setupterm(terminal, STDOUT_FILENO, &error) != OK) return description;
  description.known = true;
  description.places_cursor = is_text(tigetstr("cup"));
  int colors = tigetnum("colors");
  description.colors = colors > 0 ? colors : 0;
  description.direct_color =
      tigetflag("RGB") > 0 || tigetnum("RGB") > 0 || is_text(tigetstr("RGB")) || tigetflag("Tc") > 0;
  del_curterm(cur_term);
  return description;
}

bool nc_open_screen(const char *terminal, bool believes_variables) {
  FILE *output = nc_open_output();
  if (output == NULL) return false;
  use_env(believes_variables);
  use_tioctl(FALSE);
  SCREEN *screen = newterm(terminal, output, stdin);
  if (screen == NULL) {
    fclose(output);
    nc_close_output();
    return false;
  }
  cbreak();
  noecho();
  nonl();
  nc_keep_program_modes();
  // Frames are whole even if a key waits: they take no time on their way into memory.
  typeahead(-1);
  return nc_divert_output();
}

cchar_t nc_cell(uint32_t scalar, attr_t attributes, int pair) {
  cchar_t cell;
  const wchar_t text[2] = {(wchar_t)scalar, L'\0'};
  setcchar(&cell, text, attributes, 0, &pair);
  return cell;
}

int nc_columns(uint32_t scalar) { return wcwidth((wchar_t)scalar); }
