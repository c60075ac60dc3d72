#!/usr/bin/env python3
"""faultypractice.py PROGRAM WORKDIR SEED...: the practice relocation without faults, and once more for each seed with many of them.

The same items end the same way, the simulated Azure ends in the same state, no write is accepted twice, and it takes less than
twice the simulated time.
"""
import collections
import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pathlib import Path

from equalstates import Allowed, State, differences

FAULTS = "429:10%,503:3%,cut:2%,expire-token:1%"
MET = {429: "throttled", 503: "put off", 0: "cut", 401: "signed out"}  # by the status in the request log
FOLDER = Path(__file__).parent


class Run:
    def __init__(self, program, folder, faults, seed):
        folder.mkdir(parents=True, exist_ok=True)
        for old in folder.iterdir():
            old.unlink()
        self.name = folder.name
        command = [program, "practice", "--json", "--quiet", "--output-dir", folder, "--final-state", folder / "state.json", "--seed", str(seed)]
        ended = subprocess.run(command + (["--faults", faults] if faults else []), capture_output=True, text=True, timeout=400)
        if ended.returncode not in (0, 1):
            raise SystemExit(f"{self.name} ended with {ended.returncode}: {ended.stderr[-2000:]}")
        self.outcome = json.loads(ended.stdout)
        status = subprocess.run([program, "status", self.outcome["file"], "--json"], capture_output=True, text=True, check=True, timeout=60)
        self.items = {item["id"]: item["state"] for phase in json.loads(status.stdout)["phases"] for area in phase["areas"] for item in area["items"]}
        self.requests = [json.loads(line) for line in (folder / "requests.jsonl").read_text().splitlines()]
        self.state = State(folder / "state.json")

    def accepted(self):
        writes = collections.Counter()
        for request in self.requests:
            if request["accepted"]:
                writes[f"{request['method']} {request['url'].split('?')[0]} for {request['clientRequestId']}"] += 1
        return writes

    def seconds(self):
        """Simulated, without the longest rest: the day in which TTLs run out."""
        times = sorted(datetime.fromisoformat(request["time"].rstrip("Z")) for request in self.requests)
        rests = [(later - earlier).total_seconds() for earlier, later in zip(times, times[1:])]
        return sum(rests) - max(rests)


def wrong(plain, faulty):
    statuses = collections.Counter(request["status"] for request in faulty.requests)
    for status, what in MET.items():
        if not statuses[status]:
            yield f"no request was {what}: the faults were not there"
    for failure in faulty.outcome["failures"]:
        yield f"failed: {failure}"
    for item in plain.items:
        if plain.items[item] != faulty.items.get(item):
            yield f"{item} ends as {faulty.items.get(item)}, without faults as {plain.items[item]}"
    for write, times in faulty.accepted().items():
        if times > 1:
            yield f"accepted {times} times: {write}"
    if sum(plain.accepted().values()) != sum(faulty.accepted().values()):
        yield f"{sum(faulty.accepted().values())} writes were accepted, without faults {sum(plain.accepted().values())}"
    yield from differences(plain.state, faulty.state, Allowed(FOLDER / "practice-differences.txt"))


def main():
    program, folder, seeds = sys.argv[1], Path(sys.argv[2]), [int(seed) for seed in sys.argv[3:]]
    with ThreadPoolExecutor(2) as pool:  # side by side, so that a busy machine slows all of them
        plain = pool.submit(Run, program, folder / "plain", "", seeds[0])
        faulty = [pool.submit(Run, program, folder / f"seed-{seed}", FAULTS, seed) for seed in seeds]
        runs = [run.result() for run in faulty]
    failed = False
    for run in runs:
        found = list(wrong(plain.result(), run))
        failed = failed or bool(found)
        print(f"{run.name}: {len(run.requests)} requests, {sum(run.accepted().values())} writes, "
              f"{run.seconds() / plain.result().seconds():.2f} times the simulated time, {len(found)} differences")
        for line in found[:50]:
            print("  " + line)
    # A busy machine lets simulated time pass as well, so the quickest tells what the faults cost.
    if min(run.seconds() for run in runs) >= 2 * plain.result().seconds():
        print("each of them took twice the simulated time or more")
        failed = True
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
