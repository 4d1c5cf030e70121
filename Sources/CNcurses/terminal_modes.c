// The modes of the terminal's driver.

#include "terminal_modes.h"

#include <stdbool.h>
#include <termios.h>
#include <unistd.h>

static struct termios original_modes, program_modes;
static bool has_original, has_program;

void nc_keep_original_modes(void) {
  has_original = tcgetattr(STDIN_FILENO, &original_modes) == 0;
}

void nc_use_original_modes(void) {
  if (has_original) tcsetattr(STDIN_FILENO, TCSANOW, &original_modes);
}

void nc_keep_program_modes(void) {
  has_program = tcgetattr(STDIN_FILENO, &program_modes) == 0;
  program_modes.c_iflag &= ~(tcflag_t)(IXON | IXOFF);
  program_modes.c_lflag &= ~(tcflag_t)IEXTEN;
  nc_use_program_modes();
}

void nc_use_program_modes(void) {
  if (has_program) tcsetattr(STDIN_FILENO, TCSANOW, &program_modes);
}
