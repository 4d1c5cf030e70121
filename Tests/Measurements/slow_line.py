#!/usr/bin/env python3
"""How long a key takes to show on a slow line.

Runs a program in a pseudo-terminal that is read at so many bytes a second, as at the far end of a
slow line, and answers its questions. Presses a key again and again while pictures move, and takes
the time until the text that the key changes has been read.

    slow_line.py [--rate 20000] [--size 120x40] [--presses 15] -- PROGRAM [ARGUMENT ...]
"""

import argparse
import fcntl
import os
import pty
import re
import select
import statistics
import struct
import sys
import termios
import time

# The key that starts and pauses training, and what the title then shows.
# Letters that are there already are not sent again.
KEY, TEXTS = b" ", (rb"pa?us", rb"layi")


def start(command, columns, rows):
    process, descriptor = pty.fork()
    if process == 0:
        os.environ.update(TERM="xterm-256color", COLORTERM="truecolor", LC_ALL="C.UTF-8")
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        os.execvp(command[0], command)
    return process, descriptor


class Line:
    """Reads in small pieces at a rate, and answers when a question has been read."""

    def __init__(self, descriptor, rate, answers):
        self.descriptor, self.rate, self.answers = descriptor, rate, answers
        self.begin, self.count, self.recent = time.monotonic(), 0, b""

    def read(self):
        due = self.begin + self.count / self.rate
        time.sleep(max(0, due - time.monotonic()))
        if not select.select([self.descriptor], [], [], 0.02)[0]:
            self.begin, self.count = time.monotonic(), 0
            return b""
        bytes = os.read(self.descriptor, max(1, min(4096, int(self.rate / 100))))
        self.count += len(bytes)
        text = self.recent + bytes
        if self.answers:
            os.write(self.descriptor, b"\x1b[0n" * (text.count(b"\x1b[5n") - self.recent.count(b"\x1b[5n")))
        self.recent = text[-64:]
        return bytes

    def watch(self, seconds, wanted=None):
        """Reads for a time or until a pattern; returns what was read and the time it took."""
        start, seen = time.monotonic(), b""
        while time.monotonic() - start < seconds:
            seen += self.read()
            if wanted and re.search(wanted, re.sub(rb"\x1b\[[0-9;?]*[A-Za-z]", b"", seen)):
                break
        return seen, time.monotonic() - start


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--rate", type=float, default=20000)
    parser.add_argument("--size", default="120x40")
    parser.add_argument("--presses", type=int, default=15)
    parser.add_argument("--mute", action="store_true", help="the terminal answers nothing")
    parser.add_argument("command", nargs="+")
    options = parser.parse_args()
    columns, rows = map(int, options.size.split("x"))
    process, descriptor = start(options.command, columns, rows)
    line = Line(descriptor, options.rate, not options.mute)
    seen, _ = line.watch(8)
    print(f"bytes a second while it plays: {len(line.watch(4)[0]) / 4:.0f}")
    times = []
    for press in range(options.presses):
        line.watch(1.37 if press % 2 == 0 else 0.6)
        os.write(descriptor, KEY)
        times.append(line.watch(10, TEXTS[press % 2])[1] * 1000)
    print(f"milliseconds from a key to its text: median {statistics.median(times):.0f}, "
          f"most {max(times):.0f}; {' '.join(f'{time:.0f}' for time in times)}")
    os.write(descriptor, b"q")
    try:
        line.watch(10)
    except OSError:
        pass  # The program has left its terminal.
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


if __name__ == "__main__":
    sys.exit(main())
