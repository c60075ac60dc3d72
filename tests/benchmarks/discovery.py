#!/usr/bin/env python3
"""discovery.py BUILD-FOLDER [--resources COUNT] [--runs N] [--only NAME …]

Reads one large estate with azrelocate and with its peers, from the same server over https, each as a whole process, and prints
a table of medians and of ratios to the smallest program that fetches and parses the same pages (see CONTRIBUTING.md)."""

import argparse
import contextlib
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

SUBSCRIPTION = "b0000000-0000-4000-8000-00000000beef"


def run(command, environment):
    """Seconds and peak memory in MiB of one process; None where it failed."""
    with tempfile.TemporaryFile() as output:
        began = time.monotonic()
        child = subprocess.Popen(command, stdout=output, stderr=subprocess.DEVNULL, env=environment)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        return (time.monotonic() - began, usage.ru_maxrss / 1024) if child.returncode == 0 else None


class Estate:
    """The server, while it is measured against."""

    def __init__(self, programs, resources, folder):
        self.authority = os.path.join(folder, "authority.pem")
        self.process = subprocess.Popen(
            [os.path.join(programs, "bench-estate-server"), str(resources), self.authority],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.port = self.process.stdout.readline().strip()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait()


@contextlib.contextmanager
def signed_in(programs, folder, port, authority):
    """The environment in which the Azure CLI lists the estate; it signs in at a simulated Azure of its own."""
    with subprocess.Popen([os.path.join(programs, "..", "azrelocate"), "sandbox", "--quiet", "--work-dir", folder],
                          stdout=subprocess.PIPE, text=True) as sandbox:
        try:
            yield sign_in(folder, port, authority, json.loads(sandbox.stdout.readline()))
        finally:
            sandbox.terminate()


def sign_in(folder, port, authority, line):
    bundle = os.path.join(folder, "bundle.pem")
    with open(bundle, "w", encoding="utf-8") as out:
        for part in (authority, line["caFile"]):
            with open(part, encoding="utf-8") as source:
                shutil.copyfileobj(source, out)
    environment = {**os.environ, "AZURE_CONFIG_DIR": os.path.join(folder, "az"), "REQUESTS_CA_BUNDLE": bundle,
                   "AZURE_CORE_COLLECT_TELEMETRY": "no"}
    manager = f"https://localhost:{port}"
    for arguments in (
            ["cloud", "register", "--name", "Estate", "--profile", "latest", "--endpoint-resource-manager", manager,
             "--endpoint-management", manager, "--endpoint-active-directory", line["activeDirectory"] + "/adfs",
             "--endpoint-active-directory-resource-id", "https://management.core.windows.net/",
             "--endpoint-active-directory-graph-resource-id", "https://graph.microsoft.com/"],
            ["cloud", "set", "--name", "Estate"],
            ["login", "--service-principal", "--username", line["clientId"], "--password", line["clientSecret"],
             "--tenant", line["tenantId"]]):
        subprocess.run(["az", *arguments, "--only-show-errors"], env=environment, check=True, stdout=subprocess.DEVNULL)
    return environment


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build")
    parser.add_argument("--resources", type=int, default=100_000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--only", nargs="*")
    options = parser.parse_args()
    programs = os.path.join(options.build, "tests")
    clients = os.path.join(options.build, "clients")
    node = os.path.join(clients, "node_modules", "node", "bin", "node")

    with tempfile.TemporaryDirectory() as folder, Estate(programs, options.resources, folder) as estate, \
            contextlib.ExitStack() as stack:
        environment = {**os.environ, "NODE_EXTRA_CA_CERTS": estate.authority}
        ours = os.path.join(programs, "bench-discovery-client")
        peer = "fetch and parse alone (the peer)"
        rows = [
            (peer, [os.path.join(programs, "bench-discovery-peer"), estate.port, estate.authority], environment),
            ("azrelocate: in the model", [ours, "graph", estate.port, estate.authority], environment),
            ("azrelocate: stored in the file", [ours, "stored", estate.port, estate.authority], environment),
            ("azrelocate: also held against the lists", [ours, "whole", estate.port, estate.authority], environment),
        ]

        def wanted(name):
            return not options.only or any(name.startswith(beginning) for beginning in options.only)

        if wanted("Azure SDK for JavaScript"):
            if os.path.exists(node) and os.path.isdir(os.path.join(clients, "node_modules", "@azure", "arm-resources")):
                # Modules are looked for beside the script, so it goes to where npm installed them.
                script = shutil.copy(os.path.join(os.path.dirname(__file__), "listing.mjs"), clients)
                rows.append(("Azure SDK for JavaScript", [node, script, estate.port, SUBSCRIPTION], environment))
            else:
                print("SKIPPED: the Azure SDK for JavaScript is not installed", file=sys.stderr)
        if wanted("az resource list"):
            if shutil.which("az"):
                cli = stack.enter_context(signed_in(programs, folder, estate.port, estate.authority))
                command = ["az", "resource", "list", "--subscription", SUBSCRIPTION, "--output", "none"]
                rows.append(("az resource list", command, cli))
            else:
                print("SKIPPED: the Azure CLI is not installed", file=sys.stderr)

        print(f"{options.resources} resources, medians of {options.runs} runs (az: one); whole processes")
        print(f"{'':44}{'seconds':>9}{'ratio':>9}{'MiB':>7}")
        fastest = None
        failed = False
        for name, command, surroundings in rows:
            if name != peer and not wanted(name):
                continue
            runs = 1 if command[0] == "az" else options.runs
            results = [run(command, surroundings) for _ in range(runs)]
            if None in results:
                print(f"{name:44}   failed")
                failed = True
                continue
            seconds = statistics.median(seconds for seconds, _ in results)
            fastest = fastest or seconds
            memory = statistics.median(memory for _, memory in results)
            print(f"{name:44}{seconds:9.2f}{seconds / fastest:9.2f}{memory:7.0f}", flush=True)
        return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
