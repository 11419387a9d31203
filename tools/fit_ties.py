"""Fits the weights of what ties two reports (`site_builder/story/ties.py`): `python -m tools.fit_ties`.

A logistic regression of the labelled pairs in tests/story that are tuned by (none that is “unseen”), without
those that something forbids to join. A pair counts the less the more pairs its group has, and a pair of two events
half as much again as one of one. Prints the weights, in their order.
"""

from __future__ import annotations

import math
from collections import Counter
from itertools import combinations

from site_builder.story.likeness import conflict, report_of, weights_of
from site_builder.story.ties import WEIGHTS, signs
from tests.story.pairs import subjects

FILES = ("pairs.txt", "pairs_fresh.txt", "pairs_plain.txt")
ROUNDS, STEP, RIDGE = 400, 0.25, 1.0
FOREIGN_TO_SIGNS = ("town", "planned", "denied", "other")

Row = tuple[list[tuple[int, int]], bool, float]
"""The signs of a pair (by their places) and how often, whether it is one event, how much it counts."""


def rows() -> list[Row]:
    found: list[tuple[list[tuple[int, int]], bool, str]] = []
    places = {sign: place for place, sign in enumerate(WEIGHTS)}
    for name in FILES:
        for subject, groups in subjects(name):
            if subject.endswith("unseen"):
                continue
            weights = weights_of([line.event for group in groups for line in group])
            for number, group in enumerate(groups):
                reports = [report_of(line.event) for line in group]
                for a, b in combinations(range(len(group)), 2):
                    if not (group[a].same or group[b].same):
                        continue
                    if conflict(reports[a], reports[b]) in FOREIGN_TO_SIGNS:
                        continue
                    for one, other in ((a, b), (b, a)):
                        seen = signs(reports[one], reports[other], weights)
                        listed = [(places[sign], count) for sign, count in seen]
                        both = group[a].same and group[b].same
                        found.append((listed, both, f"{name}{subject}{number}{both}"))
    sizes = Counter(group for _, _, group in found)
    return [
        (listed, same, (1.0 if same else 1.5) / math.sqrt(sizes[group]))
        for listed, same, group in found
    ]


def fitted(data: list[Row]) -> list[float]:
    """By Newton's method along each axis."""
    weights = [0.0] * len(WEIGHTS)
    for _ in range(ROUNDS):
        slope = [RIDGE * weight for weight in weights]
        bend = [RIDGE] * len(weights)
        slope[0], bend[0] = 0.0, 1e-3
        for listed, same, counts in data:
            total = sum(weights[place] * count for place, count in listed)
            likely = 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))
            for place, count in listed:
                slope[place] += counts * (likely - same) * count
                bend[place] += counts * likely * (1 - likely) * count * count
        weights = [
            weight - STEP * down / width
            for weight, down, width in zip(weights, slope, bend, strict=True)
        ]
    return weights


if __name__ == "__main__":
    for sign, weight in zip(WEIGHTS, fitted(rows()), strict=True):
        print(f'    "{sign}": {weight:.2f},')
