#!/usr/bin/env python3
"""blobs.py BUILD-FOLDER [--blobs COUNT] [--large-mib MIB]

Copies many small blobs and a large one between two accounts of an Azurite, behind the simulated Azure: with `azrelocate run`, which
drives AzCopy and compares both sides before and afterwards, and with plain AzCopy before and after that. Prints a table of times, their
ratio to the mean of the two, and the most memory that each process had (see CONTRIBUTING.md). Exit code 77, with the name of what is
missing: skipped."""

import argparse
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from urllib.parse import urlsplit

sys.path.insert(0, str(Path(__file__).parent.parent / "azurite"))
from azurite import SOURCE, TARGET, Azurite, FrontedAzure, azcopy, missing, peak_mib  # noqa: E402

CONTAINERS = ["ledger", "archive"]


def pump(source, target):
    try:
        while piece := source.recv(65536):
            target.sendall(piece)
    except OSError:  # one side was cut off; so is the other
        pass
    finally:
        for end in (source, target):
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass


def tunnel(client, port):
    head = b""
    while b"\r\n\r\n" not in head:
        piece = client.recv(4096)
        if not piece:
            return
        head += piece
    host = socket.create_connection(("127.0.0.1", port))
    client.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
    threading.Thread(target=pump, args=(client, host), daemon=True).start()
    pump(host, client)


def open_proxy(port):
    """A proxy that leads every host to @p port of this machine, as the names of the simulated Azure lead nowhere; its address."""
    server = socket.create_server(("127.0.0.1", 0), backlog=128)

    def serve():
        while True:
            threading.Thread(target=tunnel, args=(server.accept()[0], port), daemon=True).start()

    threading.Thread(target=serve, daemon=True).start()
    return f"http://127.0.0.1:{server.getsockname()[1]}"


def ended(process, what, log, codes=(0,)):
    """Its peak memory in MiB."""
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in codes:
        raise SystemExit(f"{what} ended with {process.returncode}:\n{log.read_text()[-3000:]}")
    return usage.ru_maxrss // 1024


def plain(azure, program, folder):
    """Seconds and MiB of AzCopy alone, one for each container at the same time, as azrelocate runs them; the copies are called like @p folder."""
    folder.mkdir()
    port = urlsplit(azure.info["resourceManager"]).port
    environment = dict(
        os.environ, HOME=str(folder), AZCOPY_LOG_LOCATION=str(folder), AZCOPY_JOB_PLAN_LOCATION=str(folder), AZCOPY_DISABLE_SYSLOG="true",
        AZCOPY_AUTO_LOGIN_TYPE="SPN", AZCOPY_SPA_APPLICATION_ID=azure.info["clientId"], AZCOPY_SPA_CLIENT_SECRET=azure.info["clientSecret"],
        AZCOPY_TENANT_ID="adfs", AZCOPY_ACTIVE_DIRECTORY_ENDPOINT=azure.info["activeDirectory"], SSL_CERT_FILE=azure.info["caFile"],
        HTTPS_PROXY=open_proxy(port))
    began = time.monotonic()
    running = []
    for container in CONTAINERS:
        log = folder / f"{container}.txt"
        process = subprocess.Popen(
            [program, "copy", f"https://{SOURCE}.blob.core.windows.net/{container}", f"https://{TARGET}.blob.core.windows.net/{container}-{folder.name}",
             "--from-to", "BlobBlob", "--recursive", "--as-subdir=false", "--trusted-microsoft-suffixes", "*.core.windows.net"],
            env=environment, stdin=subprocess.PIPE, stdout=log.open("w"), stderr=subprocess.STDOUT)  # at the end of its input AzCopy spins
        running.append((process, log))
    peaks = [ended(process, "AzCopy", log) for process, log in running]
    return time.monotonic() - began, max(peaks)


def verb(azure, *arguments):
    """Seconds and MiB of one call of azrelocate."""
    log = azure.folder / "measured.txt"
    began = time.monotonic()
    with log.open("w") as told:
        process = subprocess.Popen([azure.program, arguments[0], azure.file, *arguments[1:]], env=azure.environment, stdin=subprocess.DEVNULL,
                                   stdout=told, stderr=subprocess.STDOUT)
        peak = ended(process, arguments[0], log, (0, 1))  # 1: other items are open
    return time.monotonic() - began, peak


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("build", type=Path)
    parser.add_argument("--blobs", type=int, default=10000)
    parser.add_argument("--large-mib", type=int, default=2048)
    arguments = parser.parse_args()
    clients = arguments.build / "clients"
    if lacking := missing(clients):
        print(f"SKIPPED: {lacking}")
        return 77
    folder = Path(tempfile.mkdtemp())
    store = Azurite(clients, folder / "azurite")
    azure = None
    try:
        store.script("seed", SOURCE, "1")
        azure = FrontedAzure(arguments.build / "azrelocate", store, folder / "azrelocate")
        azure.verb("run", "--phase", "migrate", "--yes", codes=(0, 1))  # the target account and the rights, which AzCopy alone needs, too
        began = time.monotonic()
        store.script("seed", SOURCE, str(arguments.blobs), str(arguments.large_mib * 1024 * 1024))
        print(f"{arguments.blobs} blobs and one of {arguments.large_mib} MiB, written in {time.monotonic() - began:.0f} s")
        first, first_peak = plain(azure, azcopy(clients), folder / "first")
        before = peak_mib(azure.process.pid)
        ours, our_peak = verb(azure, "run", "--item", "dat.copy", "--yes")
        last, last_peak = plain(azure, azcopy(clients), folder / "last")  # Azurite becomes slower with what it holds
        peer = (first + last) / 2
        compared, compare_peak = verb(azure, "check", "--item", "dat.verified")
        for item in ("dat.copy", "dat.verified"):
            if azure.item(item)["state"] != "passed":
                raise SystemExit(f"{item}: {azure.item(item)['finding']}")
        for what, seconds, peak in (("AzCopy alone, before", first, first_peak), ("azrelocate run", ours, our_peak),
                                    ("AzCopy alone, after", last, last_peak), ("azrelocate check (both sides compared)", compared, compare_peak)):
            print(f"{what:40}{seconds:8.1f} s{seconds / peer:8.2f}{peak:8d} MiB")
        print(f"{'the simulated Azure in front of Azurite':40}{'':18}{before:8d} MiB, {peak_mib(azure.process.pid)} after both")
    finally:
        if azure:
            azure.close()
        store.close()
        shutil.rmtree(folder, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
