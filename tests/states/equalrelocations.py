#!/usr/bin/env python3
"""equalrelocations.py PROGRAM CLIENTS: one workload, relocated by azrelocate and by calls of the official SDKs for JavaScript.

Each has a simulated Azure of its own, made from the same template and filled by the same calls. Afterwards both are equal, but
for what tests/clients/relocation/differences.txt lists with its reason. Exit code 77, with the name of what is missing: skipped.
"""
import json
import os
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from equalstates import Allowed, State, differences

FOLDER = Path(__file__).parent.parent / "clients" / "relocation"
ARRIVED = ["kv-bookings-sdc", "stbookingssdc", "app-bookings-sdc", "vm-bookings", "nic-bookings-sdc", "vnet-bookings-sdc", "id-bookings-sdc"]
BY_HAND = {  # what a person answers for
    "tls.handshake": ("waive", "The certificate is self-signed, as at the source."),
    "svc.configuration": ("waive", "Whoever owns the machine puts the key on it."),
    "cut.uat": ("attest", "Booked a trip."),
}


class Azure:
    """A simulated Azure with the workload in it; its state is there when it has ended."""

    def __init__(self, program, clients, folder, speed):
        folder.mkdir()
        self.folder, self.program, self.clients = folder, program, clients
        self.process = subprocess.Popen(
            [program, "sandbox", "--quiet", "--estate", FOLDER / "bookings.json", "--speed", str(speed), "--work-dir", folder,
             "--final-state", folder / "state.json"], stdout=subprocess.PIPE, text=True)
        self.line = self.process.stdout.readline().strip()
        self.info = json.loads(self.line)
        self.environment = dict(
            os.environ, NODE_EXTRA_CA_CERTS=self.info["caFile"], AZURE_TENANT_ID=self.info["tenantId"], AZURE_CLIENT_ID=self.info["clientId"],
            AZURE_CLIENT_SECRET=self.info["clientSecret"], AZURE_AUTHORITY_HOST=self.info["activeDirectory"])

    def call(self, *command, codes=(0,)):
        ended = subprocess.run(list(command), env=self.environment, capture_output=True, text=True, timeout=240)
        if ended.returncode not in codes:
            self.process.kill()
            raise SystemExit(f"{' '.join(map(str, command))[:200]} ended with {ended.returncode}:\n{(ended.stdout + ended.stderr)[-4000:]}")
        return ended.stdout

    def script(self, name, *arguments):
        node = self.clients / "node_modules" / "node" / "bin" / "node"
        return self.call(node if node.exists() else "node", self.clients / "javascript" / name, self.line, *arguments)

    def end(self):
        self.process.terminate()
        self.process.wait(30)
        return State(self.folder / "state.json")


def by_azrelocate(azure):
    file = azure.folder / "bookings.relocation"

    def verb(name, *arguments, codes=(0,)):
        return azure.call(azure.program, name, file, *arguments, codes=codes)

    azure.script("seed.mjs")
    verb("new", "--cloud", azure.info["cloudFile"], "--ca-file", azure.info["caFile"], "--subscription", azure.info["subscriptionIds"][0],
         "--resource-group", "bookings", "--from", "westeurope", "--to", "swedencentral")
    verb("discover")
    verb("plan")
    verb("run", "--phase", "prepare", "--yes", codes=(0, 1))
    verb("run", "--phase", "migrate", "--yes", codes=(0, 1))
    for item, (answer, note) in BY_HAND.items():
        verb(answer, item, "--by", "A. Miller", "--note", note)
    verb("check", codes=(0, 1))
    return verb("run", "--phase", "cutover", "--yes", codes=(0, 1)), azure.end()


def by_sdk(azure):
    azure.script("seed.mjs")
    return azure.script("relocate.mjs"), azure.end()


def main():
    program, clients = sys.argv[1], Path(sys.argv[2])
    if not (clients / "node_modules" / "@azure" / "storage-blob").is_dir():
        print(f"SKIPPED: the Azure SDK for JavaScript is not installed in {clients}/node_modules (tests/run installs it)")
        return 77
    folder = Path(tempfile.mkdtemp())
    with ThreadPoolExecutor(2) as pool:
        # A check's evidence holds for an hour of simulated time, so time may not fly for azrelocate; the SDKs only poll.
        ours = pool.submit(lambda: by_azrelocate(Azure(program, clients, folder / "azrelocate", 60)))
        theirs = pool.submit(lambda: by_sdk(Azure(program, clients, folder / "sdk", 600)))
        (told, ours), (versions, theirs) = ours.result(), theirs.result()
    print(versions, end="")
    allowed = Allowed(FOLDER / "differences.txt")
    found = [f"{name} is not in the target" for name in ARRIVED if not any(key.endswith("/" + name) and "/bookings-sdc/" in key for key in theirs.resources)]
    found += ["the cutover was not begun"] if "was not begun" in told else []
    found += differences(ours, theirs, allowed)
    found += [f"{FOLDER}/differences.txt:{line}: nothing differs so any more" for line in allowed.unused()]
    print(f"{sum(map(len, ours.resources.values()))} resources by azrelocate, {sum(map(len, theirs.resources.values()))} by the SDKs, {len(found)} differences")
    for line in found[:80]:
        print("  " + line)
    if found:
        print(told[-3000:])
    else:
        shutil.rmtree(folder)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
