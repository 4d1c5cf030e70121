#!/usr/bin/env python3
"""Records the README's animation and picture from the real screen.

    swift build -c release --product nnplay
    pip install pyte pillow
    python3 .github/animation.py .build/release/nnplay FONT.ttf BOLD.ttf

It runs the program in a pseudo-terminal, presses keys, and draws what a terminal would show (pyte keeps the
cells) with a monospace font such as DejaVu Sans Mono: .github/nnplay.gif and its last moment, .github/nnplay.png.
"""
import fcntl
import os
import pty
import select
import struct
import sys
import termios
import time
from collections import Counter
from functools import lru_cache
from pathlib import Path

import pyte
from PIL import Image, ImageChops, ImageDraw, ImageFont

COLUMNS, ROWS = 108, 32
WIDTH, HEIGHT = 8, 16   # of a cell, in pixels
FRAME = 0.1             # seconds
COLORS = 255
SIZE = 2_000_000        # bytes at most
INK, PAPER = "d4d4d4", "16181c"
LEFT = "\x1bOD"
# Seconds from the start, and what is typed then: the circle; the spiral; eight neurons a layer; faster.
SCRIPT = [(2.4, "d"), (2.8, "d"), (3.2, "d"), (4.2, LEFT), *((4.5 + 0.25 * i, "+") for i in range(6)),
          (6.3, LEFT), *((6.6 + 0.25 * i, "+") for i in range(4)), (7.9, "\x1b"), (8.2, "5")]
END = 14.0


def record(program):
    """Runs the program; yields the cells once a frame."""
    pid, terminal = pty.fork()
    if pid == 0:
        os.environ |= {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LC_ALL": "C.UTF-8"}
        os.execv(program, [program, "--no-intro", "--theme", "dark", "--pixels", "half"])
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
    screen = pyte.Screen(COLUMNS, ROWS)
    stream = pyte.ByteStream(screen)
    script, begin = list(SCRIPT), None
    while begin is None or time.monotonic() < begin + END:
        frame_end = time.monotonic() + FRAME if begin is None else begin + FRAME * (1 + (time.monotonic() - begin) // FRAME)
        while (rest := frame_end - time.monotonic()) > 0:
            if select.select([terminal], [], [], rest)[0]:
                stream.feed(os.read(terminal, 1 << 16))
        if begin is None:
            begin = time.monotonic() if "epoch" in screen.display[0] else None
            continue
        while script and begin + script[0][0] <= time.monotonic():
            os.write(terminal, script.pop(0)[1].encode())
        yield [[screen.buffer[y][x] for x in range(COLUMNS)] for y in range(ROWS)]
    os.write(terminal, b"q")
    os.close(terminal)
    os.waitpid(pid, 0)


def rgb(color, default):
    return tuple(bytes.fromhex(default if color == "default" else color))


class Painter:
    """Draws cells; blocks and dots as geometry, so that they join."""

    def __init__(self, regular, bold):
        self.fonts = [ImageFont.truetype(path, 13) for path in (regular, bold)]

    def paint(self, cells):
        image = Image.new("RGB", (WIDTH * COLUMNS, HEIGHT * ROWS))
        for y, row in enumerate(cells):
            for x, cell in enumerate(row):
                ink, paper = rgb(cell.fg, INK), rgb(cell.bg, PAPER)
                if cell.reverse:
                    ink, paper = paper, ink
                image.paste(self.tile(cell.data, ink, paper, cell.bold), (x * WIDTH, y * HEIGHT))
        return image

    @lru_cache(maxsize=100_000)
    def tile(self, text, ink, paper, bold):
        tile = Image.new("RGB", (WIDTH, HEIGHT), paper)
        draw, code = ImageDraw.Draw(tile), ord(text[:1] or " ")
        if code in (0x2580, 0x2584, 0x2588):
            top, bottom = (HEIGHT // 2 if code == 0x2584 else 0), (HEIGHT // 2 if code == 0x2580 else HEIGHT)
            draw.rectangle((0, top, WIDTH, bottom - 1), fill=ink)
        elif code in (0x258C, 0x2590):
            left = 0 if code == 0x258C else WIDTH // 2
            draw.rectangle((left, 0, left + WIDTH // 2 - 1, HEIGHT), fill=ink)
        elif 0x2800 <= code <= 0x28FF:
            places = ((0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2), (0, 3), (1, 3))
            for column, row in (place for bit, place in enumerate(places) if code >> bit & 1):
                left, top = column * WIDTH // 2 + 1, row * HEIGHT // 4 + 1
                draw.rectangle((left, top, left + 1, top + 1), fill=ink)
        else:
            draw.text((0, HEIGHT - 4), text, fill=ink, font=self.fonts[bold], anchor="ls")
        return tile


def palette(moments):
    """The colours of most moments, and blends of text with its ground: one palette for all, so that nothing flickers."""
    seen = Counter()
    for cells in moments:
        seen.update({color for row in cells for cell in row for color in (rgb(cell.fg, INK), rgb(cell.bg, PAPER))})
    blends = [tuple((i * ink + (16 - i) * paper) // 16 for ink, paper in zip(rgb(INK, INK), rgb(PAPER, PAPER)))
              for i in range(17)]
    colors = (blends + [color for color, _ in seen.most_common() if color not in blends])[:COLORS]
    image = Image.new("P", (1, 1))
    image.putpalette([part for color in colors + [colors[0]] * (COLORS - len(colors)) for part in color])
    return image


def save(images, palette, path):
    """Writes the animation."""
    whole = [image.quantize(palette=palette, dither=Image.Dither.NONE) for image in images]
    frames = whole[:1]
    for before, after in zip(whole, whole[1:]):
        # What stays is left out, which takes half the bytes and less.
        old, new = (Image.frombytes("L", image.size, image.tobytes()) for image in (before, after))
        stays = ImageChops.difference(old, new).point(lambda difference: 0 if difference else 255)
        frames.append(after.copy())
        frames[-1].paste(COLORS, mask=stays)
    durations = [int(1000 * FRAME)] * (len(frames) - 1) + [2500]
    frames[0].save(path, save_all=True, append_images=frames[1:], duration=durations, loop=0, disposal=1,
                   transparency=COLORS, optimize=False)


def main(program, *fonts):
    painter = Painter(fonts[0], fonts[-1])
    moments = list(record(program))
    images = [painter.paint(cells) for cells in moments]
    folder = Path(__file__).parent
    images[-1].save(folder / "nnplay.png", optimize=True)
    path = folder / "nnplay.gif"
    save(images, palette(moments), path)
    size = path.stat().st_size
    print(f"{path}: {len(images)} frames, {size} bytes")
    return 0 if size < SIZE else f"{path} has more than {SIZE} bytes."


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
