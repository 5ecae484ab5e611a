#!/usr/bin/env python3
"""Does a test notice when a guard is missing?

Removes one guard at a time from the definitions of the kinds of case – an entry of forbids_actor_of, of needs, of requires, of
stops, starts and effects, a relation in by, a reason in words, a final step, a state, what a clock says (limits, caps, warnings,
rungs) – in a copy of resources/definitions, and runs the
tests of guards (tests/ledger/guards_test.cpp) on the copy. A guard that nobody misses is a survivor.

    check.py TEST_EXECUTABLE [--sample N] [--kind grievance] [--jobs N]

Exit code 1 when a guard survives that is not explained in explained.txt beside this script, or when an explained one is found
out after all. Definitions that do not even load any more count as noticed: the program refuses them.
"""
import argparse
import concurrent.futures
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
DEFINITIONS = HERE.parent.parent / "resources" / "definitions"
LISTS = ("forbids_actor_of", "needs", "starts", "stops", "effects", "pauses")
CLOCK_LIMITS = ("limit", "warn", "pause_cap", "extension_cap")


def parts(text):
    """The items of what stands between a pair of brackets, split at its own commas."""
    items, depth, quoted, item = [], 0, False, ""
    for char in text:
        if char == '"':
            quoted = not quoted
        if not quoted:
            depth += char in "[{"
            depth -= char in "]}"
            if char == "," and depth == 0:
                items.append(item.strip())
                item = ""
                continue
        item += char
    if item.strip():
        items.append(item.strip())
    return items


def without_each(items, brackets):
    """(what was removed, the list without it) for each item."""
    for i, item in enumerate(items):
        rest = items[:i] + items[i + 1:]
        yield item, brackets[0] + ", ".join(rest) + brackets[1]


def table_mutants(text):
    """Ways to loosen { key = value, … }: without a key, without one entry of a key's list, a number one less."""
    items = parts(text.strip()[1:-1])
    for removed, rest in without_each(items, ("{ ", " }")):
        yield removed, rest
    for i, item in enumerate(items):
        key, value = (piece.strip() for piece in item.split("=", 1))
        loosened = []
        if value.startswith("[") and len(parts(value[1:-1])) > 1 and key not in ("ratings",):
            loosened = list(without_each(parts(value[1:-1]), ("[", "]")))
        elif value.startswith("[{"):
            loosened = [(what, f"[{inner}]") for what, inner in table_mutants(value[1:-1])]
        elif value.startswith("{"):
            loosened = list(table_mutants(value))
        elif value.isdigit() and int(value) > 1:
            loosened = [(f"{value} becomes {int(value) - 1}", str(int(value) - 1))]
        for what, new in loosened:
            yield f"{key}: {what}", "{ " + ", ".join(items[:i] + [f"{key} = {new}"] + items[i + 1:]) + " }"


def relation_mutants(text):
    items = parts(text.strip()[1:-1])
    for i, item in enumerate(items):
        if "@" not in item:
            continue
        role = item.strip('"').split("@")[0]
        for new in (role, role + "@anywhere"):
            if f'"{new}"' not in items:
                yield f'{item} becomes "{new}"', "[" + ", ".join(items[:i] + [f'"{new}"'] + items[i + 1:]) + "]"


def longer(limit):
    """"3 working days" becomes 4."""
    return re.sub(r"\d+", lambda found: str(int(found.group()) + 1), limit, count=1)


def entry_mutants(text):
    """Ways to change one rung or one limit of a clock, { key = value, … }: another number, without a key, another moment."""
    items = parts(text.strip()[1:-1])
    for i, item in enumerate(items):
        key, value = (piece.strip() for piece in item.split("=", 1))
        others = {"limit": [longer(value)], "after": [longer(value)], "extension_cap": [longer(value), None], "when": [None],
                  "at": ['"due"' if value == '"warning"' else '"warning"'],
                  "do": ['"auto_list"' if value == '"auto_remind"' else '"auto_remind"']}
        for new in others.get(key, []):
            changed = [] if new is None else [f"{key} = {new}"]
            yield f"{item} becomes {new}", "{ " + ", ".join(items[:i] + changed + items[i + 1:]) + " }"


def clock_mutants(key, value):
    """(what, the value instead; None: the line goes) for a line of a clock."""
    if key in CLOCK_LIMITS:
        yield f"{value} becomes longer", longer(value)
    if key in ("extensions", "pauses"):
        yield f"{value} becomes more", str(int(value) + 1)
    if key in CLOCK_LIMITS[1:] + ("extensions", "pauses", "overall", "per_holder", "on_expiry", "pauses_in"):
        yield "removed", None
    if key in ("ladder", "limits") and value.startswith("[{"):
        entries = parts(value[1:-1])
        yield from without_each(entries, ("[", "]"))
        for i, entry in enumerate(entries):
            for what, new in entry_mutants(entry):
                yield what, "[" + ", ".join(entries[:i] + [new] + entries[i + 1:]) + "]"


def clock_line_mutants(kind, clock, number, line):
    """The same for a clock's line, or one entry that stands on a line of its own."""
    entry = re.match(r"  (\{.*\}),", line)
    if entry:
        yield f"{kind} clock {clock} {entry.group(1)} removed", number, ""
        for what, new in entry_mutants(entry.group(1)):
            yield f"{kind} clock {clock} {entry.group(1)}: {what}", number, f"  {new},"
    key, _, rest = line.partition(" = ")
    for what, new in clock_mutants(key, rest.partition("   #")[0]):
        yield f"{kind} clock {clock} {key} {what}", number, "" if new is None else f"{key} = {new}"


def mutants_of(kind, lines):
    """(name, number of the line, the line instead) for every guard of a definition."""
    step, clock, states = None, None, re.findall(r'^  \{ id = "(\w+)", phase =', "\n".join(lines), re.M)
    for number, line in enumerate(lines):
        if line.startswith("[["):
            step = None if line.startswith("[[transition]]") else "-"
            clock = "" if line.startswith("[[clock]]") else None
        found = re.match(r'id = "(\w+)"', line)
        if found and step is None:
            step = found.group(1)
        if clock is not None:
            clock = found.group(1) if found else clock
            yield from clock_line_mutants(kind, clock, number, line)
            continue
        key, _, rest = line.partition(" = ")
        value, _, comment = rest.partition("   #")
        if key == "register":
            yield from ((f"{kind} register {what}", number, f"{key} = {new}") for what, new in register_mutants(value))
        if re.match(r'  \{ id = "\w+", kind = .* required = true', line):
            field = re.match(r'  \{ id = "(\w+)"', line).group(1)
            yield f"{kind} register required {field}", number, line.replace("required = true, ", "")
        if step in (None, "-"):
            continue
        made = []
        if key in LISTS:
            made = list(without_each(parts(value[1:-1]), ("[", "]")))
        elif key == "requires":
            made = list(table_mutants(value))
        elif key == "by":
            made = list(relation_mutants(value))
        elif key == "from" and value != '"*"':
            more = [state for state in states if f'"{state}"' not in value]
            made = [(f"also {state}", value[:-1] + f', "{state}"]') for state in more[:1]]
        elif (key, value) in (("confirm", '"reason"'), ("undoable", "false")):
            made = [(value, None)]
        for what, new in made:
            yield f"{kind} {step} {key} {what}", number, "" if new is None else f"{key} = {new}"


def register_mutants(text):
    items = parts(text.strip()[1:-1])
    for i, item in enumerate(items):
        key, value = (piece.strip() for piece in item.split("=", 1))
        made = relation_mutants(value) if key == "by" else without_each(parts(value[1:-1]), ("[", "]"))
        if key in ("by", "starts"):
            for what, new in made:
                yield f"{key} {what}", "{ " + ", ".join(items[:i] + [f"{key} = {new}"] + items[i + 1:]) + " }"


def noticed(test, path, lines, number, instead):
    with tempfile.TemporaryDirectory(prefix="minqing-mutation-") as folder:
        copy = pathlib.Path(folder) / "definitions"
        shutil.copytree(DEFINITIONS, copy)
        changed = lines[:number] + [instead] + lines[number + 1:]
        (copy / path.relative_to(DEFINITIONS)).write_text("\n".join(changed) + "\n", encoding="utf-8")
        return not passes(test, copy)


def passes(test, definitions):
    environment = dict(os.environ, MINQING_DEFINITIONS=str(definitions), QT_QPA_PLATFORM="offscreen")
    run = subprocess.run([test, "guards:*", "--abort"], env=environment, capture_output=True, timeout=120)
    if run.returncode not in (0, 1, 42) and run.returncode > 100:
        sys.exit(f"the test itself failed: {run.returncode}\n{run.stderr.decode()}")
    return run.returncode == 0


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("test")
    arguments.add_argument("--sample", type=int, default=0)
    arguments.add_argument("--kind")
    arguments.add_argument("--jobs", type=int, default=2)
    asked = arguments.parse_args()
    explained = {line.split(" – ")[0].strip() for line in (HERE / "explained.txt").read_text(encoding="utf-8").splitlines()
                 if line.strip() and not line.startswith("#")}
    if not passes(asked.test, DEFINITIONS):
        sys.exit("the tests of guards fail on the definitions as they are")
    work = []
    for path in sorted((DEFINITIONS / "cases").glob("*.toml")):
        if asked.kind in (None, path.stem):
            lines = path.read_text(encoding="utf-8").splitlines()
            work += [(name, path, lines, number, instead) for name, number, instead in mutants_of(path.stem, lines)]
    everything = len(work)
    if asked.sample and asked.sample < everything:
        work = [work[i * everything // asked.sample] for i in range(asked.sample)]
    with concurrent.futures.ThreadPoolExecutor(asked.jobs) as pool:
        results = list(pool.map(lambda one: noticed(asked.test, *one[1:]), work))
    survivors = [one[0] for one, found in zip(work, results) if not found]
    wrong = [name for name in survivors if name not in explained]
    needless = [one[0] for one, found in zip(work, results) if found and one[0] in explained]
    print(f"{len(work)} of {everything} guards removed one by one: {sum(results)} noticed, "
          f"{len(survivors) - len(wrong)} explained, {len(wrong)} survived")
    for name in wrong:
        print(f"  survived: {name}")
    for name in needless:
        print(f"  explained, but noticed: {name}")
    return 1 if wrong or needless else 0


if __name__ == "__main__":
    sys.exit(main())
