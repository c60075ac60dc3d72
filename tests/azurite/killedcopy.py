#!/usr/bin/env python3
"""killedcopy.py PROGRAM CLIENTS: the real AzCopy copies the blobs of one Azurite account to another, killed in the middle.

First AzCopy is killed (kill -9): the same run goes on with another one. Then azrelocate is killed in the middle of that, and the next run
goes on. In the end both accounts hold the same, as our own comparison and Microsoft's SDK for JavaScript see it. Nothing secret is in any file that was
written on the way. Exit code 77, with the name of what is missing: skipped.
"""
import os
import re
import shutil
import signal
import sys
import tempfile
import time
from pathlib import Path

from azurite import SOURCE, TARGET, Azurite, FrontedAzure, azcopy, missing

BLOBS = 300
SLOW = "slow:10%@PUT /ledger/"  # so that a copy lasts long enough to be killed in its middle


def processes_of(program):
    """Ids of the processes whose program is @p program."""
    found = []
    for entry in Path("/proc").iterdir():
        try:
            if entry.name.isdigit() and (entry / "exe").resolve() == program.resolve() and (entry / "exe").exists():
                found.append(int(entry.name))
        except OSError:  # it ended meanwhile
            pass
    return found


def parent_of(pid):
    try:
        return int(Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[1])
    except OSError:
        return 0


def copied(azure):
    return sum(1 for request in azure.requests() if request["accepted"] and request["method"] == "PUT" and f"//{TARGET}." in request["url"] and "/ledger/" in request["url"])


def wait_for(what, condition, process, seconds=120):
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        if condition():
            return
        if process.poll() is not None:
            raise SystemExit(f"the run ended before {what}:\n{process.stdout.read()[-4000:]}")
        time.sleep(0.02)
    raise SystemExit(f"no sign of {what}")


def at_work(run, program):
    """AzCopy's processes of this run; it may have started another one, or do so in a moment."""
    return [pid for pid in processes_of(program) if parent_of(pid) == run.pid]


def killed_twice(azure, program):
    """Kills AzCopy in the middle of the copy, and the run with the AzCopy that goes on with it; how many blobs were copied each time."""
    run = azure.start("run", "--phase", "migrate", "--yes")
    wait_for("the copy", lambda: copied(azure) >= BLOBS // 6 and at_work(run, program), run)
    there = [copied(azure)]
    for pid in at_work(run, program):
        os.kill(pid, signal.SIGKILL)
    wait_for("another AzCopy that goes on", lambda: copied(azure) >= there[0] + BLOBS // 6 and at_work(run, program), run)
    left = at_work(run, program)
    run.kill()
    run.communicate(timeout=60)
    there.append(copied(azure))
    ends = time.monotonic() + 30
    while any(Path(f"/proc/{pid}").exists() for pid in left):
        if time.monotonic() > ends:
            raise SystemExit("AzCopy outlives the program that started it")
        time.sleep(0.05)
    return there


def secrets_in(folder, secrets):
    """Files in @p folder with one of @p secrets, a bearer token or a signature in them."""
    patterns = [re.compile(re.escape(secret.encode())) for secret in secrets]
    patterns += [re.compile(rb"eyJ[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,}"), re.compile(rb"[?&]sig=(?!REDACTED)[A-Za-z0-9%+/]{20,}")]
    for path in folder.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            for pattern in patterns:
                if pattern.search(content):
                    yield f"{path.relative_to(folder)} holds what matches {pattern.pattern[:12]!r}…"


def wrong(azure, store, kills):
    for name, there in zip(("AzCopy", "azrelocate"), kills):
        print(f"{name} was killed with {there} of {BLOBS} blobs copied")
        if there >= BLOBS:
            yield f"{name} was killed after the copy, not in its middle"
    before, after = store.blobs(SOURCE), store.blobs(TARGET)
    print(f"{len(after)} of {len(before)} blobs are at the target, {sum(blob['size'] for blob in after)} bytes")
    targets = {blob["name"]: blob for blob in after}
    for blob in before:
        if targets.pop(blob["name"], None) != blob:
            yield f"differs: {blob}"
    yield from (f"only at the target: {name}" for name in targets)
    for item in ("dat.copy", "dat.verified"):
        known = azure.item(item)
        if known["state"] != "passed":
            yield f"{item} is {known['state']}: {known['finding']}"
    azure.verb("verify")
    logs = list((azure.folder / "logs").rglob("*.log"))
    if not logs:
        yield "AzCopy wrote no log that could be searched"
    # The folder of the simulated Azure is its own: its cloud file and request log are searched, too.
    yield from secrets_in(azure.folder, [azure.info["clientSecret"], *store.keys.values()])


def main():
    program, clients = sys.argv[1], Path(sys.argv[2])
    if lacking := missing(clients):
        print(f"SKIPPED: {lacking}")
        return 77
    folder = Path(tempfile.mkdtemp())
    store = Azurite(clients, folder / "azurite")
    azure = None
    try:
        print(store.script("seed", SOURCE, str(BLOBS)), end="")
        azure = FrontedAzure(program, store, folder / "azrelocate", "--faults", SLOW)
        kills = killed_twice(azure, azcopy(clients))
        told = azure.verb("run", "--phase", "migrate", "--yes", codes=(0, 1))
        azure.verb("check", "--item", "dat.verified", codes=(0, 1))
        found = list(wrong(azure, store, kills))
    finally:
        if azure:
            azure.close()
        store.close()
    for line in found[:40]:
        print("  " + line)
    if found:
        print(told[-3000:])
        print(f"What was written: {folder}")
    else:
        shutil.rmtree(folder)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
