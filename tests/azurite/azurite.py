"""An Azurite with two accounts, and a simulated Azure in front of it whose blobs it has."""
import base64
import hashlib
import json
import os
import socket
import subprocess
import time
from pathlib import Path

SOURCE, TARGET = "stledgerweu", "stledgersdc"
FOLDER = Path(__file__).parent


def missing(clients):
    """The name of what is not installed; None: everything is there."""
    modules = clients / "node_modules"
    if not (modules / "azurite").is_dir() or not (modules / "@azure" / "storage-blob").is_dir():
        return f"Azurite is not installed in {modules} (tests/run installs it)"
    if not azcopy(clients).exists():
        return f"AzCopy is not installed in {modules} (tests/run installs it)"
    azcopy(clients).chmod(0o755)  # its package forgets to
    return None


def azcopy(clients):
    return clients / "node_modules" / "@azure-tools" / "azcopy-linux" / "dist" / "bin" / "azcopy_linux_amd64"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def peak_mib(pid):
    """The most memory that a living process has had."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) // 1024
    raise SystemExit(f"process {pid} is gone")


class Azurite:
    """Ends with close(); its blobs are files in @p folder."""

    def __init__(self, clients, folder):
        self.clients = clients
        self.keys = {name: base64.b64encode(hashlib.sha512(name.encode()).digest()).decode() for name in (SOURCE, TARGET)}
        self.accounts = ";".join(f"{name}:{key}" for name, key in self.keys.items())
        node = clients / "node_modules" / "node" / "bin" / "node"
        self.node = node if node.exists() else "node"
        port = free_port()
        self.url = f"http://127.0.0.1:{port}"
        self.process = subprocess.Popen(
            [self.node, clients / "node_modules" / "azurite" / "dist" / "src" / "blob" / "main.js", "--silent", "--skipApiVersionCheck",
             "--disableTelemetry", "--location", folder, "--blobHost", "127.0.0.1", "--blobPort", str(port)],
            env=dict(os.environ, AZURITE_ACCOUNTS=self.accounts), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        for _ in range(300):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    return
            time.sleep(0.1)
        raise SystemExit("Azurite does not answer")

    def script(self, name, account, *arguments):
        ended = subprocess.run([self.node, self.clients / "javascript" / f"azurite-{name}.mjs", f"{self.url}/{account}", self.keys[account], *arguments],
                               capture_output=True, text=True, timeout=600)
        if ended.returncode != 0:
            raise SystemExit(f"{name}.mjs: {ended.stderr[-2000:]}")
        return ended.stdout

    def blobs(self, account):
        return [json.loads(line) for line in self.script("read", account).splitlines()]

    def close(self):
        self.process.terminate()
        self.process.wait(30)


class FrontedAzure:
    """`azrelocate sandbox` in front of @p store, and a relocation whose blobs AzCopy copies, planned and with its target account."""

    def __init__(self, program, store, folder, *options):
        self.program, self.folder = program, folder
        for name in ("home", "logs", "sandbox"):
            (folder / name).mkdir(parents=True)
        self.process = subprocess.Popen(
            [program, "sandbox", "--quiet", "--estate", FOLDER / "store.json", "--blob-store", store.url, "--work-dir", folder / "sandbox", *options],
            env=dict(os.environ, AZURITE_ACCOUNTS=store.accounts), stdout=subprocess.PIPE, text=True)
        self.info = json.loads(self.process.stdout.readline())
        self.file = folder / "ledger.relocation"
        home = str(folder / "home")
        self.environment = dict(
            os.environ, HOME=home, TMPDIR=home, XDG_CONFIG_HOME=home, XDG_DATA_HOME=home, AZCOPY_LOG_LOCATION=str(folder / "logs"),
            AZRELOCATE_AZCOPY=str(azcopy(store.clients)), AZURE_TENANT_ID=self.info["tenantId"], AZURE_CLIENT_ID=self.info["clientId"],
            AZURE_CLIENT_SECRET=self.info["clientSecret"], AZURE_AUTHORITY_HOST=self.info["activeDirectory"])
        self.environment.pop("AZURITE_ACCOUNTS", None)
        self.verb("new", "--cloud", self.info["cloudFile"], "--ca-file", self.info["caFile"], "--subscription", self.info["subscriptionIds"][0],
                  "--from", "westeurope", "--to", "swedencentral")
        self.verb("discover")
        self.verb("plan", "--data", f"{SOURCE}=azcopy")
        self.verb("run", "--phase", "prepare", "--yes", codes=(0, 1))

    def start(self, name, *arguments):
        log = self.folder / "verbs.log"
        return subprocess.Popen([self.program, name, self.file, "--verbose", "--log-file", log, *arguments], env=self.environment,
                                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)

    def verb(self, name, *arguments, codes=(0,), seconds=300):
        process = self.start(name, *arguments)
        told = process.communicate(timeout=seconds)[0]
        with open(self.folder / "told.txt", "a") as kept:
            kept.write(told)
        if process.returncode not in codes:
            raise SystemExit(f"{name} {' '.join(arguments)} ended with {process.returncode}:\n{told[-4000:]}")
        return told

    def item(self, wanted):
        """What the relocation knows of one item: its object in `status --json`."""
        ended = subprocess.run([self.program, "status", self.file, "--json"], env=self.environment, capture_output=True, text=True)
        for phase in json.loads(ended.stdout)["phases"]:
            for area in phase["areas"]:
                for item in area["items"]:
                    if item["id"] == wanted:
                        return item
        raise SystemExit(f"there is no item {wanted}")

    def requests(self):
        lines = Path(self.info["requestLog"]).read_text().splitlines()
        return [json.loads(line) for line in lines if line.endswith("}")]

    def close(self):
        self.process.terminate()
        self.process.wait(30)
