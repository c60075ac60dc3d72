#!/usr/bin/env python3
"""What the comparison of states finds, and what it lets pass."""
import copy
import json
import tempfile
import unittest
from pathlib import Path

from equalstates import Allowed, State, differences

SUBSCRIPTION = "/subscriptions/11111111-1111-1111-1111-111111111111"
ONE, TWO, THREE = (f"{digit * 8}-{digit * 4}-{digit * 4}-{digit * 4}-{digit * 12}" for digit in "abc")


def resource(name, kind="Microsoft.Web/sites", **hidden):
    return {"id": f"{SUBSCRIPTION}/resourceGroups/rg/providers/{kind}/{name}", "type": kind, "body": {"name": name, "tags": {}}, "hidden": hidden}


class EqualStates(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.one = {"registrations": {"s/microsoft.web": "Registered"}, "principals": [], "resources": [
            resource("app", identity=ONE, made="2026-11-23T01:02:03.004Z", key="secret of " + TWO),
            resource("owner", by=ONE), resource("vault", secrets={"a": {"created": 1795410308, "value": "x"}})]}
        self.two = copy.deepcopy(self.one)

    def found(self, allowed=""):
        path = Path(self.folder.name)
        for name, state in (("one", self.one), ("two", self.two)):
            (path / name).write_text(json.dumps(state))
        (path / "allowed").write_text(allowed)
        return differences(State(path / "one"), State(path / "two"), Allowed(path / "allowed"))

    def hidden(self, index):
        return self.two["resources"][index]["hidden"]

    def test_the_same(self):
        self.assertEqual(self.found(), [])

    def test_other_ids_and_times_everywhere(self):
        self.hidden(0).update(identity=THREE, made="2027-01-01T00:00:00Z")
        self.hidden(1)["by"] = THREE
        self.hidden(2)["secrets"]["a"]["created"] = 1
        self.assertEqual(self.found(), [])

    def test_another_id_in_one_place_only(self):
        self.hidden(1)["by"] = THREE
        self.assertEqual(len(self.found()), 1)

    def test_two_ids_that_were_one(self):
        self.hidden(0)["key"] = "secret of " + ONE
        self.assertEqual(len(self.found()), 1)

    def test_a_text_beside_an_id(self):
        self.hidden(0)["key"] = "password of " + TWO
        self.assertEqual(len(self.found()), 1)

    def test_a_value_in_the_depth(self):
        self.hidden(2)["secrets"]["a"]["value"] = "y"
        self.assertEqual(len(self.found()), 1)
        self.assertEqual(self.found("Microsoft.Web/sites hidden/secrets/*/value It is said why."), [])

    def test_a_time_that_is_missing(self):
        del self.hidden(0)["made"]
        self.assertEqual(len(self.found()), 1)

    def test_a_resource_too_many(self):
        self.two["resources"].append(resource("more"))
        self.assertEqual(len(self.found()), 1)
        self.assertEqual(self.found("resourcegroups/rg/*/more - It is said why."), [])

    def test_a_provider_that_is_not_registered(self):
        self.two["registrations"] = {}
        self.assertEqual(len(self.found()), 1)

    def test_a_line_without_a_reason(self):
        with self.assertRaises(SystemExit):
            self.found("Microsoft.Web/sites -")


if __name__ == "__main__":
    unittest.main()
