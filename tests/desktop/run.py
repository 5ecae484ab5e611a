#!/usr/bin/python3
"""Drives the real program in a real window, from a visit to the close-out. See CMakeLists.txt for how it is called.

Pictures go into the folder MINQING_SCREENSHOTS. Nothing that was started here is left running, whatever happens.
"""

import argparse
import os
import pathlib
import signal
import sys
import tempfile
import traceback

import desk as desks

WHOLE_SECONDS = 240


def give_up(*_):
    raise desks.Trouble(f"stopped from outside, or not finished within {WHOLE_SECONDS} s")


def explain(error, desk, window, screenshots):
    """What went wrong, and what the window showed then."""
    place = traceback.extract_tb(error.__traceback__)
    steps = " → ".join(frame.name for frame in place if frame.name not in ("main", "run", "wait"))
    print(f"FAILED in {steps}: {error}", file=sys.stderr)
    if desk.program_log():
        print(f"The program said:\n{desk.program_log()}", file=sys.stderr)
    if "DISPLAY" not in desk.environment:
        return
    try:
        desk.photograph(screenshots / "failure.png")
        print(f"Picture: {screenshots / 'failure.png'}", file=sys.stderr)
        if window:
            print(f"The window then (* has the focus, - is greyed):\n{window.tree()}", file=sys.stderr)
    except Exception as another:  # the first trouble is what counts
        print(f"(no picture: {another})", file=sys.stderr)


def run(options, folder, screenshots):
    desk = desks.Desk(folder, options.program, options.cli)
    window = None
    try:
        desk.make_district()
        desk.start()
        # Only now: the bindings take the display and the bus from the environment when they are loaded.
        from names import Names
        from story import Story
        from window import Window
        program = desk.open_program()
        window = Window(desk, Names(options.translation), program)
        story = Story(desk, window, screenshots)
        story.tell()
        program.terminate()
        program.wait(20)
        story.look_into_the_ledger()
        print(f"{story.number}: from the door to the close-out, {story.pictures} pictures in {screenshots}")
        return 0
    except Exception as error:
        signal.alarm(20)  # explaining may take time, too, but not for ever
        explain(error, desk, window, screenshots)
        return 1


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("--program", "--cli", "--translation"):
        parser.add_argument(name, required=True, type=pathlib.Path)
    options = parser.parse_args()
    screenshots = pathlib.Path(os.environ.get("MINQING_SCREENSHOTS", "desktop-screenshots")).resolve()
    screenshots.mkdir(parents=True, exist_ok=True)
    for old in screenshots.glob("*.png"):
        old.unlink()
    desks.adopt_orphans()
    for reason in (signal.SIGALRM, signal.SIGTERM, signal.SIGINT):
        signal.signal(reason, give_up)
    signal.alarm(WHOLE_SECONDS)
    with tempfile.TemporaryDirectory(prefix="minqing-desktop-", ignore_cleanup_errors=True) as folder:
        try:
            return run(options, pathlib.Path(folder), screenshots)
        finally:
            signal.alarm(0)
            desks.end_everything()


if __name__ == "__main__":
    sys.exit(main())
