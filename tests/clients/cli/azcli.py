"""What every script of this folder starts from: the Azure CLI, told of the sandbox as of a cloud of its own.

The scripts' argument is the JSON line of `azrelocate sandbox`; AZURE_CONFIG_DIR is a folder of the test's own.
"""
import json
import subprocess
import sys

sandbox = json.loads(sys.argv[1])
subscription = sandbox["subscriptionIds"][0]


def run(*arguments):
    return subprocess.run(["az", *arguments, "--only-show-errors", "--output", "json"], text=True, capture_output=True,
                          stdin=subprocess.DEVNULL, timeout=100)


def az(*arguments):
    """The answer of a command that has to succeed."""
    ended = run(*arguments)
    assert ended.returncode == 0, f"az {' '.join(arguments)}\n{ended.stderr}"
    print("ok az", *arguments[:4])
    return json.loads(ended.stdout) if ended.stdout.strip() else None


def refused(*arguments):
    """What a command says that has to fail."""
    ended = run(*arguments)
    assert ended.returncode != 0, f"az {' '.join(arguments)} succeeded"
    print("refused az", *arguments[:4])
    return ended.stderr


def names(values):
    return [value["name"] for value in values]


def sign_in():
    az("login", "--service-principal", "--username", sandbox["clientId"], "--password", sandbox["clientSecret"],
       "--tenant", sandbox["tenantId"])


def register(profile="latest"):
    """The cloud; "adfs" keeps Debian's build from asking a host on the internet which authority to trust."""
    print("client: azure-cli", json.loads(run("version").stdout)["azure-cli"])
    manager = sandbox["resourceManager"]
    az("cloud", "register", "--name", "Sandbox", "--profile", profile, "--endpoint-resource-manager", manager,
       "--endpoint-management", manager, "--endpoint-active-directory", sandbox["activeDirectory"] + "/adfs",
       "--endpoint-active-directory-resource-id", "https://management.core.windows.net/",
       "--endpoint-active-directory-graph-resource-id", "https://graph.microsoft.com/",
       "--suffix-keyvault-dns", ".vault.azure.net", "--suffix-storage-endpoint", "core.windows.net")
    az("cloud", "set", "--name", "Sandbox")
    sign_in()
