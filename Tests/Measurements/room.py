#!/usr/bin/env python3
"""What a room of players takes of one host.

Starts a program so many times, each in a pseudo-terminal of 80x24 cells that is read at once, and
takes processor time and memory over some seconds.

    room.py COUNT PROGRAM [ARGUMENT ...]
"""

import fcntl
import os
import pty
import select
import struct
import sys
import termios
import time

WARM_UP, SECONDS = 4, 20


def start(command):
    process, descriptor = pty.fork()
    if process == 0:
        os.environ["TERM"] = "xterm-256color"
        os.environ.pop("COLORTERM", None)
        os.execv(command[0], command)
    fcntl.ioctl(descriptor, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    return process, descriptor


def read_for(seconds, descriptors):
    """Reads all that is written for so long, and returns its bytes."""
    end, count = time.monotonic() + seconds, 0
    while time.monotonic() < end:
        for descriptor in select.select(descriptors, [], [], 0.2)[0]:
            count += len(os.read(descriptor, 1 << 16))
    return count


def processor_seconds(process):
    with open(f"/proc/{process}/stat") as file:
        fields = file.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def own_kilobytes(process):
    """Its memory, with its part of what it shares."""
    with open(f"/proc/{process}/smaps_rollup") as file:
        return next(int(line.split()[1]) for line in file if line.startswith("Pss:"))


def main():
    count, command = int(sys.argv[1]), sys.argv[2:]
    players = [start(command) for _ in range(count)]
    descriptors = [descriptor for _, descriptor in players]
    read_for(WARM_UP, descriptors)
    before, begin = [processor_seconds(process) for process, _ in players], time.monotonic()
    sent = read_for(SECONDS, descriptors)
    took = time.monotonic() - begin
    share = sum(processor_seconds(p) - b for (p, _), b in zip(players, before)) / took
    memory = sum(own_kilobytes(process) for process, _ in players) / 1024
    print(f"{count} players: {share:.2f} of a core, {memory:.0f} MB, {sent / took / 1000:.0f} KB/s")
    for process, descriptor in players:
        os.write(descriptor, b"q")
        while True:
            try:
                if not os.read(descriptor, 1 << 16):
                    break
            except OSError:
                break
        os.waitpid(process, 0)


if __name__ == "__main__":
    main()
