// ncursesw as Swift can use it.

#define _GNU_SOURCE
#include "curses_access.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

// ncurses draws through a descriptor of its own, so that a crash can cut it off and still
// leave standard output to those who report the crash.
static volatile int screen_descriptor = -1;

static bool is_text(const char *capability) {
  // The database answers (char *)-1 for a name that is no text capability.
  return capability != NULL && capability != (const char *)-1 && *capability != '\0';
}

nc_description nc_describe(const char *terminal) {
  nc_description description = {false, false, 0};
  int error = 0;
  if (setupterm(terminal, STDOUT_FILENO, &error) != OK) return description;
  description.known = true;
  description.places_cursor = is_text(tigetstr("cup"));
  int colors = tigetnum("colors");
  description.colors = colors > 0 ? colors : 0;
  del_curterm(cur_term);
  return description;
}

static FILE *open_output(void) {
  fflush(stdout);
  int descriptor = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
  if (descriptor < 0) return NULL;
  FILE *output = fdopen(descriptor, "w");
  if (output == NULL) {
    close(descriptor);
    return NULL;
  }
  screen_descriptor = descriptor;
  return output;
}

SCREEN *nc_open_screen(const char *terminal) {
  FILE *output = open_output();
  if (output == NULL) return NULL;
  SCREEN *screen = newterm(terminal, output, stdin);
  if (screen == NULL) {
    screen_descriptor = -1;
    fclose(output);
  }
  return screen;
}

void nc_silence_screen(void) {
  if (screen_descriptor < 0) return;
  int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (nowhere < 0) return;
  dup2(nowhere, screen_descriptor);
  close(nowhere);
}

void nc_send(const char *text) {
  if (screen_descriptor < 0) return;
  ssize_t written = write(screen_descriptor, text, strlen(text));
  (void)written;
}

void nc_free_control_keys(void) {
  struct termios modes;
  if (tcgetattr(STDIN_FILENO, &modes) != 0) return;
  modes.c_iflag &= ~(tcflag_t)(IXON | IXOFF);
  modes.c_lflag &= ~(tcflag_t)IEXTEN;
  tcsetattr(STDIN_FILENO, TCSADRAIN, &modes);
  // Makes these the modes that ncurses comes back to after a suspension.
  def_prog_mode();
}

cchar_t nc_cell(uint32_t scalar, attr_t attributes, int pair) {
  cchar_t cell;
  const wchar_t text[2] = {(wchar_t)scalar, L'\0'};
  setcchar(&cell, text, attributes, 0, &pair);
  return cell;
}

int nc_columns(uint32_t scalar) { return wcwidth((wchar_t)scalar); }
