"""Reads nets in PNML by pm4py: each has its places, its transitions and one token at the beginning."""

import re
import sys

import warnings

import pm4py

warnings.simplefilter("ignore")
wrong = 0
for path in sys.argv[1:]:
    text = open(path, encoding="utf-8").read()
    net, initial, _ = pm4py.read_pnml(path)
    found = (len(net.places), len(net.transitions), len(net.arcs), sum(initial.values()))
    written = [len(re.findall(f"<{it} ", text)) for it in ("place", "transition", "arc")]
    if found != (*written, 1):
        wrong += 1
        print(f"{path}: read {found}, written {written}")
print(f"pm4py: {len(sys.argv) - 1} nets, {wrong} wrong")
sys.exit(1 if wrong else 0)
