"""Compares two final states of the simulated Azure (`--final-state`), resource by resource with everything in it.

Each run makes its own ids, keys and addresses. They are not left out: where the first state has one, the second must have one
too, and the same one wherever the first repeats it. Times are not compared, only that there is one. What else may differ
stands in a list, each line with its reason; anything that is not in it is a difference.
"""
import json
import re
from pathlib import Path

TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z?")
MOVED = "microsoft.migrate/movecollections/moveresources"
EPOCH = re.compile(r"/(created|updated|exp|nbf|scheduledPurgeDate|deletedDate)$")  # of a vault's objects
# What a run makes by chance: GUIDs, hexadecimal ids and thumbprints, ETags, keys and certificates in base 64, public addresses.
MADE = re.compile(
    r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
    r"|0x[0-9A-F]{8,}"
    r"|\b20\.\d{1,3}\.\d{1,3}\.\d{1,3}\b"
    r"|(?<![\w+/-])(?=[A-Za-z+/_-]*\d)(?=[0-9a-z+/_-]*[A-Z])(?=[0-9A-Z+/_-]*[a-z])[\w+/-]{24,}={0,2}(?![\w+/-])"
    r"|\b(?=[a-f]*\d)[0-9a-f]{8,}\b|\b(?=[A-F]*\d)[0-9A-F]{8,}\b")


class Allowed:
    """The lines of a file: RESOURCE PATH REASON. The resource is a type, or an id without the subscription; "*" stands for
    anything; the path "-" is the resource itself."""

    def __init__(self, path):
        self.rules = []
        for number, line in enumerate(Path(path).read_text().splitlines(), 1):
            if not line.strip() or line.startswith("#"):
                continue
            parts = line.split(None, 2)
            if len(parts) < 3:
                raise SystemExit(f"{path}:{number}: a resource, a path and a reason are expected")
            self.rules.append({"resource": self.pattern(parts[0]), "path": self.pattern(parts[1]), "line": number, "used": False})

    @staticmethod
    def pattern(text):
        return re.compile(re.escape(text).replace(r"\*", ".*") + "$", re.I)

    def allows(self, kind, name, path):
        for rule in self.rules:
            if (rule["resource"].match(kind) or rule["resource"].match(name)) and rule["path"].match(path):
                rule["used"] = True
                return True
        return False

    def unused(self):
        return [rule["line"] for rule in self.rules if not rule["used"]]


class State:
    def __init__(self, path):
        state = json.loads(Path(path).read_text())
        self.registrations = state["registrations"]
        # An item of a move collection is named by who adds it; it stands for its source.
        self.items = {r["id"].lower(): r["body"]["properties"]["sourceId"].lower() for r in state["resources"]
                      if r["type"].lower() == MOVED}
        self.identities = {p["objectId"].lower(): p["resourceId"].lower() for p in state["principals"] if p["resourceId"]}
        self.resources = {}  # name → [(type, leaves)], in an order that does not come from what was made by chance
        for resource in state["resources"]:
            found = self.resources.setdefault(self.name(resource), [])
            found.append((resource["type"], self.leaves(resource)))
        for found in self.resources.values():
            found.sort(key=lambda entry: MADE.sub("…", json.dumps(entry[1], sort_keys=True)))

    def name(self, resource):
        """What it is called in both states: of a role assignment whom it gives what, of a resource to be moved its source, of
        others the id without chance."""
        scope = re.sub("^/subscriptions/[^/]+/", "", resource["id"].lower())
        kind = resource["type"].lower()
        properties = resource["body"].get("properties", {})
        if kind == MOVED:
            return scope.rsplit("/", 1)[0] + "/of " + properties["sourceId"].lower()
        if kind == "microsoft.authorization/roleassignments":
            principal = properties["principalId"].lower()
            role = properties["roleDefinitionId"].rsplit("/", 1)[1]
            return scope.rsplit("/", 1)[0] + f"/{role} for {self.identities.get(principal, principal)}"
        return MADE.sub("…", scope)

    def leaves(self, resource):
        """Every value of a resource by its path."""
        found = {}

        def walk(path, value):
            if isinstance(value, dict):  # an empty one, or an empty list, says as much as none
                for key, inner in value.items():
                    walk(f"{path}/{TIME.sub('TIME', key)}", inner)
            elif isinstance(value, list):
                for index, inner in enumerate(value):
                    walk(f"{path}/{index}", inner)
            elif path.endswith("/x5t"):  # some thumbprints in base 64 have no digit, by which MADE tells chance from words
                found[path] = "0" + value
            elif isinstance(value, str):
                found[path] = TIME.sub("TIME", self.items.get(value.lower(), value))
            else:
                found[path] = "TIME" if isinstance(value, int) and EPOCH.search(path) else json.dumps(value)

        walk("body", resource["body"])
        walk("hidden", resource["hidden"])
        return found


class Pairs:
    """Which value of the second state stands for which of the first, one to one."""

    def __init__(self):
        self.second, self.first = {}, {}

    def same(self, one, two):
        if MADE.sub("…", one) != MADE.sub("…", two):
            return False
        return all([self.pair(a.lower(), b.lower()) for a, b in zip(MADE.findall(one), MADE.findall(two))])

    def pair(self, one, two):
        return self.second.setdefault(one, two) == two and self.first.setdefault(two, one) == one


def differences(first, second, allowed):
    """Lines that tell what differs; empty: the states are equal."""
    lines = []
    pairs = Pairs()
    for name in sorted(first.resources.keys() | second.resources.keys()):
        one, two = first.resources.get(name, []), second.resources.get(name, [])
        kind = (one or two)[0][0]
        if len(one) != len(two) and not allowed.allows(kind, name, "-"):
            lines.append(f"{name}: {len(one)} in the first state, {len(two)} in the second")
        for (_, left), (_, right) in zip(one, two):
            for path in sorted(left.keys() | right.keys()):
                a, b = left.get(path), right.get(path)
                equal = a is not None and b is not None and pairs.same(a, b)
                if not equal and not allowed.allows(kind, name, path):
                    lines.append(f"{name} {path}: {str(a)[:100]!r} and {str(b)[:100]!r}")
    if first.registrations != second.registrations:
        lines.append(f"registered providers: {first.registrations} and {second.registrations}")
    return lines
