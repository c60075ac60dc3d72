#!/usr/bin/env python3
"""firstwindow.py BUILD-FOLDER [--runs N]

From the start of the process until its first window was drawn: azrelocate, and a program that shows an empty
QMainWindow. They run by turns; prints medians and their ratio (see CONTRIBUTING.md)."""

import argparse
import os
import statistics
import subprocess
import tempfile
import time


def seconds(program, environment):
    began = time.monotonic()
    subprocess.run([program], env=environment, check=True, stderr=subprocess.DEVNULL)  # a timeout would poll
    return time.monotonic() - began


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("build")
    parser.add_argument("--runs", type=int, default=15)
    arguments = parser.parse_args()
    programs = {"an empty QMainWindow": "bench-empty-window", "azrelocate": "bench-first-window"}
    with tempfile.TemporaryDirectory() as home:
        environment = dict(os.environ, HOME=home, XDG_CONFIG_HOME=home, XDG_DATA_HOME=home)
        if "DISPLAY" not in os.environ and "WAYLAND_DISPLAY" not in os.environ:
            environment.setdefault("QT_QPA_PLATFORM", "offscreen")
        times = {name: [] for name in programs}
        for turn in range(arguments.runs + 1):
            for name, program in programs.items():
                taken = seconds(os.path.join(arguments.build, "tests", program), environment)
                if turn > 0:  # the first one reads the program from the disk
                    times[name].append(taken)
    peer = statistics.median(times["an empty QMainWindow"])
    for name, taken in times.items():
        median = statistics.median(taken)
        print(f"{name:30}{median * 1000:8.0f} ms{median / peer:8.2f}")


main()
