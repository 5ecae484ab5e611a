"""What the test runs on: an X server, a message bus and the program, all its own, all gone at the end."""

import contextlib
import ctypes
import os
import pathlib
import signal
import subprocess
import time

SCREEN = "1366x768x24"
START_SECONDS = 30


class Trouble(Exception):
    """The desk or the program did not do what the test needs; the text says what."""


def adopt_orphans():
    """Whatever our processes leave behind becomes our child (the bus starts helpers that nobody waits for)."""
    pr_set_child_subreaper = 36
    ctypes.CDLL(None, use_errno=True).prctl(pr_set_child_subreaper, 1, 0, 0, 0)


def children_of(parent):
    found = []
    for folder in pathlib.Path("/proc").iterdir():
        if not folder.name.isdigit():
            continue
        with contextlib.suppress(OSError, IndexError, ValueError):
            after_name = (folder / "stat").read_text(errors="replace").rsplit(")", 1)[1].split()
            if int(after_name[1]) == parent:
                found.append(int(folder.name))
    return found


def end_everything():
    """Ends the processes started here and what they started, by process number; asks first, then insists."""
    for order, seconds in ((signal.SIGTERM, 5), (signal.SIGKILL, 5)):
        until = time.monotonic() + seconds
        told = set()
        while time.monotonic() < until:
            left = children_of(os.getpid())
            if not left:
                return
            for process in left:
                with contextlib.suppress(OSError):
                    if process not in told:
                        os.kill(process, order)
                    os.waitpid(process, os.WNOHANG)
                told.add(process)
            time.sleep(0.05)


class Desk:
    def __init__(self, folder, program, cli):
        self.folder, self.program, self.cli = folder, program, cli
        self.ledger = folder / "district.minqing"
        self.environment = {name: value for name, value in os.environ.items()
                            if not name.startswith(("QT_", "XDG_", "DBUS_", "AT_SPI", "WAYLAND", "MINQING_"))}
        for name, place in (("HOME", "home"), ("XDG_RUNTIME_DIR", "run"), ("XDG_CONFIG_HOME", "config"),
                            ("XDG_DATA_HOME", "data"), ("XDG_CACHE_HOME", "cache")):
            (folder / place).mkdir(mode=0o700)
            self.environment[name] = str(folder / place)
        self.environment.update(LC_ALL="C.UTF-8", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", QT_QPA_PLATFORM="xcb")

    def start(self):
        self.environment["DISPLAY"] = ":" + self._told_by(
            ["Xvfb", "-displayfd", "{fd}", "-screen", "0", SCREEN, "-nolisten", "tcp", "-noreset"], "the X server")
        self._wait_for_display()
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = self._told_by(
            ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address={fd}"], "the message bus")
        # The bindings of the accessibility bus read the environment of this process.
        os.environ.update(self.environment)

    def _told_by(self, command, what):
        """Starts a server that writes its address to a pipe when it is ready, and gives that address."""
        reading, writing = os.pipe()
        self._start([part.format(fd=writing) for part in command], what, pass_fds=[writing])
        os.close(writing)
        os.set_blocking(reading, False)
        told, until = b"", time.monotonic() + START_SECONDS
        while not told.endswith(b"\n"):
            if time.monotonic() > until:
                raise Trouble(f"{what} did not start in {START_SECONDS} s: {self.log(what)}")
            with contextlib.suppress(BlockingIOError):
                told += os.read(reading, 4096)
            time.sleep(0.02)
        os.close(reading)
        return told.decode().strip()

    def _wait_for_display(self):
        """The address is told a moment before clients are let in when the machine is busy."""
        until = time.monotonic() + START_SECONDS
        while subprocess.run(["xdotool", "getdisplaygeometry"], env=self.environment, stdin=subprocess.DEVNULL,
                             capture_output=True, timeout=START_SECONDS, check=False).returncode != 0:
            if time.monotonic() > until:
                raise Trouble(f"the X server lets nobody in: {self.log('the X server')}")
            time.sleep(0.05)

    def _start(self, command, what, **more):
        with open(self.folder / f"{what}.log", "wb") as log:
            try:
                return subprocess.Popen(command, env=self.environment, cwd=self.folder, stdin=subprocess.DEVNULL,
                                        stdout=log, stderr=log, **more)
            except FileNotFoundError as error:
                raise Trouble(f"{command[0]} is not here. sh cmake/test.sh installs what the tests need.") from error

    def log(self, what):
        return (self.folder / f"{what}.log").read_text(errors="replace").strip()[-2000:]

    def program_log(self):
        return self.log("the program") if (self.folder / "the program.log").exists() else ""

    def make_district(self):
        self.ask("demo", "create", str(self.ledger), "--households", "2000", "--cases", "200", seconds=90)

    def open_program(self):
        return self._start([self.program, "--ledger", str(self.ledger), "--language", "zh"], "the program")

    def ask(self, *arguments, seconds=30):
        """Runs minqing-cli and gives what it printed."""
        done = subprocess.run([self.cli, *arguments], env=self.environment, stdin=subprocess.DEVNULL, timeout=seconds,
                              capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise Trouble(f"minqing-cli {' '.join(arguments)} gave {done.returncode}: {(done.stderr or done.stdout).strip()[-1500:]}")
        return done.stdout

    def xdotool(self, *arguments, seconds=20):
        subprocess.run(["xdotool", *arguments], env=self.environment, stdin=subprocess.DEVNULL, timeout=seconds,
                       stdout=subprocess.DEVNULL, check=True)

    def photograph(self, path):
        subprocess.run(["import", "-window", "root", str(path)], env=self.environment, timeout=30, check=True)
